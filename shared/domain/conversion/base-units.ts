import type { ProgramProduct } from '../program/program';
import { sameText } from '../program/product-match';
import { fraction, type Fraction } from '../quantity/fraction';
import { quantity, type Quantity } from '../quantity/quantity';
import { impliedConversion, type ConversionFacts } from './group-conversion';

/** How a product is counted when somebody names a unit. */
export type UnitQuestion = {
  readonly product: Pick<ProgramProduct, 'id' | 'unit'>;
  /** The version of the product's group; null while none was entered. */
  readonly conversion: Pick<ConversionFacts, 'agreedUnit' | 'sets' | 'products'> | null;
};

/** Base units in one of the named unit; null where no conversion holds. The group's own before the product's pack. */
export function baseUnitsIn(unit: string, { product, conversion }: UnitQuestion): Fraction | null {
  const { baseUnit, packUnit, basePerPack } = product.unit;
  if (sameText(unit) === sameText(baseUnit)) return fraction(1n, 1n);
  if (conversion !== null && sameText(unit) === sameText(conversion.agreedUnit)) {
    const stated =
      conversion.products.find(({ productId }) => productId === product.id) ??
      impliedConversion(product, conversion.agreedUnit);
    if (stated?.kind === 'direct')
      return fraction(BigInt(stated.baseUnits), BigInt(stated.agreedUnits));
    const set = conversion.sets.find(({ name }) => name === stated?.set);
    const part = set?.parts.find(({ role }) => role === stated?.role);
    if (part !== undefined) return fraction(BigInt(part.perSet), 1n);
  }
  return packUnit !== null && sameText(unit) === sameText(packUnit)
    ? fraction(BigInt(basePerPack), 1n)
    : null;
}

/** So many units in base units; null where that is no whole number of them. */
export function inBaseUnits(units: number, { numerator, denominator }: Fraction): Quantity | null {
  const product = BigInt(units) * numerator;
  return product % denominator === 0n ? quantity(Number(product / denominator)) : null;
}
