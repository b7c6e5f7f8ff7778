import type { PageSetup, Worksheet } from 'exceljs';

/** A4 across, one page wide, header rows on each page, page x of y in the footer. */
export function setUpPrinting(
  sheet: Worksheet,
  titles: { readonly first: number; readonly last: number } | null,
): void {
  const setup: Partial<PageSetup> = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(titles === null ? {} : { printTitlesRow: `${titles.first}:${titles.last}` }),
  };
  Object.assign(sheet.pageSetup, setup);
  sheet.headerFooter.oddFooter = '&L&A&C第 &P 页　共 &N 页&R&D';
}
