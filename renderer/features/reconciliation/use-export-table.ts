import { useSaveExport } from '@renderer/bridge/host-context';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify, type GridExport } from '@renderer/ui';

const PIXELS_PER_CHARACTER = 8;

/** Saves what a list shows as a workbook, and says so. */
export function useExportTable(title: string) {
  const text = useText('reconciliation');
  const notify = useNotify();
  const saveExport = useSaveExport();
  const { clock } = useHospitalData();
  return async ({ columns, rows }: GridExport) => {
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
    const suggestedName = `${title}-${clock.today()}.xlsx`;
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`export.${saved.error.kind}`));
  };
}
