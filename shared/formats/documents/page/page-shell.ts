import { escapeHtml } from './escape-html';
import type { PrintedPage, PrintableDocument } from './printable-document';

/** 仿宋 and 宋体 where Windows has them, and what other systems carry in their place. */
export const BODY_FONTS = 'FangSong, 仿宋_GB2312, SimSun, "Noto Serif CJK SC", serif';
export const HEADING_FONTS = 'SimHei, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

export type PageShell = {
  readonly title: string;
  readonly styles: string;
  readonly bodyHtml: string;
  readonly page: PrintedPage;
  readonly headerLeft: string;
  readonly headerRight: string;
  /** Printed across every page, for instance 草稿; null for none. */
  readonly watermark: string | null;
};

/** Puts a body into a whole document with head, watermark and page numbers. */
export function shellDocument(shell: PageShell): PrintableDocument {
  const watermark =
    shell.watermark === null
      ? ''
      : `<div class="watermark" aria-hidden="true">${escapeHtml(shell.watermark)}</div>`;
  return {
    html: [
      '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
      `<title>${escapeHtml(shell.title)}</title><style>${BASE_STYLES}${shell.styles}</style></head>`,
      `<body>${watermark}${shell.bodyHtml}</body></html>`,
    ].join(''),
    headerHtml: marginLine(
      shell,
      `<span>${escapeHtml(shell.headerLeft)}</span><span>${escapeHtml(shell.headerRight)}</span>`,
      'space-between',
    ),
    footerHtml: marginLine(shell, PAGE_NUMBERS, 'center'),
    page: shell.page,
  };
}

const PAGE_NUMBERS =
  '<span>第 <span class="pageNumber"></span> 页　共 <span class="totalPages"></span> 页</span>';

// Chromium prints these templates without the document's styles, so they carry their own.
function marginLine(shell: PageShell, html: string, justify: string): string {
  const { left, right } = shell.page.marginsMm;
  const fonts = BODY_FONTS.replaceAll('"', "'");
  const style = `font-family:${fonts};font-size:9px;color:#444;width:100%;display:flex;justify-content:${justify};padding:0 ${right}mm 0 ${left}mm`;
  return `<div style="${style}">${html}</div>`;
}

const BASE_STYLES = `
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: #000; background: #fff; font-family: ${BODY_FONTS}; font-size: 12pt; line-height: 1.6; }
h1, h2, h3 { font-family: ${HEADING_FONTS}; font-weight: 600; break-after: avoid; }
h1 { font-size: 18pt; text-align: center; margin: 0 0 4mm; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { overflow-wrap: anywhere; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.centre { text-align: center; }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center;
  font-family: ${HEADING_FONTS}; font-size: 130pt; letter-spacing: 0.2em; color: rgba(120, 120, 120, 0.16);
  transform: rotate(-35deg); z-index: -1; pointer-events: none; }
`;
