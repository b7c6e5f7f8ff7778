import type { Table } from 'docx';
import { dxa, type DocxParts } from '../page/docx-parts';
import { docxTable } from '../page/docx-table';
import type { AgreementAnnex } from './agreement-annex';
import type { Fact } from './agreement-head';
import type { SignatureBlock } from './agreement-parties';

/** Inside the margins of an upright and of a landscape A4 page. */
const PORTRAIT_WIDTH = dxa(210 - 25 - 22);
const LANDSCAPE_WIDTH = dxa(297 - 12 - 12);

/** Annex text in half points. */
const SMALL = 15;

export function factParagraphs(facts: readonly Fact[], { paragraph }: DocxParts) {
  return facts.map(({ label, value }) => paragraph(`${label}：${value}`, { size: 22 }));
}

export function signatureTable(blocks: readonly SignatureBlock[], parts: DocxParts): Table {
  const { Table, TableCell, TableRow } = parts.docx;
  const width = Math.floor(PORTRAIT_WIDTH / blocks.length);
  const cells = blocks.map(
    ({ heading, name, lines }) =>
      new TableCell({
        width: { size: width, type: 'dxa' },
        margins: { top: 80, bottom: 80, left: 100, right: 100 },
        children: [
          parts.paragraph(heading, { size: 20, bold: true }),
          parts.paragraph(name, { size: 20 }),
          parts.paragraph('', {}),
          parts.paragraph('', {}),
          ...lines.flatMap((line) => [
            parts.paragraph(line, { size: 20 }),
            parts.paragraph('', {}),
          ]),
        ],
      }),
  );
  return new Table({
    layout: 'fixed',
    width: { size: width * blocks.length, type: 'dxa' },
    columnWidths: blocks.map(() => width),
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

export function annexTable(annex: AgreementAnnex, parts: DocxParts): Table {
  return docxTable(annex, { parts, width: LANDSCAPE_WIDTH, size: SMALL });
}
