import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { useSaveTable, type ShownTable } from './save-table';

/** Saves what a list shows as a workbook named by title and business day, and says so. */
export function useExportTable(title: string, today: string) {
  const text = useText('ui');
  const notify = useNotify();
  const saveTable = useSaveTable();
  return async (table: ShownTable) => {
    const saved = await saveTable(title, today, table);
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`export.${saved.error.kind}`));
  };
}
