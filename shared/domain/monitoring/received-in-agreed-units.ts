import { setsOf } from '../conversion/count-units';
import type { GroupUnits, ProductSet } from '../conversion/group-conversion';
import type { EnterpriseId } from '../enterprise/enterprise';
import { isWithin, type DateRange } from '../calendar/local-date';
import type { ProgramProductId } from '../program/program';
import { fraction } from '../quantity/fraction';
import { groupBy } from '../../kernel/group-by';
import type { ReceivedUse } from './received-use';

/** What came of a product, in its base units. */
export type ProductUse = ReceivedUse & {
  readonly productId: ProgramProductId;
  readonly manufacturerId: EnterpriseId;
};

/** The same in the group's agreed unit, in whole shares of it: `scale` of them are one agreed unit. */
export type ReceivedInAgreedUnits = {
  readonly uses: readonly ProductUse[];
  readonly scale: number;
  /** Receipts with a quantity that no conversion holds for: in no figure by quantity. */
  readonly uncounted: number;
};

type PartUse = { readonly use: ProductUse; readonly set: ProductSet; readonly role: string };

/**
 * The receipts of a group in its agreed unit, exactly: 45 片 of 30 片 a 盒 are three halves of a 盒.
 *
 * Parts count as the whole sets that those of the period make, on the receipt that completes them. A group without an
 * agreed unit stays in base units. What no conversion holds for keeps its amount and counts no units.
 *
 * @source reference/practice.md 非中选占比: converted units; how sets are counted is our convention
 */
export function receivedInAgreedUnits(
  given: readonly ProductUse[],
  units: GroupUnits,
  period: DateRange,
): ReceivedInAgreedUnits {
  if (units.agreedUnit === '') return { uses: given, scale: 1, uncounted: 0 };
  const scale = scaleOf(given, units);
  const setsById = setsByReceipt(partsOf(given, units), period);
  let uncounted = 0;
  const uses = given.map((use) => {
    const inUnits = (count: number) => ({ ...use, units: count, unit: units.agreedUnit });
    const conversion = units.byProductId.get(use.productId);
    if (conversion === undefined) {
      if (use.units !== 0 && isWithin(use.on, period)) uncounted += 1;
      return inUnits(0);
    }
    if (conversion.kind === 'part') return inUnits((setsById.get(use.receipt.id) ?? 0) * scale);
    const { agreedUnits, baseUnits } = conversion;
    return inUnits(Number((BigInt(use.units * scale) * BigInt(agreedUnits)) / BigInt(baseUnits)));
  });
  return { uses, scale, uncounted };
}

/** The least that makes one base unit of every product a whole number of shares. */
function scaleOf(given: readonly ProductUse[], { byProductId }: GroupUnits): number {
  let scale = 1n;
  for (const productId of new Set(given.map((use) => use.productId))) {
    const conversion = byProductId.get(productId);
    if (conversion?.kind !== 'direct') continue;
    const { agreedUnits, baseUnits } = conversion;
    scale *= fraction(scale * BigInt(agreedUnits), BigInt(baseUnits)).denominator;
  }
  return Number(scale);
}

function partsOf(
  given: readonly ProductUse[],
  { byProductId, setsByName }: GroupUnits,
): readonly PartUse[] {
  return given.flatMap((use): readonly PartUse[] => {
    const conversion = byProductId.get(use.productId);
    const set = conversion?.kind === 'part' ? setsByName.get(conversion.set) : undefined;
    return conversion?.kind === 'part' && set !== undefined
      ? [{ use, set, role: conversion.role }]
      : [];
  });
}

/** Sets by the receipt that completed them, per system and manufacturer. */
function setsByReceipt(parts: readonly PartUse[], period: DateRange): ReadonlyMap<string, number> {
  const completed = new Map<string, number>();
  const own = parts.filter(({ use }) => isWithin(use.on, period));
  const systems = groupBy(own, ({ use, set }) => JSON.stringify([set.name, use.manufacturerId]));
  for (const received of systems.values()) {
    const countByRole = new Map<string, number>();
    let before = 0;
    for (const { use, set, role } of [...received].sort(byDay)) {
      countByRole.set(role, (countByRole.get(role) ?? 0) + use.units);
      const made = setsOf(set, countByRole);
      completed.set(use.receipt.id, made - before);
      before = made;
    }
  }
  return completed;
}

function byDay({ use: one }: PartUse, { use: other }: PartUse): number {
  return one.on.localeCompare(other.on) || one.receipt.id.localeCompare(other.receipt.id);
}
