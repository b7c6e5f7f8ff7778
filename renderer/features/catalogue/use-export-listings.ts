import { useSaveTable } from '@renderer/bridge/save-table';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify, type GridExport } from '@renderer/ui';

/** A worksheet holds more, but writing them takes memory by the gigabyte. */
const MAX_ROWS = 100_000;

/** Saves what the list shows as a workbook, and says so. */
export function useExportListings() {
  const text = useText('catalogue');
  const notify = useNotify();
  const saveTable = useSaveTable();
  const { clock } = useHospitalData();
  return async (table: GridExport) => {
    if (table.rows.length > MAX_ROWS) {
      notify.warning(text('export.too-many', { limit: MAX_ROWS }));
      return;
    }
    const saved = await saveTable(text('export.title'), clock.today(), table);
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`export.${saved.error.kind}`));
  };
}
