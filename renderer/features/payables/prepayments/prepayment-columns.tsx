import type { PrepaymentView } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PrepaymentEntry } from '@shared/domain/prepayment/prepayment';
import { describeRule, describeStepState, findNextStep, STEP_TONES } from './prepayment-words';

type Words = Text<'prepayments'>;

/** The sums that have a column of their own, in the order in which they come about. */
const SUMS = ['notified', 'received', 'outstanding', 'offset', 'refund', 'balance'] as const;

export function prepaymentColumns(
  text: Words,
  today: LocalDate,
): readonly Column<PrepaymentView>[] {
  return [
    column<PrepaymentView>({
      key: 'program',
      title: text('column.program'),
      kind: 'text',
      width: 270,
      value: ({ program }) => program.name,
    }),
    column<PrepaymentView>({
      key: 'rule',
      title: text('column.rule'),
      kind: 'text',
      width: 130,
      value: (view) => describeRule(text, view),
    }),
    ...SUMS.map((key) =>
      column<PrepaymentView>({
        key,
        title: text(`column.${key}`),
        kind: 'money',
        unit: text('unit-yuan'),
        width: 112,
        total: true,
        value: ({ sums }) => sums[key],
      }),
    ),
    column<PrepaymentView>({
      key: 'next',
      title: text('column.next'),
      kind: 'text',
      width: 170,
      value: (view) => {
        const next = findNextStep(view, today);
        return next === undefined ? '' : describeStepState(text, next.state);
      },
      render: (view) => {
        const next = findNextStep(view, today);
        if (next === undefined) return null;
        const words = describeStepState(text, next.state);
        return <StatusTag tone={STEP_TONES[next.state.kind]}>{words}</StatusTag>;
      },
    }),
  ];
}

export function entryColumns(text: Words): readonly Column<PrepaymentEntry>[] {
  return [
    column<PrepaymentEntry>({
      key: 'on',
      title: text('entry.on'),
      kind: 'date',
      width: 96,
      value: ({ on }) => on,
    }),
    column<PrepaymentEntry>({
      key: 'number',
      title: text('entry.number'),
      kind: 'text',
      width: 180,
      value: ({ number }) => number,
    }),
    column<PrepaymentEntry>({
      key: 'kind',
      title: text('entry.kind'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ kind, reversesId }) =>
        text(reversesId === null ? 'entry.plain' : 'entry.red', { kind: text(`kind.${kind}`) }),
    }),
    column<PrepaymentEntry>({
      key: 'amount',
      title: text('entry.amount'),
      kind: 'money',
      unit: text('unit-yuan'),
      width: 120,
      value: ({ amount }) => amount,
    }),
    column<PrepaymentEntry>({
      key: 'fund',
      title: text('entry.fund'),
      kind: 'text',
      width: 110,
      value: ({ fund }) => text(`fund.${fund}`),
    }),
    column<PrepaymentEntry>({
      key: 'document',
      title: text('entry.document'),
      kind: 'text',
      width: 150,
      value: ({ documentNumber }) => documentNumber,
    }),
    column<PrepaymentEntry>({
      key: 'remark',
      title: text('entry.remark'),
      kind: 'text',
      width: 140,
      value: ({ remark }) => remark,
    }),
  ];
}
