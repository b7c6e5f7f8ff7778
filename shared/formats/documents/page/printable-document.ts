/** In millimetres. */
export type PrintedPage = {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginsMm: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
};

/** A whole document as the host's `document:pdf` takes it: no scripts, no remote content. */
export type PrintableDocument = {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly page: PrintedPage;
};

export const A4_PORTRAIT: PrintedPage = {
  widthMm: 210,
  heightMm: 297,
  marginsMm: { top: 25, right: 22, bottom: 20, left: 25 },
};

export const A4_LANDSCAPE: PrintedPage = {
  widthMm: 297,
  heightMm: 210,
  marginsMm: { top: 20, right: 12, bottom: 16, left: 12 },
};

/** The `@page` rule of a page, named where a document mixes several. */
export function pageRule(page: PrintedPage, name = ''): string {
  const { top, right, bottom, left } = page.marginsMm;
  const size = `${page.widthMm}mm ${page.heightMm}mm`;
  return `@page ${name} { size: ${size}; margin: ${top}mm ${right}mm ${bottom}mm ${left}mm; }`;
}
