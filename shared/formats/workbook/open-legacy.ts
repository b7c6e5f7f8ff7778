import { err, ok } from '@shared/kernel/result';
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import { keepValueRecords } from './binary-records';
import { readCompoundFile } from './compound-file';
import { cellsOf, readBinaryWorkbook, readTextWorkbook } from './legacy-library';
import { createMergeFiller } from './merged-cells';
import { formatOfCode, numberCell, PLAIN_FORMAT } from './number-format';
import { doubleText } from './number-text';
import { MAX_COLUMNS } from './limits';
import type { Reading } from './reading';
import { refusalOf, tooWide, WorkbookRefused } from './refusal';
import { decodeText, detectEncoding } from './text-encoding';
import {
  EMPTY_CELL,
  errorCell,
  textCell,
  type Cell,
  type Row,
  type RowBatch,
  type WorkbookKind,
  type WorkbookSource,
} from './workbook';

/** Old formats are read whole, so only as large as memory bears. */
export const MAX_LEGACY_BYTES = 60_000_000;
const BATCH_ROWS = 1_000;

/** Opens an .xls of Excel or an .et of WPS, which are compound files with a workbook stream. */
export async function openBinaryXls(file: Blob, reading: Reading): Promise<WorkbookSource> {
  const bytes = await readBytes(file, reading);
  const compound = readCompoundFile(bytes);
  const streams = compound.names;
  if (streams.includes('encryptedpackage'))
    throw new WorkbookRefused({ kind: 'password-protected' });
  if (streams.includes('worddocument'))
    throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: 'word-document' });
  if (streams.includes('powerpoint document'))
    throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: 'presentation' });
  // Excel 97 and later call it Workbook, Excel 5 and 95 Book.
  const stream = compound.read('workbook') ?? compound.read('book');
  if (stream === undefined)
    throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: 'binary' });

  return sourceOf('xls', readBinaryWorkbook(keepValueRecords(stream)), reading);
}

/** Opens tables saved as a web page or as XML of 2003, both often named .xls. */
export async function openMarkup(
  file: Blob,
  kind: 'html' | 'xml-2003',
  reading: Reading,
): Promise<WorkbookSource> {
  refuseLargeFile(file);
  reading.expect(2 * file.size);
  const encoding = await detectEncoding(file, reading);
  let text = '';
  for await (const part of decodeText(file, encoding, reading)) text += part;
  if (kind === 'html' && !/<table[\s>]/iu.test(text))
    throw new WorkbookRefused({ kind: 'not-a-workbook', looksLike: 'web-page' });
  if (kind === 'xml-2003' && /<!DOCTYPE|<!ENTITY/iu.test(text))
    throw new WorkbookRefused({ kind: 'damaged', place: '文件', reason: 'doctype' });
  return sourceOf(kind, readTextWorkbook(text), reading);
}

async function readBytes(file: Blob, reading: Reading): Promise<Uint8Array> {
  refuseLargeFile(file);
  reading.expect(file.size);
  const bytes = new Uint8Array(await file.arrayBuffer());
  reading.stopIfCancelled();
  reading.advance(bytes.length);
  return bytes;
}

function refuseLargeFile(file: Blob): void {
  if (file.size > MAX_LEGACY_BYTES)
    throw new WorkbookRefused({
      kind: 'too-large',
      measure: 'file-bytes',
      limit: MAX_LEGACY_BYTES,
      place: '文件',
    });
}

function sourceOf(kind: WorkbookKind, workbook: WorkBook, reading: Reading): WorkbookSource {
  let held: WorkBook | undefined = workbook;
  const sheets = workbook.SheetNames.map((name, index) => ({
    name,
    hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
    rows: () => {
      if (held === undefined) throw new Error('The workbook was closed');
      return readRows(held, name, reading);
    },
  }));
  return {
    kind,
    sheets,
    close: () => {
      held = undefined;
    },
  };
}

// eslint-disable-next-line @typescript-eslint/require-await -- the rows are in memory, and callers read every source alike
async function* readRows(
  workbook: WorkBook,
  name: string,
  reading: Reading,
): AsyncGenerator<RowBatch, void> {
  try {
    for (const batch of batchesOf(workbook, name)) {
      reading.stopIfCancelled();
      yield ok(batch);
    }
  } catch (error) {
    yield err(refusalOf(error));
  }
}

function* batchesOf(workbook: WorkBook, name: string): Generator<readonly Row[], void> {
  const place = `工作表「${name}」`;
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const filler = createMergeFiller(regionsOf(workbook.Sheets[name]), place);
  let batch: Row[] = [];
  for (const [index, stored] of cellsOf(workbook, name).entries()) {
    if (stored === undefined) continue;
    const cells = Array.from(stored, (cell) => cellOf(cell, date1904));
    while (cells.at(-1)?.kind === 'empty') cells.pop();
    if (cells.length > MAX_COLUMNS) throw tooWide(place);
    const hasOwnText = cells.length > 0;
    filler.fill(index + 1, cells);
    if (hasOwnText) batch.push({ number: index + 1, cells });
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function regionsOf(sheet: WorkSheet | undefined) {
  return (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    bottom: e.r + 1,
    left: s.c,
    right: Math.min(e.c, MAX_COLUMNS - 1),
  }));
}

function cellOf(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell === undefined || cell.v === undefined) return EMPTY_CELL;
  const { v: value } = cell;
  if (cell.t === 'e') return errorCell(cell.w ?? '#ERROR');
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean')
    return { text: value ? 'TRUE' : 'FALSE', kind: 'boolean', scientific: false };
  if (typeof value === 'number') {
    const format = cell.z === undefined ? PLAIN_FORMAT : formatOfCode(String(cell.z));
    return numberCell(doubleText(value), format, date1904);
  }
  return EMPTY_CELL;
}
