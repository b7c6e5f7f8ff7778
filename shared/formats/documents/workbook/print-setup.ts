import type { Worksheet } from 'exceljs';

export type PrintLook = {
  /** Row repeated on each page. */
  readonly titleRow?: number;
  /** Columns repeated on each page, for instance `A:D`. */
  readonly titleColumns?: string;
  readonly pagesWide?: number;
  /** 0 for as many as it takes. */
  readonly pagesHigh?: number;
};

/** A4 across, fitted to its width, titles on each page, page x of y in the footer. */
export function setUpPrinting(sheet: Worksheet, look: PrintLook): void {
  const { titleRow, titleColumns, pagesWide = 1, pagesHigh = 0 } = look;
  const setup = {
    // A4.
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: pagesHigh,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(titleRow === undefined ? {} : { printTitlesRow: `${titleRow}:${titleRow}` }),
    ...(titleColumns === undefined ? {} : { printTitlesColumn: titleColumns }),
  };
  Object.assign(sheet.pageSetup, setup);
  sheet.headerFooter.oddFooter = '&L&A&C第 &P 页　共 &N 页';
}
