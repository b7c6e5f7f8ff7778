import type { Brand } from '../../kernel/brand';

/** An exact amount in fen (分), hundredths of a yuan. */
export type Fen = Brand<number, 'Fen'>;

/** A price per smallest unit in hao (毫), ten-thousandths of a yuan, tax included. */
export type UnitPrice = Brand<number, 'UnitPrice'>;

/** A share of a whole in hundredths of a percent: 5_000 is 50 %. */
export type BasisPoints = Brand<number, 'BasisPoints'>;

const HAO_PER_FEN = 100n;

/** Throws unless whole and safe: a fraction of a fen is always a bug. */
export function fen(amount: number): Fen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole amount of fen: ${amount}`);
  return amount as Fen;
}

/** Throws unless whole, safe and not negative. */
export function unitPrice(hao: number): UnitPrice {
  if (!Number.isSafeInteger(hao) || hao < 0) throw new RangeError(`Not a price in hao: ${hao}`);
  return hao as UnitPrice;
}

export function basisPoints(points: number): BasisPoints {
  if (!Number.isSafeInteger(points)) throw new RangeError(`Not whole basis points: ${points}`);
  return points as BasisPoints;
}

export function sum(amounts: readonly Fen[]): Fen {
  return amounts.reduce((total, amount) => fen(total + amount), fen(0));
}

/**
 * What a line costs; a negative quantity takes back exactly what the positive one cost.
 *
 * Rounded once, half a fen away from zero, after multiplying: rounding the price first
 * would lose up to half a fen for every unit bought.
 *
 * @source reference/policy-rules.md 4.3 Rounding
 */
export function lineAmount(quantity: number, price: UnitPrice): Fen {
  const hao = BigInt(quantity) * BigInt(price);
  const half = hao < 0n ? -HAO_PER_FEN / 2n : HAO_PER_FEN / 2n;
  // BigInt division cuts towards zero, so adding half with the sign rounds away from zero.
  return fen(Number((hao + half) / HAO_PER_FEN));
}

/**
 * Splits an amount into a share and the rest, for a prepayment in two steps.
 *
 * The share is rounded down and the rest takes what is left, so the two always
 * add up to the amount.
 */
export function split(amount: Fen, share: BasisPoints): readonly [first: Fen, rest: Fen] {
  const first = fen(Number((BigInt(amount) * BigInt(share)) / 10_000n));
  return [first, fen(amount - first)];
}

/** A part of a whole in basis points, rounded half away from zero; null where there is no whole above zero. */
export function shareOf(part: number, whole: number): BasisPoints | null {
  return whole > 0 ? ratio(part, whole) : null;
}

/** As `shareOf`, for a whole that cannot be zero: throws when it is not above zero. */
export function ratio(part: number, whole: number): BasisPoints {
  if (whole <= 0) throw new RangeError(`Not a whole above zero: ${whole}`);
  const twice = BigInt(part) * 20_000n;
  const rounding = part < 0 ? -BigInt(whole) : BigInt(whole);
  return basisPoints(Number((twice + rounding) / (2n * BigInt(whole))));
}
