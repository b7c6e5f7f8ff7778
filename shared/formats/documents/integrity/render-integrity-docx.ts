import { signatureTable } from '../agreement/agreement-docx-tables';
import { docxMargins, loadDocx, PAGE_PORTRAIT } from '../page/docx-parts';
import type { IntegrityDocument } from './integrity-document';

/** The same contract as `renderIntegrityHtml`, for staff who must edit it in Word or WPS. */
export async function renderIntegrityDocx(document: IntegrityDocument): Promise<Uint8Array> {
  const parts = await loadDocx();
  const { docx, paragraph, title } = parts;
  const { articles, distributorName, signatures } = document;
  const last = articles.length - 1;
  const file = new docx.Document({
    title: document.title,
    creator: '采衡',
    styles: { default: { document: { run: parts.bodyRun } } },
    sections: [
      {
        ...docxMargins(parts, {
          header: `${document.title}　${distributorName}`,
          watermark: null,
        }),
        properties: { page: PAGE_PORTRAIT },
        children: [
          title(document.title),
          ...document.parties.map((party) => paragraph(party, {})),
          paragraph(document.preamble, { indented: true }),
          ...articles.map((words, index) =>
            // The last article stays on the page of the signatures.
            paragraph(`${index + 1}．${words}`, { indented: true, keepNext: index === last }),
          ),
          paragraph('', { keepNext: true }),
          signatureTable(
            signatures.map((block) => ({
              ...block,
              lines: ['代表签字：', '日期：　　　年　月　日'],
            })),
            parts,
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.pack(file, 'arraybuffer'));
}
