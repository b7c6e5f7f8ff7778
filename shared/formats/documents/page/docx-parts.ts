import type * as Docx from 'docx';
import type { Footer, Header, IRunOptions, Paragraph } from 'docx';
import type * as DocxWatermarks from 'docx/watermarks';

/** Twentieths of a point (DXA): 56.7 to the millimetre. */
export function dxa(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** In half points: 小四. */
const BODY_SIZE = 24;

const BODY_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' };
const HEADING_FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' };

export const PAGE_PORTRAIT = {
  size: { width: dxa(210), height: dxa(297) },
  margin: {
    top: dxa(25),
    right: dxa(22),
    bottom: dxa(20),
    left: dxa(25),
    header: dxa(10),
    footer: dxa(10),
  },
} as const;

export const PAGE_LANDSCAPE = {
  // docx swaps the sides of a landscape page itself, so the upright ones are given.
  size: { width: dxa(210), height: dxa(297), orientation: 'landscape' },
  margin: {
    top: dxa(20),
    right: dxa(12),
    bottom: dxa(16),
    left: dxa(12),
    header: dxa(8),
    footer: dxa(8),
  },
} as const;

type ParagraphLook = {
  readonly indented?: boolean;
  readonly keepNext?: boolean;
  readonly bold?: boolean;
  /** In half points. */
  readonly size?: number;
  readonly align?: 'left' | 'centre' | 'right';
};

/** The library once loaded, with the paragraphs that our documents are made of. */
export type DocxParts = {
  readonly docx: typeof Docx;
  readonly watermarks: typeof DocxWatermarks;
  readonly bodyRun: IRunOptions;
  readonly title: (text: string) => Paragraph;
  readonly heading: (text: string) => Paragraph;
  readonly paragraph: (text: string, look: ParagraphLook) => Paragraph;
};

/** Loads the library when the first document asks for it: the start does not pay for it. */
export async function loadDocx(): Promise<DocxParts> {
  const [docx, watermarks] = await Promise.all([import('docx'), import('docx/watermarks')]);
  const { Paragraph, TextRun } = docx;
  const run = (options: IRunOptions) => new TextRun(options);
  return {
    docx,
    watermarks,
    bodyRun: { font: BODY_FONT, size: BODY_SIZE },
    title: (text) =>
      new Paragraph({
        alignment: 'center',
        keepNext: true,
        spacing: { after: 200 },
        children: [run({ text, font: HEADING_FONT, size: 36, bold: true })],
      }),
    heading: (text) =>
      new Paragraph({
        keepNext: true,
        spacing: { before: 160, after: 60 },
        children: [run({ text, font: HEADING_FONT, size: BODY_SIZE, bold: true })],
      }),
    paragraph: (
      text,
      { indented = false, keepNext = false, bold = false, size = BODY_SIZE, align = 'left' },
    ) =>
      new Paragraph({
        keepNext,
        alignment: align === 'centre' ? 'center' : align,
        ...(indented ? { indent: { firstLine: 480 } } : {}),
        spacing: { line: size < BODY_SIZE ? 264 : 312, lineRule: 'auto' },
        children: linesOf(text).map((line, index) =>
          run({
            text: line,
            font: BODY_FONT,
            size,
            bold,
            ...(index > 0 ? { break: 1 } : {}),
          }),
        ),
      }),
  };
}

/** Header with the document's name, footer with page x of y, and the watermark where there is one. */
export function docxMargins(
  { docx, watermarks, paragraph }: DocxParts,
  { header, watermark }: { readonly header: string; readonly watermark: string | null },
): {
  readonly headers: { readonly default: Header };
  readonly footers: { readonly default: Footer };
} {
  const { Footer, Header, PageNumber, Paragraph, TextRun } = docx;
  const watermarkParagraph = (text: string) =>
    new Paragraph({}).addRunToFront(
      new watermarks.TextWatermark({ text, font: '黑体', width: 360, opacity: 0.3 }),
    );
  const { CURRENT, TOTAL_PAGES } = PageNumber;
  const number: IRunOptions = {
    children: ['第 ', CURRENT, ' 页　共 ', TOTAL_PAGES, ' 页'],
    font: BODY_FONT,
    size: 18,
  };
  return {
    headers: {
      default: new Header({
        children: [
          paragraph(watermark === null ? header : `【${watermark}】${header}`, { size: 18 }),
          ...(watermark === null ? [] : [watermarkParagraph(watermark)]),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: 'center',
            children: [new TextRun(number)],
          }),
        ],
      }),
    },
  };
}

// Word refuses a file with characters that XML does not know.
function linesOf(text: string): readonly string[] {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '')
    .split(/\r\n|\r|\n/u);
}
