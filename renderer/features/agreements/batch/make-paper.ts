import type { AgreementDetail } from '@renderer/data';
import type { Host } from '@shared/contracts';
import type { PaperCopy } from '@shared/formats/documents/agreement/watermark';
import { err, ok, type Result } from '@shared/kernel/result';
import type { Words } from '../agreement-rows';
import { documentInput } from '../document-input';

export type PaperKind = 'pdf' | 'docx';

type PaperFacts = {
  readonly host: Pick<Host, 'renderDocumentPdf'>;
  readonly text: Words;
  readonly detail: AgreementDetail;
  readonly copy: PaperCopy;
};

/**
 * The bytes of one agreement's paper.
 *
 * @errors `no-pdf-engine`, `failed`; a .docx is always made
 */
export async function makePaper(
  { host, text, detail, copy }: PaperFacts,
  kind: PaperKind,
): Promise<Result<Uint8Array, { readonly kind: 'no-pdf-engine' | 'failed' }>> {
  const { agreementDocument } =
    await import('@shared/formats/documents/agreement/agreement-document');
  const document = agreementDocument(documentInput(text, detail, copy));
  if (kind === 'docx') {
    const { renderAgreementDocx } =
      await import('@shared/formats/documents/agreement/render-agreement-docx');
    return ok(await renderAgreementDocx(document));
  }
  const { renderAgreementHtml } =
    await import('@shared/formats/documents/agreement/render-agreement-html');
  const answer = await host.renderDocumentPdf(renderAgreementHtml(document));
  return answer.ok ? ok(answer.value.pdf) : err({ kind: answer.error.kind });
}
