import { isWithin, type DateRange } from '../calendar/local-date';
import { fen, shareOf, sum, type BasisPoints, type Fen } from '../money/money';
import type { NonSelectedRule } from '../policy/pack-values';
import type { GroupId } from '../program/program';
import { agreedUnitsOf, type OutsidePurchase, type OutsidePurchaseId } from './outside-purchase';
import { isSelectedUse, withoutRegistered, type ReceivedUse } from './received-use';
import type { SupplyComplaint } from './supply-complaint';

/** Why a share cannot be given or leaves something out. */
export type ShareGap =
  | { readonly kind: 'units-differ'; readonly units: readonly string[] }
  | { readonly kind: 'no-conversion'; readonly purchases: number };

export type NonSelectedShare = {
  readonly groupId: GroupId;
  /** Selected products of the program, whoever supplies them. Like all units here in whole agreed units, rounded for show. */
  readonly selected: number;
  readonly nonSelected: number;
  /** 已剔除: bought to fill gaps that the authority verified; in neither figure. */
  readonly excluded: number;
  /** Documents of those verdicts. */
  readonly documents: readonly string[];
  /** Purchases that can replace the group's products; beside the share, not in it. */
  readonly substitutes: number;
  /** What the share is counted by: the notice's unit, else quantity. */
  readonly by: NonSelectedRule['unit'];
  readonly selectedAmount: Fen;
  readonly nonSelectedAmount: Fen;
  /** Null where nothing was bought or, by quantity, units cannot be added. */
  readonly share: BasisPoints | null;
  readonly gaps: readonly ShareGap[];
  /** What counts as non-selected, and what was left out. */
  readonly counted: readonly OutsidePurchase[];
  readonly left: readonly OutsidePurchase[];
  /** Receipts of non-selected products that no row of the register covers. */
  readonly received: readonly ReceivedUse[];
  /** What the receipts of the period cost that rows of the register cover. */
  readonly coveredAmount: Fen;
};

export type ShareInput = {
  readonly groupId: GroupId;
  /** Purchases of these days. */
  readonly period: DateRange;
  /** What was accepted of the group's products, under agreements of the program or without them; of all days. */
  readonly received: readonly ReceivedUse[];
  readonly purchases: readonly OutsidePurchase[];
  readonly complaints: readonly SupplyComplaint[];
  /** By amount where the notice counts so. */
  readonly by?: NonSelectedRule['unit'];
  /** So many of the receipts' units are one agreed unit. */
  readonly scale?: number;
  /** Receipts that no conversion holds for. */
  readonly uncounted?: number;
};

/**
 * 非中选占比 of a group: non-selected ÷ all of the same kind, 0–100 %; by quantity in agreed units, or by amount where
 * the notice counts so. By amount no conversion is needed.
 *
 * A selected product bought outside the agreements counts as selected. What fills a verified gap is left out of both sides.
 * A purchase that was both received and registered counts once: see `withoutRegistered`.
 *
 * @source 浙江省医疗保障局 2025 全流程管理 二(七): 采购非中选产品占同品种的比例; leaving out verified shortages comes from a national notice (须核原文)
 */
