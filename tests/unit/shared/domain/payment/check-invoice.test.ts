import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { fen } from '@shared/domain/money/money';
import { checkInvoice, recordInvoice } from '@shared/domain/payment/check-invoice';
import {
  invoiceKeyOf,
  type InvoiceContext,
  type InvoiceDraft,
} from '@shared/domain/payment/invoice-draft';
import type { InvoiceId } from '@shared/domain/payment/payable';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import { countingIds } from '@tests/builders/draft-builders';
import { anInvoice } from '@tests/builders/payable-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const blue = anInvoice();
const red = {
  kind: 'red',
  amount: fen(-30_000),
  number: '24652000000099999999',
  redOfInvoiceId: blue.id,
} as const;

describe('checkInvoice', () => {
  it('takes an e-invoice of 20 digits without a code', () => {
    expect(kindsOf({})).toEqual([]);
    expect(kindsOf({ code: '065002400111' })).toEqual(['error code-on-e-invoice']);
  });

  it('takes an older invoice of 8 digits behind a code of 10 or 12', () => {
    for (const code of ['6500224130', '065002400111'])
      expect(kindsOf({ number: '01234567', code })).toEqual([]);
    expect(kindsOf({ number: '01234567', code: '' })).toEqual(['error code-malformed']);
    expect(kindsOf({ number: '01234567', code: '06500240011' })).toEqual(['error code-malformed']);
  });

  it.each(['1234567', '123456789', '2465200000001234567', '24652OOO000012345678', ''])(
    'refuses the number %j',
    (number) => expect(kindsOf({ number })).toEqual(['error number-malformed']),
  );

  it('takes a code that repeats the number as none', () => {
    expect(kindsOf({ code: blue.number })).toEqual([]);
  });

  it('refuses an invoice a second time, however its number is written', () => {
    const isRecorded = (key: string) => key === invoiceKeyOf(blue);
    const draft = { number: ' 2465 2000 0000 1234 5678', code: blue.number };
    expect(kindsOf(draft, { isRecorded })).toEqual(['error already-recorded']);
  });

  it('does not take two old invoices of different codes for one', () => {
    fc.assert(
      fc.property(digits(12), digits(10), digits(8), (long, short, number) => {
        expect(invoiceKeyOf({ code: long, number })).not.toBe(
          invoiceKeyOf({ code: short, number }),
        );
      }),
    );
  });

  it('wants issue, receipt and today in this order', () => {
    const today = localDate(2024, 4, 16);
    expect(kindsOf({ receivedOn: localDate(2024, 4, 14) })).toEqual([
      'error received-before-issue',
    ]);
    expect(kindsOf({}, { today })).toEqual(['error received-in-future']);
  });

  it('wants receipts of the same distributor, warns without any and notes another sum', () => {
    const other = 'distributor-other' as EnterpriseId;
    const receiptsById = new Map([
      ['receipt-1' as ReceiptId, { distributorId: other, amount: fen(100_000) }],
    ]);
    expect(kindsOf({}, { receiptsById })).toContain('error receipt-of-another-distributor');
    expect(kindsOf({ receiptIds: [] })).toEqual(['warning no-receipts']);
    expect(kindsOf({ amount: fen(100_006) })).toEqual(['note amount-differs']);
    expect(kindsOf({ amount: fen(100_005) })).toEqual([]);
  });

  it('refuses a blue invoice over nothing or less', () => {
    expect(kindsOf({ amount: fen(0) })).toContain('error amount-not-positive');
  });
});

describe('checkInvoice on red invoices', () => {
  it('takes back at most what is left of the blue one', () => {
    const context = { blue: { invoice: blue, redSoFar: fen(-70_000) } };
    expect(kindsOf(red, context)).toEqual([]);
    expect(kindsOf({ ...red, amount: fen(-30_001) }, context)).toEqual(['error red-beyond-blue']);
  });

  it('names a blue one, of the same distributor, not of a later day', () => {
    expect(kindsOf(red)).toEqual(['error red-without-blue']);
    expect(kindsOf(red, against({ kind: 'red' }))).toEqual(['error red-without-blue']);
    expect(kindsOf(red, against({ id: 'invoice-9' as InvoiceId }))).toEqual([
      'error red-without-blue',
    ]);
    const distributorId = 'distributor-other' as EnterpriseId;
    expect(kindsOf(red, against({ distributorId }))).toEqual(['error red-of-another-distributor']);
    expect(kindsOf(red, against({ issuedOn: localDate(2024, 4, 16) }))).toEqual([
      'error red-before-blue',
    ]);
  });

  it('has a negative amount', () => {
    expect(kindsOf({ ...red, amount: fen(10) }, against({}))).toEqual([
      'error red-amount-not-negative',
    ]);
  });
});

describe('recordInvoice', () => {
  it('keeps number and code in one form', () => {
    const draft = aDraft({ number: '2465 2000 0000 1234 5678', code: '2465 2000 0000 1234 5678' });
    expect(recordInvoice(draft, aContext(), countingIds())).toMatchObject({
      ok: true,
      value: { id: 'id-1', revision: 1, number: '24652000000012345678', code: '' },
    });
  });

  it('is refused with its findings', () => {
    expect(recordInvoice(aDraft({ number: '1' }), aContext(), countingIds())).toMatchObject({
      ok: false,
      error: { kind: 'refused', findings: [{ kind: 'number-malformed' }] },
    });
  });
});

function aDraft(overrides: Partial<InvoiceDraft> = {}): InvoiceDraft {
  return { ...blue, ...overrides };
}

function aContext(overrides: Partial<InvoiceContext> = {}): InvoiceContext {
  const { distributorId, amount } = blue;
  return {
    today: localDate(2024, 4, 30),
    isRecorded: () => false,
    receiptsById: new Map([['receipt-1' as ReceiptId, { distributorId, amount }]]),
    blue: null,
    ...overrides,
  };
}

function against(invoice: Partial<typeof blue>): Partial<InvoiceContext> {
  return { blue: { invoice: { ...blue, ...invoice }, redSoFar: fen(0) } };
}

function kindsOf(draft: Partial<InvoiceDraft>, context: Partial<InvoiceContext> = {}) {
  return checkInvoice(aDraft(draft), aContext(context)).map(
    ({ severity, kind }) => `${severity} ${kind}`,
  );
}

function digits(length: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
}
