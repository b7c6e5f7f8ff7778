import { MOST_LETTERS_BESIDE_SIGNATURES } from './beside-signatures';
import { escapeHtml } from '../page/escape-html';
import { BODY_FONTS, shellDocument } from '../page/page-shell';
import {
  A4_LANDSCAPE,
  A4_PORTRAIT,
  pageRule,
  type PrintableDocument,
} from '../page/printable-document';
import { tableHtml } from '../page/table-cells';
import type { AgreementAnnex } from './agreement-annex';
import type { AgreementDocument } from './agreement-document';
import type { Fact } from './agreement-head';
import type { SignatureBlock } from './agreement-parties';
import type { Article } from './articles/article';

/** An agreement as pages: the text upright, the annex of fifteen columns across. */
export function renderAgreementHtml(document: AgreementDocument): PrintableDocument {
  const before = document.articles.slice(0, -1);
  const { article: last, closing } = splitLast(document.articles.at(-1));
  return shellDocument({
    title: `${document.title} ${document.number}`,
    page: A4_PORTRAIT,
    headerLeft: document.title,
    headerRight: `协议编号：${document.number}`,
    watermark: document.watermark,
    styles: STYLES,
    bodyHtml: [
      `<h1>${escapeHtml(document.title)}</h1>`,
      reviewHtml(document.reviewNotes),
      factsHtml(document.head, 'head'),
      ...document.parties.map(
        ({ heading, facts }) =>
          `<section class="party"><h2>${escapeHtml(heading)}</h2>${factsHtml(facts, 'facts')}</section>`,
      ),
      `<p class="preamble">${escapeHtml(document.preamble)}</p>`,
      ...before.map(articleHtml),
      last === null ? '' : articleHtml(last),
      // The signatures share a block with the last words of the last article: they never stand alone on a page,
      // however long the hospital's own wording of that article is.
      `<div class="closing"><section class="article">${closing}</section>${signaturesHtml(document.signatures)}</div>`,
      annexHtml(document.annex),
    ].join(''),
  });
}

function reviewHtml(notes: readonly string[]): string {
  if (notes.length === 0) return '';
  const items = notes.map((note) => `<li>${escapeHtml(note)}</li>`).join('');
  return `<aside class="review"><strong>草稿提示（签署件不印）</strong><ul>${items}</ul></aside>`;
}

function factsHtml(facts: readonly Fact[], className: string): string {
  const rows = facts
    .map(
      ({ label, value }) =>
        `<div><dt>${escapeHtml(label)}：</dt><dd>${escapeHtml(value)}</dd></div>`,
    )
    .join('');
  return `<dl class="${className}">${rows}</dl>`;
}

function articleHtml({ heading, paragraphs }: Article): string {
  const items = paragraphs
    .map((paragraph, index) => `<p>${index + 1}．${escapeHtml(paragraph)}</p>`)
    .join('');
  return `<section class="article"><h2>${escapeHtml(heading)}</h2>${items}</section>`;
}

/** A short article whole beside the signatures; of a long one only the last paragraph. */
function splitLast(article: Article | undefined): {
  readonly article: Article | null;
  readonly closing: string;
} {
  if (article === undefined) return { article: null, closing: '' };
  const { heading, paragraphs } = article;
  const letters = paragraphs.reduce((total, text) => total + text.length, 0);
  if (letters <= MOST_LETTERS_BESIDE_SIGNATURES)
    return { article: null, closing: articleHtml(article) };
  const last = paragraphs.length - 1;
  const closing = `<p>${paragraphs.length}．${escapeHtml(paragraphs[last] ?? '')}</p>`;
  return { article: { heading, paragraphs: paragraphs.slice(0, -1) }, closing };
}

function signaturesHtml(blocks: readonly SignatureBlock[]): string {
  const cells = blocks
    .map(({ heading, name, lines }) => {
      const rows = lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('');
      return `<td><p class="party-name"><strong>${escapeHtml(heading)}</strong><br>${escapeHtml(name)}</p>${rows}</td>`;
    })
    .join('');
  return `<table class="signatures"><tbody><tr>${cells}</tr></tbody></table>`;
}

function annexHtml(annex: AgreementAnnex): string {
  const notes = annex.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('');
  return [
    `<section class="annex"><h2>${escapeHtml(annex.title)}</h2>`,
    tableHtml(annex),
    `<div class="notes">${notes}</div></section>`,
  ].join('');
}

const STYLES = `
${pageRule(A4_PORTRAIT)}
${pageRule(A4_LANDSCAPE, 'annex')}
h2 { font-size: 12pt; margin: 3.5mm 0 1mm; }
dl { margin: 0; }
dl > div { display: flex; }
dt { flex: none; }
dd { margin: 0; overflow-wrap: anywhere; }
.head { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; border-top: 1px solid #000; border-bottom: 1px solid #000; padding: 2mm 0; font-size: 11pt; }
.head > div:nth-child(n+3) { grid-column: 1 / -1; }
.party { break-inside: avoid; }
.facts { font-size: 11pt; line-height: 1.5; padding-left: 2em; }
.preamble { text-indent: 2em; margin: 4mm 0 0; }
.article p { text-indent: 2em; margin: 0; text-align: justify; orphans: 2; widows: 2; }
.closing { break-inside: avoid; }
.signatures { margin-top: 8mm; break-inside: avoid; break-before: avoid; table-layout: fixed; font-size: 10pt; }
.signatures td { border: 1px solid #000; padding: 2mm; vertical-align: top; }
.signatures p { margin: 0 0 9mm; }
.signatures .party-name { min-height: 26mm; }
.signatures p:last-child { margin: 0; }
.review { border: 1px dashed #666; padding: 1.5mm 3mm; margin: 0 0 4mm; font-size: 9.5pt; line-height: 1.5; }
.review ul { margin: 0; padding-left: 1.5em; }
.annex { page: annex; break-before: page; }
.annex h2 { text-align: center; font-size: 14pt; margin: 0 0 3mm; }
.lines { table-layout: fixed; font-size: 8pt; line-height: 1.35; font-family: SimSun, ${BODY_FONTS}; }
.lines th, .lines td { border: 0.75px solid #000; padding: 0.8mm 1mm; vertical-align: middle; }
.lines th { font-weight: 600; text-align: center; }
.totals td { font-weight: 600; }
.notes { margin-top: 3mm; font-size: 9.5pt; break-inside: avoid; break-before: avoid; }
.notes p { margin: 0; }
`;
