import { docxMargins, dxa, loadDocx, PAGE_LANDSCAPE, type DocxParts } from '../page/docx-parts';
import { docxTable } from '../page/docx-table';
import type { SheetDocument } from './sheet-document';

const WIDTH = dxa(297 - 12 - 12);
/** In half points. */
const TABLE_SIZE = 18;
const TEXT_SIZE = 20;

/** The same form as `renderSheetHtml`, for staff who must edit it in Word or WPS. */
export async function renderSheetDocx(sheet: SheetDocument): Promise<Uint8Array> {
  const parts = await loadDocx();
  const { docx, paragraph, title } = parts;
  const name = `${sheet.hospitalName}${sheet.title}`;
  const file = new docx.Document({
    title: sheet.title,
    creator: '采衡',
    styles: { default: { document: { run: parts.bodyRun } } },
    sections: [
      {
        ...docxMargins(parts, {
          header: `${sheet.title}　${sheet.number}`,
          watermark: sheet.watermark,
        }),
        properties: { page: PAGE_LANDSCAPE },
        children: [
          title(name),
          ...sheet.facts.map(({ label, value }) =>
            paragraph(`${label}：${value}`, { size: TEXT_SIZE }),
          ),
          docxTable(sheet, { parts, width: WIDTH, size: TABLE_SIZE, keepTotals: true }),
          // Everything up to the signatures stays on one page with the totals.
          ...sheet.notes.map((note) => paragraph(note, { size: TEXT_SIZE, keepNext: true })),
          paragraph('', { keepNext: true }),
          signersTable(sheet, parts),
        ],
      },
    ],
  });
  return new Uint8Array(await docx.Packer.pack(file, 'arraybuffer'));
}

function signersTable({ signers }: SheetDocument, parts: DocxParts) {
  const { Table, TableCell, TableRow } = parts.docx;
  const width = Math.floor(WIDTH / Math.max(1, signers.length));
  const cells = signers.map(
    (signer) =>
      new TableCell({
        width: { size: width, type: 'dxa' },
        children: [
          parts.paragraph(`${signer}：`, { size: TEXT_SIZE }),
          parts.paragraph('', {}),
          parts.paragraph('', {}),
        ],
      }),
  );
  return new Table({
    layout: 'fixed',
    width: { size: width * signers.length, type: 'dxa' },
    columnWidths: signers.map(() => width),
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}
