import type { OrderLineView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';

/** The lines of a placed order with what has come of each. */
export function orderLineViewColumns(text: Text<'orders'>): readonly Column<OrderLineView>[] {
  return [...productColumns(text), ...figureColumns(text)];
}

function productColumns(text: Text<'orders'>): readonly Column<OrderLineView>[] {
  return [
    column<OrderLineView>({
      key: 'position',
      title: text('line.position'),
      kind: 'quantity',
      width: 46,
      value: ({ line }) => line.position,
    }),
    column<OrderLineView>({
      key: 'code',
      title: text('line.code'),
      kind: 'text',
      width: 150,
      value: ({ line }) => line.facts.nationalCode ?? text('line.no-code'),
    }),
    column<OrderLineView>({
      key: 'product',
      title: text('line.product'),
      kind: 'text',
      width: 140,
      value: ({ line }) => line.facts.name,
    }),
    column<OrderLineView>({
      key: 'specification',
      title: text('line.specification'),
      kind: 'text',
      width: 120,
      value: ({ line }) => `${line.facts.specification} ${line.facts.model}`.trim(),
    }),
    column<OrderLineView>({
      key: 'manufacturer',
      title: text('line.manufacturer'),
      kind: 'text',
      width: 160,
      hidden: true,
      value: ({ line }) => line.facts.manufacturerName,
    }),
    column<OrderLineView>({
      key: 'registration',
      title: text('line.registration'),
      kind: 'text',
      width: 160,
      hidden: true,
      value: ({ line }) => line.facts.registrationNumber,
    }),
    column<OrderLineView>({
      key: 'unit',
      title: text('line.unit'),
      kind: 'text',
      width: 54,
      value: ({ line }) => line.facts.baseUnit,
    }),
  ];
}

function figureColumns(text: Text<'orders'>): readonly Column<OrderLineView>[] {
  const counted = (
    key: 'delivered' | 'accepted' | 'rejected' | 'returned',
  ): Column<OrderLineView> =>
    column<OrderLineView>({
      key,
      title: text(`line.${key}`),
      kind: 'quantity',
      width: 68,
      value: ({ totals }) => totals[key],
    });
  return [
    column<OrderLineView>({
      key: 'quantity',
      title: text('line.quantity'),
      kind: 'quantity',
      width: 76,
      value: ({ line }) => line.quantity,
    }),
    column<OrderLineView>({
      key: 'price',
      title: text('line.price'),
      kind: 'price',
      width: 100,
      value: ({ line }) => line.unitPrice,
    }),
    column<OrderLineView>({
      key: 'amount',
      title: text('line.amount'),
      kind: 'money',
      width: 110,
      total: true,
      value: ({ line }) => line.amount,
    }),
    counted('delivered'),
    counted('accepted'),
    counted('rejected'),
    counted('returned'),
    column<OrderLineView>({
      key: 'open',
      title: text('line.open'),
      kind: 'quantity',
      width: 68,
      value: ({ open }) => open,
    }),
    column<OrderLineView>({
      key: 'days-late',
      title: text('line.days-late'),
      kind: 'quantity',
      width: 84,
      value: ({ daysLate }) => daysLate,
      render: ({ daysLate }) =>
        daysLate > 0 ? <StatusTag tone="error">{daysLate}</StatusTag> : daysLate,
    }),
  ];
}
