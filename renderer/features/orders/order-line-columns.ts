import type { Text } from '@renderer/i18n/create-text';
import {
  formatMoney,
  parsePriceText,
  parseQuantityText,
  type EditableColumn,
  type EditableLine,
} from '@renderer/ui';
import { lineAmount } from '@shared/domain/money/money';

/** The columns of the form; only quantity, price and reason are typed. */
export function orderLineColumns(text: Text<'orders'>): readonly EditableColumn[] {
  return [
    ...productColumns(text, 116),
    { key: 'agreed', title: text('line.agreed'), kind: 'fixed', width: 56, align: 'right' },
    { key: 'open', title: text('line.open-agreed'), kind: 'fixed', width: 60, align: 'right' },
    { key: 'perMonth', title: text('line.per-month'), kind: 'fixed', width: 54, align: 'right' },
    ...typedColumns(text),
  ];
}

/** The columns of the review, where what was open of each line has been seen already. */
export function reviewColumns(text: Text<'orders'>): readonly EditableColumn[] {
  return [...productColumns(text, WHOLE_CODE), ...typedColumns(text)];
}

/** 27 characters in one row. */
const WHOLE_CODE = 220;

function productColumns(text: Text<'orders'>, codeWidth: number): readonly EditableColumn[] {
  return [
    {
      key: 'code',
      title: text('line.code'),
      kind: 'fixed',
      width: codeWidth,
      show: ({ values }) => values['code'] || text('line.no-code'),
    },
    {
      key: 'product',
      title: text('line.product'),
      kind: 'fixed',
      width: 180,
      show: ({ values }) => `${values['product'] ?? ''} ${values['specification'] ?? ''}`,
    },
    { key: 'unit', title: text('line.unit'), kind: 'fixed', width: 36 },
  ];
}

function typedColumns(text: Text<'orders'>): readonly EditableColumn[] {
  return [
    { key: 'quantity', title: text('line.quantity'), kind: 'quantity', width: 70 },
    { key: 'price', title: text('line.price'), kind: 'price', width: 84 },
    {
      key: 'amount',
      title: text('line.amount'),
      kind: 'fixed',
      width: 84,
      align: 'right',
      show: amountWords,
    },
    { key: 'reason', title: text('line.reason'), kind: 'text', width: 120 },
  ];
}

function amountWords({ values }: EditableLine): string {
  const count = parseQuantityText(values['quantity'] ?? '');
  const price = parsePriceText(values['price'] ?? '');
  if (!count.ok || !price.ok || !Number.isSafeInteger(count.value * price.value)) return '';
  return formatMoney(lineAmount(count.value, price.value));
}
