import type { ProgramProductId } from '../program/program';
import type {
  ConversionFacts,
  ConvertedProduct,
  ProductConversion,
  ProductSet,
} from './group-conversion';

/** Why a conversion cannot be used. `productId` names the row, `set` and `role` the part of a system. */
export type ConversionFault =
  | { readonly kind: 'agreed-unit-missing' }
  | { readonly kind: 'reason-missing' }
  | { readonly kind: 'year-unknown'; readonly yearNumber: number }
  | { readonly kind: 'not-in-group'; readonly productId: ProgramProductId }
  | { readonly kind: 'product-twice'; readonly productId: ProgramProductId }
  | {
      readonly kind: 'not-positive';
      readonly productId: ProgramProductId;
      readonly agreedUnits: number;
      readonly baseUnits: number;
    }
  | { readonly kind: 'whole-not-one'; readonly productId: ProgramProductId; readonly set: string }
  | { readonly kind: 'set-name-missing'; readonly position: number }
  | { readonly kind: 'set-twice'; readonly set: string }
  | { readonly kind: 'set-without-parts'; readonly set: string }
  | { readonly kind: 'role-twice'; readonly set: string; readonly role: string }
  | { readonly kind: 'role-missing'; readonly set: string }
  | {
      readonly kind: 'per-set-not-positive';
      readonly set: string;
      readonly role: string;
      readonly perSet: number;
    }
  | { readonly kind: 'two-leading'; readonly set: string; readonly roles: readonly string[] }
  | { readonly kind: 'no-leading'; readonly set: string }
  | { readonly kind: 'no-required'; readonly set: string }
  | {
      readonly kind: 'part-of-no-set';
      readonly productId: ProgramProductId;
      readonly set: string;
      readonly role: string;
    };

export type ConversionQuestion = {
  readonly facts: ConversionFacts;
  readonly reason: string;
  /** All products of the program. */
  readonly products: readonly ConvertedProduct[];
  /** Numbers of the program's agreement years. */
  readonly years: readonly number[];
};

/** Everything that speaks against a conversion; nothing when it may be used. */
export function checkConversion({
  facts,
  reason,
  products,
  years,
}: ConversionQuestion): readonly ConversionFault[] {
  const faults: ConversionFault[] = [];
  if (facts.agreedUnit.trim() === '') faults.push({ kind: 'agreed-unit-missing' });
  if (reason.trim() === '') faults.push({ kind: 'reason-missing' });
  if (!years.includes(facts.fromYear))
    faults.push({ kind: 'year-unknown', yearNumber: facts.fromYear });
  faults.push(...facts.sets.flatMap((set, index) => setFaults(set, index, facts.sets)));
  const own = new Set(
    products.flatMap(({ id, groupId }) => (groupId === facts.groupId ? [id] : [])),
  );
  const seen = new Set<ProgramProductId>();
  for (const one of facts.products) {
    const { productId } = one;
    if (!own.has(productId)) faults.push({ kind: 'not-in-group', productId });
    if (seen.has(productId)) faults.push({ kind: 'product-twice', productId });
    seen.add(productId);
    faults.push(...productFaults(one, facts.sets));
  }
  return faults;
}

function productFaults(
  one: ProductConversion,
  sets: readonly ProductSet[],
): readonly ConversionFault[] {
  const { productId } = one;
  const set = sets.find(({ name }) => name === one.set);
  if (one.kind === 'part') {
    const { role } = one;
    const hasRole = set?.parts.some((part) => part.role === role) ?? false;
    return hasRole ? [] : [{ kind: 'part-of-no-set', productId, set: one.set, role }];
  }
  const { agreedUnits, baseUnits } = one;
  if (!isCount(agreedUnits) || !isCount(baseUnits))
    return [{ kind: 'not-positive', productId, agreedUnits, baseUnits }];
  if (one.set === null) return [];
  if (set === undefined) return [{ kind: 'part-of-no-set', productId, set: one.set, role: '' }];
  return agreedUnits === baseUnits ? [] : [{ kind: 'whole-not-one', productId, set: one.set }];
}

function setFaults(
  set: ProductSet,
  index: number,
  sets: readonly ProductSet[],
): readonly ConversionFault[] {
  const { name, parts, method } = set;
  if (name.trim() === '') return [{ kind: 'set-name-missing', position: index + 1 }];
  const faults: ConversionFault[] = [];
  if (sets.findIndex((one) => one.name === name) < index)
    faults.push({ kind: 'set-twice', set: name });
  if (parts.length === 0) return [...faults, { kind: 'set-without-parts', set: name }];
  const roles = new Set<string>();
  for (const { role, perSet } of parts) {
    if (role.trim() === '') faults.push({ kind: 'role-missing', set: name });
    else if (roles.has(role)) faults.push({ kind: 'role-twice', set: name, role });
    roles.add(role);
    if (!isCount(perSet)) faults.push({ kind: 'per-set-not-positive', set: name, role, perSet });
  }
  const leading = parts.flatMap(({ isLeading, role }) => (isLeading ? [role] : []));
  if (leading.length > 1) faults.push({ kind: 'two-leading', set: name, roles: leading });
  if (method === 'leading-part' && leading.length === 0)
    faults.push({ kind: 'no-leading', set: name });
  if (method === 'complete-set' && !parts.some(({ isRequired }) => isRequired))
    faults.push({ kind: 'no-required', set: name });
  return faults;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1;
}
