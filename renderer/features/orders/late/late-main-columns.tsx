import type { LateMainLine } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, formatQuantity, StatusTag, type Column } from '@renderer/ui';

type Words = Text<'orders-late'>;

/** Lines that the main distributor is late with. */
export function lateMainColumns(text: Words): readonly Column<LateMainLine>[] {
  return [...whatColumns(text), ...figureColumns(text), ...stateColumns(text)];
}

export function productOf({ line }: Pick<LateMainLine, 'line'>): string {
  const { name, specification, model } = line.facts;
  return [name, specification, model].filter((part) => part !== '').join(' ');
}

function whatColumns(text: Words): readonly Column<LateMainLine>[] {
  return [
    column<LateMainLine>({
      key: 'order',
      title: text('column.order'),
      kind: 'text',
      width: 168,
      pinned: 'left',
      value: ({ order }) => order.number,
    }),
    column<LateMainLine>({
      key: 'platform-number',
      title: text('column.platform-number'),
      kind: 'text',
      width: 130,
      hidden: true,
      value: ({ platformNumber }) => platformNumber,
    }),
    column<LateMainLine>({
      key: 'distributor',
      title: text('column.distributor'),
      kind: 'text',
      width: 140,
      filter: 'choice',
      value: ({ distributorName }) => distributorName,
    }),
    column<LateMainLine>({
      key: 'product',
      title: text('column.product'),
      kind: 'text',
      width: 150,
      value: productOf,
    }),
    column<LateMainLine>({
      key: 'promised',
      title: text('column.promised'),
      kind: 'date',
      width: 96,
      value: ({ order }) => order.promisedOn,
    }),
    column<LateMainLine>({
      key: 'allowed-from',
      title: text('column.allowed-from'),
      kind: 'date',
      width: 92,
      value: ({ permission }) => permission.allowedFrom,
    }),
  ];
}

function figureColumns(text: Words): readonly Column<LateMainLine>[] {
  return [
    column<LateMainLine>({
      key: 'late',
      title: text('column.late'),
      kind: 'quantity',
      width: 84,
      value: ({ daysLate }) => daysLate,
      render: ({ daysLate, permission }) => (
        <StatusTag tone={permission.allowed ? 'error' : 'warning'}>
          {formatQuantity(daysLate)}
        </StatusTag>
      ),
    }),
    column<LateMainLine>({
      key: 'ordered',
      title: text('column.ordered'),
      kind: 'quantity',
      width: 64,
      hidden: true,
      value: ({ line }) => line.quantity,
    }),
    column<LateMainLine>({
      key: 'accepted',
      title: text('column.accepted'),
      kind: 'quantity',
      width: 68,
      value: ({ accepted }) => accepted,
    }),
    column<LateMainLine>({
      key: 'owed',
      title: text('column.owed'),
      kind: 'quantity',
      width: 56,
      value: ({ owed }) => owed,
    }),
  ];
}

function stateColumns(text: Words): readonly Column<LateMainLine>[] {
  return [
    column<LateMainLine>({
      key: 'standing',
      title: text('column.standing'),
      kind: 'text',
      width: 112,
      filter: 'choice',
      value: ({ standing }) => text(`standing.${standing}`),
    }),
    column<LateMainLine>({
      key: 'reminders',
      title: text('column.reminders'),
      kind: 'quantity',
      width: 60,
      value: ({ reminderCount }) => reminderCount,
    }),
    column<LateMainLine>({
      key: 'last-reminder',
      title: text('column.last-reminder'),
      kind: 'date',
      width: 96,
      hidden: true,
      value: ({ lastReminder }) => lastReminder?.on ?? null,
    }),
    column<LateMainLine>({
      key: 'backup',
      title: text('column.backup'),
      kind: 'text',
      width: 150,
      value: (late) => backupWords(text, late),
    }),
  ];
}

/** The backup's name, with the state of its agreement where that is not in force. */
function backupWords(text: Words, { backup, backupName }: LateMainLine): string {
  if (backup === null) return text('no-backup');
  const { state } = backup;
  return state === 'effective' ? backupName : `${backupName}（${text(`backup-state.${state}`)}）`;
}
