import type { Text } from '@renderer/i18n/create-text';
import {
  column,
  formatQuantity,
  formatShare,
  StatusTag,
  type Column,
  type StatusTone,
} from '@renderer/ui';
import { lineAmount } from '@shared/domain/money/money';
import type { PaceLight } from '@shared/domain/pace/pace';
import { compareQuantities } from '@shared/domain/program/compare-quantities';
import { isOrderableListing } from '@shared/domain/program/listing-state';
import { codeWords, ProductCode } from './product-columns';
import type { LineRow } from './pace-rows';

type Words = Text<'programs'>;

export const LIGHT_TONES = {
  done: 'success',
  ahead: 'success',
  'on-pace': 'success',
  behind: 'warning',
  'strongly-behind': 'error',
  'not-started': 'error',
  'no-quantity': 'neutral',
} as const satisfies Record<PaceLight, StatusTone>;

export function productName({ product }: Pick<LineRow, 'product'>): string {
  return [product.name, product.specification, product.model]
    .filter((part) => part !== '')
    .join(' ');
}

function nameColumns(text: Words): readonly Column<LineRow>[] {
  return [
    column<LineRow>({
      key: 'product',
      title: text('line.product'),
      kind: 'text',
      width: 175,
      pinned: 'left',
      value: productName,
    }),
    column<LineRow>({
      key: 'manufacturer',
      title: text('product.manufacturer'),
      kind: 'text',
      width: 115,
      value: ({ manufacturer }) => manufacturer,
    }),
    column<LineRow>({
      key: 'group',
      title: text('product.group'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      hidden: true,
      value: ({ group }) => group,
    }),
    column<LineRow>({
      key: 'unit',
      title: text('line.unit'),
      kind: 'text',
      width: 50,
      isWhole: true,
      value: ({ product }) => product.unit.baseUnit,
    }),
  ];
}

function quantityColumn(
  text: Words,
  key: 'reported' | 'confirmed' | 'imported' | 'signed',
): Column<LineRow> {
  return column<LineRow>({
    key,
    title: text(`line.${key}`),
    kind: 'quantity',
    width: 64,
    value: ({ line }) => line.quantities[key],
  });
}

/** Where the four quantities differ: 确认比上报 −20. */
function stepWords(text: Words, { quantities }: LineRow['line']): string {
  return compareQuantities(quantities)
    .map(({ from, to, difference }) =>
      text('line.step', {
        from: text(`line.${from}`),
        to: text(`line.${to}`),
        difference: `${difference > 0 ? '+' : ''}${formatQuantity(difference)}`,
      }),
    )
    .join('；');
}

/** The light, with the listing state that keeps the line from being ordered. */
function lightWords(text: Words, { pace, listing }: LineRow): string {
  const light = text(`light.${pace.light}`);
  if (listing === undefined || isOrderableListing(listing) || pace.differenceUnits >= 0)
    return light;
  return text('light.with-reason', { light, reason: text(`listing.${listing.kind}`) });
}

/** Code, product and the four quantities that may differ. */
export function agreedColumns(text: Words): readonly Column<LineRow>[] {
  return [
    column<LineRow>({
      key: 'code',
      title: text('product.code'),
      kind: 'text',
      width: 214,
      isWhole: true,
      value: ({ product }) => codeWords(text, product),
      render: ({ product }) => <ProductCode product={product} uncoded={text('uncoded')} />,
    }),
    ...nameColumns(text),
    quantityColumn(text, 'reported'),
    quantityColumn(text, 'confirmed'),
    quantityColumn(text, 'imported'),
    quantityColumn(text, 'signed'),
    column<LineRow>({
      key: 'steps',
      title: text('line.steps'),
      kind: 'text',
      width: 110,
      value: ({ line }) => stepWords(text, line),
    }),
    column<LineRow>({
      key: 'agreed',
      title: text('line.agreed'),
      kind: 'quantity',
      width: 68,
      value: ({ line }) => line.agreed,
    }),
    column<LineRow>({
      key: 'price',
      title: text('product.price'),
      kind: 'price',
      width: 104,
      hidden: true,
      value: ({ product }) => product.price,
    }),
    column<LineRow>({
      key: 'amount',
      title: text('line.amount'),
      kind: 'money',
      width: 116,
      total: true,
      value: ({ line, product }) => lineAmount(line.agreed, product.price),
    }),
  ];
}

/** What else the ledgers know of a line; shown when asked for. */
function movedColumns(text: Words): readonly Column<LineRow>[] {
  const units = (key: 'delivered' | 'accepted' | 'returned' | 'used'): Column<LineRow> =>
    column<LineRow>({
      key,
      title: text(`pace.${key}`),
      kind: 'quantity',
      width: 70,
      hidden: true,
      value: ({ totals }) => totals[key],
    });
  return [units('delivered'), units('accepted'), units('returned'), units('used')];
}

/** How each line stands against the calendar. */
export function paceColumns(text: Words): readonly Column<LineRow>[] {
  const units = (key: 'differenceUnits' | 'neededPerMonth', width: number): Column<LineRow> =>
    column<LineRow>({
      key,
      title: text(`pace.${key}`),
      kind: 'quantity',
      width,
      value: ({ pace }) => pace[key],
    });
  return [
    ...nameColumns(text),
    column<LineRow>({
      key: 'agreed',
      title: text('line.agreed'),
      kind: 'quantity',
      width: 68,
      value: ({ line }) => line.agreed,
    }),
    column<LineRow>({
      key: 'ordered',
      title: text('pace.ordered'),
      kind: 'quantity',
      width: 62,
      value: ({ totals }) => totals.ordered,
    }),
    ...movedColumns(text),
    column<LineRow>({
      key: 'counted',
      title: text('pace.counted'),
      kind: 'quantity',
      width: 92,
      value: ({ pace }) => pace.counted,
    }),
    column<LineRow>({
      key: 'completion',
      title: text('pace.completion'),
      kind: 'share',
      width: 70,
      value: ({ pace }) => pace.completionShare,
    }),
    column<LineRow>({
      key: 'time',
      title: text('pace.time'),
      kind: 'share',
      width: 80,
      value: ({ pace }) => pace.timeShare,
    }),
    column<LineRow>({
      key: 'difference',
      title: text('pace.difference'),
      kind: 'share',
      width: 104,
      value: ({ pace }) => pace.differencePoints,
      // Points, not percent: the sign of the header stands for the unit.
      render: ({ pace }) =>
        pace.differencePoints === null ? '' : formatShare(pace.differencePoints).replace(' %', ''),
    }),
    units('differenceUnits', 98),
    units('neededPerMonth', 66),
    column<LineRow>({
      key: 'finish',
      title: text('pace.finish'),
      kind: 'date',
      width: 95,
      value: ({ pace }) => pace.expectedFinishOn,
    }),
    column<LineRow>({
      key: 'light',
      title: text('pace.light'),
      kind: 'text',
      width: 115,
      pinned: 'right',
      filter: 'choice',
      value: (row) => lightWords(text, row),
      render: (row) => (
        <StatusTag tone={LIGHT_TONES[row.pace.light]}>{lightWords(text, row)}</StatusTag>
      ),
    }),
  ];
}
