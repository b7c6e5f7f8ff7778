import type {
  PortalColumnPlace,
  PortalRow,
  PortalTable,
} from '@shared/domain/exchange/portal-workbook';
import type { ExportField, WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import { trimBlanks } from '@shared/domain/text/normalise';
import { err, ok, type Result } from '@shared/kernel/result';
import { column, type ImportColumns } from '../imports/define-import';
import { findHeader, type Header } from '../imports/header-detection';
import { allRows, readStart, type SheetStart } from '../imports/sheet-start';
import type { WorkbookRefusal } from '../workbook/refusal';
import {
  columnLetters,
  type Cell,
  type Row,
  type Sheet,
  type WorkbookSource,
} from '../workbook/workbook';

/** Why nothing of a workbook is taken as this portal's export. */
export type PortalExportRefusal =
  | WorkbookRefusal
  | {
      readonly kind: 'other-workbook';
      /** Headers of the template that no sheet has and without which no row can be matched. */
      readonly missing: readonly string[];
      /** The row that looks most like a header: of the first sheet with any text. */
      readonly found: {
        readonly sheet: string;
        readonly row: number;
        readonly titles: readonly string[];
      };
    }
  | { readonly kind: 'too-many-rows'; readonly limit: number };

type ExportHeaders = WorkbookTemplate['exportHeaders'];
type Fields = Readonly<Partial<Record<ExportField, string>>>;

const MAX_ROWS = 200_000;
const HEADER_ROWS = 15;
/** More digits than a number of a spreadsheet keeps. */
const EXACT_DIGITS = 15;
const ID_FIELDS = [
  'order-number',
  'line-id',
  'platform-order-id',
  'platform-line-id',
  'platform-item-id',
  'delivery-id',
] as const satisfies readonly ExportField[];

/**
 * Reads what a portal has exported: every visible sheet whose header names a line and says
 * something of it. Columns that the template does not name are kept as raw text.
 *
 * @errors `other-workbook` where no sheet does, and every WorkbookRefusal
 */
export async function readPortalExport(
  source: WorkbookSource,
  template: Pick<WorkbookTemplate, 'exportHeaders'>,
): Promise<Result<readonly PortalTable[], PortalExportRefusal>> {
  const named = namedHeaders(template.exportHeaders);
  const tables: PortalTable[] = [];
  let foreign: { readonly sheet: string; readonly rows: readonly Row[] } | undefined;
  let budget = MAX_ROWS;
  for (const sheet of source.sheets.filter(({ hidden }) => !hidden)) {
    const start = await readStart(sheet);
    if (!start.ok) return start;
    const header = findHeader(start.value.rows, asImportColumns(named));
    if (header === undefined || missingHeaders(header, named).length > 0) {
      await start.value.rest.return();
      if (start.value.rows.length > 0) foreign ??= { sheet: sheet.name, rows: start.value.rows };
      continue;
    }
    const table = await readTable(sheet, { start: start.value, header, limit: budget });
    if (!table.ok) return table;
    budget -= table.value.rows.length;
    tables.push(table.value);
  }
  if (tables.length > 0) return ok(tables);
  return err(foreign === undefined ? { kind: 'empty' } : otherWorkbook(foreign, named));
}

async function readTable(
  sheet: Sheet,
  found: { readonly start: SheetStart; readonly header: Header; readonly limit: number },
): Promise<Result<PortalTable, PortalExportRefusal>> {
  const { start, header, limit } = found;
  const rows: PortalRow[] = [];
  for await (const batch of allRows(start)) {
    if (!batch.ok) return batch;
    for (const row of batch.value) {
      if (row.number <= header.lastRow) continue;
      if (rows.length >= limit) return err({ kind: 'too-many-rows', limit: MAX_ROWS });
      rows.push(toPortalRow(row, sheet.name, header));
    }
  }
  return ok({
    sheet: sheet.name,
    headerRow: header.lastRow,
    columns: placesOf(header),
    rows,
  });
}

function toPortalRow({ number, cells }: Row, sheet: string, header: Header): PortalRow {
  const entries = Object.entries(header.mapping).map(
    ([field, index]) => [field, trimBlanks(cells[index]?.text ?? '')] as const,
  );
  const titled = cells.map(({ text }, index) => {
    const title = header.titles[index] ?? '';
    return [title === '' ? columnLetters(index) : title, text] as const;
  });
  return {
    sheet,
    row: number,
    values: Object.fromEntries(entries.filter(([, text]) => text !== '')),
    lost: ID_FIELDS.filter((field) => hasLostDigits(cellOf(cells, header, field))),
    raw: Object.fromEntries(titled.filter(([, text]) => text !== '')),
  };
}

function cellOf(cells: readonly Cell[], { mapping }: Header, field: ExportField): Cell | undefined {
  const index = mapping[field];
  return index === undefined ? undefined : cells[index];
}

function hasLostDigits(cell: Cell | undefined): boolean {
  if (cell?.kind !== 'number') return false;
  return cell.scientific || cell.text.replace(/\D/gu, '').length > EXACT_DIGITS;
}

function placesOf({ mapping, titles }: Header): PortalTable['columns'] {
  const places = Object.entries(mapping).map(([field, index]): [string, PortalColumnPlace] => [
    field,
    { letters: columnLetters(index), title: titles[index] ?? '' },
  ]);
  return Object.fromEntries(places);
}

/** The fields that the template gives a header. */
function namedHeaders(headers: ExportHeaders): Fields {
  const named = Object.entries(headers).filter(([, header]) => trimBlanks(header) !== '');
  return Object.fromEntries(named);
}

function asImportColumns(named: Fields): ImportColumns {
  return Object.fromEntries(
    Object.entries(named).map(([field, title]) => [
      field,
      column({ title, synonyms: [], parse: ({ text }: Cell) => ok(text) }),
    ]),
  );
}

/** A row must name a line, ours or the portal's, and say a state or a delivery. */
function missingHeaders({ mapping }: Pick<Header, 'mapping'>, named: Fields): readonly string[] {
  const needs: readonly (readonly ExportField[])[] = [
    ['line-id', 'platform-line-id'],
    ['line-state', 'delivery-id', 'delivered-quantity'],
  ];
  return needs.flatMap((fields) => {
    if (fields.some((field) => mapping[field] !== undefined)) return [];
    const first = fields.map((field) => named[field]).find((header) => header !== undefined);
    return first === undefined ? [] : [first];
  });
}

function otherWorkbook(
  { sheet, rows }: { readonly sheet: string; readonly rows: readonly Row[] },
  named: Fields,
): PortalExportRefusal {
  const header = findHeader(rows, asImportColumns(named));
  const missing = header === undefined ? Object.values(named) : missingHeaders(header, named);
  const widest = rows
    .slice(0, HEADER_ROWS)
    .reduce<Row | undefined>(
      (best, row) => (titlesOf(row).length > titlesOf(best).length ? row : best),
      undefined,
    );
  const titles = header?.titles.filter((title) => title !== '') ?? titlesOf(widest);
  const row = header?.lastRow ?? widest?.number ?? 1;
  return { kind: 'other-workbook', missing, found: { sheet, row, titles } };
}

function titlesOf(row: Row | undefined): readonly string[] {
  const own = row?.cells.filter(({ kind, filled }) => kind !== 'empty' && filled === undefined);
  return own?.map(({ text }) => trimBlanks(text)) ?? [];
}
