import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { ComplaintState } from '@shared/domain/monitoring/supply-complaint';
import type { ComplaintRow } from './complaint-rows';

type Words = Text<'monitoring'>;

export const COMPLAINT_TONES = {
  recorded: 'warning',
  answered: 'info',
  verified: 'success',
  rejected: 'neutral',
} as const satisfies Record<ComplaintState, string>;

export function complaintColumns(text: Words): readonly Column<ComplaintRow>[] {
  return [...whatColumns(text), ...outcomeColumns(text)];
}

function whatColumns(text: Words): readonly Column<ComplaintRow>[] {
  return [
    column<ComplaintRow>({
      key: 'complainedOn',
      title: text('complaint.on'),
      kind: 'date',
      width: 92,
      value: ({ complaint }) => complaint.complainedOn,
    }),
    column<ComplaintRow>({
      key: 'kind',
      title: text('complaint.kind'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ complaint }) => text(`complaint-kind.${complaint.kind}`),
    }),
    column<ComplaintRow>({
      key: 'product',
      title: text('outside.product'),
      kind: 'text',
      width: 200,
      value: ({ product }) => product,
    }),
    column<ComplaintRow>({
      key: 'distributor',
      title: text('complaint.distributor'),
      kind: 'text',
      width: 160,
      value: ({ distributor }) => distributor,
    }),
    column<ComplaintRow>({
      key: 'shortFrom',
      title: text('complaint.short-from'),
      kind: 'date',
      width: 92,
      value: ({ complaint }) => complaint.shortFrom,
    }),
    column<ComplaintRow>({
      key: 'document',
      title: text('complaint.document'),
      kind: 'text',
      width: 130,
      value: ({ complaint }) => complaint.documentNumber,
    }),
  ];
}

function outcomeColumns(text: Words): readonly Column<ComplaintRow>[] {
  return [
    column<ComplaintRow>({
      key: 'state',
      title: text('case.state'),
      kind: 'text',
      width: 96,
      filter: 'choice',
      value: ({ complaint }) => text(`complaint-state.${complaint.state}`),
      render: ({ complaint }) => (
        <StatusTag tone={COMPLAINT_TONES[complaint.state]}>
          {text(`complaint-state.${complaint.state}`)}
        </StatusTag>
      ),
    }),
    column<ComplaintRow>({
      key: 'answeredOn',
      title: text('complaint.answered-on'),
      kind: 'date',
      width: 92,
      value: ({ complaint }) => complaint.answer?.on ?? null,
    }),
    column<ComplaintRow>({
      key: 'verdict',
      title: text('complaint.verdict'),
      kind: 'text',
      width: 150,
      value: ({ complaint }) => complaint.verdict?.documentNumber ?? '',
    }),
    column<ComplaintRow>({
      key: 'purchases',
      title: text('complaint.purchases'),
      kind: 'quantity',
      width: 84,
      value: ({ complaint }) => complaint.verdict?.purchaseIds.length ?? null,
    }),
  ];
}
