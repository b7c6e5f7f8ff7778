import type { ISectionOptions } from 'docx';
import type { AgreementDocument } from './agreement-document';
import { annexTable, factParagraphs, signatureTable } from './agreement-docx-tables';
import type { Article } from './articles/article';
import { firstBesideSignatures } from './beside-signatures';
import {
  PAGE_LANDSCAPE,
  PAGE_PORTRAIT,
  docxMargins,
  type DocxParts,
  loadDocx,
} from '../page/docx-parts';

/** The same agreement as `renderAgreementHtml`, for staff who must edit it in Word or WPS. */
export async function renderAgreementDocx(document: AgreementDocument): Promise<Uint8Array> {
  const parts = await loadDocx();
  const { docx } = parts;
  const margins = docxMargins(parts, {
    header: `${document.title}　协议编号：${document.number}`,
    watermark: document.watermark,
  });
  const file = new docx.Document({
    title: document.title,
    creator: '采衡',
    styles: { default: { document: { run: parts.bodyRun } } },
    sections: [
      { ...margins, properties: { page: PAGE_PORTRAIT }, children: bodyOf(document, parts) },
      { ...margins, properties: { page: PAGE_LANDSCAPE }, children: annexOf(document, parts) },
    ],
  });
  return new Uint8Array(await docx.Packer.pack(file, 'arraybuffer'));
}

type Children = ISectionOptions['children'];

function bodyOf(document: AgreementDocument, parts: DocxParts): Children {
  const { heading, paragraph, title } = parts;
  const last = document.articles.length - 1;
  return [
    title(document.title),
    ...reviewParagraphs(document.reviewNotes, parts),
    ...factParagraphs(document.head, parts),
    ...document.parties.flatMap((party) => [
      heading(party.heading),
      ...factParagraphs(party.facts, parts),
    ]),
    paragraph('', {}),
    paragraph(document.preamble, { indented: true }),
    ...document.articles.flatMap((article, index) =>
      // Keeps the last article on the page of the signatures that follow it.
      articleParagraphs(article, { parts, keepNext: index === last }),
    ),
    paragraph('', { keepNext: true }),
    signatureTable(document.signatures, parts),
  ];
}

function annexOf({ annex }: AgreementDocument, parts: DocxParts): Children {
  return [
    parts.title(annex.title),
    annexTable(annex, parts),
    ...annex.notes.map((note) => parts.paragraph(note, { size: 19 })),
  ];
}

function reviewParagraphs(notes: readonly string[], { paragraph }: DocxParts) {
  if (notes.length === 0) return [];
  return [
    paragraph('草稿提示（签署前删去）', { size: 19, bold: true }),
    ...notes.map((note) => paragraph(`·　${note}`, { size: 19 })),
    paragraph('', {}),
  ];
}

function articleParagraphs(
  article: Article,
  { parts, keepNext }: { readonly parts: DocxParts; readonly keepNext: boolean },
) {
  const first = firstBesideSignatures(article.paragraphs);
  return [
    parts.heading(article.heading),
    ...article.paragraphs.map((text, index) =>
      parts.paragraph(`${index + 1}．${text}`, {
        indented: true,
        keepNext: keepNext && index >= first,
      }),
    ),
  ];
}
