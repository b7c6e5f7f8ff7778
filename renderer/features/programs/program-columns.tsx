import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { ProgramRow } from './program-rows';

export function programColumns(text: Text<'programs'>): readonly Column<ProgramRow>[] {
  return [
    column<ProgramRow>({
      key: 'name',
      title: text('list.name'),
      kind: 'text',
      width: 222,
      value: ({ program }) => program.name,
    }),
    column<ProgramRow>({
      key: 'notice',
      title: text('list.notice'),
      kind: 'text',
      width: 166,
      value: ({ program }) => program.noticeNumber,
    }),
    column<ProgramRow>({
      key: 'cycle',
      title: text('list.cycle'),
      kind: 'text',
      width: 182,
      isWhole: true,
      value: ({ program }) => text('range', program.cycle),
    }),
    column<ProgramRow>({
      key: 'year',
      title: text('list.year'),
      kind: 'text',
      width: 75,
      value: ({ year }) => (year === null ? '' : text('year', { number: year.number })),
    }),
    column<ProgramRow>({
      key: 'lines',
      title: text('list.lines'),
      kind: 'quantity',
      width: 65,
      value: ({ lineCount }) => lineCount,
    }),
    column<ProgramRow>({
      key: 'uncoded',
      title: text('list.uncoded'),
      kind: 'quantity',
      width: 70,
      value: ({ uncodedCount }) => uncodedCount,
    }),
    column<ProgramRow>({
      key: 'agreed',
      title: text('list.agreed'),
      kind: 'money',
      width: 120,
      value: ({ completion }) => completion.agreed,
    }),
    column<ProgramRow>({
      key: 'completion',
      title: text('list.completion'),
      kind: 'share',
      width: 75,
      value: ({ completion }) => completion.share,
    }),
    column<ProgramRow>({
      key: 'time',
      title: text('list.time'),
      kind: 'share',
      width: 85,
      value: ({ timeShare }) => timeShare,
    }),
    column<ProgramRow>({
      key: 'behind',
      title: text('list.behind'),
      kind: 'quantity',
      width: 80,
      value: ({ behindCount }) => behindCount,
    }),
    column<ProgramRow>({
      key: 'signed',
      title: text('list.signed'),
      kind: 'share',
      width: 75,
      value: ({ rates }) => rates.both.toDate.share,
    }),
  ];
}
