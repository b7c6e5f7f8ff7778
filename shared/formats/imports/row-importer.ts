import { err, ok, type Result } from '@shared/kernel/result';
import { trimBlanks } from '@shared/domain/text/normalise';
import { columnLetters, EMPTY_CELL, type Cell, type Row } from '../workbook/workbook';
import type { CellRule, ImportColumn, ImportDefinition, ItemPlace } from './define-import';
import { createDuplicateFinder } from './duplicate-finder';
import type {
  CellPlace,
  ImportBatch,
  ImportCounters,
  ImportedRow,
  ImportRefusal,
  RowRefusal,
  RowWarning,
  SkippedRow,
} from './import-reading';
import { createRowClassifier, type RowClassifier } from './row-kinds';
import type { SheetPlan } from './sheet-start';

export type ImportedSheet = SheetPlan & { readonly name: string; readonly isNamed: boolean };

export type RowImporter<Item> = {
  startSheet(sheet: ImportedSheet): void;
  /** Refused when one row proves that the whole import is wrong. */
  add(row: Row): Result<null, ImportRefusal>;
  /** How many results wait to be taken. */
  waiting(): number;
  take(): ImportBatch<Item>;
  counts(): ImportCounters;
  skippedRows(): readonly SkippedRow[];
};

type MappedColumn = {
  readonly key: string;
  readonly index: number;
  readonly title: string;
  readonly definition: ImportColumn<unknown>;
};

type WantedColumn = {
  readonly key: string;
  readonly index: number | undefined;
  readonly definition: ImportColumn<unknown>;
};

type OpenSheet = {
  readonly sheet: ImportedSheet;
  /** Every column of the kind; without an index where the sheet has none. */
  readonly wanted: readonly WantedColumn[];
  readonly columns: readonly MappedColumn[];
  readonly classify: RowClassifier;
  readonly place: ItemPlace;
};

/** A spreadsheet shows a number of this many digits as 8.68E+14 and keeps no more than fifteen. */
const DIGITS_SHOWN_SCIENTIFIC = 12;
const SCIENTIFIC_TEXT = /^\d(?:\.\d+)?[eE]\+?\d{1,3}$/u;
/** What a spreadsheet lets a person put into one cell. */
const MAX_CELL_TEXT = 32_767;
const LISTED_SKIPPED_ROWS = 1_000;
/** Enough to find the cell again; the whole of a very long one would fill the screen and burst the export. */
const MAX_SHOWN_VALUE = 60;
const NO_COUNTS = { rows: 0, accepted: 0, refused: 0, warnings: 0, skipped: 0 };

/** Turns rows into items of one kind of import, row by row, and keeps account of what it refused and skipped. */
export function createRowImporter<Item>(definition: ImportDefinition<Item>): RowImporter<Item> {
  const duplicates = createDuplicateFinder();
  const skippedRows: SkippedRow[] = [];
  const counts = { ...NO_COUNTS };
  let rows: ImportedRow<Item>[] = [];
  let refusals: RowRefusal[] = [];
  let warnings: RowWarning[] = [];
  let open: OpenSheet | undefined;

  const importRow = (row: Row, current: OpenSheet) => {
    counts.rows += 1;
    const read = readItem(row, current, definition);
    const faults = read.ok ? duplicateFaults(row, current, read.value) : read.error;
    if (!read.ok || faults.length > 0) {
      counts.refused += 1;
      refusals.push(...faults);
      return;
    }
    const found = warningsOf(row, current);
    warnings.push(...found);
    counts.warnings += found.length;
    counts.accepted += 1;
    const raw = definition.keepsRaw ? rawOf(row, current.sheet) : null;
    rows.push({ sheet: current.sheet.name, row: row.number, item: read.value, raw });
  };
  const duplicateFaults = (row: Row, current: OpenSheet, item: Item): readonly RowRefusal[] => {
    const here = { sheet: current.sheet.name, row: row.number };
    const first = duplicates.firstOf(definition.keyOf(item), here);
    if (first === undefined) return [];
    return [{ ...placeOf(row, current, definition.keyColumn), rule: 'duplicate', first }];
  };

  return {
    startSheet: (sheet) => {
      open = openSheet(sheet, definition);
    },
    add: (row) => {
      if (open === undefined) throw new Error('No sheet was started');
      const kind = open.classify(row);
      if (kind === 'blank') return ok(null);
      if (kind === 'data') {
        const code = findCodeAsNumber(row, open);
        if (code !== undefined) return err({ kind: 'codes-as-numbers', ...code });
        importRow(row, open);
        return ok(null);
      }
      counts.skipped += 1;
      if (skippedRows.length < LISTED_SKIPPED_ROWS)
        skippedRows.push(skippedRow(row, open.sheet.name, kind));
      return ok(null);
    },
    waiting: () => rows.length + refusals.length + warnings.length,
    take: () => {
      const batch = { rows, refusals, warnings };
      [rows, refusals, warnings] = [[], [], []];
      return batch;
    },
    counts: () => ({ ...counts }),
    skippedRows: () => skippedRows,
  };
}

