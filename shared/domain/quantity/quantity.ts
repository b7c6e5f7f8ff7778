import type { Brand } from '../../kernel/brand';

/** A whole number of smallest units. Negative only in ledgers, where something is taken back. */
export type Quantity = Brand<number, 'Quantity'>;

/** Throws unless whole and safe: half a unit is always a bug. */
export function quantity(units: number): Quantity {
  if (!Number.isSafeInteger(units)) throw new RangeError(`Not a whole quantity: ${units}`);
  return units as Quantity;
}

/** How a product is counted: prices and quantities are per base unit, packs only convert. */
export type UnitOfMeasure = {
  /** 个, 套, 片 … the unit of the agreed quantity. */
  readonly baseUnit: string;
  /** 盒, 包 … or null when it is delivered singly. */
  readonly packUnit: string | null;
  /** Base units in one pack; 1 without a pack unit. */
  readonly basePerPack: number;
};
