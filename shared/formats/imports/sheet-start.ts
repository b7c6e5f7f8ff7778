import type { ColumnMapping } from '@shared/domain/import/import-record';
import { ok, type Result } from '@shared/kernel/result';
import type { WorkbookRefusal } from '../workbook/refusal';
import type { Row, RowBatch, Sheet } from '../workbook/workbook';
import type { ImportDefinition } from './define-import';
import { findHeader, HEADER_WINDOW, type Header } from './header-detection';
import type { MissingColumn } from './import-reading';

/** The first rows of a sheet, and the generator that goes on after them. */
export type SheetStart = {
  readonly rows: readonly Row[];
  readonly rest: AsyncGenerator<RowBatch, void>;
};

/** What a sheet is read by; `mapping` is the detected one or the one that people confirmed. */
export type SheetPlan = { readonly header: Header; readonly mapping: ColumnMapping };

export type MappingSource = (sheet: string, fingerprint: string) => ColumnMapping | undefined;

/** Reads just as much of a sheet as is needed to find its header. */
export async function readStart(sheet: Sheet): Promise<Result<SheetStart, WorkbookRefusal>> {
  const rest = sheet.rows();
  const rows: Row[] = [];
  while (rows.length <= HEADER_WINDOW) {
    const { value: batch } = await rest.next();
    if (batch === undefined) break;
    if (!batch.ok) return batch;
    // Not spread: a batch may be longer than a call may have arguments.
    for (const row of batch.value) rows.push(row);
  }
  return ok({ rows, rest });
}

/** The start again, then the rest. */
export async function* allRows({ rows, rest }: SheetStart): AsyncGenerator<RowBatch, void> {
  yield ok(rows);
  yield* rest;
}

/** Undefined where no row looks like a header of this kind. */
export function planSheet<Item>(
  rows: readonly Row[],
  sheet: string,
  request: {
    readonly definition: ImportDefinition<Item>;
    readonly mappingFor?: MappingSource | undefined;
  },
): SheetPlan | undefined {
  const header = findHeader(rows, request.definition.columns);
  if (header === undefined) return undefined;
  return { header, mapping: request.mappingFor?.(sheet, header.fingerprint) ?? header.mapping };
}

/** The required columns that a mapping leaves out. */
export function missingColumns<Item>(
  mapping: ColumnMapping,
  { columns }: ImportDefinition<Item>,
): readonly MissingColumn[] {
  return Object.entries(columns)
    .filter(([key, { required }]) => required && mapping[key] === undefined)
    .map(([, { title, synonyms }]) => ({ title, synonyms }));
}
