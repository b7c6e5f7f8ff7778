import { useSaveTable } from '@renderer/bridge/save-table';
import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify, type GridExport } from '@renderer/ui';

/** Saves the list of imports as a workbook, and says so. */
export function useExportHistory() {
  const text = useText('imports');
  const notify = useNotify();
  const saveTable = useSaveTable();
  const { clock } = useHospitalData();
  return async (table: GridExport) => {
    const saved = await saveTable(text('title'), clock.today(), table);
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`error.${saved.error.kind}`));
  };
}
