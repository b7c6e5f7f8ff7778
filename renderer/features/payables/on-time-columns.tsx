import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import { fen } from '@shared/domain/money/money';
import type { OnTimePart } from '@shared/domain/payment/on-time-rate';

const TONES = { yes: 'success', partly: 'warning', no: 'error' } as const;

function resultOf({ value, inTime }: OnTimePart): keyof typeof TONES {
  if (inTime >= value) return 'yes';
  return inTime > 0 ? 'partly' : 'no';
}

export function onTimeColumns(text: Text<'payables'>): Column<OnTimePart>[] {
  const money = { kind: 'money', unit: text('column.unit-yuan'), width: 150, total: true } as const;
  return [
    column<OnTimePart>({
      key: 'receipt',
      title: text('column.receipt'),
      kind: 'text',
      width: 200,
      value: ({ payable }) => payable.receiptNumber,
    }),
    column<OnTimePart>({
      key: 'dueOn',
      title: text('column.due-on'),
      kind: 'date',
      width: 110,
      value: ({ payable }) => payable.dueOn,
    }),
    column<OnTimePart>({
      ...money,
      key: 'value',
      title: text('on-time.value'),
      value: ({ value }) => value,
    }),
    column<OnTimePart>({
      ...money,
      key: 'inTime',
      title: text('on-time.in-time'),
      value: ({ inTime }) => inTime,
    }),
    column<OnTimePart>({
      ...money,
      key: 'late',
      title: text('on-time.not-in-time'),
      value: ({ value, inTime }) => fen(value - inTime),
    }),
    column<OnTimePart>({
      key: 'result',
      title: text('on-time.result'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: (part) => text(`on-time.${resultOf(part)}`),
      render: (part) => (
        <StatusTag tone={TONES[resultOf(part)]}>{text(`on-time.${resultOf(part)}`)}</StatusTag>
      ),
    }),
  ];
}