function openSheet<Item>(sheet: ImportedSheet, definition: ImportDefinition<Item>): OpenSheet {
  const columns = Object.entries(definition.columns).flatMap(([key, column]) => {
    const index = sheet.mapping[key];
    if (index === undefined) return [];
    const title = sheet.header.titles[index] ?? '';
    return [{ key, index, title: title === '' ? column.title : title, definition: column }];
  });
  const required = columns.filter((each) => each.definition.required).map(({ index }) => index);
  const keys = new Set(columns.map(({ key }) => key));
  const isGroupName = sheet.isNamed && !/^(?:sheet|工作表|表)\s*\d*$/iu.test(sheet.name.trim());
  const wanted = Object.entries(definition.columns).map(([key, column]) => ({
    key,
    index: sheet.mapping[key],
    definition: column,
  }));
  return {
    sheet,
    wanted,
    columns,
    classify: createRowClassifier(sheet.header, required),
    place: {
      groupBySheet: isGroupName ? trimBlanks(sheet.name) : '',
      hasColumn: (key) => keys.has(key),
    },
  };
}

function readItem<Item>(
  row: Row,
  current: OpenSheet,
  definition: ImportDefinition<Item>,
): Result<Item, readonly RowRefusal[]> {
  const values: Record<string, unknown> = {};
  const faults: RowRefusal[] = [];
  for (const { key, index, definition: column } of current.wanted) {
    const cell = index === undefined ? EMPTY_CELL : (row.cells[index] ?? EMPTY_CELL);
    const parsed = parseCell(cell, column);
    if (parsed.ok) values[key] = parsed.value;
    else faults.push(faultOf(row, current, { key, rule: parsed.error }));
  }
  if (faults.length > 0) return err(faults);
  const item = definition.toItem(values, current.place);
  return item.ok ? item : err([faultOf(row, current, item.error)]);
}

function parseCell(cell: Cell, column: ImportColumn<unknown>): Result<unknown, CellRule> {
  if (cell.kind === 'error') return err('formula-error');
  return cell.text.length > MAX_CELL_TEXT ? err('too-long') : column.parse(cell);
}

function faultOf(
  row: Row,
  current: Pick<OpenSheet, 'columns' | 'sheet'>,
  { key, rule }: { readonly key: string; readonly rule: CellRule },
): RowRefusal {
  return { ...placeOf(row, current, key), rule, first: null };
}

function placeOf(
  row: Row,
  { columns, sheet }: Pick<OpenSheet, 'columns' | 'sheet'>,
  key: string,
): CellPlace {
  const column = columns.find((each) => each.key === key);
  return {
    sheet: sheet.name,
    row: row.number,
    column: column === undefined ? '' : columnLetters(column.index),
    columnTitle: column?.title ?? key,
    value: column === undefined ? '' : shownValue(row.cells[column.index]?.text ?? ''),
  };
}

function shownValue(text: string): string {
  return text.length > MAX_SHOWN_VALUE ? `${text.slice(0, MAX_SHOWN_VALUE)}…` : text;
}

function findCodeAsNumber(row: Row, current: OpenSheet): CellPlace | undefined {
  const column = current.columns.find(
    ({ definition, index }) => definition.isCode && isCodeAsNumber(row.cells[index]),
  );
  return column === undefined ? undefined : placeOf(row, current, column.key);
}

function isCodeAsNumber(cell: Cell | undefined): boolean {
  if (cell === undefined || cell.kind === 'empty') return false;
  if (cell.kind === 'number') return cell.scientific || cell.text.length >= DIGITS_SHOWN_SCIENTIFIC;
  // Looking at the first character first: a million codes pass here.
  const first = cell.text.charCodeAt(0);
  return first < 58 && SCIENTIFIC_TEXT.test(trimBlanks(cell.text));
}

function warningsOf(row: Row, current: OpenSheet): readonly RowWarning[] {
  const found: RowWarning[] = [];
  for (const { key, index, definition } of current.columns) {
    if (definition.warn === undefined) continue;
    const rule = definition.warn(row.cells[index] ?? EMPTY_CELL);
    if (rule !== null) found.push({ ...placeOf(row, current, key), rule });
  }
  return found;
}

function skippedRow(row: Row, sheet: string, reason: SkippedRow['reason']): SkippedRow {
  const text = row.cells
    .filter(({ kind, filled }) => kind !== 'empty' && filled === undefined)
    .map((cell) => cell.text)
    .join(' ');
  return { sheet, row: row.number, reason, text };
}

/** Two columns of one title are told apart by their letters. */
function rawOf(row: Row, { header }: ImportedSheet): Readonly<Record<string, string>> {
  const raw: Record<string, string> = {};
  for (const [index, cell] of row.cells.entries()) {
    const title = header.titles[index] ?? '';
    const name = title === '' || title in raw ? `${title}[${columnLetters(index)}]` : title;
    if (cell.kind !== 'empty') raw[name] = cell.text;
  }
  return raw;
}
