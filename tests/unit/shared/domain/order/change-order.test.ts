import { localDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { changeOrder, type OrderChange } from '@shared/domain/order/change-order';
import type { OrderLineId } from '@shared/domain/order/order';
import { quantity } from '@shared/domain/quantity/quantity';
import { anOrderContext, orderLineTotals, withOrderLines } from '@tests/builders/draft-builders';
import { anOrder, anOrderLine } from '@tests/builders/order-builders';
import { lineTotals } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const line = anOrderLine();
const totals = lineTotals({ ordered: quantity(200), revision: 3 });
const rows = {
  order: anOrder(),
  lines: [line],
  orderLineTotalsById: withOrderLines([line]).orderLineTotalsById,
  lineTotalsById: new Map([[totals.id, totals]]),
};
const context = anOrderContext({ lineTotalsById: rows.lineTotalsById });

function change(overrides: Partial<OrderChange> = {}): OrderChange {
  const { revision, remark, isUrgent, promisedOn, gateReason } = rows.order;
  const quantities = new Map([[line.id, Number(line.quantity)]]);
  return { revision, remark, isUrgent, promisedOn, gateReason, quantities, ...overrides };
}
const asking = (units: number) => ({ quantities: new Map([[line.id, units]]) });

describe('changeOrder', () => {
  it('moves quantity, amount and the sum of the agreed line, and tells before and after', () => {
    expect(changeOrder(rows, change(asking(15)), context)).toMatchObject({
      ok: true,
      value: {
        order: { revision: 2, amount: 1_920_000, lineCount: 1 },
        changedLines: [{ quantity: 15, amount: 1_920_000, revision: 2 }],
        lineTotals: [{ ordered: 195, revision: 4 }],
        changes: [{ field: 'quantity', position: 1, before: '20', after: '15' }],
      },
    });
  });

  it('counts its own quantity as open: what it has already is not beyond what was agreed', () => {
    const changed = changeOrder(rows, change({ remark: '送南院' }), context);
    expect(changed).toMatchObject({
      ok: true,
      value: { lineTotals: [], changes: [{ field: 'remark', before: '', after: '送南院' }] },
    });
  });

  it('takes a line out and gives its quantity back', () => {
    const second = anOrderLine({ id: 'order-line-2' as OrderLineId, position: 2 });
    const two = {
      ...rows,
      lines: [line, second],
      orderLineTotalsById: withOrderLines([line, second]).orderLineTotalsById,
    };
    expect(changeOrder(two, change(), context)).toMatchObject({
      ok: true,
      value: {
        order: { lineCount: 1 },
        removedLineIds: [second.id],
        lineTotals: [{ ordered: 180 }],
        changes: [{ field: 'line', position: 2, before: '20', after: '' }],
      },
    });
  });

  it('is checked as if it were new', () => {
    const refused = (overrides: Partial<OrderChange>) => {
      const answer = changeOrder(rows, change(overrides), context);
      return !answer.ok && answer.error.kind === 'refused'
        ? answer.error.findings
            .filter(({ severity }) => severity === 'error')
            .map(({ kind }) => kind)
        : [];
    };
    expect(refused(asking(0))).toEqual(['quantity-not-positive']);
    expect(refused(asking(1.5))).toEqual(['quantity-not-positive']);
    expect(refused({ quantities: new Map() })).toEqual(['no-lines']);
    expect(refused({ promisedOn: localDate(2024, 3, 31) })).toEqual(['promised-before-order']);
  });

  it('asks for approval again when the amount has grown, and not when it has shrunk', () => {
    const approval = { state: 'approved', operatorId: null, at: null, words: '' } as const;
    const approved = { ...rows, order: anOrder({ approval }) };
    const above = { ...context, approvalAbove: fen(1_000_000) };
    const after = (units: number) => {
      const answer = changeOrder(approved, change(asking(units)), above);
      return answer.ok ? answer.value.order.approval?.state : answer.error.kind;
    };
    expect(after(21)).toBe('waiting');
    expect(after(19)).toBe('approved');
  });

  it('refuses a stale start, an ended order, goods that came and no change at all', () => {
    const kindOf = (given: typeof rows, overrides: Partial<OrderChange> = {}) => {
      const answer = changeOrder(given, change(overrides), context);
      return answer.ok ? null : answer.error.kind;
    };
    expect(kindOf(rows)).toBe('nothing-changed');
    expect(kindOf(rows, { revision: 7 })).toBe('changed-meanwhile');
    expect(kindOf({ ...rows, order: anOrder({ state: 'closed' }) })).toBe('order-not-open');
    const some = orderLineTotals(line, { delivered: quantity(1) });
    const withGoods = { ...rows, orderLineTotalsById: new Map([[line.id, some]]) };
    expect(kindOf(withGoods, asking(15))).toBe('goods-came');
  });
});
