import {
  convertWithOffice,
  hasPoppler,
  hasSoffice,
  pdfPages,
  plainText,
} from '@tests/integration/documents/office';

/** What a saved PDF says, without spaces; null where no reader is installed. */
export async function textOfPdf(pdf: Uint8Array): Promise<string | null> {
  return hasPoppler ? plainText((await pdfPages(pdf)).join('')) : null;
}

/** What LibreOffice reads in a saved .docx; null where it is not installed. */
export async function textOfDocx(docx: Uint8Array): Promise<string | null> {
  if (!hasSoffice) return null;
  return textOfPdf(await convertWithOffice(docx, { fileName: 'saved.docx', filter: 'pdf' }));
}
