import { useHost, useSaveExport } from '@renderer/bridge/host-context';
import type { AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { PaperCopy } from '@shared/formats/documents/agreement/watermark';
import { useEffect, useState } from 'react';
import { makePaper } from './batch/make-paper';

export type Paper =
  | { readonly kind: 'rendering' }
  | { readonly kind: 'ready'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: 'no-pdf-engine' | 'failed' };

const RENDERING: Paper = { kind: 'rendering' };

/** The agreement as PDF, made anew when it changes. */
export function useAgreementPaper(detail: AgreementDetail, copy: PaperCopy): Paper {
  const text = useText('agreements');
  const { host } = useHost();
  const [paper, setPaper] = useState(RENDERING);
  useEffect(() => {
    let isCurrent = true;
    setPaper(RENDERING);
    void makePaper({ host, text, detail, copy }, 'pdf').then((made) => {
      if (!isCurrent) return;
      setPaper(
        made.ok ? { kind: 'ready', pdf: made.value } : { kind: 'failed', reason: made.error.kind },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [host, text, detail, copy]);
  return paper;
}

/** Saves the paper as PDF or as .docx, and says where. */
export function useSavePaper(detail: AgreementDetail, copy: PaperCopy) {
  const text = useText('agreements');
  const notify = useNotify();
  const { host } = useHost();
  const saveExport = useSaveExport();
  const { number } = detail.agreement;
  const save = async (suggestedName: string, contents: Uint8Array) => {
    const saved = await saveExport({ suggestedName, contents });
    if (saved.ok) notify.success(text('export.saved', { file: saved.value.savedAs }));
    else if (saved.error.kind !== 'cancelled') notify.error(text(`export.${saved.error.kind}`));
  };
  return {
    savePdf: (pdf: Uint8Array) => save(`${number}.pdf`, pdf),
    saveDocx: async () => {
      const made = await makePaper({ host, text, detail, copy }, 'docx');
      if (made.ok) await save(`${number}.docx`, made.value);
    },
  };
}
