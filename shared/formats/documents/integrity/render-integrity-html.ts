import { escapeHtml } from '../page/escape-html';
import { shellDocument } from '../page/page-shell';
import { A4_PORTRAIT, pageRule, type PrintableDocument } from '../page/printable-document';
import type { IntegrityDocument } from './integrity-document';

/** An integrity contract as pages; the signatures never stand alone on one. */
export function renderIntegrityHtml(document: IntegrityDocument): PrintableDocument {
  const { title, distributorName, parties, preamble, articles, signatures } = document;
  const numbered = articles.map((words, index) => `<p>${index + 1}．${escapeHtml(words)}</p>`);
  const blocks = signatures.map(
    ({ heading, name }) =>
      `<td>${heading}<br>${escapeHtml(name)}<p>代表签字：</p><p>日期：　　　年　月　日</p></td>`,
  );
  return shellDocument({
    title: `${title} ${distributorName}`,
    page: A4_PORTRAIT,
    headerLeft: title,
    headerRight: distributorName,
    watermark: null,
    styles: STYLES,
    bodyHtml: [
      `<h1>${title}</h1>`,
      ...parties.map((party) => `<p class="party">${escapeHtml(party)}</p>`),
      `<p>${escapeHtml(preamble)}</p>`,
      ...numbered.slice(0, -1),
      `<div class="closing">${numbered.at(-1) ?? ''}`,
      `<table class="signatures"><tbody><tr>${blocks.join('')}</tr></tbody></table></div>`,
    ].join(''),
  });
}

const STYLES = `
${pageRule(A4_PORTRAIT)}
body > p, .closing > p { text-indent: 2em; margin: 0 0 2mm; text-align: justify; }
body > p.party { text-indent: 0; }
.closing { break-inside: avoid; }
.signatures { margin-top: 10mm; break-inside: avoid; break-before: avoid; table-layout: fixed; }
.signatures td { vertical-align: top; height: 55mm; }
.signatures p { margin: 10mm 0 0; }
`;
