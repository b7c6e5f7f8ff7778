import { addDays, localDate } from '@shared/domain/calendar/local-date';
import type { Order, OrderLine } from '@shared/domain/order/order';
import type { ProgramProductId } from '@shared/domain/program/program';
import type { ReceiptDraft, ReceiptDraftLine } from '@shared/domain/receipt/receipt-draft';
import { recountLedgers } from '@shared/domain/record/ledger-check';
import { anOrderDraft, anOrderDraftLine, aReceiptDraftLine } from '@tests/builders/draft-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import type { Instant } from '@shared/domain/calendar/instant';
import type { CampusId } from '@shared/domain/hospital/hospital';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWard, type Ward } from './open-ward';

const newFolder = createTemporaryFolders();
const APRIL_8 = localDate(2024, 4, 8);
let ward: Ward;

afterEach(async () => {
  await ward.close();
});

async function placeOrder(products: number): Promise<Order> {
  const lines = Array.from({ length: products }, (_, index) =>
    anOrderDraftLine({ productId: `product-${index}` as ProgramProductId }),
  );
  const placed = await ward.repositories.orders.place(ward.agreement.id, anOrderDraft({ lines }));
  if (!placed.ok) throw new Error(JSON.stringify(placed.error));
  return placed.value;
}

function linesOf(order: Order): Promise<readonly OrderLine[]> {
  return ward.db.orderLines.where('orderId').equals(order.id).sortBy('position');
}

function draftOf(lines: readonly ReceiptDraftLine[]): ReceiptDraft {
  return {
    deliveryNote: 'SH-0408',
    arrivedOn: APRIL_8,
    acceptedOn: APRIL_8,
    recordedAt: '2024-04-08T02:00:00.000Z' as Instant,
    inspector: '李库管',
    campusId: 'campus-main' as CampusId,
    lines,
  };
}

async function accept(order: Order, change: Partial<ReceiptDraftLine>) {
  const [line] = await linesOf(order);
  if (line === undefined) throw new Error('The order has a line');
  const draft = draftOf([aReceiptDraftLine({ orderLineId: line.id, ...change })]);
  return ward.repositories.receipts.post(order.id, draft);
}

async function recount() {
  const { db } = ward;
  return recountLedgers({
    orders: await db.orders.toArray(),
    orderLines: await db.orderLines.toArray(),
    receiptLines: await db.receiptLines.toArray(),
    returns: await db.goodsReturns.toArray(),
    movements: await db.movements.toArray(),
    payableEntries: await db.payableEntries.toArray(),
    orderLineTotals: await db.orderLineTotals.toArray(),
    lineTotals: await db.lineTotals.toArray(),
    lotStock: await db.lotStocks.toArray(),
    payableBalances: await db.payableBalances.toArray(),
  });
}

