import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import type { PrintableDocument } from '@shared/formats/documents/page/printable-document';

const run = promisify(execFile);

/** Whether a program can be started from the path. */
function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(join(folder, program)));
}

export const CHROMIUM = '/usr/bin/chromium';

export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
];

/** What reads our documents back. A test that needs one skips where it is absent. */
export const hasSoffice = isInstalled('soffice');
export const hasPoppler = isInstalled('pdftotext') && isInstalled('pdftoppm');
export const hasChromium = existsSync(CHROMIUM);

/** Converts a file with LibreOffice, in a profile of its own so that runs do not share one. */
export async function convertWithOffice(
  contents: Uint8Array,
  names: { readonly fileName: string; readonly filter: string },
): Promise<Uint8Array> {
  return inTemporaryFolder(async (folder) => {
    const source = join(folder, names.fileName);
    const extension = names.filter.split(':')[0] ?? names.filter;
    const target = `${basename(source, extname(source))}.${extension}`;
    await writeFile(source, contents);
    await run('soffice', [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      names.filter,
      '--outdir',
      join(folder, 'out'),
      source,
    ]);
    return new Uint8Array(await readFile(join(folder, 'out', target)));
  });
}

/** The text of each page, in reading order as far as poppler knows it. */
export async function pdfPages(pdf: Uint8Array): Promise<readonly string[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'document.pdf');
    await writeFile(path, pdf);
    const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 50_000_000 });
    return stdout.split('\f').slice(0, -1);
  });
}

/** Prints as both hosts do: the page's size and margins, header and footer by template. */
export async function printWithChromium(document: PrintableDocument): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.setContent(document.html);
    const { widthMm, heightMm, marginsMm } = document.page;
    const pdf = await page.pdf({
      width: `${String(widthMm)}mm`,
      height: `${String(heightMm)}mm`,
      margin: {
        top: `${String(marginsMm.top)}mm`,
        right: `${String(marginsMm.right)}mm`,
        bottom: `${String(marginsMm.bottom)}mm`,
        left: `${String(marginsMm.left)}mm`,
      },
      displayHeaderFooter: true,
      headerTemplate: document.headerHtml,
      footerTemplate: document.footerHtml,
      printBackground: true,
    });
    return new Uint8Array(pdf);
  } finally {
    await browser.close();
  }
}

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lo-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Text without spaces and line breaks, with one form per character: PDF fonts mix Han characters with their radicals. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
