import { localDate } from '@shared/domain/calendar/local-date';
import { fen, lineAmount, unitPrice } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import { checkReturn } from '@shared/domain/receipt/check-return';
import { postReceipt } from '@shared/domain/receipt/post-receipt';
import { postReturn, returnAmount } from '@shared/domain/receipt/post-return';
import type { GoodsReturn, ReceiptLineId } from '@shared/domain/receipt/receipt';
import type { ReturnContext, ReturnDraft } from '@shared/domain/receipt/return-draft';
import { aReceiptContext, aReceiptDraft, countingIds } from '@tests/builders/draft-builders';
import { anOrder } from '@tests/builders/order-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('checkReturn', () => {
  it('takes back no more than was accepted', () => {
    expect(kindsOf({ lines: [aLine(21)] })).toEqual(['more-than-accepted', 'more-than-on-hand']);
    expect(kindsOf({ lines: [aLine(20)] })).toEqual([]);
  });

  it('takes back no more than earlier returns have left', () => {
    const earlier = posted({ lines: [aLine(15)] });
    const context = { earlierReturns: [earlier.goodsReturn] };
    expect(kindsOf({ lines: [aLine(6)] }, context)).toEqual(['more-than-accepted']);
  });

  it('takes back no more than the lot has on hand, and says which lot', () => {
    const [stock] = received.lotStock;
    if (stock === undefined) throw new Error('no stock');
    const lotStockById = new Map([[stock.id, { ...stock, onHand: quantity(3) }]]);
    expect(checkReturn(aDraft({ lines: [aLine(4)] }), aContext({ lotStockById }))).toMatchObject([
      {
        kind: 'more-than-on-hand',
        line: 0,
        facts: { onHand: 3, asked: 4, lotNumber: 'GSN240301' },
      },
    ]);
  });

  it('wants a reason, a line once, and a day between acceptance and today', () => {
    expect(kindsOf({ reason: ' ' })).toEqual(['reason-missing']);
    expect(kindsOf({ lines: [] })).toEqual(['no-lines']);
    expect(kindsOf({ lines: [aLine(1), aLine(1)] })).toEqual(['line-twice']);
    expect(kindsOf({ lines: [aLine(0)] })).toEqual(['quantity-not-positive']);
    expect(kindsOf({ returnedOn: localDate(2024, 4, 7) })).toEqual(['returned-before-acceptance']);
    expect(kindsOf({ returnedOn: localDate(2024, 4, 21) })).toEqual(['returned-in-future']);
    const unknown = { ...aLine(1), receiptLineId: 'other' as ReceiptLineId };
    expect(kindsOf({ lines: [unknown] })).toEqual(['line-unknown']);
  });
});

describe('postReturn', () => {
  it('lowers stock, completion and what is owed', () => {
    const value = posted({ lines: [aLine(5)] });
    expect(value.goodsReturn).toMatchObject({
      amount: 640_000,
      receiptNumber: received.receipt.number,
    });
    expect(value.movements).toMatchObject([{ kind: 'return-to-distributor', quantity: -5 }]);
    expect(value.lotStock).toMatchObject([{ onHand: 15, revision: 2 }]);
    expect(value.orderLineTotals).toMatchObject([{ accepted: 20, returned: 5 }]);
    expect(value.lineTotals).toMatchObject([
      { accepted: 20, returned: 5, acceptedAmount: 1_920_000 },
    ]);
    expect(value.owed).toMatchObject({
      entry: { kind: 'return', amount: -640_000 },
      balance: { open: 1_920_000, paid: 0, revision: 2 },
    });
  });

  it('leaves a claim on the distributor when the goods were paid already', () => {
    const { payable } = received;
    if (payable === null) throw new Error('nothing owed');
    const balance = { ...payable.balance, open: fen(0), paid: fen(2_560_000) };
    const value = posted({ lines: [aLine(5)] }, { owed: { payable: payable.payable, balance } });
    expect(value.owed?.balance).toMatchObject({ open: -640_000, paid: 2_560_000 });
  });
});

describe('returnAmount', () => {
  it('gives back exactly the amount of the line, in whatever parts it goes back', () => {
    const parts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 2_000_000 }), (units, hao) => {
        const accepted = quantity(units.reduce((sum, part) => sum + part, 0));
        const price = unitPrice(hao);
        const line = { accepted, unitPrice: price, amount: lineAmount(accepted, price) };
        const before = { quantity: 0, amount: 0 };
        for (const part of units) {
          const amount = returnAmount(line, before, part);
          expect(amount).toBeGreaterThanOrEqual(0);
          before.quantity += part;
          before.amount += amount;
          expect(before.amount).toBeLessThanOrEqual(line.amount);
        }
        expect(before.amount).toBe(line.amount);
      }),
    );
  });
});

const received = receive();

function receive() {
  const context = aReceiptContext({ order: anOrder() });
  const result = postReceipt(aReceiptDraft(), context, {
    number: 'YS-2024-A1B2C3-00001',
    newId: countingIds('received'),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function aContext(overrides: Partial<ReturnContext> = {}): ReturnContext {
  return {
    today: localDate(2024, 4, 20),
    programId: anOrder().programId,
    receipt: received.receipt,
    receiptLinesById: new Map(received.receiptLines.map((line) => [line.id, line])),
    earlierReturns: [] as readonly GoodsReturn[],
    orderLineTotalsById: new Map(received.orderLineTotals.map((row) => [row.id, row])),
    lineTotalsById: new Map(received.lineTotals.map((row) => [row.id, row])),
    lotStockById: new Map(received.lotStock.map((row) => [row.id, row])),
    owed: received.payable,
    ...overrides,
  };
}

function aLine(units: number) {
  const [line] = received.receiptLines;
  if (line === undefined) throw new Error('no line');
  return { receiptLineId: line.id, quantity: units };
}

function aDraft(overrides: Partial<ReturnDraft> = {}): ReturnDraft {
  const returnedOn = localDate(2024, 4, 20);
  return { returnedOn, reason: '近效期', lines: [aLine(1)], ...overrides };
}

function kindsOf(draft: Partial<ReturnDraft>, context: Partial<ReturnContext> = {}) {
  return checkReturn(aDraft(draft), aContext(context)).map(({ kind }) => kind);
}

function posted(draft: Partial<ReturnDraft>, context: Partial<ReturnContext> = {}) {
  const number = 'TH-2024-A1B2C3-00001';
  const result = postReturn(aDraft(draft), aContext(context), {
    number,
    newId: countingIds('returned'),
  });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
