import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, type Column } from '@renderer/ui';
import type { ReportTable } from '@shared/formats/documents/execution-report/report-table';
import { useMemo } from 'react';

type Row = { readonly key: string; readonly cells: ReportTable['rows'][number] };

/** One section of the report with the columns that its workbook has. */
export function ReportGrid({ table }: { readonly table: ReportTable }) {
  const text = useText('monitoring');
  const exportTable = useExportTable(`${table.letter} ${table.title}`, useBusinessDay());
  const columns = useMemo(() => columnsOf(table), [table]);
  const rows = table.rows.map((cells, at): Row => ({ key: String(at), cells }));
  return (
    <DataGrid
      gridId={`execution-report-${table.letter}`}
      caption={`${table.letter} ${table.title}`}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      onExport={exportTable}
      emptyState={<EmptyState title={text('report.empty')}>{text('report.empty-next')}</EmptyState>}
    />
  );
}

/** Pixels for a character of the workbook's width. */
const PIXELS = 8;
/** The longest words of a column are shown whole up to here; the workbook wraps them instead. */
const MOST_PIXELS = 190;
const PADDING = 17;
/** For a character of the header, and for its sort mark and space. */
const TITLE_PIXELS = 13;
const ICONS = 24;

function columnsOf({ columns, asides, rows }: ReportTable): readonly Column<Row>[] {
  return columns.map(({ title, kind, width }, at) =>
    column<Row>({
      key: `c${String(at)}`,
      title,
      kind,
      width: Math.max(
        PIXELS * width,
        TITLE_PIXELS * title.length + ICONS,
        kind === 'text' ? pixelsOf(rows.map((cells) => cells[at])) : 0,
      ),
      isWhole: kind === 'text' && isShort(rows.map((cells) => cells[at])),
      hidden: asides.includes(at),
      // The section knows each cell's kind: text, day, or a whole number.
      value: ({ cells }: Row) => cells[at] ?? null,
    } as Column<Row>),
  );
}

/** Numbers of documents and words of a column say nothing when they are cut off; names still do. */
const SHORT_PIXELS = 90;

function isShort(cells: readonly unknown[]): boolean {
  const words = cells.filter((cell) => typeof cell === 'string' && cell !== '');
  const isCode = words.every((cell) => !/[^\u0020-\u007e]/u.test(String(cell)));
  return words.length > 0 && (isCode || pixelsOf(words) <= SHORT_PIXELS);
}

/** What the longest of these words takes, a Chinese character being twice as wide as a letter. */
function pixelsOf(cells: readonly unknown[]): number {
  const wide = cells.map((cell) => {
    if (typeof cell !== 'string') return 0;
    const narrow = cell.replace(/[^\u0020-\u00ff]/gu, '').length;
    return PIXELS * narrow + TITLE_PIXELS * (cell.length - narrow);
  });
  return Math.min(MOST_PIXELS, Math.max(0, ...wide) + PADDING);
}
