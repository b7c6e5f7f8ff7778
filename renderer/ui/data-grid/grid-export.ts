import { headerOf, type CellValue, type Column, type ColumnKind } from './column';
import { plainTextOf } from './column-kind';

/** What the grid shows, for a workbook: whole numbers in the kind's smallest parts, days as text. */
export type GridExport = {
  readonly columns: readonly {
    readonly title: string;
    readonly kind: ColumnKind;
    readonly width: number;
  }[];
  readonly rows: readonly (readonly CellValue[])[];
};

type ShownColumn<Row> = { readonly column: Column<Row>; readonly width: number };

export function createGridExport<Row>(
  shown: readonly ShownColumn<Row>[],
  rows: readonly Row[],
  unitTitle: (title: string) => string,
): GridExport {
  const hasRowUnit = ({ column }: ShownColumn<Row>) => typeof column.unit === 'function';
  return {
    // A unit that differs by row gets a column of its own: a spreadsheet cannot add up "12 支".
    columns: shown.flatMap((one) => {
      const { column, width } = one;
      const main = { title: headerOf(column), kind: column.kind, width };
      const unit = { title: unitTitle(column.title), kind: 'text' as const, width: 60 };
      return hasRowUnit(one) ? [main, unit] : [main];
    }),
    rows: rows.map((row) =>
      shown.flatMap(({ column }) => {
        const value: CellValue = column.value(row);
        return typeof column.unit === 'function' ? [value, column.unit(row)] : [value];
      }),
    ),
  };
}

/** Cells as tab-separated text and as an HTML table that keeps codes text when it is pasted. */
export function createClipboardTable(table: GridExport, withHeader: boolean) {
  const header = table.columns.map(({ title }) => title);
  const cells = table.rows.map((row) =>
    row.map((value, at) => plainTextOf(table.columns[at]?.kind ?? 'text', value)),
  );
  const lines = withHeader ? [header, ...cells] : cells;
  const isText = (line: readonly string[], at: number) =>
    line === header || table.columns[at]?.kind === 'text';
  const htmlRows = lines.map((line) => {
    // Without it Excel turns a 27-digit code into 8.68E+26.
    const html = line.map((cell, at) =>
      isText(line, at)
        ? `<td style='mso-number-format:"\\@"'>${escapeHtml(cell)}</td>`
        : `<td>${escapeHtml(cell)}</td>`,
    );
    return `<tr>${html.join('')}</tr>`;
  });
  return {
    text: lines.map((line) => line.map(quoteTsv).join('\t')).join('\r\n'),
    html: `<table>${htmlRows.join('')}</table>`,
  };
}

function quoteTsv(cell: string): string {
  return /[\t\r\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
