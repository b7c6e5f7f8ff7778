import type { Instant } from '@shared/domain/calendar/instant';
import type { OperatorId } from '@shared/domain/hospital/hospital';
import { fen } from '@shared/domain/money/money';
import {
  approvalFor,
  decideApproval,
  isApproved,
  settleReceiveFirst,
} from '@shared/domain/order/decide-approval';
import { quantity } from '@shared/domain/quantity/quantity';
import { orderLineTotals, withOrderLines } from '@tests/builders/draft-builders';
import { anOperator } from '@tests/builders/hospital-builders';
import { anOrder, anOrderLine } from '@tests/builders/order-builders';
import { lineTotals } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const at = '2024-04-02T02:00:00.000Z' as Instant;
const head = anOperator({ id: 'operator-head' as OperatorId, name: '马科长', role: 'head' });
const line = anOrderLine();
const totals = lineTotals({ ordered: quantity(20) });
const waiting = anOrder({ approval: approvalFor(fen(2_560_000), fen(2_000_000)) });
const rows = {
  order: waiting,
  lines: [line],
  orderLineTotalsById: withOrderLines([line]).orderLineTotalsById,
  lineTotalsById: new Map([[totals.id, totals]]),
};
const by = (operator = head, words = '同意') => ({ operator, at, words });

describe('approvalFor', () => {
  it('asks a second person above the amount, not at it, and never where none is wanted', () => {
    expect(approvalFor(fen(100), fen(100))).toBeNull();
    expect(approvalFor(fen(101), fen(100))).toMatchObject({ state: 'waiting' });
    expect(approvalFor(fen(101), null)).toBeNull();
  });
});

describe('decideApproval', () => {
  it('lets the order go on, with who, when and why', () => {
    const decided = decideApproval(rows, 'approved', by(head, ' 已核 '));
    expect(decided).toMatchObject({
      ok: true,
      value: {
        order: {
          state: 'placed',
          revision: 2,
          approval: { state: 'approved', operatorId: head.id, at, words: '已核' },
        },
        lineTotals: [],
      },
    });
    expect(isApproved(waiting)).toBe(false);
    if (decided.ok) expect(isApproved(decided.value.order)).toBe(true);
  });

  it('cancels what is refused and gives its quantity back', () => {
    expect(decideApproval(rows, 'refused', by())).toMatchObject({
      ok: true,
      value: {
        order: { state: 'cancelled', revision: 2, approval: { state: 'refused' } },
        lineTotals: [{ ordered: 0 }],
      },
    });
  });

  it('is for a head who did not place it, with words, and once', () => {
    const buyer = anOperator({ id: 'operator-other' as OperatorId });
    const own = { ...head, id: waiting.operatorId };
    const refusalOf = (answer: ReturnType<typeof decideApproval>) =>
      answer.ok ? null : answer.error.kind;
    expect(refusalOf(decideApproval(rows, 'approved', by(buyer)))).toBe('not-head');
    expect(refusalOf(decideApproval(rows, 'approved', by(own)))).toBe('same-operator');
    expect(refusalOf(decideApproval(rows, 'refused', by(head, ' ')))).toBe('no-words');
    const plain = { ...rows, order: anOrder() };
    expect(refusalOf(decideApproval(plain, 'approved', by()))).toBe('not-waiting');
    const ended = { ...rows, order: { ...waiting, state: 'cancelled' as const } };
    expect(refusalOf(decideApproval(ended, 'approved', by()))).toBe('order-not-open');
  });

  it('does not refuse what has come already', () => {
    const some = orderLineTotals(line, { delivered: quantity(5) });
    const withGoods = { ...rows, orderLineTotalsById: new Map([[line.id, some]]) };
    expect(decideApproval(withGoods, 'refused', by())).toMatchObject({
      ok: false,
      error: { kind: 'goods-came' },
    });
  });
});

describe('settleReceiveFirst', () => {
  it('keeps who settled it and how, once', () => {
    const order = anOrder({ receiveFirst: '急诊手术' });
    const settled = settleReceiveFirst(order, by(head, '协议已补签'));
    expect(settled).toMatchObject({
      ok: true,
      value: { revision: 2, settlement: { words: '协议已补签', operatorId: head.id } },
    });
    const nothing = { ok: false, error: { kind: 'not-receive-first' } };
    if (settled.ok) expect(settleReceiveFirst(settled.value, by())).toEqual(nothing);
    expect(settleReceiveFirst(anOrder(), by())).toEqual(nothing);
    expect(settleReceiveFirst(order, by(head, ''))).toMatchObject({ error: { kind: 'no-words' } });
  });
});
