import { fen } from '@shared/domain/money/money';
import { invoiceStateOf } from '@shared/domain/payment/invoice-state';
import type { InvoiceId } from '@shared/domain/payment/payable';
import { anInvoice } from '@tests/builders/payable-builders';
import { describe, expect, it } from 'vitest';

const blue = anInvoice({ amount: fen(1_000) });
const red = (amount: number) =>
  anInvoice({
    id: 'invoice-red' as InvoiceId,
    kind: 'red',
    amount: fen(amount),
    redOfInvoiceId: blue.id,
  });

describe('whether the invoice of a receipt is here', () => {
  it('is missing without a blue invoice and here with one', () => {
    expect(invoiceStateOf([], new Map())).toBe('missing');
    expect(invoiceStateOf([blue], new Map())).toBe('received');
  });

  it('is taken back only when red invoices leave nothing of any blue one', () => {
    const taken = (amount: number) => new Map([[blue.id, [red(amount)]]]);
    expect(invoiceStateOf([blue], taken(-999))).toBe('received');
    expect(invoiceStateOf([blue], taken(-1_000))).toBe('taken-back');
    const second = anInvoice({ id: 'invoice-2' as InvoiceId });
    expect(invoiceStateOf([blue, second], taken(-1_000))).toBe('received');
  });
});
