import type { PrintableDocument } from '@shared/formats/documents/page/printable-document';
import { useEffect, useState } from 'react';
import { useHost } from './host-context';

export type DocumentPdf =
  | { readonly kind: 'rendering' }
  | { readonly kind: 'ready'; readonly pdf: Uint8Array }
  | { readonly kind: 'no-pdf-engine' | 'failed' };

const RENDERING: DocumentPdf = { kind: 'rendering' };

/** The pages of a document as they will print; pass null while it is not known yet. */
export function useDocumentPdf(document: PrintableDocument | null): DocumentPdf {
  const { host } = useHost();
  const [state, setState] = useState<DocumentPdf>(RENDERING);
  useEffect(() => {
    if (document === null) return;
    let isCurrent = true;
    setState(RENDERING);
    void host.renderDocumentPdf(document).then((answer) => {
      if (!isCurrent) return;
      setState(answer.ok ? { kind: 'ready', pdf: answer.value.pdf } : { kind: answer.error.kind });
    });
    return () => {
      isCurrent = false;
    };
  }, [host, document]);
  return state;
}
