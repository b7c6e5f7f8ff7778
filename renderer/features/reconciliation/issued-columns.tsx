import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import {
  isStillAsIssued,
  type IssuedStatement,
} from '@shared/domain/reconciliation/issued-statement';
import type { Statement } from '@shared/domain/reconciliation/statement';

/** What was sent, held against what the ledgers say now. */
export function issuedColumns(
  text: Text<'reconciliation'>,
  now: Statement,
): Column<IssuedStatement>[] {
  const standingOf = (issued: IssuedStatement) =>
    isStillAsIssued(issued, now) ? 'same' : 'changed';
  return [
    column<IssuedStatement>({
      key: 'number',
      title: text('column.statement-number'),
      kind: 'text',
      width: 190,
      value: ({ number }) => number,
    }),
    column<IssuedStatement>({
      key: 'issuedOn',
      title: text('column.statement-on'),
      kind: 'date',
      width: 110,
      value: ({ issuedOn }) => issuedOn,
    }),
    column<IssuedStatement>({
      key: 'issuedBy',
      title: text('column.statement-by'),
      kind: 'text',
      width: 110,
      value: ({ issuedBy }) => issuedBy,
    }),
    column<IssuedStatement>({
      key: 'closing',
      title: text('column.closing'),
      kind: 'money',
      width: 150,
      value: ({ unpaid }) => unpaid.closing,
    }),
    column<IssuedStatement>({
      key: 'uninvoiced',
      title: text('column.uninvoiced'),
      kind: 'money',
      width: 150,
      value: ({ uninvoiced }) => uninvoiced.closing,
    }),
    column<IssuedStatement>({
      key: 'standing',
      title: text('column.standing'),
      kind: 'text',
      width: 210,
      value: (issued) => text(`standing.${standingOf(issued)}`),
      render: (issued) => (
        <StatusTag tone={standingOf(issued) === 'same' ? 'success' : 'warning'}>
          {text(`standing.${standingOf(issued)}`)}
        </StatusTag>
      ),
    }),
  ];
}
