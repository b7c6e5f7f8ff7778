import type { ShanghaiAnswer } from './answer';
import { readRow, textOf, type Row, type RowFields } from './row-fields';

export type RowsRead<T> = {
  readonly rows: readonly T[];
  readonly unreadable: readonly { readonly place: string; readonly words: string }[];
};

/** Reads every row of an answer; one that cannot be read is told with its place and stops no other. */
export function readRows<T>(
  { rows }: ShanghaiAnswer,
  list: { readonly operation: string; readonly idName: string },
  read: (fields: RowFields, row: Row) => T,
): RowsRead<T> {
  const readable: T[] = [];
  const unreadable: { place: string; words: string }[] = [];
  rows.forEach((row, index) => {
    const value = readRow(row, (fields) => read(fields, row));
    const id = textOf(row, list.idName) || String(index + 1);
    if (value.ok) readable.push(value.value);
    else unreadable.push({ place: `${list.operation} ${id}`, words: value.error });
  });
  return { rows: readable, unreadable };
}

/** The row as it came, for the raw text beside what was read. */
export function rawOf(row: Row): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text ?? '']));
}
