import type { LocalDate } from '../calendar/local-date';
import { fen, type Fen } from '../money/money';
import type { GroupId, Selection } from '../program/program';
import { agreedUnitsOf, type OutsidePurchase } from './outside-purchase';
import type { WarningEvidence } from './warning';

/** What one receipt brought of a group's product, less what went back of it, in agreed units. */
export type ReceivedUse = {
  readonly groupId: GroupId;
  readonly selection: Selection;
  /** Day of acceptance: the day that the share takes. */
  readonly on: LocalDate;
  readonly units: number;
  readonly unit: string;
  /** What the units cost. */
  readonly amount: Fen;
  /** Our order that a row of the register names; empty where none does. */
  readonly orderNumber: string;
  /** The receipt behind it. */
  readonly receipt: WarningEvidence;
};

type Registered = { units: number; amount: number };

/**
 * The receipts without what rows of the register say of the same order already, so that nothing is counted twice.
 *
 * A row counts whole, on its own day; of the receipts of the order that it names only what the row does not cover is
 * left, the earliest covered first, whatever year either falls in. Non-selected rows cover non-selected goods, rows of
 * selected products selected ones; a row without a conversion covers no units, but its amount. Our convention.
 */
export function withoutRegistered(
  uses: readonly ReceivedUse[],
  rows: readonly OutsidePurchase[],
  /** So many of the receipts' units are one agreed unit. */
  scale = 1,
): readonly ReceivedUse[] {
  const left = new Map<string, Registered>();
  for (const row of rows) {
    if (row.orderNumber === '' || row.role === 'substitute') continue;
    const key = keyOf(row.groupId, row.orderNumber, row.role === 'selected');
    const known = left.get(key) ?? { units: 0, amount: 0 };
    left.set(key, {
      units: known.units + (agreedUnitsOf(row) ?? 0) * scale,
      amount: known.amount + row.amount,
    });
  }
  return [...uses].sort(byDay).map((use) => {
    const registered = left.get(keyOf(use.groupId, use.orderNumber, isSelectedUse(use)));
    if (use.orderNumber === '' || registered === undefined) return use;
    const units = Math.min(use.units, registered.units);
    const amount = Math.min(use.amount, registered.amount);
    registered.units -= units;
    registered.amount -= amount;
    return { ...use, units: use.units - units, amount: fen(use.amount - amount) };
  });
}

export function isSelectedUse({ selection }: Pick<ReceivedUse, 'selection'>): boolean {
  return selection !== 'non-selected';
}

function keyOf(groupId: GroupId, orderNumber: string, isSelected: boolean): string {
  return [groupId, orderNumber, String(isSelected)].join('\t');
}

function byDay(one: ReceivedUse, other: ReceivedUse): number {
  return one.on.localeCompare(other.on) || one.receipt.id.localeCompare(other.receipt.id);
}
