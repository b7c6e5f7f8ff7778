import type { IntegrityRow } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column, type StatusTone } from '@renderer/ui';
import type { IntegrityKind } from '@shared/domain/integrity/integrity-contract';

const TONES = {
  missing: 'warning',
  expired: 'error',
  expiring: 'warning',
  valid: 'success',
} as const satisfies Record<IntegrityKind, StatusTone>;

export function integrityColumns(text: Text<'integrity'>): readonly Column<IntegrityRow>[] {
  return [
    column<IntegrityRow>({
      key: 'enterprise',
      title: text('column.enterprise'),
      kind: 'text',
      width: 260,
      value: ({ enterprise }) => enterprise.name,
    }),
    column<IntegrityRow>({
      key: 'agreements',
      title: text('column.agreements'),
      kind: 'quantity',
      width: 80,
      value: ({ agreements }) => agreements,
    }),
    column<IntegrityRow>({
      key: 'kind',
      title: text('column.kind'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ kind }) => text(`kind.${kind}`),
      render: ({ kind }) => <StatusTag tone={TONES[kind]}>{text(`kind.${kind}`)}</StatusTag>,
    }),
    column<IntegrityRow>({
      key: 'number',
      title: text('column.number'),
      kind: 'text',
      width: 150,
      value: ({ contract }) => contract?.number ?? '',
    }),
    column<IntegrityRow>({
      key: 'signed',
      title: text('column.signed'),
      kind: 'date',
      width: 105,
      value: ({ contract }) => contract?.signedOn ?? null,
    }),
    column<IntegrityRow>({
      key: 'expires',
      title: text('column.expires'),
      kind: 'date',
      width: 105,
      value: ({ contract }) => contract?.expiresOn ?? null,
    }),
    column<IntegrityRow>({
      key: 'left',
      title: text('column.left'),
      kind: 'quantity',
      width: 80,
      value: ({ daysLeft }) => daysLeft,
    }),
  ];
}
