import { useSaveExport } from '@renderer/bridge/host-context';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { RowRefusal } from '@shared/formats/imports/import-reading';
import type { ImportPreview } from './preview';
import { listRefusedRows } from './preview-rows';

type Refusals = {
  readonly fileName: string;
  readonly preview: ImportPreview;
  readonly read: readonly RowRefusal[];
};

/** Saves the refused rows as a workbook, to be repaired or sent back to whoever sent the file. */
export function useExportRefusals() {
  const text = useText('imports');
  const notify = useNotify();
  const saveExport = useSaveExport();
  return async ({ fileName, preview, read }: Refusals) => {
    const rows = listRefusedRows(text, read, preview);
    const { writeTableWorkbook } =
      await import('@shared/formats/documents/workbook/write-table-workbook');
    const contents = await writeTableWorkbook({
      title: text('export.title'),
      note: text('export.note', { file: fileName, count: rows.length }),
      sheetName: text('export.sheet'),
      columns: [
        { title: text('refused.sheet'), kind: 'text', width: 18 },
        { title: text('refused.row'), kind: 'quantity', width: 8 },
        { title: text('refused.column'), kind: 'text', width: 8 },
        { title: text('refused.column-title'), kind: 'text', width: 18 },
        { title: text('refused.value'), kind: 'text', width: 34 },
        { title: text('refused.rule'), kind: 'text', width: 40 },
        { title: text('refused.remedy'), kind: 'text', width: 34 },
      ],
      rows: rows.map((one) => [
        one.sheet,
        one.row,
        one.column,
        one.columnTitle,
        one.value,
        one.rule,
        one.remedy,
      ]),
    });
    const stem = fileName.replace(/\.[^.]*$/u, '');
    const saved = await saveExport({ suggestedName: text('export.file', { stem }), contents });
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`error.${saved.error.kind}`));
  };
}
