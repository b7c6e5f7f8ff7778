import type { TableColumn, TableSheet } from '@shared/formats/documents/workbook/table-sheet';
import { useSaveExport } from './host-context';

/** What a list shows: columns in pixels wide, rows in the kinds' smallest parts. */
export type ShownTable = {
  readonly columns: readonly TableColumn[];
  readonly rows: TableSheet['rows'];
};

const PIXELS_PER_CHARACTER = 8;

/** Saves a list as a workbook named by title and day: `await saveTable('采购单', today, table)`. */
export function useSaveTable() {
  const saveExport = useSaveExport();
  return async (title: string, day: string, { columns, rows }: ShownTable) => {
    // Only who exports pays for the workbook writer.
    const { writeTableWorkbook } =
      await import('@shared/formats/documents/workbook/write-table-workbook');
    const contents = await writeTableWorkbook({
      title,
      sheetName: title,
      columns: columns.map((column) => ({
        title: column.title,
        kind: column.kind,
        width: Math.round(column.width / PIXELS_PER_CHARACTER),
      })),
      rows,
      print: { pagesWide: 1 },
    });
    return saveExport({ suggestedName: `${title}-${day}.xlsx`, contents });
  };
}
