import type { Text } from '@renderer/i18n/create-text';
import { column, formatShare, StatusTag, type Column } from '@renderer/ui';
import { fen } from '@shared/domain/money/money';
import type { LevelUnits } from '@shared/domain/pace/level-pace';
import type { LevelRow } from './level-rows';
import { LIGHT_TONES } from './line-columns';

type Words = Text<'programs'>;

/** How a group, manufacturer, department or program stands against the calendar. */
export function levelColumns(text: Words): readonly Column<LevelRow>[] {
  return [...nameColumns(text), ...unitColumns(text), ...paceValueColumns(text)];
}

function nameColumns(text: Words): readonly Column<LevelRow>[] {
  return [
    column<LevelRow>({
      key: 'name',
      title: text('level.name'),
      kind: 'text',
      width: 190,
      pinned: 'left',
      value: ({ name }) => name,
    }),
    column<LevelRow>({
      key: 'lines',
      title: text('level.lines'),
      kind: 'quantity',
      width: 50,
      value: ({ lines }) => lines,
    }),
    column<LevelRow>({
      key: 'unit',
      title: text('line.unit'),
      kind: 'text',
      width: 50,
      value: ({ units }) => units?.unit ?? text('level.units-differ'),
    }),
  ];
}

function unitColumns(text: Words): readonly Column<LevelRow>[] {
  const units = (
    key: Exclude<keyof LevelUnits, 'unit'>,
    title: string,
    hidden = false,
  ): Column<LevelRow> =>
    column<LevelRow>({
      key,
      title,
      kind: 'quantity',
      width: 62,
      hidden,
      value: (row) => row.units?.[key] ?? null,
    });
  return [
    units('agreed', text('line.agreed')),
    units('ordered', text('pace.ordered')),
    units('delivered', text('pace.delivered'), true),
    units('accepted', text('pace.accepted')),
    units('returned', text('pace.returned'), true),
    units('used', text('pace.used'), true),
    column<LevelRow>({
      key: 'completionByQuantity',
      title: text('level.completion-quantity'),
      kind: 'share',
      width: 94,
      value: ({ unitPace }) => unitPace?.completionShare ?? null,
    }),
    column<LevelRow>({
      key: 'neededUnits',
      title: text('pace.neededPerMonth'),
      kind: 'quantity',
      width: 70,
      hidden: true,
      value: ({ unitPace }) => unitPace?.neededPerMonth ?? null,
    }),
  ];
}

function paceValueColumns(text: Words): readonly Column<LevelRow>[] {
  return [
    column<LevelRow>({
      key: 'agreedValue',
      title: text('line.amount'),
      kind: 'money',
      width: 120,
      value: ({ agreedValue }) => agreedValue,
    }),
    column<LevelRow>({
      key: 'completion',
      title: text('level.completion-value'),
      kind: 'share',
      width: 94,
      value: ({ pace }) => pace.completionShare,
    }),
    column<LevelRow>({
      key: 'time',
      title: text('pace.time'),
      kind: 'share',
      width: 74,
      value: ({ pace }) => pace.timeShare,
    }),
    column<LevelRow>({
      key: 'difference',
      title: text('pace.difference'),
      kind: 'share',
      width: 102,
      value: ({ pace }) => pace.differencePoints,
      // Points, not percent: the sign of the header stands for the unit.
      render: ({ pace }) =>
        pace.differencePoints === null ? '' : formatShare(pace.differencePoints).replace(' %', ''),
    }),
    column<LevelRow>({
      key: 'needed',
      title: text('level.needed'),
      kind: 'money',
      width: 116,
      value: ({ pace }) => (pace.neededPerMonth === null ? null : fen(pace.neededPerMonth)),
    }),
    column<LevelRow>({
      key: 'finish',
      title: text('pace.finish'),
      kind: 'date',
      width: 95,
      hidden: true,
      value: ({ pace }) => pace.expectedFinishOn,
    }),
    column<LevelRow>({
      key: 'light',
      title: text('pace.light'),
      kind: 'text',
      width: 95,
      pinned: 'right',
      filter: 'choice',
      value: ({ pace }) => text(`light.${pace.light}`),
      render: ({ pace }) => (
        <StatusTag tone={LIGHT_TONES[pace.light]}>{text(`light.${pace.light}`)}</StatusTag>
      ),
    }),
  ];
}
