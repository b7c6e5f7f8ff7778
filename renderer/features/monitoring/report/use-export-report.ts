import { useSaveExport } from '@renderer/bridge/host-context';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { ExecutionReport } from '@shared/domain/execution-report/execution-report';

/** Saves the report as its workbook, or pages that were made of it, and says so. */
export function useExportReport() {
  const text = useText('monitoring');
  const words = useText('ui');
  const notify = useNotify();
  const saveExport = useSaveExport();
  const nameOf = ({ program, period }: ExecutionReport) =>
    text('report.file', { program, month: period.month.from.slice(0, 7) });
  const save = async (suggestedName: string, contents: Uint8Array) => {
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(words('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(words(`export.${saved.error.kind}`));
  };
  return {
    saveWorkbook: async (report: ExecutionReport) => {
      const { writeExecutionReport } =
        await import('@shared/formats/documents/execution-report/write-execution-report');
      await save(`${nameOf(report)}.xlsx`, await writeExecutionReport(report));
    },
    savePdf: (report: ExecutionReport, pdf: Uint8Array) => save(`${nameOf(report)}.pdf`, pdf),
  };
}
