import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import { useBusinessDay, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { ZipPart } from '@shared/formats/archive/write-zip';
import { useRef, useState } from 'react';
import { makePaper, type PaperKind } from './make-paper';

export type BatchProgress = { readonly done: number; readonly total: number };

/** Makes the papers of several agreements one after another and saves them as one archive. */
export function useBatchPapers() {
  const text = useText('agreements-batch');
  const words = useText('agreements');
  const notify = useNotify();
  const { host } = useHost();
  const saveExport = useSaveExport();
  const { agreements } = useRepositories();
  const today = useBusinessDay();
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const isCancelled = useRef(false);

  const makeAll = async (ids: readonly AgreementId[], kind: PaperKind) => {
    const parts: ZipPart[] = [];
    for (const [index, id] of ids.entries()) {
      setProgress({ done: index, total: ids.length });
      if (isCancelled.current) return null;
      const detail = await agreements.findDetail(id);
      if (detail === undefined) continue;
      const made = await makePaper({ host, text: words, detail }, kind);
      if (!made.ok) {
        notify.error(text('failed', { number: detail.agreement.number }));
        return null;
      }
      parts.push({ name: `${detail.agreement.number}.${kind}`, bytes: made.value });
    }
    return parts;
  };

  const wasCancelled = () => isCancelled.current;

  const start = async (ids: readonly AgreementId[], kind: PaperKind) => {
    isCancelled.current = false;
    const parts = await makeAll(ids, kind);
    setProgress(null);
    if (parts === null) {
      if (wasCancelled()) notify.warning(text('cancelled'));
      return;
    }
    const { writeZip } = await import('@shared/formats/archive/write-zip');
    const suggestedName = text('file', { count: parts.length, kind, day: today });
    const saved = await saveExport({ suggestedName, contents: await writeZip(parts) });
    if (saved.ok) notify.success(text('saved', { count: parts.length, file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(words(`export.${saved.error.kind}`));
  };

  const cancel = () => {
    isCancelled.current = true;
  };
  return { start, cancel, progress };
}
