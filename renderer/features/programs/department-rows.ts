import type { PaceEvent, PaceOrder } from '@renderer/data';
import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { paceOf } from '@shared/domain/pace/pace';
import { splitByDepartment, type OrderPart } from '@shared/domain/pace/split-by-department';
import { addUsed } from '@shared/domain/pace/used-quantity';
import type { AgreedLine } from '@shared/domain/program/program';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import { groupBy } from '@shared/kernel/group-by';
import type { LineRow } from './pace-rows';

/** What was ordered, and what of it came and went back. */
export type PaceLedger = {
  readonly orders: readonly PaceOrder[];
  readonly events: readonly PaceEvent[];
};

type PartsQuestion = {
  readonly ledger: PaceLedger;
  readonly departmentNames: ReadonlyMap<string, string>;
  readonly range: DateRange;
  readonly today: LocalDate;
  readonly pack: PolicyPack;
};

/** The rows of a year by department: the order's where it has one, else the agreed line's. */
export function departmentRows(
  rows: readonly LineRow[],
  { ledger, departmentNames, range, today, pack }: PartsQuestion,
): readonly LineRow[] {
  const partsByLine = orderParts(ledger);
  return rows.flatMap((row) => {
    const { line, totals } = row;
    const { departmentId, agreed } = line;
    return splitByDepartment({ departmentId, agreed, totals }, partsByLine.get(line.id) ?? []).map(
      (part) => ({
        ...row,
        line: { ...line, agreed: part.agreed },
        totals: part.totals,
        department: departmentNames.get(part.departmentId ?? '') ?? '',
        orderIds: part.orderIds,
        set: part.orderIds === null ? row.set : null,
        pace: paceOf({ agreed: part.agreed, totals: part.totals, range, today, pack }),
      }),
    );
  });
}

function orderParts({ orders, events }: PaceLedger): ReadonlyMap<string, readonly OrderPart[]> {
  const moved = groupBy(events, keyOf);
  const ordered = new Map<string, { readonly order: PaceOrder; readonly units: number }>();
  for (const order of orders) {
    const before = ordered.get(keyOf(order))?.units ?? 0;
    ordered.set(keyOf(order), { order, units: before + order.counted });
  }
  const byLine = new Map<string, OrderPart[]>();
  for (const [key, { order, units }] of ordered) {
    const own = moved.get(key) ?? [];
    const sumOf = (of: (event: PaceEvent) => number) =>
      quantity(own.reduce((total, event) => total + of(event), 0));
    const part: OrderPart = {
      orderId: order.orderId,
      departmentId: order.departmentId,
      ordered: quantity(units),
      delivered: sumOf(({ delivered }) => delivered),
      accepted: sumOf((event) => (event.kind === 'receipt' ? event.quantity : 0)),
      returned: sumOf((event) => (event.kind === 'return' ? 0 - event.quantity : 0)),
      used: addUsed(own.map(({ used }) => used)),
    };
    byLine.set(order.agreedLineId, [...(byLine.get(order.agreedLineId) ?? []), part]);
  }
  return byLine;
}

function keyOf({ orderId, agreedLineId }: Pick<PaceOrder, 'orderId' | 'agreedLineId'>): string {
  return `${orderId} ${agreedLineId}`;
}

/** What belongs to a row: all of its line, or what came by the orders of its department. */
export function ledgerOfRow(
  row: { readonly line: Pick<AgreedLine, 'id'>; readonly orderIds: LineRow['orderIds'] },
  { orders, events }: PaceLedger,
): PaceLedger {
  const isOwn = ({ orderId, agreedLineId }: Pick<PaceOrder, 'orderId' | 'agreedLineId'>) =>
    agreedLineId === row.line.id && (row.orderIds?.has(orderId) ?? true);
  return { orders: orders.filter(isOwn), events: events.filter(isOwn) };
}
