import type { EnterpriseId } from '../enterprise/enterprise';
import type { ProgramProductId } from '../program/program';
import { addFractions, fraction, ZERO, type Fraction } from '../quantity/fraction';
import type { ConvertedProduct, GroupUnits, ProductSet } from './group-conversion';

/** Base units of one product; below zero when more went back than came. */
export type CountedRow = { readonly productId: ProgramProductId; readonly quantity: number };

/** What does not fill a whole agreed unit. */
export type Remainder =
  /** Base units or parts over: 1 杯; below zero where a set counted by its leading part lacks them. */
  | { readonly kind: 'left'; readonly quantity: number; readonly name: string }
  /** A part of an agreed unit that is no whole number of base units. */
  | { readonly kind: 'fraction'; readonly numerator: number; readonly denominator: number };

/** Quantities of a group in its agreed unit. */
export type UnitSum = {
  /** Direct conversions exactly; of sets the whole ones. What shares are counted from. */
  readonly exact: Fraction;
  /** Whole agreed units. */
  readonly whole: number;
  readonly remainders: readonly Remainder[];
  /** Products with a quantity and no conversion: not in the sum. */
  readonly missing: readonly ProgramProductId[];
};

export const NO_UNITS: UnitSum = { exact: ZERO, whole: 0, remainders: [], missing: [] };

type ProductsById = ReadonlyMap<ProgramProductId, ConvertedProduct>;

/** Sets of one manufacturer, with what there is of each part. */
export type SetCount = {
  readonly set: ProductSet;
  readonly manufacturerId: EnterpriseId;
  readonly countByRole: ReadonlyMap<string, number>;
  readonly sets: number;
};

/**
 * Quantities of one group in its agreed unit, exactly; what does not fill a unit is said beside it.
 *
 * Sets count per system and manufacturer, whole ones only.
 *
 * @source reference/policy-rules.md 4.3 完成率; practice.md 非中选占比: converted units; how sets are counted is our convention
 */
export function countUnits(
  rows: readonly CountedRow[],
  units: GroupUnits,
  productsById: ProductsById,
): UnitSum {
  const direct = directSums(rows, units, productsById);
  const sets = setCounts(rows, units, productsById);
  const sums = [...direct.map(sumOfDirect), ...sets.map(sumOfSet)];
  const { missing } = sums.reduce(addSums, NO_UNITS);
  const unknown = rows
    .filter((row) => row.quantity !== 0 && !units.byProductId.has(row.productId))
    .map(({ productId }) => productId);
  return { ...sums.reduce(addSums, NO_UNITS), missing: [...new Set([...missing, ...unknown])] };
}

/** Two sums of one agreed unit; what is over is put side by side, not made into further units. */
export function addSums(one: UnitSum, other: UnitSum): UnitSum {
  return {
    exact: addFractions(one.exact, other.exact),
    whole: one.whole + other.whole,
    remainders: [...one.remainders, ...other.remainders],
    missing: [...new Set([...one.missing, ...other.missing])],
  };
}

type DirectSum = {
  readonly agreedUnits: number;
  readonly baseUnits: number;
  readonly unit: string;
  readonly quantity: number;
};

/** Products of one unit and conversion fill agreed units together. */
function directSums(
  rows: readonly CountedRow[],
  { byProductId }: GroupUnits,
  productsById: ProductsById,
): readonly DirectSum[] {
  const sums = new Map<string, DirectSum>();
  for (const { productId, quantity } of rows) {
    const conversion = byProductId.get(productId);
    if (conversion?.kind !== 'direct') continue;
    const { agreedUnits, baseUnits } = conversion;
    const unit = productsById.get(productId)?.unit.baseUnit ?? '';
    const key = [agreedUnits, baseUnits, unit].join('/');
    const known = sums.get(key)?.quantity ?? 0;
    sums.set(key, { agreedUnits, baseUnits, unit, quantity: known + quantity });
  }
  return [...sums.values()];
}

function sumOfDirect({ agreedUnits, baseUnits, unit, quantity }: DirectSum): UnitSum {
  const exact = fraction(BigInt(quantity) * BigInt(agreedUnits), BigInt(baseUnits));
  const whole = Number(exact.numerator / exact.denominator);
  const rest = exact.numerator % exact.denominator;
  return { exact, whole, remainders: restOf(), missing: [] };

  function restOf(): readonly Remainder[] {
    if (rest === 0n) return [];
    if (agreedUnits === 1)
      return [{ kind: 'left', quantity: quantity - whole * baseUnits, name: unit }];
    return [{ kind: 'fraction', numerator: Number(rest), denominator: Number(exact.denominator) }];
  }
}

/** How many sets the parts make, per system and manufacturer. */
export function setCounts(
  rows: readonly CountedRow[],
  { byProductId, setsByName }: GroupUnits,
  productsById: ProductsById,
): readonly SetCount[] {
  const counts = new Map<string, SetCount & { readonly countByRole: Map<string, number> }>();
  for (const { productId, quantity } of rows) {
    const conversion = byProductId.get(productId);
    const product = productsById.get(productId);
    if (conversion?.kind !== 'part' || product === undefined) continue;
    const set = setsByName.get(conversion.set);
    if (set === undefined) continue;
    const { manufacturerId } = product;
    const key = `${set.name}/${manufacturerId}`;
    const known = counts.get(key)?.countByRole ?? new Map<string, number>();
    known.set(conversion.role, (known.get(conversion.role) ?? 0) + quantity);
    counts.set(key, { set, manufacturerId, countByRole: known, sets: 0 });
  }
  return [...counts.values()].map((count) => ({
    ...count,
    sets: setsOf(count.set, count.countByRole),
  }));
}

/**
 * Whole sets that can be made of these parts.
 *
 * By the leading part: as many as there are of it. Complete: the fewest that any required part allows.
 * Throws on a set without such a part: conversions are checked before use.
 */
export function setsOf(set: ProductSet, countByRole: ReadonlyMap<string, number>): number {
  const deciding = set.parts.filter((part) =>
    set.method === 'leading-part' ? part.isLeading : part.isRequired,
  );
  if (deciding.length === 0) throw new Error(`Nothing to count the set ${set.name} by`);
  return Math.min(
    // `+ 0` so that nothing is never minus nothing.
    ...deciding.map(({ role, perSet }) => Math.trunc((countByRole.get(role) ?? 0) / perSet) + 0),
  );
}

function sumOfSet({ set, countByRole, sets }: SetCount): UnitSum {
  const remainders = set.parts
    .filter(({ isRequired, isLeading }) => isRequired || isLeading)
    .map(({ role, perSet }): Remainder => ({
      kind: 'left',
      quantity: (countByRole.get(role) ?? 0) - sets * perSet,
      name: role,
    }))
    .filter((rest) => rest.kind !== 'left' || rest.quantity !== 0);
  return { exact: fraction(BigInt(sets), 1n), whole: sets, remainders, missing: [] };
}
