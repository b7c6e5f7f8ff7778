import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { StatementInvoice, StatementPayment } from '@shared/domain/reconciliation/statement';

type Words = Text<'reconciliation'>;

export function invoiceColumns(text: Words): Column<StatementInvoice>[] {
  return [
    column<StatementInvoice>({
      key: 'number',
      title: text('column.invoice-number'),
      kind: 'text',
      width: 190,
      value: ({ number }) => number,
    }),
    column<StatementInvoice>({
      key: 'issuedOn',
      title: text('column.issued-on'),
      kind: 'date',
      width: 100,
      value: ({ issuedOn }) => issuedOn,
    }),
    column<StatementInvoice>({
      key: 'receivedOn',
      title: text('column.received-on'),
      kind: 'date',
      width: 100,
      value: ({ receivedOn }) => receivedOn,
    }),
    column<StatementInvoice>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      width: 120,
      total: true,
      value: ({ amount }) => amount,
    }),
    column<StatementInvoice>({
      key: 'taxRate',
      title: text('column.tax-rate'),
      kind: 'share',
      width: 80,
      value: ({ taxRate }) => taxRate,
    }),
    column<StatementInvoice>({
      key: 'redOf',
      title: text('column.red-of'),
      kind: 'text',
      width: 190,
      value: ({ redOf }) => redOf ?? '',
    }),
    column<StatementInvoice>({
      key: 'receipts',
      title: text('column.receipts'),
      kind: 'text',
      width: 240,
      value: ({ receiptNumbers }) => receiptNumbers.join('、'),
    }),
  ];
}

export function paymentColumns(text: Words): Column<StatementPayment>[] {
  return [
    column<StatementPayment>({
      key: 'number',
      title: text('column.payment-number'),
      kind: 'text',
      width: 190,
      value: ({ number }) => number,
    }),
    column<StatementPayment>({
      key: 'paidOn',
      title: text('column.paid-on'),
      kind: 'date',
      width: 100,
      value: ({ paidOn }) => paidOn,
    }),
    column<StatementPayment>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      width: 130,
      total: true,
      value: ({ amount }) => amount,
    }),
    column<StatementPayment>({
      key: 'reference',
      title: text('column.reference'),
      kind: 'text',
      width: 180,
      value: ({ bankReference }) => bankReference,
    }),
    column<StatementPayment>({
      key: 'receipts',
      title: text('column.receipts'),
      kind: 'text',
      width: 280,
      value: ({ receiptNumbers }) => receiptNumbers.join('、'),
    }),
  ];
}
