import { unitPrice } from '@shared/domain/money/money';
import type { OrderLineId } from '@shared/domain/order/order';
import { quantity } from '@shared/domain/quantity/quantity';
import { postReceipt } from '@shared/domain/receipt/post-receipt';
import type { ReceiptContext, ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import type { Lot, LotId, LotStock } from '@shared/domain/stock/stock';
import {
  aReceiptContext,
  aReceiptDraft,
  aReceiptDraftLine,
  countingIds,
  orderLineTotals,
  withOrderLines,
} from '@tests/builders/draft-builders';
import { anOrder, anOrderLine } from '@tests/builders/order-builders';
import { lineTotals } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

describe('postReceipt', () => {
  it('makes a payable that is due by the rule of the pack, and shows notice and clause', () => {
    expect(post().payable).toMatchObject({
      payable: {
        acceptedOn: '2024-04-08',
        dueOn: '2024-05-31',
        amount: 2_560_000,
        rule: { source: 'notice', citation: { notice: '新医保发〔2024〕13号', clause: '五(一)' } },
      },
      entry: { kind: 'acceptance', amount: 2_560_000, on: '2024-04-08' },
      balance: { open: 2_560_000, paid: 0, dueOn: '2024-05-31', revision: 1 },
    });
  });

  it('puts a new lot on stock', () => {
    const { lots, movements, lotStock, receiptLines } = post();
    expect(lots).toHaveLength(1);
    expect(movements).toMatchObject([{ kind: 'receipt', quantity: 20, lotId: lots[0]?.id }]);
    expect(lotStock).toMatchObject([{ id: lots[0]?.id, onHand: 20, revision: 1 }]);
    expect(receiptLines).toMatchObject([{ lotId: lots[0]?.id, amount: 2_560_000 }]);
  });

  it('adds to a lot that is known, whatever blanks stand around its text', () => {
    const lot = aLot();
    const stock: LotStock = { ...lot, revision: 3, onHand: quantity(4) };
    const lines = [aReceiptDraftLine({ lotNumber: ` ${lot.lotNumber} ` })];
    const posted = post({ lines }, { lots: [lot], lotStockById: new Map([[lot.id, stock]]) });
    expect(posted.lots).toEqual([]);
    expect(posted.lotStock).toMatchObject([{ id: lot.id, onHand: 24, revision: 4 }]);
  });

  it('makes one lot of two lines that name the same', () => {
    const lines = [5, 7].map((units) => aReceiptDraftLine({ delivered: units, accepted: units }));
    const posted = post({ lines });
    expect(posted.lots).toHaveLength(1);
    expect(posted.lotStock).toMatchObject([{ onHand: 12 }]);
    expect(posted.orderLineTotals).toMatchObject([{ accepted: 12, delivered: 12, revision: 2 }]);
  });

  it('leaves the order open for the rest of a part, rejected goods included', () => {
    const lines = [aReceiptDraftLine({ accepted: 15, rejected: 5, rejectReason: '破损' })];
    const posted = post({ lines });
    expect(posted.order).toBeNull();
    expect(posted.orderLineTotals).toMatchObject([{ delivered: 20, accepted: 15, rejected: 5 }]);
    expect(posted.payable?.payable.amount).toBe(1_920_000);
  });

  it('closes the order when nothing is open any more, over all its lines', () => {
    const [first, second] = [anOrderLine(), anOrderLine({ id: 'order-line-2' as OrderLineId })];
    const rows = withOrderLines([first, second]);
    expect(post({}, rows).order).toBeNull();
    const done = orderLineTotals(second, { accepted: quantity(20) });
    const orderLineTotalsById = new Map([...rows.orderLineTotalsById, [second.id, done] as const]);
    expect(post({}, { ...rows, orderLineTotalsById }).order).toMatchObject({
      state: 'closed',
      revision: 2,
    });
  });

  it('raises delivered and accepted of the agreed line, not what is ordered', () => {
    const totals = lineTotals({ revision: 2, ordered: quantity(20) });
    const posted = post({}, { lineTotalsById: new Map([[totals.id, totals]]) });
    expect(posted.lineTotals).toEqual([
      { ...totals, revision: 3, delivered: 20, accepted: 20, acceptedAmount: 2_560_000 },
    ]);
  });

  it('flags goods that came before their order was reported', () => {
    expect(post({}, { order: anOrder() }).receipt.beforeReport).toBe(true);
    expect(post().receipt.beforeReport).toBe(false);
  });

  it('owes nothing for goods that were all sent back at the door', () => {
    const lines = [aReceiptDraftLine({ accepted: 0, rejected: 20, rejectReason: '包装破损' })];
    const posted = post({ lines });
    expect(posted.payable).toBeNull();
    expect(posted.movements).toEqual([]);
    expect(posted.receipt.amount).toBe(0);
  });

  it('rounds each line once, half a fen up', () => {
    const line = anOrderLine({ unitPrice: unitPrice(50) });
    const lines = [aReceiptDraftLine({ delivered: 3, accepted: 3 })];
    expect(post({ lines }, withOrderLines([line])).receiptLines[0]?.amount).toBe(2);
  });

  it('is refused with its findings when there is an error', () => {
    const draft = aReceiptDraft({ inspector: '' });
    expect(postReceipt(draft, aReceiptContext(), issue())).toMatchObject({
      ok: false,
      error: { kind: 'refused', findings: [{ kind: 'inspector-missing' }] },
    });
  });

  it('posts 500 lines whose sums equal those of its parts', () => {
    const orderLines = Array.from({ length: 500 }, (_, index) =>
      anOrderLine({ id: `order-line-${index}` as OrderLineId }),
    );
    const lines = orderLines.map(({ id }, index) =>
      aReceiptDraftLine({ orderLineId: id, lotNumber: `LOT-${index % 250}` }),
    );
    const posted = post({ lines }, withOrderLines(orderLines));
    expect(posted.lots).toHaveLength(250);
    expect(posted.lotStock.every(({ onHand }) => onHand === 40)).toBe(true);
    expect(posted.lineTotals).toMatchObject([{ accepted: 10_000 }]);
    expect(posted.payable?.payable.amount).toBe(500 * 2_560_000);
    expect(posted.order?.state).toBe('closed');
  });
});

function post(draft: Partial<ReceiptDraft> = {}, context: Partial<ReceiptContext> = {}) {
  const posted = postReceipt(aReceiptDraft(draft), aReceiptContext(context), issue());
  if (!posted.ok) throw new Error(JSON.stringify(posted.error));
  return posted.value;
}

function issue() {
  return { number: 'YS-2024-A1B2C3-00001', newId: countingIds() };
}

function aLot(): Lot {
  const { lotNumber, producedOn } = aReceiptDraftLine();
  return {
    id: 'lot-1' as LotId,
    revision: 1,
    productId: anOrderLine().productId,
    lotNumber,
    producedOn,
    expiresOn: '2027-02-28' as Lot['expiresOn'],
  };
}