export function nonSelectedShare(input: ShareInput): NonSelectedShare {
  const { groupId, period, by = 'quantity', scale = 1, uncounted = 0 } = input;
  const documents = verifiedDocuments(input.complaints);
  const ofGroup = input.purchases.filter((row) => row.groupId === groupId);
  const own = ofGroup.filter((row) => isWithin(row.boughtOn, period));
  const known = by === 'amount' ? own : own.filter((row) => agreedUnitsOf(row) !== null);
  const others = known.filter(({ role }) => role === 'non-selected');
  const left = others.filter(({ id }) => documents.has(id));
  const counted = others.filter(({ id }) => !documents.has(id));
  const { uses, coveredAmount } = receivedIn(input, ofGroup);
  const received = uses.filter((use) => !isSelectedUse(use));
  const unitsOfRole = (role: OutsidePurchase['role']) =>
    unitsOf(known.filter((row) => row.role === role)) * scale;
  const selected = receivedUnits(uses.filter(isSelectedUse)) + unitsOfRole('selected');
  const nonSelected = unitsOf(counted) * scale + receivedUnits(received);
  const gaps = gapsOf(uses, own.length - known.length + uncounted);
  const hasOneUnit = !gaps.some(({ kind }) => kind === 'units-differ');
  const amounts = amountsOf(uses, own, documents);
  const byQuantity = hasOneUnit ? shareOf(nonSelected, selected + nonSelected) : null;
  return {
    groupId,
    selected: wholeUnits(selected, scale),
    nonSelected: wholeUnits(nonSelected, scale),
    excluded: unitsOf(left),
    documents: [...new Set(left.map(({ id }) => documents.get(id) ?? ''))].sort(),
    substitutes: wholeUnits(unitsOfRole('substitute'), scale),
    by,
    ...amounts,
    share:
      by === 'quantity'
        ? byQuantity
        : shareOf(amounts.nonSelectedAmount, amounts.selectedAmount + amounts.nonSelectedAmount),
    gaps: by === 'quantity' ? gaps : [],
    counted,
    left,
    received: received.filter((use) => (by === 'amount' ? use.amount : use.units) > 0),
    coveredAmount,
  };
}

/** The group's receipts of the period, without what its register covers. */
function receivedIn(
  { groupId, period, received, scale }: ShareInput,
  rows: readonly OutsidePurchase[],
) {
  const ofGroup = received.filter((use) => use.groupId === groupId);
  const inPeriod = (uses: readonly ReceivedUse[]) => uses.filter(({ on }) => isWithin(on, period));
  const uses = inPeriod(withoutRegistered(ofGroup, rows, scale));
  const amountOf = (some: readonly ReceivedUse[]) => sum(some.map(({ amount }) => amount));
  return { uses, coveredAmount: fen(amountOf(inPeriod(ofGroup)) - amountOf(uses)) };
}

function amountsOf(
  uses: readonly ReceivedUse[],
  own: readonly OutsidePurchase[],
  documents: ReadonlyMap<OutsidePurchaseId, string>,
): Pick<NonSelectedShare, 'selectedAmount' | 'nonSelectedAmount'> {
  const ofUses = (isSelected: boolean) =>
    uses.filter((use) => isSelectedUse(use) === isSelected).map(({ amount }) => amount);
  const ofRole = (wanted: OutsidePurchase['role']) =>
    own.filter(({ id, role }) => role === wanted && !documents.has(id)).map(({ amount }) => amount);
  return {
    selectedAmount: sum([...ofUses(true), ...ofRole('selected')]),
    nonSelectedAmount: sum([...ofUses(false), ...ofRole('non-selected')]),
  };
}

/** The verdict's document number by purchase that it takes out. */
export function verifiedDocuments(
  complaints: readonly SupplyComplaint[],
): ReadonlyMap<OutsidePurchaseId, string> {
  return new Map(
    complaints
      .filter(({ state }) => state === 'verified')
      .flatMap(({ verdict }) =>
        (verdict?.purchaseIds ?? []).map((id) => [id, verdict?.documentNumber ?? ''] as const),
      ),
  );
}

function gapsOf(uses: readonly ReceivedUse[], unknown: number): readonly ShareGap[] {
  const units = [...new Set(uses.filter((use) => use.units > 0).map(({ unit }) => unit))].sort();
  return [
    ...(units.length > 1 ? [{ kind: 'units-differ', units } as const] : []),
    ...(unknown > 0 ? [{ kind: 'no-conversion', purchases: unknown } as const] : []),
  ];
}

/** Rounded half up; the share is counted from what is exact. */
export function wholeUnits(units: number, scale: number): number {
  return Math.floor((2 * units + scale) / (2 * scale));
}

function receivedUnits(uses: readonly ReceivedUse[]): number {
  return sumOf(uses.map(({ units }) => units));
}

function unitsOf(rows: readonly OutsidePurchase[]): number {
  return sumOf(rows.map((row) => agreedUnitsOf(row) ?? 0));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
