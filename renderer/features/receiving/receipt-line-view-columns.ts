import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { ReceiptLine } from '@shared/domain/receipt/receipt';

/** A posted line with what of it went back since. */
export type ReceiptLineRow = { readonly line: ReceiptLine; readonly returned: number };

export function receiptLineViewColumns(text: Text<'receiving'>): readonly Column<ReceiptLineRow>[] {
  return [...productColumns(text), ...figureColumns(text)];
}

function productColumns(text: Text<'receiving'>): readonly Column<ReceiptLineRow>[] {
  return [
    column<ReceiptLineRow>({
      key: 'code',
      title: text('line.code'),
      kind: 'text',
      width: 150,
      hidden: true,
      value: ({ line }) => line.facts.nationalCode ?? text('line.no-code'),
    }),
    column<ReceiptLineRow>({
      key: 'product',
      title: text('line.product'),
      kind: 'text',
      width: 150,
      value: ({ line }) => line.facts.name,
    }),
    column<ReceiptLineRow>({
      key: 'specification',
      title: text('line.specification'),
      kind: 'text',
      width: 130,
      value: ({ line }) => `${line.facts.specification} ${line.facts.model}`.trim(),
    }),
    column<ReceiptLineRow>({
      key: 'lot',
      title: text('line.lot'),
      kind: 'text',
      width: 110,
      value: ({ line }) => line.lotNumber,
    }),
    column<ReceiptLineRow>({
      key: 'produced-on',
      title: text('line.produced-on'),
      kind: 'date',
      width: 100,
      value: ({ line }) => line.producedOn,
    }),
    column<ReceiptLineRow>({
      key: 'expires-on',
      title: text('line.expires-on'),
      kind: 'date',
      width: 100,
      value: ({ line }) => line.expiresOn,
    }),
  ];
}

function figureColumns(text: Text<'receiving'>): readonly Column<ReceiptLineRow>[] {
  const counted = (key: 'delivered' | 'accepted' | 'rejected') =>
    column<ReceiptLineRow>({
      key,
      title: text(`line.${key}`),
      kind: 'quantity',
      width: 70,
      unit: ({ line }) => line.facts.baseUnit,
      value: ({ line }) => line[key],
    });
  return [
    counted('delivered'),
    counted('accepted'),
    counted('rejected'),
    column<ReceiptLineRow>({
      key: 'returned',
      title: text('line.returned'),
      kind: 'quantity',
      width: 64,
      value: ({ returned }) => returned,
    }),
    column<ReceiptLineRow>({
      key: 'price',
      title: text('line.price'),
      kind: 'price',
      width: 100,
      value: ({ line }) => line.unitPrice,
    }),
    column<ReceiptLineRow>({
      key: 'amount',
      title: text('line.amount'),
      kind: 'money',
      width: 116,
      total: true,
      value: ({ line }) => line.amount,
    }),
    column<ReceiptLineRow>({
      key: 'reject-reason',
      title: text('line.reject-reason'),
      kind: 'text',
      width: 130,
      value: ({ line }) => line.rejectReason,
    }),
  ];
}
