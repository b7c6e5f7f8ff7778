import { useSaveExport } from '@renderer/bridge/host-context';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify, type GridExport } from '@renderer/ui';

/** A worksheet has no more rows; the title and header take some. */
const MAX_ROWS = 100_000;

/** Saves what the list shows as a workbook, and says so. */
export function useExportListings() {
  const text = useText('catalogue');
  const notify = useNotify();
  const saveExport = useSaveExport();
  const { clock } = useHospitalData();
  return async (table: GridExport) => {
    if (table.rows.length > MAX_ROWS) {
      notify.warning(text('export.too-many', { limit: MAX_ROWS }));
      return;
    }
    const { writeTableWorkbook } =
      await import('@shared/formats/documents/workbook/write-table-workbook');
    const contents = await writeTableWorkbook({
      title: text('export.title'),
      sheetName: text('export.sheet'),
      columns: table.columns.map(({ title, kind, width }) => ({
        title,
        kind,
        width: Math.round(width / 8),
      })),
      rows: table.rows,
      print: { pagesWide: 1 },
    });
    const suggestedName = text('export.file', { day: clock.today() });
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`export.${saved.error.kind}`));
  };
}
