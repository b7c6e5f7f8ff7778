import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { SetRow } from './set-rows';

type Words = Text<'monitoring'>;

export function setColumns(text: Words): readonly Column<SetRow>[] {
  return [...whatColumns(text), ...priceColumns(text)];
}

function whatColumns(text: Words): readonly Column<SetRow>[] {
  return [
    column<SetRow>({
      key: 'usedOn',
      title: text('set.used-on'),
      kind: 'date',
      width: 92,
      value: ({ set }) => set.usedOn,
    }),
    column<SetRow>({
      key: 'number',
      title: text('set.number'),
      kind: 'text',
      width: 140,
      value: ({ set }) => set.number,
    }),
    column<SetRow>({
      key: 'department',
      title: text('set.department'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ set }) => set.department,
    }),
    column<SetRow>({
      key: 'distributor',
      title: text('complaint.distributor'),
      kind: 'text',
      width: 220,
      filter: 'choice',
      value: ({ set }) => set.distributorName,
    }),
    column<SetRow>({
      key: 'lines',
      title: text('set.lines'),
      kind: 'quantity',
      width: 70,
      value: ({ set }) => set.lines.length,
    }),
  ];
}

function priceColumns(text: Words): readonly Column<SetRow>[] {
  return [
    column<SetRow>({
      key: 'finding',
      title: text('set.finding'),
      kind: 'text',
      width: 150,
      filter: 'choice',
      value: (row) => text(`set-finding.${findingOf(row)}`),
      render: (row) => (
        <StatusTag tone={TONES[findingOf(row)]}>{text(`set-finding.${findingOf(row)}`)}</StatusTag>
      ),
    }),
    column<SetRow>({
      key: 'amount',
      title: text('set.amount'),
      kind: 'money',
      width: 120,
      value: ({ amount }) => amount,
    }),
    column<SetRow>({
      key: 'reference',
      title: text('set.reference'),
      kind: 'money',
      width: 150,
      value: ({ found }) => (found.kind === 'mixed' ? found.reference : null),
    }),
  ];
}

const TONES = { pure: 'success', mixed: 'warning', high: 'error' } as const;

function findingOf({ found }: SetRow): keyof typeof TONES {
  if (found.kind === 'pure') return 'pure';
  return found.isHigh ? 'high' : 'mixed';
}
