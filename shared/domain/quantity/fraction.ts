import { basisPoints, type BasisPoints } from '../money/money';

/** An exact share of units, in lowest terms; the denominator is above zero. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };

/** Throws on a denominator that is not above zero: conversions are checked before use. */
export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator <= 0n) throw new RangeError(`Not a denominator: ${denominator}`);
  const divisor = greatestDivisor(numerator < 0n ? -numerator : numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

export function addFractions(one: Fraction, other: Fraction): Fraction {
  return fraction(
    one.numerator * other.denominator + other.numerator * one.denominator,
    one.denominator * other.denominator,
  );
}

/** As `shareOf`: part of a whole in basis points, rounded half away from zero; null without a whole above zero. */
export function shareOfFractions(part: Fraction, whole: Fraction): BasisPoints | null {
  if (whole.numerator <= 0n) return null;
  const above = part.numerator * whole.denominator;
  const below = part.denominator * whole.numerator;
  const twice = above * 20_000n + (above < 0n ? -below : below);
  return basisPoints(Number(twice / (2n * below)));
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [larger, smaller] = [one, other];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
