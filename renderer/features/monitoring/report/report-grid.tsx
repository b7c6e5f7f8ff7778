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
/** For a character of the header, and for its sort mark and space. */
const TITLE_PIXELS = 13;
const ICONS = 24;

function columnsOf({ columns, asides }: ReportTable): readonly Column<Row>[] {
  return columns.map(({ title, kind, width }, at) =>
    column<Row>({
      key: `c${String(at)}`,
      title,
      kind,
      width: Math.max(PIXELS * width, TITLE_PIXELS * title.length + ICONS),
      hidden: asides.includes(at),
      // The section knows each cell's kind: text, day, or a whole number.
      value: ({ cells }: Row) => cells[at] ?? null,
    } as Column<Row>),
  );
}
