import { useSaveExport } from '@renderer/bridge/host-context';
import { useRepositories, type JournalRefusal, type PortalExportError } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { ExchangeId } from '@shared/domain/exchange/exchange';
import type { PortalBatch } from '@shared/domain/exchange/portal-workbook';
import type { ConnectionId } from '@shared/domain/order/order';
import { useState } from 'react';
import { usePortalWords } from './use-portal-words';

export type ExportFailure = PortalExportError | JournalRefusal;

/**
 * Exports orders as a new batch, or the files of a batch again.
 *
 * The batch is recorded before its file leaves the program: whatever becomes of the file, no order
 * can go into a second batch unseen.
 */
export function useExportBatch(connectionId: ConnectionId) {
  const { portals } = useRepositories();
  const saveFiles = useSaveFiles();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ExportFailure | null>(null);

  async function run(work: () => Promise<ExportFailure | null>): Promise<void> {
    setBusy(true);
    try {
      setFailure(await work());
    } finally {
      setBusy(false);
    }
  }

  return {
    isBusy,
    failure,
    exportNew: (ids: readonly ExchangeId[]) =>
      run(async () => {
        const batch = await portals.exportBatch(connectionId, ids);
        if (!batch.ok) return batch.error;
        await saveFiles(batch.value);
        return null;
      }),
    exportAgain: (batch: PortalBatch) =>
      run(async () => {
        await saveFiles(batch);
        return null;
      }),
  };
}

function useSaveFiles() {
  const text = useText('exchange-portal');
  const notify = useNotify();
  const words = usePortalWords();
  const saveExport = useSaveExport();
  const { portals } = useRepositories();
  return async (batch: PortalBatch): Promise<void> => {
    const { writePortalWorkbook } = await import('@shared/formats/portal/write-portal-workbook');
    const saved: string[] = [];
    for (const [sheetIndex, sheet] of batch.sheets.entries()) {
      const contents = await writePortalWorkbook(sheet);
      const fileName = text('file.name', { number: batch.number, index: sheetIndex + 1 });
      const file = { fileName, sha256: await sha256Of(contents), sheetIndex };
      const noted = await portals.noteFile(batch.id, file);
      if (!noted.ok && noted.error.kind !== 'not-found') {
        notify.error(words.journal(noted.error));
        return;
      }
      const answer = await saveExport({ suggestedName: fileName, contents });
      if (!answer.ok) {
        notify.warning(
          answer.error.kind === 'cancelled'
            ? text('export.kept', { number: batch.number })
            : text(`error.${answer.error.kind}`),
        );
        return;
      }
      saved.push(answer.value.savedAs);
    }
    notify.success(text('export.saved', { number: batch.number, files: saved.join('、') }));
  };
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes.slice());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
