import { escapeHtml } from '../page/escape-html';
import { shellDocument } from '../page/page-shell';
import { A4_PORTRAIT, pageRule, type PrintableDocument } from '../page/printable-document';
import { tableHtml } from '../page/table-cells';
import type { LetterDocument } from './letter-document';

/** A letter on upright A4; the signature never stands alone on a page. */
export function renderLetterHtml(letter: LetterDocument): PrintableDocument {
  const { title, number, hospitalName, addressee, paragraphs, closing, contact } = letter;
  return shellDocument({
    title: `${title} ${number}`,
    page: A4_PORTRAIT,
    headerLeft: hospitalName,
    headerRight: `${title} ${number}`,
    watermark: null,
    styles: STYLES,
    bodyHtml: [
      `<h1>${escapeHtml(title)}</h1><p class="letter-number">${escapeHtml(number)}</p>`,
      `<p>${escapeHtml(addressee)}：</p>`,
      ...paragraphs.map(bodyHtml),
      tableHtml(letter),
      `<div class="closing">${closing.map(bodyHtml).join('')}${bodyHtml(contact)}`,
      `<p class="signed">${escapeHtml(hospitalName)}（盖章）</p>`,
      `<p class="signed">${escapeHtml(letter.dayInWords)}</p></div>`,
    ].join(''),
  });
}

function bodyHtml(text: string): string {
  return text === '' ? '' : `<p class="body">${escapeHtml(text)}</p>`;
}

const STYLES = `
${pageRule(A4_PORTRAIT)}
p { margin: 0 0 2mm; }
.letter-number { text-align: center; }
.body { text-indent: 2em; text-align: justify; }
table { table-layout: fixed; font-size: 9pt; line-height: 1.35; margin: 2mm 0 4mm; }
th, td { border: 0.75px solid #000; padding: 0.9mm 1mm; }
th { font-weight: 600; text-align: center; }
.totals td { font-weight: 600; break-before: avoid; }
.closing { break-inside: avoid; break-before: avoid; }
.signed { text-align: right; margin-right: 8mm; }
.signed:first-of-type { margin-top: 12mm; }
`;
