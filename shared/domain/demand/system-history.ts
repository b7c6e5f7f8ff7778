import { setEvents, type PartEvent } from '../conversion/set-events';
import type { ConvertedProduct, GroupUnits, ProductSet } from '../conversion/group-conversion';
import type { GroupId, ProgramProductId } from '../program/program';
import { groupBy } from '../../kernel/group-by';
import { quantity } from '../quantity/quantity';
import type { DatedMovement, DatedQuantity, ProductHistory } from './demand-figures';

type Histories = ReadonlyMap<ProgramProductId, ProductHistory>;

type Whole = { readonly product: ConvertedProduct; readonly set: ProductSet };

/**
 * What the ledgers hold of each product where product systems are agreed as a whole.
 *
 * A part that has no agreed quantity of its own is asked for by its set: the sets that parts made stand on the whole's
 * line, nothing on theirs. Systems that are agreed by their parts stay as they are. Our convention, as for pace.
 */
export function creditSystems(
  histories: Histories,
  products: readonly ConvertedProduct[],
  unitsByGroupId: ReadonlyMap<GroupId, GroupUnits>,
): Histories {
  const credited = new Map(histories);
  for (const { product, set } of wholesOf(histories, products, unitsByGroupId)) {
    const parts = products.flatMap((other) => {
      const conversion = unitsByGroupId.get(other.groupId)?.byProductId.get(other.id);
      const history = histories.get(other.id);
      const isOwn = other.groupId === product.groupId;
      if (!isOwn || other.manufacturerId !== product.manufacturerId) return [];
      if (conversion?.kind !== 'part' || conversion.set !== set.name) return [];
      return history === undefined ? [] : [{ id: other.id, role: conversion.role, history }];
    });
    const own = histories.get(product.id);
    if (own === undefined || parts.length === 0) continue;
    const bought = parts.flatMap(({ role, history }) => withRole(history.purchases, role));
    const used = parts.flatMap(({ role, history }) => withRole(usedOf(history.movements), role));
    credited.set(product.id, {
      ...own,
      purchases: [...own.purchases, ...setEvents(set, bought)],
      usedByParts: used.length === 0 ? [] : setEvents(set, used),
      system: { kind: 'whole', set: set.name },
    });
    for (const { id, history } of parts)
      if ((history.agreed ?? 0) <= 0)
        credited.set(id, {
          ...{ purchases: [], movements: [], usedByParts: [], agreed: null },
          system: { kind: 'part', set: set.name },
        });
  }
  return credited;
}

/** Of several whole products of one system and manufacturer the one with the larger agreed quantity. */
function wholesOf(
  histories: Histories,
  products: readonly ConvertedProduct[],
  unitsByGroupId: ReadonlyMap<GroupId, GroupUnits>,
): readonly Whole[] {
  const agreedOf = ({ id }: ConvertedProduct) => histories.get(id)?.agreed ?? 0;
  const wholes = products.flatMap((product): Whole[] => {
    const units = unitsByGroupId.get(product.groupId);
    const conversion = units?.byProductId.get(product.id);
    const set = conversion?.kind === 'direct' && units?.setsByName.get(conversion.set ?? '');
    return set && agreedOf(product) > 0 ? [{ product, set }] : [];
  });
  const bySystem = groupBy(wholes, ({ product, set }) =>
    JSON.stringify([product.groupId, product.manufacturerId, set.name]),
  );
  return [...bySystem.values()].map((rivals) =>
    rivals.reduce((first, one) => (isBefore(one.product, first.product) ? one : first)),
  );

  function isBefore(one: ConvertedProduct, other: ConvertedProduct): boolean {
    const more = agreedOf(one) - agreedOf(other);
    return more > 0 || (more === 0 && one.id < other.id);
  }
}

function withRole(events: readonly DatedQuantity[], role: string): readonly PartEvent[] {
  return events.map(({ on, quantity: units }) => ({ on, quantity: quantity(units), role }));
}

/** Issues and what departments gave back; out of the store is negative. */
function usedOf(movements: readonly DatedMovement[]): readonly DatedQuantity[] {
  return movements
    .filter(({ kind }) => kind === 'issue' || kind === 'return-from-department')
    .map(({ on, quantity: moved }) => ({ on, quantity: 0 - moved }));
}
