import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { ImportKind } from '@shared/domain/import/import-record';
import type { AddedRow, ChangedRow, NotedRow, RefusedRow } from './preview-rows';

type Words = Text<'imports'>;

/** A row number is a place, not a quantity: it is not grouped by thousands. */
const rowText = (row: number | null) => (row === null ? '' : String(row));

export function refusedColumns(text: Words): Column<RefusedRow>[] {
  return [
    textColumn('sheet', text('refused.sheet'), { width: 120, value: ({ sheet }) => sheet }),
    textColumn('row', text('refused.row'), { width: 70, value: ({ row }) => rowText(row) }),
    textColumn('column', text('refused.column-title'), {
      width: 150,
      value: (one) => `${one.column} ${one.columnTitle}`.trim(),
    }),
    textColumn('value', text('refused.value'), { width: 220, value: ({ value }) => value }),
    textColumn('rule', text('refused.rule'), { width: 300, value: ({ rule }) => rule }),
    textColumn('remedy', text('refused.remedy'), { width: 260, value: ({ remedy }) => remedy }),
  ];
}

export function changedColumns(text: Words): Column<ChangedRow>[] {
  return [
    textColumn('what', text('changed.what'), { width: 320, value: ({ what }) => what }),
    textColumn('field', text('changed.field'), { width: 120, value: ({ field }) => field }),
    textColumn('before', text('changed.before'), { width: 260, value: ({ before }) => before }),
    textColumn('after', text('changed.after'), { width: 260, value: ({ after }) => after }),
  ];
}

export function addedColumns(text: Words, kind: ImportKind): Column<AddedRow>[] {
  const figure = kind === 'agreed-quantities' ? 'field.agreed' : 'field.price';
  return [
    textColumn('group', text('field.group'), { width: 140, value: ({ group }) => group }),
    textColumn('name', text('field.name'), { width: 340, value: ({ name }) => name }),
    textColumn('manufacturer', text('field.manufacturer'), {
      width: 220,
      value: ({ manufacturer }) => manufacturer,
    }),
    textColumn('nationalCode', text('field.nationalCode'), {
      width: 240,
      value: ({ nationalCode }) => (nationalCode === '' ? text('added.no-code') : nationalCode),
    }),
    textColumn('figure', text(figure), { width: 140, value: (one) => one.figure }),
  ];
}

export function notedColumns(text: Words): Column<NotedRow>[] {
  return [
    textColumn('sheet', text('refused.sheet'), { width: 140, value: ({ sheet }) => sheet }),
    textColumn('row', text('refused.row'), { width: 70, value: ({ row }) => rowText(row) }),
    textColumn('words', text('noted.words'), { width: 700, value: ({ words }) => words }),
  ];
}

function textColumn<Row>(
  key: string,
  title: string,
  look: { readonly width: number; readonly value: (row: Row) => string },
): Column<Row> {
  return column<Row>({ key, title, kind: 'text', ...look });
}
