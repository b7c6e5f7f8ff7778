import { useSaveExport } from '@renderer/bridge/host-context';
import { useRepositories, type StatementPeriod } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { Statement } from '@shared/domain/reconciliation/statement';
import { useState } from 'react';

/** Numbers a statement that adds up, keeps its sums and saves its workbook. */
export function useExportStatement() {
  const text = useText('reconciliation');
  const words = useText('data');
  const notify = useNotify();
  const saveExport = useSaveExport();
  const { statements } = useRepositories();
  const [isBusy, setBusy] = useState(false);

  const save = async (statement: Statement) => {
    const { writeStatementWorkbook } =
      await import('@shared/formats/documents/workbook/statement/write-statement-workbook');
    const contents = await writeStatementWorkbook(statement);
    const { number, distributor, from } = statement;
    const suggestedName = text('export.file', {
      distributor: distributor.name,
      month: from.slice(0, 7),
      number,
    });
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(text('export.issued', { number, file: saved.value.savedAs }));
    else if (saved.error.kind === 'cancelled') notify.warning(text('export.cancelled', { number }));
    else notify.error(text(`export.${saved.error.kind}`));
  };

  const exportStatement = async (period: StatementPeriod) => {
    setBusy(true);
    const issued = await statements.issue(period);
    if (issued.ok) await save(issued.value);
    else if (
      issued.error.kind === 'distributor-not-found' ||
      issued.error.kind === 'statement-does-not-add-up'
    )
      notify.error(text(`refused.${issued.error.kind}`));
    else notify.error(words(`refusal.${issued.error.kind}`));
    setBusy(false);
  };
  return { exportStatement, isBusy };
}
