import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column, type ColumnKind } from '@renderer/ui';
import { productName } from '@shared/domain/demand/check-demand';
import type { DemandRow } from './demand-rows';

type Words = Text<'demand'>;

/** The lines of a report: what was, what is proposed, what is reported. */
export function demandColumns(text: Words): readonly Column<DemandRow>[] {
  return [...productColumns(text), ...figureColumns(text), explainedColumn(text)];
}

function productColumns(text: Words): readonly Column<DemandRow>[] {
  const words = (
    key: 'group' | 'product' | 'code' | 'manufacturer' | 'unit' | 'selection',
    given: { readonly width: number; readonly hidden?: boolean; readonly isChoice?: boolean },
    value: (row: DemandRow) => string,
  ) =>
    column<DemandRow>({
      key,
      title: text(`line.${key}`),
      kind: 'text',
      width: given.width,
      hidden: given.hidden ?? false,
      filter: given.isChoice === true ? 'choice' : 'contains',
      value,
    });
  return [
    column<DemandRow>({
      key: 'position',
      title: text('line.position'),
      kind: 'quantity',
      width: 52,
      value: ({ line }) => line.position,
    }),
    words('group', { width: 100, isChoice: true }, ({ line }) => line.groupName),
    words('product', { width: 190 }, ({ line }) => productName(line)),
    words('code', { width: 220, hidden: true }, ({ line }) => line.facts.nationalCode ?? ''),
    words('manufacturer', { width: 180, hidden: true }, ({ line }) => line.facts.manufacturerName),
    words('selection', { width: 80, isChoice: true, hidden: true }, ({ line }) =>
      text(`selection.${line.selection}`),
    ),
    words('unit', { width: 48 }, ({ line }) => line.facts.baseUnit),
  ];
}

function figureColumns(text: Words): readonly Column<DemandRow>[] {
  const figure = (
    key:
      | 'purchased'
      | 'used'
      | 'agreed'
      | 'proposed'
      | 'departments'
      | 'members'
      | 'reported'
      | 'total',
    value: (row: DemandRow) => number | null,
    hidden = false,
  ) =>
    column<DemandRow>({
      key,
      title: text(`line.${key}`),
      kind: 'quantity' satisfies ColumnKind,
      width: 78,
      hidden,
      value,
    });
  return [
    figure('purchased', ({ line }) => line.figures.purchased),
    figure('used', ({ line }) => line.figures.used, true),
    figure('agreed', ({ line }) => line.figures.agreed),
    figure('proposed', ({ proposal }) => proposal.quantity),
    figure('reported', ({ reported }) => reported),
    figure('departments', ({ departments }) => departments),
    figure('members', ({ members }) => members, true),
    figure('total', ({ reported, members }) => reported + members, true),
    column<DemandRow>({
      key: 'variance',
      title: text('line.variance'),
      kind: 'share',
      width: 78,
      value: ({ variance }) => variance.share,
    }),
  ];
}

function explainedColumn(text: Words): Column<DemandRow> {
  const stateOf = ({ variance, line }: DemandRow) => {
    if (!variance.needsExplanation) return 'none';
    return line.explanation === '' ? 'needed' : 'done';
  };
  return column<DemandRow>({
    key: 'explained',
    title: text('line.explained'),
    kind: 'text',
    width: 80,
    filter: 'choice',
    value: (row) => text(`line.explained.${stateOf(row)}`),
    render: (row) => {
      const state = stateOf(row);
      const words = text(`line.explained.${state}`);
      if (state === 'none') return words;
      return <StatusTag tone={state === 'needed' ? 'error' : 'success'}>{words}</StatusTag>;
    },
  });
}
