import { docxTable } from '../page/docx-table';
import { docxMargins, dxa, loadDocx, PAGE_PORTRAIT } from '../page/docx-parts';
import type { LetterDocument } from './letter-document';

const TABLE_WIDTH = dxa(210 - 25 - 22);
/** In half points. */
const TABLE_SIZE = 18;

/** The same letter as `renderLetterHtml`, for staff who must edit it in Word or WPS. */
export async function renderLetterDocx(letter: LetterDocument): Promise<Uint8Array> {
  const parts = await loadDocx();
  const { docx, paragraph, title } = parts;
  const body = (text: string, keepNext = false) => paragraph(text, { indented: true, keepNext });
  const file = new docx.Document({
    title: letter.title,
    creator: '采衡',
    styles: { default: { document: { run: parts.bodyRun } } },
    sections: [
      {
        ...docxMargins(parts, { header: `${letter.title}　${letter.number}`, watermark: null }),
        properties: { page: PAGE_PORTRAIT },
        children: [
          title(letter.title),
          paragraph(letter.number, { align: 'centre' }),
          paragraph(`${letter.addressee}：`, {}),
          ...letter.paragraphs.map((text) => body(text)),
          docxTable(letter, { parts, width: TABLE_WIDTH, size: TABLE_SIZE }),
          paragraph('', { keepNext: true }),
          ...[...letter.closing, letter.contact].map((text) => body(text, true)),
          paragraph('', { keepNext: true }),
          paragraph(`${letter.hospitalName}（盖章）`, { align: 'right', keepNext: true }),
          paragraph(letter.dayInWords, { align: 'right' }),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.pack(file, 'arraybuffer'));
}
