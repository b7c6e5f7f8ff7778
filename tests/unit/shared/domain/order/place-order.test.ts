import { localDate } from '@shared/domain/calendar/local-date';
import type { CampusId } from '@shared/domain/hospital/hospital';
import { unitPrice } from '@shared/domain/money/money';
import { checkOrderDraft } from '@shared/domain/order/check-order-draft';
import { cancelOrder, closeOrder } from '@shared/domain/order/end-order';
import { measureOf } from '@shared/domain/order/check-order-line';
import { placeOrder } from '@shared/domain/order/place-order';
import { sumMeasures } from '@shared/domain/order/product-measure';
import type { AgreedLineId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { anAgreementLine, aSignedAgreement } from '@tests/builders/agreement-builder';
import {
  anOrderContext,
  anOrderDraft,
  anOrderDraftLine,
  countingIds,
  orderLineTotals,
  withOrderLines,
} from '@tests/builders/draft-builders';
import { anOrder, anOrderLine } from '@tests/builders/order-builders';
import { anAgreedLine, lineTotals } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const number = 'CG-2024-A1B2C3-00012';

describe('placeOrder', () => {
  it('waits in 待报送 and carries the agreed delivery day', () => {
    const placed = place();
    expect(placed.order).toMatchObject({
      number,
      revision: 1,
      state: 'placed',
      reportState: 'awaiting-report',
      orderedOn: '2024-04-01',
      promisedOn: '2024-04-04',
      amount: 2_560_000,
      lineCount: 1,
    });
  });

  it('keeps what the product was called when it was ordered', () => {
    expect(place().lines).toMatchObject([
      {
        position: 1,
        quantity: 20,
        amount: 2_560_000,
        facts: { name: '骨水泥', manufacturerName: '示例骨科材料有限公司', baseUnit: '袋' },
      },
    ]);
  });

  it('raises what is ordered of the agreed line, from its next revision', () => {
    const totals = lineTotals({ revision: 7, ordered: quantity(30) });
    const placed = place({ lineTotalsById: new Map([[totals.id, totals]]) });
    expect(placed.lineTotals).toEqual([{ ...totals, revision: 8, ordered: 50 }]);
  });

  it('starts the sums of a line that was never ordered', () => {
    expect(place().lineTotals).toEqual([lineTotals({ ordered: quantity(20), used: null })]);
    expect(place().orderLineTotals).toMatchObject([{ revision: 1, accepted: 0, delivered: 0 }]);
  });

  it('is refused with its findings when there is an error', () => {
    const draft = anOrderDraft({ lines: [anOrderDraftLine({ unitPrice: unitPrice(99_999_999) })] });
    const refused = placeOrder(draft, anOrderContext(), { number, newId: countingIds() });
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'refused', findings: [{ kind: 'price-above-selected' }] },
    });
  });
});

describe('placeOrder of a product that is split by campus', () => {
  const east = { campusId: 'campus-east' as CampusId, id: 'line-east' as AgreedLineId };
  const west = { campusId: 'campus-west' as CampusId, id: 'line-west' as AgreedLineId };
  const rows = [
    anAgreedLine({ ...east, agreed: quantity(60) }),
    anAgreedLine({ ...west, agreed: quantity(40) }),
  ];
  const context = anOrderContext({
    agreement: aSignedAgreement(localDate(2024, 3, 20), {
      lines: rows.map(({ id, agreed }) => anAgreementLine({ agreedLineId: id, quantity: agreed })),
    }),
    agreedLinesById: new Map(rows.map((row) => [row.id, row])),
  });
  const draftFor = (campusId: CampusId) =>
    anOrderDraft({ campusId, lines: [anOrderDraftLine({ quantity: 50 })] });
  const kindsFor = (campusId: CampusId) =>
    checkOrderDraft(draftFor(campusId), context).map(({ kind }) => kind);

  it('books 50 for 东院 to its 60, and nothing to the 40 of 西院', () => {
    const placed = placeOrder(draftFor(east.campusId), context, { number, newId: countingIds() });
    expect(placed).toMatchObject({
      ok: true,
      value: {
        lines: [{ agreedLineId: 'line-east', quantity: 50 }],
        lineTotals: [{ id: 'line-east', ordered: 50 }],
      },
    });
  });

  it('holds each campus against its own part, and says when a campus has none', () => {
    expect(kindsFor(east.campusId)).toEqual([]);
    expect(kindsFor(west.campusId)).toEqual(['beyond-agreed']);
    expect(kindsFor('campus-north' as CampusId)).toEqual(['place-not-agreed']);
  });

  it('is measured as a whole where no place is known: both parts together', () => {
    const measures = context.agreement.lines.map((line) => measureOf(line, context));
    expect(sumMeasures(measures)).toMatchObject({ agreed: 100, open: 100 });
  });
});

describe('cancelOrder and closeOrder', () => {
  const line = anOrderLine();
  const totals = lineTotals({ ordered: quantity(50) });
  const rows = {
    order: anOrder({ orderedOn: localDate(2024, 4, 1) }),
    lines: [line],
    orderLineTotalsById: withOrderLines([line]).orderLineTotalsById,
    lineTotalsById: new Map([[totals.id, totals]]),
  };
  const some = orderLineTotals(line, { delivered: quantity(8), accepted: quantity(5) });
  const withGoods = { ...rows, orderLineTotalsById: new Map([[line.id, some]]) };

  it('takes an order back of which nothing came', () => {
    expect(cancelOrder(rows)).toMatchObject({
      ok: true,
      value: { order: { state: 'cancelled', revision: 2 }, lineTotals: [{ ordered: 30 }] },
    });
  });

  it('does not cancel once goods came, even when all were rejected', () => {
    const rejected = orderLineTotals(line, { delivered: quantity(8), rejected: quantity(8) });
    const cancelled = cancelOrder({
      ...rows,
      orderLineTotalsById: new Map([[line.id, rejected]]),
    });
    expect(cancelled).toEqual({ ok: false, error: { kind: 'goods-came', delivered: 8 } });
  });

  it('gives the remainder free when the order is closed', () => {
    expect(closeOrder(withGoods)).toMatchObject({
      ok: true,
      value: { order: { state: 'closed' }, lineTotals: [{ ordered: 35 }] },
    });
  });

  it('ends an order once', () => {
    const closed = { ...rows, order: anOrder({ state: 'closed' }) };
    const notOpen = { ok: false, error: { kind: 'order-not-open', state: 'closed' } };
    expect(cancelOrder(closed)).toEqual(notOpen);
    expect(closeOrder(closed)).toEqual(notOpen);
  });
});

function place(context: Parameters<typeof anOrderContext>[0] = {}) {
  const placed = placeOrder(anOrderDraft(), anOrderContext(context), {
    number,
    newId: countingIds(),
  });
  if (!placed.ok) throw new Error(JSON.stringify(placed.error));
  return placed.value;
}
