import type { Table, TableCell } from 'docx';
import { dxa, type DocxParts } from '../page/docx-parts';
import { rowCells, totalsCells, type SpannedCell } from '../page/table-cells';
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
  const { Table, TableRow } = parts.docx;
  const { columns, rows, totals } = annex;
  const widths = columns.map(({ width }) => Math.floor((LANDSCAPE_WIDTH * width) / 1000));
  const titles = columns.map(({ title }) => ({ text: title, span: 1, align: 'centre' as const }));
  const row = (cells: readonly SpannedCell[], isBold: boolean) =>
    cells.map((cell) => annexCell(cell, { parts, isBold }));
  return new Table({
    layout: 'fixed',
    width: { size: widths.reduce((total, width) => total + width, 0), type: 'dxa' },
    columnWidths: widths,
    rows: [
      new TableRow({ cantSplit: true, tableHeader: true, children: row(titles, true) }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: row(rowCells(cells, columns), false) }),
      ),
      new TableRow({ cantSplit: true, children: row(totalsCells(totals, columns), true) }),
    ],
  });
}

// Cells leave their width to the table's grid, which the fixed layout follows.
function annexCell(
  { text, span, align }: SpannedCell,
  { parts, isBold }: { readonly parts: DocxParts; readonly isBold: boolean },
): TableCell {
  return new parts.docx.TableCell({
    columnSpan: span,
    margins: { top: 30, bottom: 30, left: 50, right: 50 },
    verticalAlign: 'center',
    children: [parts.paragraph(text, { size: SMALL, bold: isBold, align })],
  });
}
