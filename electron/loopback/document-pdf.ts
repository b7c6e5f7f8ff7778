import type { Handler } from '@shared/contracts/channel';
import type { renderDocumentPdf } from '@shared/contracts/document-pdf';
import { err, ok } from '@shared/kernel/result';
import { mkdir } from 'node:fs/promises';
import { createOneAtATime } from '../services/one-at-a-time';
import { toInches, type PdfRequest } from '../services/page-size';
import type { DevtoolsCommand } from './devtools-pipe';
import { startPrintingBrowser, type PrintingBrowser } from './printing-browser';

const IDLE_MS = 60_000;
const LONGEST_PRINT_MS = 120_000;

export type DocumentPrinter = {
  readonly render: Handler<typeof renderDocumentPdf>;
  readonly close: () => Promise<void>;
};

/** Prints documents with the computer's own browser, started at the first document and kept a while. */
export function createDocumentPrinter(options: {
  readonly executable: string | undefined;
  readonly profiles: string;
}): DocumentPrinter {
  const inOrder = createOneAtATime();
  let browser: PrintingBrowser | undefined;
  let idle: NodeJS.Timeout | undefined;

  async function stop(): Promise<void> {
    clearTimeout(idle);
    const stopping = browser;
    browser = undefined;
    await stopping?.close();
  }

  async function getBrowser(executable: string): Promise<PrintingBrowser> {
    if (browser?.hasEnded() === true) await stop();
    await mkdir(options.profiles, { recursive: true });
    browser ??= await startPrintingBrowser(executable, options.profiles);
    return browser;
  }

  return {
    render: (request) =>
      inOrder(async () => {
        if (options.executable === undefined) return err({ kind: 'no-pdf-engine' });
        clearTimeout(idle);
        try {
          const running = await getBrowser(options.executable);
          const pdf = await withTimeLimit(printDocument(running, request));
          idle = setTimeout(() => void inOrder(stop), IDLE_MS);
          idle.unref();
          return ok({ pdf });
        } catch (cause) {
          if (!(cause instanceof Error)) throw cause;
          await stop();
          return err({ kind: 'failed' });
        }
      }),
    close: () => inOrder(stop),
  };
}

async function printDocument(
  { devtools }: PrintingBrowser,
  request: PdfRequest,
): Promise<Uint8Array<ArrayBuffer>> {
  const target = { url: 'about:blank' };
  const { targetId } = await devtools.send({ method: 'Target.createTarget', params: target });
  const attach = { targetId, flatten: true };
  const attached = await devtools.send({ method: 'Target.attachToTarget', params: attach });
  const sessionId = String(attached['sessionId']);
  const send = (method: string, params: DevtoolsCommand['params'] = {}) =>
    devtools.send({ method, params, sessionId });
  try {
    await send('Page.enable');
    await send('Network.enable');
    await send('Emulation.setScriptExecutionDisabled', { value: true });
    await send('Network.setBlockedURLs', { urls: ['http*', 'file*', 'ws*', 'ftp*'] });
    const loaded = devtools.waitFor('Page.loadEventFired');
    const { frameTree } = await send('Page.getFrameTree');
    const frameId = (frameTree as { readonly frame: { readonly id: string } }).frame.id;
    await send('Page.setDocumentContent', { frameId, html: request.html });
    await loaded;
    const { data } = await send('Page.printToPDF', toPrintParameters(request));
    return new Uint8Array(Buffer.from(String(data), 'base64'));
  } finally {
    await devtools.send({ method: 'Target.closeTarget', params: { targetId } });
  }
}

function toPrintParameters({ page, headerHtml, footerHtml }: PdfRequest) {
  return {
    paperWidth: toInches(page.widthMm),
    paperHeight: toInches(page.heightMm),
    marginTop: toInches(page.marginsMm.top),
    marginRight: toInches(page.marginsMm.right),
    marginBottom: toInches(page.marginsMm.bottom),
    marginLeft: toInches(page.marginsMm.left),
    printBackground: true,
    displayHeaderFooter: headerHtml !== '' || footerHtml !== '',
    // An empty template would bring Chromium's own date and address.
    headerTemplate: headerHtml === '' ? '<span></span>' : headerHtml,
    footerTemplate: footerHtml === '' ? '<span></span>' : footerHtml,
  };
}

async function withTimeLimit<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('Printing took too long'));
    }, LONGEST_PRINT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
