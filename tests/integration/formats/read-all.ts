import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import type { WorkbookRefusal } from '@shared/formats/workbook/refusal';
import type { Cell, Row, WorkbookKind } from '@shared/formats/workbook/workbook';
import { ok, type Result } from '@shared/kernel/result';

export type ReadWorkbook = {
  readonly kind: WorkbookKind;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly Row[] }[];
};

/** Reads every row of every sheet. */
export async function readAll(bytes: Uint8Array): Promise<Result<ReadWorkbook, WorkbookRefusal>> {
  const source = await openWorkbook(blobOf(bytes));
  if (!source.ok) return source;
  const sheets = [];
  for (const sheet of source.value.sheets) {
    const rows: Row[] = [];
    for await (const batch of sheet.rows()) {
      if (!batch.ok) return batch;
      rows.push(...batch.value);
    }
    sheets.push({ name: sheet.name, rows });
  }
  return ok({ kind: source.value.kind, sheets });
}

/** The texts of the first sheet, row by row, with empty texts where nothing stands. */
export async function readTexts(bytes: Uint8Array): Promise<string[][]> {
  return (await readCells(bytes)).map((cells) => cells.map(({ text }) => text));
}

export async function readCells(bytes: Uint8Array): Promise<(readonly Cell[])[]> {
  const read = await readAll(bytes);
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.error)}`);
  return read.value.sheets[0]?.rows.map(({ cells }) => cells) ?? [];
}

export function blobOf(bytes: Uint8Array): Blob {
  return new Blob([new Uint8Array(bytes)]);
}
