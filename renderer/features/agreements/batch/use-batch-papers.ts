import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import { useBusinessDay, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { ZipPart } from '@shared/formats/archive/write-zip';
import { err, ok, type Result } from '@shared/kernel/result';
import { useRef, useState } from 'react';
import { makePaper } from './make-paper';

export type BatchProgress = { readonly done: number; readonly total: number };

/** One PDF of all, the same to be signed by hand, or an archive with a file for each. */
export type BatchKind = 'book' | 'signing-book' | 'pdf' | 'docx';

export const BATCH_KINDS = [
  'book',
  'signing-book',
  'pdf',
  'docx',
] as const satisfies readonly BatchKind[];

type Unfinished =
  { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly number: string };

/** Makes the papers of several agreements one after another and saves them as one file. */
export function useBatchPapers() {
  const text = useText('agreements-batch');
  const words = useText('agreements');
  const notify = useNotify();
  const saveExport = useSaveExport();
  const today = useBusinessDay();
  const { makeAll, cancel, progress } = useMakeAll();

  const start = async (ids: readonly AgreementId[], kind: BatchKind) => {
    const made = await makeAll(ids, kind);
    if (!made.ok) {
      if (made.error.kind === 'cancelled') notify.warning(text('cancelled'));
      else notify.error(text('failed', { number: made.error.number }));
      return;
    }
    const parts = made.value;
    const contents = await putTogether(parts, kind);
    if (contents === null) {
      notify.error(text('not-merged'));
      return;
    }
    const suggestedName = text(`file.${kind}`, { count: parts.length, day: today });
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(text('saved', { count: parts.length, file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(words(`export.${saved.error.kind}`));
  };
  return { start, cancel, progress };
}

/** One file: pages behind each other, or an archive. Null when the pages cannot be put together. */
async function putTogether(parts: readonly ZipPart[], kind: BatchKind): Promise<Uint8Array | null> {
  if (kind === 'pdf' || kind === 'docx') {
    const { writeZip } = await import('@shared/formats/archive/write-zip');
    return writeZip(parts);
  }
  const { mergePdfs } = await import('@shared/formats/pdf/merge-pdfs');
  const merged = mergePdfs(parts.map(({ bytes }) => bytes));
  return merged.ok ? merged.value : null;
}

function useMakeAll() {
  const words = useText('agreements');
  const { host } = useHost();
  const { agreements } = useRepositories();
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const isCancelled = useRef(false);

  const makeParts = async (
    ids: readonly AgreementId[],
    kind: BatchKind,
  ): Promise<Result<readonly ZipPart[], Unfinished>> => {
    const parts: ZipPart[] = [];
    const copy = kind === 'signing-book' ? 'signing' : 'reading';
    const fileKind = kind === 'docx' ? 'docx' : 'pdf';
    for (const [index, id] of ids.entries()) {
      setProgress({ done: index, total: ids.length });
      if (isCancelled.current) return err({ kind: 'cancelled' });
      const detail = await agreements.findDetail(id);
      if (detail === undefined) continue;
      const made = await makePaper({ host, text: words, detail, copy }, fileKind);
      const { number } = detail.agreement;
      if (!made.ok) return err({ kind: 'failed', number });
      parts.push({ name: `${number}.${fileKind}`, bytes: made.value });
    }
    return ok(parts);
  };

  return {
    progress,
    cancel: () => {
      isCancelled.current = true;
    },
    makeAll: async (ids: readonly AgreementId[], kind: BatchKind) => {
      isCancelled.current = false;
      const made = await makeParts(ids, kind);
      setProgress(null);
      return made;
    },
  };
}
