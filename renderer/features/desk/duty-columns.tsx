import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { Duty, DutyKind } from '@shared/domain/desk/duty';
import { Link } from 'react-router';
import { describeDaysLeft, describeDuty, DUTY_TONES, remedyOf } from './duty-words';

type Words = Text<'desk'>;

export function dutyColumns(text: Words): Column<Duty>[] {
  return [...whatColumns(text), ...whenColumns(text)];
}

function whatColumns(text: Words): Column<Duty>[] {
  // Object.keys forgets that the keys are kinds.
  const kinds = Object.keys(DUTY_TONES) as DutyKind[];
  return [
    column<Duty>({
      key: 'kind',
      title: text('column.kind'),
      kind: 'text',
      width: 100,
      filter: 'choice',
      choices: kinds.map((kind) => text(`kind.${kind}`)),
      value: ({ kind }) => text(`kind.${kind}`),
      render: ({ kind }) => <StatusTag tone={DUTY_TONES[kind]}>{text(`kind.${kind}`)}</StatusTag>,
    }),
    column<Duty>({
      key: 'subject',
      title: text('column.subject'),
      kind: 'text',
      width: 180,
      value: ({ subject }) => subject,
    }),
    column<Duty>({
      key: 'detail',
      title: text('column.detail'),
      kind: 'text',
      width: 148,
      value: (duty) => describeDuty(text, duty),
    }),
  ];
}

function whenColumns(text: Words): Column<Duty>[] {
  return [
    column<Duty>({
      key: 'on',
      title: text('column.on'),
      kind: 'date',
      width: 86,
      value: ({ on }) => on,
    }),
    column<Duty>({
      key: 'left',
      title: text('column.left'),
      kind: 'text',
      width: 88,
      value: (duty) => describeDaysLeft(text, duty),
    }),
    column<Duty>({
      key: 'amount',
      title: text('column.amount'),
      kind: 'money',
      width: 90,
      value: ({ amount }) => amount,
    }),
    column<Duty>({
      key: 'rule',
      title: text('column.rule'),
      kind: 'text',
      width: 170,
      value: ({ citation }) =>
        citation === null ? text('no-rule') : `${citation.notice} ${citation.clause}`,
      render: ({ citation }) =>
        citation === null ? (
          text('no-rule')
        ) : (
          <span title={citation.summary}>{`${citation.notice} ${citation.clause}`}</span>
        ),
    }),
    column<Duty>({
      key: 'remedy',
      title: text('column.remedy'),
      kind: 'text',
      width: 62,
      filter: false,
      sortable: false,
      value: ({ kind }) => text(`remedy.${kind}`),
      render: (duty) => <Link to={remedyOf(duty)}>{text(`remedy.${duty.kind}`)}</Link>,
    }),
  ];
}
