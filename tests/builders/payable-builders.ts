import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { fen } from '@shared/domain/money/money';
import type { OrderId } from '@shared/domain/order/order';
import type {
  Invoice,
  InvoiceId,
  Payable,
  PayableBalance,
  PayableEntry,
  PayableEntryId,
  PayableId,
} from '@shared/domain/payment/payable';
import type { ProgramId } from '@shared/domain/program/program';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import { endOfNextMonthRule } from './draft-builders';

/** 1,000.00 yuan accepted on 2024-04-08, due on 2024-05-31. */
export function aPayable(overrides: Partial<Payable> = {}): Payable {
  return {
    id: 'payable-1' as PayableId,
    revision: 1,
    receiptId: 'receipt-1' as ReceiptId,
    receiptNumber: 'YS-2024-A1B2C3-00001',
    orderId: 'order-1' as OrderId,
    programId: 'program-cement' as ProgramId,
    distributorId: 'distributor-main' as EnterpriseId,
    acceptedOn: localDate(2024, 4, 8),
    dueOn: localDate(2024, 5, 31),
    amount: fen(100_000),
    rule: endOfNextMonthRule,
    ...overrides,
  };
}

/** Nothing of it paid yet. */
export function aBalance(overrides: Partial<PayableBalance> = {}): PayableBalance {
  return {
    id: 'payable-1' as PayableId,
    revision: 1,
    distributorId: 'distributor-main' as EnterpriseId,
    dueOn: localDate(2024, 5, 31),
    open: fen(100_000),
    paid: fen(0),
    ...overrides,
  };
}

export function aPayableEntry(overrides: Partial<PayableEntry> = {}): PayableEntry {
  return {
    id: 'entry-1' as PayableEntryId,
    revision: 1,
    payableId: 'payable-1' as PayableId,
    distributorId: 'distributor-main' as EnterpriseId,
    kind: 'acceptance',
    amount: fen(100_000),
    on: localDate(2024, 4, 8),
    documentId: 'receipt-1',
    documentNumber: 'YS-2024-A1B2C3-00001',
    ...overrides,
  };
}

/** A blue e-invoice over the whole of receipt-1. */
export function anInvoice(overrides: Partial<Invoice> = {}): Invoice {
  return {
    id: 'invoice-1' as InvoiceId,
    revision: 1,
    kind: 'blue',
    number: '24652000000012345678',
    code: '',
    distributorId: 'distributor-main' as EnterpriseId,
    issuedOn: localDate(2024, 4, 15),
    receivedOn: localDate(2024, 4, 17),
    amount: fen(100_000),
    taxRate: null,
    receiptIds: ['receipt-1' as ReceiptId],
    redOfInvoiceId: null,
    ...overrides,
  };
}
