import { quantity } from '../quantity/quantity';
import { revised } from '../record/record';
import type { Lot, LotId, LotStock, Movement } from './stock';

/** What tells lots apart. */
export type LotFacts = Pick<Lot, 'productId' | 'lotNumber' | 'producedOn' | 'expiresOn'>;

export type LotAssignment = {
  /** The lot of each wanted one, in the same order. */
  readonly lots: readonly Lot[];
  /** Those that were not known before. */
  readonly newLots: readonly Lot[];
};

/** The same product, lot text and expiry day are the same lot. */
export function lotKeyOf({
  productId,
  lotNumber,
  expiresOn,
}: Omit<LotFacts, 'producedOn'>): string {
  return JSON.stringify([productId, lotNumber.trim(), expiresOn]);
}

/** Finds the lots of a delivery among the known ones and makes those that are new, each once. */
export function assignLots(
  wanted: readonly LotFacts[],
  known: readonly Lot[],
  newId: () => string,
): LotAssignment {
  const lotsByKey = new Map(known.map((lot) => [lotKeyOf(lot), lot]));
  const newLots: Lot[] = [];
  const lots = wanted.map((facts) => {
    const key = lotKeyOf(facts);
    const found = lotsByKey.get(key);
    if (found !== undefined) return found;
    const { productId, producedOn, expiresOn } = facts;
    const lotNumber = facts.lotNumber.trim();
    const lot = { id: newId() as LotId, revision: 1, productId, lotNumber, producedOn, expiresOn };
    lotsByKey.set(key, lot);
    newLots.push(lot);
    return lot;
  });
  return { lots, newLots };
}

/**
 * The stock rows to put after these movements: each lot once, new or in its next revision.
 *
 * Throws when a lot would fall below zero: the checks before a posting have refused that.
 */
export function changeLotStock(
  stockById: ReadonlyMap<LotId, LotStock>,
  movements: readonly Movement[],
  lotsById: ReadonlyMap<LotId, Pick<Lot, 'expiresOn'>>,
): readonly LotStock[] {
  const onHandById = new Map<LotId, number>();
  const productsById = new Map<LotId, Lot['productId']>();
  for (const { lotId, productId, quantity: moved } of movements) {
    const before = onHandById.get(lotId) ?? stockById.get(lotId)?.onHand ?? 0;
    onHandById.set(lotId, before + moved);
    productsById.set(lotId, productId);
  }
  return [...productsById].map(([id, productId]) => {
    const onHand = quantity(onHandById.get(id) ?? 0);
    if (onHand < 0) throw new RangeError(`Lot ${id} would fall to ${onHand}`);
    const stored = stockById.get(id);
    if (stored !== undefined) return revised(stored, { onHand });
    const lot = lotsById.get(id);
    if (lot === undefined) throw new Error(`Movement of an unknown lot ${id}`);
    return { id, revision: 1, productId, expiresOn: lot.expiresOn, onHand };
  });
}
