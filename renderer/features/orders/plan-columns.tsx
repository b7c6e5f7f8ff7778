import type { OrderItem } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { column, formatQuantity, type Column } from '@renderer/ui';

/** What pace needs of each product, with the formula behind it. */
export function planColumns(text: Text<'orders'>, by: LocalDate): readonly Column<OrderItem>[] {
  const counted = (
    key: string,
    title: string,
    value: (item: OrderItem) => number,
  ): Column<OrderItem> => column<OrderItem>({ key, title, kind: 'quantity', width: 76, value });
  return [
    ...productColumns(text),
    counted('agreed', text('line.agreed'), ({ agreed }) => agreed),
    counted('counted', text('plan.counted'), ({ suggestion }) => suggestion.counted),
    counted('on-the-way', text('plan.on-the-way'), ({ suggestion }) => suggestion.onTheWay),
    counted('suggested', text('plan.suggested'), ({ suggestion }) => suggestion.quantity),
    column<OrderItem>({
      key: 'formula',
      title: text('plan.formula', { by: by.slice('YYYY-'.length) }),
      kind: 'text',
      width: 330,
      value: (item) => formulaOf(text, item),
    }),
  ];
}

function productColumns(text: Text<'orders'>): readonly Column<OrderItem>[] {
  return [
    column<OrderItem>({
      key: 'program',
      title: text('column.program'),
      kind: 'text',
      width: 120,
      filter: 'choice',
      hidden: true,
      value: ({ programName }) => programName,
    }),
    column<OrderItem>({
      key: 'product',
      title: text('line.product'),
      kind: 'text',
      width: 150,
      value: ({ product }) => product.name,
    }),
    column<OrderItem>({
      key: 'specification',
      title: text('line.specification'),
      kind: 'text',
      width: 120,
      value: ({ product }) => `${product.specification} ${product.model}`.trim(),
    }),
    column<OrderItem>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 150,
      filter: 'choice',
      value: ({ distributorName }) => distributorName,
    }),
    column<OrderItem>({
      key: 'unit',
      title: text('line.unit'),
      kind: 'text',
      width: 50,
      value: ({ product }) => product.unit.baseUnit,
    }),
  ];
}

/** 200×37/365＝21，−10−0＝11，每包装 12. */
function formulaOf(text: Text<'orders'>, { agreed, suggestion, product }: OrderItem): string {
  return text('plan.formula-words', {
    agreed: formatQuantity(agreed),
    elapsed: suggestion.elapsed,
    total: suggestion.total,
    asked: formatQuantity(suggestion.asked),
    counted: formatQuantity(suggestion.counted),
    onTheWay: formatQuantity(suggestion.onTheWay),
    missing: formatQuantity(suggestion.missing),
    pack: product.unit.basePerPack,
  });
}
