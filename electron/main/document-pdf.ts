import type { Handler } from '@shared/contracts/channel';
import type { renderDocumentPdf } from '@shared/contracts/document-pdf';
import { err, ok } from '@shared/kernel/result';
import { BrowserWindow, session, type PrintToPDFOptions, type Session } from 'electron';
import { APP_SCHEME } from '../security/app-origin';
import { lockDownSession } from '../security/lock-down';
import { createOneAtATime } from '../services/one-at-a-time';
import { toInches, type PdfRequest } from '../services/page-size';

const PARTITION = 'document-pdf';
const DOCUMENT_URL = `${APP_SCHEME}://document/`;
const DOCUMENT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'";

/** Prints documents in a hidden window that has no scripts, no network and no preload. */
export function createDocumentPdf(): Handler<typeof renderDocumentPdf> {
  const inOrder = createOneAtATime();
  return (request) =>
    inOrder(async () => {
      try {
        return ok({ pdf: await printDocument(request) });
      } catch (cause) {
        if (!(cause instanceof Error)) throw cause;
        return err({ kind: 'failed' });
      }
    });
}

async function printDocument(request: PdfRequest): Promise<Uint8Array<ArrayBuffer>> {
  const partition = session.fromPartition(PARTITION);
  isolate(partition, request.html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  try {
    await window.loadURL(DOCUMENT_URL);
    return new Uint8Array(await window.webContents.printToPDF(toPrintOptions(request)));
  } finally {
    window.destroy();
    partition.protocol.unhandle(APP_SCHEME);
  }
}

/** The session knows one address, which gives the document; every other request is refused. */
function isolate(partition: Session, html: string): void {
  lockDownSession(partition);
  partition.protocol.handle(APP_SCHEME, ({ url }) =>
    url === DOCUMENT_URL
      ? new Response(html, {
          headers: {
            'Content-Type': 'text/html; charset=utf-8',
            'Content-Security-Policy': DOCUMENT_POLICY,
          },
        })
      : new Response('', { status: 404 }),
  );
  partition.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: url !== DOCUMENT_URL && !url.startsWith('data:') });
  });
}

function toPrintOptions({ page, headerHtml, footerHtml }: PdfRequest): PrintToPDFOptions {
  const { top, right, bottom, left } = page.marginsMm;
  return {
    pageSize: { width: toInches(page.widthMm), height: toInches(page.heightMm) },
    margins: {
      top: toInches(top),
      right: toInches(right),
      bottom: toInches(bottom),
      left: toInches(left),
    },
    printBackground: true,
    displayHeaderFooter: headerHtml !== '' || footerHtml !== '',
    // An empty template would bring Chromium's own date and address.
    headerTemplate: headerHtml === '' ? '<span></span>' : headerHtml,
    footerTemplate: footerHtml === '' ? '<span></span>' : footerHtml,
  };
}