describe('an order of one product', () => {
  let order: Order;

  beforeEach(async () => {
    ward = await openWard(newFolder());
    order = await placeOrder(1);
    ward.setToday(APRIL_8);
  });

  it('waits in 待报送 and carries the agreed delivery day', async () => {
    expect(order).toMatchObject({ reportState: 'awaiting-report', promisedOn: '2024-04-04' });
    const view = await ward.repositories.orders.findView(order.id, localDate(2024, 4, 11));
    expect(view?.lines[0]).toMatchObject({ open: 20, daysLate: 7 });
    // More than seven days: the eighth.
    expect(view?.backup).toMatchObject({ allowed: false, allowedFrom: '2024-04-12' });
    const dayAfter = await ward.repositories.orders.findView(order.id, localDate(2024, 4, 12));
    expect(dayAfter?.backup?.allowed).toBe(true);
  });

  it('accepts a part: totals, stock and completion change, and what is owed is due on 2024-05-31', async () => {
    const posted = await accept(order, {
      delivered: 12,
      accepted: 10,
      rejected: 2,
      rejectReason: '包装破损',
    });
    if (!posted.ok) throw new Error(JSON.stringify(posted.error));

    expect(posted.value.receipt).toMatchObject({ beforeReport: true, amount: 1_280_000 });
    expect(posted.value.payable).toMatchObject({
      dueOn: '2024-05-31',
      amount: 1_280_000,
      rule: { citation: { notice: '新医保发〔2024〕13号', clause: '五(一)' } },
    });
    expect(posted.value.isOrderClosed).toBe(false);
    expect(await ward.db.orderLineTotals.toArray()).toMatchObject([
      { delivered: 12, accepted: 10, rejected: 2, returned: 0 },
    ]);
    expect(await ward.db.lineTotals.toArray()).toMatchObject([{ ordered: 20, accepted: 10 }]);
    const [overview] = await ward.repositories.orders.listOverviews(APRIL_8);
    expect(overview).toMatchObject({ openLines: 1, daysLate: 4, acceptedShare: 5_000 });
    const [lot] = await ward.repositories.stock.listLots();
    expect(lot).toMatchObject({ stock: { onHand: 10 }, campuses: [{ onHand: 10 }] });
  });

  it('is complete when the rest has come', async () => {
    await accept(order, { delivered: 12, accepted: 12, rejected: 0 });
    const rest = await accept(order, { delivered: 8, accepted: 8, rejected: 0 });
    expect(rest).toMatchObject({ ok: true, value: { isOrderClosed: true } });
    expect(await ward.db.orders.get(order.id)).toMatchObject({ state: 'closed' });
    const again = await accept(order, { delivered: 1, accepted: 1, rejected: 0 });
    expect(again).toMatchObject({ ok: false, error: { kind: 'refused' } });
  });

  it('refuses a lot that has expired and changes nothing', async () => {
    const refused = await accept(order, { expiresOn: addDays(APRIL_8, -1) });
    expect(refused).toMatchObject({
      ok: false,
      error: {
        kind: 'refused',
        findings: [{ kind: 'order-not-reported' }, { kind: 'lot-expired', severity: 'error' }],
      },
    });
    expect(await ward.db.receipts.count()).toBe(0);
    expect(await ward.db.payables.count()).toBe(0);
    const posted = await accept(order, {});
    // The refused one has taken no number.
    expect(posted).toMatchObject({
      ok: true,
      value: { receipt: { number: 'YS-2024-A1B2C3-00001' } },
    });
  });

  it('takes stock, completion and what is owed back when goods are returned', async () => {
    const posted = await accept(order, { delivered: 10, accepted: 10, rejected: 0 });
    if (!posted.ok) throw new Error(posted.error.kind);
    const { receipt, lines } = posted.value;
    const [line] = lines;
    if (line === undefined) throw new Error('The receipt has a line');
    const back = (asked: number) =>
      ward.repositories.receipts.postReturn(receipt.id, {
        returnedOn: APRIL_8,
        reason: '质量问题',
        lines: [{ receiptLineId: line.id, quantity: asked }],
      });
    expect(await back(11)).toMatchObject({ ok: false, error: { kind: 'refused' } });
    expect(await back(3)).toMatchObject({ ok: true });

    const view = await ward.repositories.receipts.findView(receipt.id);
    expect(view?.returns).toMatchObject([{ number: 'TH-2024-A1B2C3-00001', amount: 384_000 }]);
    expect(view?.balance).toMatchObject({ open: 896_000 });
    expect(await ward.db.lineTotals.toArray()).toMatchObject([{ accepted: 10, returned: 3 }]);
    const [lot] = await ward.repositories.stock.listLots();
    expect(lot?.stock.onHand).toBe(7);
    const movements = await ward.repositories.stock.listMovements(line.lotId);
    expect(movements.map(({ movement }) => movement.quantity).sort()).toEqual([-3, 10]);
    // Seven are still on hand of this receipt, no more.
    expect(await back(8)).toMatchObject({ ok: false });
    expect(await recount()).toEqual([]);
  });

  it('gives the ordered quantity back when it is cancelled', async () => {
    expect(await ward.repositories.orders.cancel(order.id)).toMatchObject({ ok: true });
    expect(await ward.db.lineTotals.toArray()).toMatchObject([{ ordered: 0 }]);
    expect(await ward.repositories.orders.listAwaitingReport()).toEqual([]);
  });
});

describe('a delivery of 500 lines', () => {
  it('is accepted in one entry, and the ledgers add up', async () => {
    ward = await openWard(newFolder(), 500);
    const order = await placeOrder(500);
    ward.setToday(APRIL_8);
    const lines = (await linesOf(order)).map(({ id }, index) =>
      aReceiptDraftLine({ orderLineId: id, lotNumber: `L${index}` }),
    );
    const posted = await ward.repositories.receipts.post(order.id, draftOf(lines));
    expect(posted).toMatchObject({ ok: true, value: { isOrderClosed: true } });
    expect(await ward.db.receiptLines.count()).toBe(500);
    expect(await ward.repositories.stock.listLots()).toHaveLength(500);
    expect(await recount()).toEqual([]);
  });
});
