import type { ExecutionReport } from '../../../domain/execution-report/execution-report';
import { escapeHtml } from '../page/escape-html';
import { shellDocument } from '../page/page-shell';
import { pageRule, type PrintableDocument, type PrintedPage } from '../page/printable-document';
import { printedCell } from './printed-cell';
import type { ReportTable } from './report-table';
import { REPORT_SIGNERS, REPORT_TITLE, reportHead, reportTables } from './report-tables';

/** Section A has 33 columns: the form is printed on A3 across. */
const A3_LANDSCAPE: PrintedPage = {
  widthMm: 420,
  heightMm: 297,
  marginsMm: { top: 18, right: 10, bottom: 14, left: 10 },
};

/** The four sections behind one another, a section's header repeated on each page, the signatures at its end. */
export function renderExecutionReport(report: ExecutionReport): PrintableDocument {
  const facts = reportHead(report)
    .map(([label, value]) => `<span>${escapeHtml(label)}：${escapeHtml(value)}</span>`)
    .join('');
  const signers = REPORT_SIGNERS.map((signer) => `<span>${escapeHtml(signer)}：</span>`).join('');
  return shellDocument({
    title: `${REPORT_TITLE} ${report.period.month.from.slice(0, 7)}`,
    page: A3_LANDSCAPE,
    headerLeft: report.hospital,
    headerRight: `${REPORT_TITLE} ${report.period.month.from.slice(0, 7)}`,
    watermark: null,
    styles: STYLES,
    bodyHtml: [
      `<h1>${escapeHtml(report.hospital)}${REPORT_TITLE}</h1><p class="facts">${facts}</p>`,
      ...reportTables(report).map(sectionHtml),
      `<div class="signers">${signers}</div>`,
    ].join(''),
  });
}

function sectionHtml(table: ReportTable): string {
  const all = table.columns.reduce((sum, { width }) => sum + width, 0);
  const widths = table.columns
    .map(({ width }) => `<col style="width:${((width * 100) / all).toFixed(2)}%">`)
    .join('');
  const head = table.columns.map(({ title }) => `<th scope="col">${escapeHtml(title)}</th>`);
  const rows = table.rows.map((row) => {
    const cells = table.columns.map(({ kind }, at) => {
      const side = kind === 'text' ? 'text' : 'number';
      return `<td class="${side}">${escapeHtml(printedCell(row[at] ?? null, kind))}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const body =
    rows.length === 0
      ? `<tr><td colspan="${String(table.columns.length)}" class="centre">本期没有</td></tr>`
      : rows.join('');
  return [
    `<h2>${table.letter}　${escapeHtml(table.title)}</h2>`,
    `<table><colgroup>${widths}</colgroup><thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${body}</tbody></table>`,
  ].join('');
}

const STYLES = `
${pageRule(A3_LANDSCAPE)}
h1 { font-size: 16pt; }
h2 { font-size: 11pt; margin: 4mm 0 1mm; }
.facts { display: flex; flex-wrap: wrap; column-gap: 8mm; margin: 0; font-size: 9pt; line-height: 1.4; }
table { table-layout: fixed; font-size: 6.8pt; line-height: 1.25; }
th, td { border: 0.75px solid #000; padding: 0.5mm; white-space: pre-line; }
td.number { white-space: nowrap; }
th { font-weight: 600; text-align: center; }
.signers { break-inside: avoid; break-before: avoid; display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; margin-top: 6mm; font-size: 10pt; min-height: 12mm; }
`;
