import { escapeHtml } from './escape-html';

/** A column of a printed table. */
export type PrintedColumn = {
  readonly title: string;
  /** Share of the table's width, of 1,000. */
  readonly width: number;
  readonly align: 'left' | 'centre' | 'right';
};

export type SpannedCell = {
  readonly text: string;
  readonly span: number;
  readonly align: PrintedColumn['align'];
};

/** One cell per column. */
export function rowCells(
  cells: readonly string[],
  columns: readonly PrintedColumn[],
): readonly SpannedCell[] {
  return columns.map(({ align }, index) => ({ text: cells[index] ?? '', span: 1, align }));
}

/** The cells of a totals row: its label takes the empty cells behind it, so that it is not broken. */
export function totalsCells(
  cells: readonly string[],
  columns: readonly PrintedColumn[],
): readonly SpannedCell[] {
  const [label = '', ...rest] = cells;
  const empty = rest.findIndex((cell) => cell !== '');
  const span = 1 + (empty < 0 ? rest.length : empty);
  return [
    { text: label, span, align: 'centre' },
    ...rowCells(cells.slice(span), columns.slice(span)),
  ];
}

/** A whole printed table: a header that repeats, rows, and the totals as the last row. */
export function tableHtml(table: {
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[];
}): string {
  const { columns, rows, totals } = table;
  const widths = columns.map(({ width }) => `<col style="width:${String(width / 10)}%">`).join('');
  const header = columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`).join('');
  const body = rows.map((row) => `<tr>${cellsHtml(rowCells(row, columns))}</tr>`).join('');
  // Not a tfoot: that would repeat on every page.
  const last = `<tr class="totals">${cellsHtml(totalsCells(totals, columns))}</tr>`;
  return [
    `<table class="lines"><colgroup>${widths}</colgroup><thead><tr>${header}</tr></thead>`,
    `<tbody>${body}${last}</tbody></table>`,
  ].join('');
}

function cellsHtml(cells: readonly SpannedCell[]): string {
  return cells
    .map(({ text, span, align }) => {
      const colspan = span === 1 ? '' : ` colspan="${String(span)}"`;
      return `<td class="${CLASSES[align]}"${colspan}>${escapeHtml(text)}</td>`;
    })
    .join('');
}

const CLASSES = { left: 'text', centre: 'centre', right: 'number' } as const;
