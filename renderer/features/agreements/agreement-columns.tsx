import { column, StatusTag, type Column } from '@renderer/ui';
import {
  DEADLINE_TONES,
  deadlineWords,
  delayingWords,
  reminderWords,
  STATE_TONES,
  waitingWords,
  type AgreementRow,
  type Words,
} from './agreement-rows';

export function agreementColumns(text: Words): readonly Column<AgreementRow>[] {
  return [
    column<AgreementRow>({
      key: 'number',
      title: text('list.number'),
      kind: 'text',
      width: 175,
      pinned: 'left',
      value: ({ agreement }) => agreement.number,
    }),
    column<AgreementRow>({
      key: 'program',
      title: text('list.program'),
      kind: 'text',
      width: 160,
      hidden: true,
      value: ({ program }) => program.name,
    }),
    column<AgreementRow>({
      key: 'group',
      title: text('list.group'),
      kind: 'text',
      width: 105,
      filter: 'choice',
      value: ({ group }) => group.name,
    }),
    column<AgreementRow>({
      key: 'year',
      title: text('list.year'),
      kind: 'text',
      width: 65,
      hidden: true,
      value: ({ agreement }) => text('year', { number: agreement.yearNumber }),
    }),
    column<AgreementRow>({
      key: 'manufacturer',
      title: text('party.manufacturer'),
      kind: 'text',
      width: 190,
      value: ({ manufacturer }) => manufacturer.name,
    }),
    column<AgreementRow>({
      key: 'distributor',
      title: text('party.distributor'),
      kind: 'text',
      width: 190,
      value: ({ distributor }) => distributor.name,
    }),
    column<AgreementRow>({
      key: 'role',
      title: text('list.role'),
      kind: 'text',
      width: 60,
      filter: 'choice',
      value: ({ agreement }) => text(`role.${agreement.role}`),
    }),
    column<AgreementRow>({
      key: 'state',
      title: text('list.state'),
      kind: 'text',
      width: 85,
      filter: 'choice',
      value: ({ agreement }) => text(`state.${agreement.state}`),
      render: ({ agreement: { state } }) => (
        <StatusTag tone={STATE_TONES[state]}>{text(`state.${state}`)}</StatusTag>
      ),
    }),
    column<AgreementRow>({
      key: 'waiting',
      title: text('list.waiting'),
      kind: 'text',
      width: 180,
      value: (row) => waitingWords(text, row),
    }),
    column<AgreementRow>({
      key: 'delaying',
      title: text('list.delaying'),
      kind: 'text',
      width: 190,
      hidden: true,
      value: (row) => delayingWords(text, row),
    }),
    column<AgreementRow>({
      key: 'reminders',
      title: text('list.reminders'),
      kind: 'text',
      width: 150,
      hidden: true,
      value: (row) => reminderWords(text, row),
    }),
    column<AgreementRow>({
      key: 'signed',
      title: text('list.signed-on'),
      kind: 'date',
      width: 95,
      value: ({ signedOn }) => signedOn,
    }),
    column<AgreementRow>({
      key: 'deadline',
      title: text('list.deadline'),
      kind: 'text',
      width: 115,
      filter: 'choice',
      value: ({ deadline }) => deadlineWords(text, deadline),
      render: ({ deadline }) => (
        <StatusTag tone={DEADLINE_TONES[deadline.kind]}>{deadlineWords(text, deadline)}</StatusTag>
      ),
    }),
  ];
}
