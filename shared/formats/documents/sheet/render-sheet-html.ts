import { escapeHtml } from '../page/escape-html';
import { shellDocument } from '../page/page-shell';
import { A4_LANDSCAPE, pageRule, type PrintableDocument } from '../page/printable-document';
import { tableHtml } from '../page/table-cells';
import type { SheetDocument } from './sheet-document';

/** A form on landscape A4: title, facts, a table that repeats its header, and who signs. */
export function renderSheetHtml(sheet: SheetDocument): PrintableDocument {
  return shellDocument({
    title: `${sheet.title} ${sheet.number}`,
    page: A4_LANDSCAPE,
    headerLeft: sheet.hospitalName,
    headerRight: `${sheet.title} ${sheet.number}`,
    watermark: sheet.watermark,
    styles: STYLES,
    bodyHtml: [
      `<h1>${escapeHtml(sheet.hospitalName)}${escapeHtml(sheet.title)}</h1>`,
      factsHtml(sheet),
      tableHtml(sheet),
      closingHtml(sheet),
    ].join(''),
  });
}

function factsHtml({ facts }: SheetDocument): string {
  const cells = facts
    .map(
      ({ label, value }) =>
        `<div><dt>${escapeHtml(label)}：</dt><dd>${escapeHtml(value)}</dd></div>`,
    )
    .join('');
  return `<dl>${cells}</dl>`;
}

function closingHtml({ notes, signers }: SheetDocument): string {
  const lines = notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  const blocks = signers.map((signer) => `<span>${escapeHtml(signer)}：</span>`).join('');
  return `<div class="closing">${lines}<div class="signers">${blocks}</div></div>`;
}

const STYLES = `
${pageRule(A4_LANDSCAPE)}
h1 { font-size: 16pt; }
dl { display: grid; grid-template-columns: repeat(3, 1fr); column-gap: 6mm; margin: 0 0 2mm; font-size: 10pt; }
dl > div { display: flex; }
dt { flex: none; }
dd { margin: 0; overflow-wrap: anywhere; }
table { table-layout: fixed; font-size: 9pt; line-height: 1.35; }
th, td { border: 0.75px solid #000; padding: 0.9mm 1mm; }
th { font-weight: 600; text-align: center; }
.totals td { font-weight: 600; break-before: avoid; }
.closing { break-inside: avoid; break-before: avoid; font-size: 10pt; margin-top: 2mm; }
.closing p { margin: 0; }
.signers { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; margin-top: 7mm; min-height: 10mm; }
`;
