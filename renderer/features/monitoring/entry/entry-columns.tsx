import type { EntryLedgerRow } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column, type StatusTone } from '@renderer/ui';
import type { EntryState } from '@shared/domain/monitoring/entry-ledger';

type Words = Text<'monitoring'>;

export const ENTRY_TONES = {
  'in-use': 'success',
  entered: 'success',
  ordered: 'info',
  explained: 'neutral',
  missing: 'error',
} as const satisfies Record<EntryState, StatusTone>;

export function entryColumns(text: Words): readonly Column<EntryLedgerRow>[] {
  return [...productColumns(text), ...recordColumns(text), ...dayColumns(text)];
}

function productColumns(text: Words): readonly Column<EntryLedgerRow>[] {
  return [
    column<EntryLedgerRow>({
      key: 'group',
      title: text('entry.group'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ groupName }) => groupName,
    }),
    column<EntryLedgerRow>({
      key: 'product',
      title: text('entry.product'),
      kind: 'text',
      width: 200,
      value: ({ product }) => `${product.name} ${product.specification}`.trim(),
    }),
    column<EntryLedgerRow>({
      key: 'manufacturer',
      title: text('entry.manufacturer'),
      kind: 'text',
      width: 150,
      hidden: true,
      value: ({ manufacturerName }) => manufacturerName,
    }),
    column<EntryLedgerRow>({
      key: 'agreed',
      title: text('entry.agreed'),
      kind: 'quantity',
      width: 74,
      value: ({ agreed }) => agreed,
    }),
    column<EntryLedgerRow>({
      key: 'state',
      title: text('entry.state'),
      kind: 'text',
      width: 92,
      filter: 'choice',
      value: ({ state }) => text(`entry-state.${state}`),
      render: ({ state }) => (
        <StatusTag tone={ENTRY_TONES[state]}>{text(`entry-state.${state}`)}</StatusTag>
      ),
    }),
  ];
}

function recordColumns(text: Words): readonly Column<EntryLedgerRow>[] {
  return [
    column<EntryLedgerRow>({
      key: 'decidedOn',
      title: text('entry.decided'),
      kind: 'date',
      width: 92,
      value: ({ note }) => note?.decidedOn ?? null,
    }),
    column<EntryLedgerRow>({
      key: 'hisCode',
      title: text('entry.his-code'),
      kind: 'text',
      width: 90,
      value: ({ note }) => note?.hisCode ?? '',
    }),
    column<EntryLedgerRow>({
      key: 'chargeCode',
      title: text('entry.charge-code'),
      kind: 'text',
      width: 90,
      value: ({ note }) => note?.chargeCode ?? '',
    }),
    column<EntryLedgerRow>({
      key: 'tickedOn',
      title: text('entry.ticked'),
      kind: 'date',
      width: 92,
      value: ({ note }) => note?.tickedOn ?? null,
    }),
  ];
}

function dayColumns(text: Words): readonly Column<EntryLedgerRow>[] {
  return [
    column<EntryLedgerRow>({
      key: 'orderedOn',
      title: text('entry.ordered'),
      kind: 'date',
      width: 92,
      value: ({ first }) => first.orderedOn,
    }),
    column<EntryLedgerRow>({
      key: 'acceptedOn',
      title: text('entry.accepted'),
      kind: 'date',
      width: 92,
      value: ({ first }) => first.acceptedOn,
    }),
    column<EntryLedgerRow>({
      key: 'issuedOn',
      title: text('entry.issued'),
      kind: 'date',
      width: 92,
      value: ({ first }) => first.issuedOn,
    }),
    column<EntryLedgerRow>({
      key: 'reason',
      title: text('entry.reason'),
      kind: 'text',
      width: 120,
      value: ({ note }) => reasonWords(text, note),
    }),
    column<EntryLedgerRow>({
      key: 'owner',
      title: text('entry.owner'),
      kind: 'text',
      width: 74,
      filter: 'choice',
      value: ({ note }) => note?.owner ?? '',
    }),
  ];
}

function reasonWords(text: Words, note: EntryLedgerRow['note']): string {
  if (note?.reason == null) return note?.reasonWords ?? '';
  return `${text(`no-entry.${note.reason}`)} ${note.reasonWords}`.trim();
}
