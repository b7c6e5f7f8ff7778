import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { WarningCase } from '@shared/domain/monitoring/warning-case';
import { WARNING_KINDS } from '@shared/domain/monitoring/warning';
import { describeWarning, STATE_TONES } from './case-words';

type Words = Text<'monitoring'>;

export function caseColumns(text: Words): readonly Column<WarningCase>[] {
  return [...whatColumns(text), ...whoColumns(text)];
}

function whatColumns(text: Words): readonly Column<WarningCase>[] {
  return [
    column<WarningCase>({
      key: 'kind',
      title: text('case.kind'),
      kind: 'text',
      width: 112,
      filter: 'choice',
      choices: WARNING_KINDS.map((kind) => text(`kind.${kind}`)),
      value: ({ warning }) => text(`kind.${warning.kind}`),
      render: ({ warning }) => (
        <StatusTag tone={warning.severity === 'warning' ? 'error' : 'warning'}>
          {text(`kind.${warning.kind}`)}
        </StatusTag>
      ),
    }),
    column<WarningCase>({
      key: 'subject',
      title: text('case.subject'),
      kind: 'text',
      width: 224,
      value: ({ warning }) => warning.subject,
    }),
    column<WarningCase>({
      key: 'fact',
      title: text('case.fact'),
      kind: 'text',
      width: 310,
      value: ({ warning }) => describeWarning(text, warning),
    }),
    column<WarningCase>({
      key: 'rule',
      title: text('case.rule'),
      kind: 'text',
      width: 170,
      value: ({ warning: { citation } }) =>
        citation === null ? text('case.own-rule') : `${citation.notice} ${citation.clause}`,
    }),
  ];
}

function whoColumns(text: Words): readonly Column<WarningCase>[] {
  return [
    column<WarningCase>({
      key: 'state',
      title: text('case.state'),
      kind: 'text',
      width: 96,
      filter: 'choice',
      value: (row) => stateWords(text, row),
      render: (row) => (
        <StatusTag
          tone={row.isCauseGone && row.state !== 'closed' ? 'neutral' : STATE_TONES[row.state]}
        >
          {stateWords(text, row)}
        </StatusTag>
      ),
    }),
    column<WarningCase>({
      key: 'assignee',
      title: text('case.assignee'),
      kind: 'text',
      width: 80,
      filter: 'choice',
      value: ({ assignee }) => assignee,
    }),
    column<WarningCase>({
      key: 'dueOn',
      title: text('case.due'),
      kind: 'date',
      width: 92,
      value: ({ dueOn }) => dueOn,
    }),
    column<WarningCase>({
      key: 'foundOn',
      title: text('case.found'),
      kind: 'date',
      width: 92,
      value: ({ foundOn }) => foundOn,
    }),
  ];
}

export function stateWords(text: Words, row: Pick<WarningCase, 'state' | 'isCauseGone'>): string {
  return row.isCauseGone && row.state !== 'closed'
    ? text('state.cause-gone')
    : text(`state.${row.state}`);
}
