import type { RequestOf } from '@shared/contracts/channel';
import type { renderDocumentPdf } from '@shared/contracts/document-pdf';

export type PdfRequest = RequestOf<typeof renderDocumentPdf>;

const MM_PER_INCH = 25.4;

/** Chromium measures paper in inches. */
export function toInches(mm: number): number {
  return mm / MM_PER_INCH;
}
