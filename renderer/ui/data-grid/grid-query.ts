import type { CellValue, Column } from './column';
import { cellTextOf, compareValues } from './column-kind';

export type GridSort = { readonly key: string; readonly descending: boolean };

export type GridFilter =
  | { readonly kind: 'contains'; readonly text: string }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  /** In the column's own whole numbers (fen, hao …) or days. Both ends are included. */
  | {
      readonly kind: 'range';
      readonly from: number | string | null;
      readonly to: number | string | null;
    };

/** What the user asked to see, by column key. A `source` answers it; `rows` are filtered here. */
export type GridQuery = {
  readonly sort: GridSort | null;
  readonly filters: Readonly<Record<string, GridFilter>>;
  /** The search box: every word must stand in one of the shown columns. */
  readonly words: string;
};

export const EVERYTHING: GridQuery = { sort: null, filters: {}, words: '' };

export function isFiltered(query: GridQuery): boolean {
  return query.words.trim() !== '' || Object.keys(query.filters).length > 0;
}

/** The rows that pass every filter, in the order asked for; the given order where none is. */
export function queryRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  query: GridQuery,
): readonly Row[] {
  const tests = [...filterTests(columns, query), ...wordTests(columns, query.words)];
  const passed = tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
  const sorted = columns.find(({ key }) => key === query.sort?.key);
  return sorted && query.sort ? sortRows(passed, sorted, query.sort.descending) : passed;
}

function sortRows<Row>(rows: readonly Row[], column: Column<Row>, descending: boolean) {
  const keyed = rows.map((row) => ({ row, value: column.value(row) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null);
    return compareValues(a.value, b.value) * (descending ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
}

type Test<Row> = (row: Row) => boolean;

function filterTests<Row>(columns: readonly Column<Row>[], query: GridQuery): Test<Row>[] {
  return columns.flatMap((column) => {
    const filter = query.filters[column.key];
    return filter ? [filterTest(column, filter)] : [];
  });
}

function filterTest<Row>(column: Column<Row>, filter: GridFilter): Test<Row> {
  switch (filter.kind) {
    case 'contains': {
      const wanted = foldText(filter.text);
      return (row) => foldText(cellTextOf(column, row)).includes(wanted);
    }
    case 'choice': {
      const wanted = new Set(filter.values);
      return (row) => wanted.has(String(column.value(row) ?? ''));
    }
    case 'range':
      return (row) => isInRange(column.value(row), filter);
  }
}

function isInRange(
  value: CellValue,
  range: { readonly from: number | string | null; readonly to: number | string | null },
): boolean {
  if (value === null) return false;
  return (range.from === null || value >= range.from) && (range.to === null || value <= range.to);
}

function wordTests<Row>(columns: readonly Column<Row>[], words: string): Test<Row>[] {
  return foldText(words)
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => (row) => columns.some((c) => foldText(cellTextOf(c, row)).includes(word)));
}

/** Full-width letters and digits and upper case make no difference to a search. */
function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
