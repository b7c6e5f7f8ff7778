import { chromium } from '@playwright/test';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { CHROMIUM, CHROMIUM_FLAGS, hasChromium } from './office';

const root = resolve(import.meta.dirname, '../../..');

const ENTRY = `
import { agreementDocument } from '@shared/formats/documents/agreement/agreement-document';
import { renderAgreementDocx } from '@shared/formats/documents/agreement/render-agreement-docx';
import { writeTableWorkbook } from '@shared/formats/documents/workbook/write-table-workbook';
import { aSampleAgreement } from '@tests/integration/documents/sample-agreement';

const docx = await renderAgreementDocx(agreementDocument(aSampleAgreement(3)));
const xlsx = await writeTableWorkbook({
  title: '库存',
  sheetName: '库存',
  columns: [{ title: '金额', kind: 'money', width: 12 }],
  rows: [[123456]],
  totals: [0],
});
document.body.dataset.docx = btoa(String.fromCharCode(...docx.subarray(0, 2)));
document.body.dataset.xlsx = btoa(String.fromCharCode(...xlsx));
`;

describe('documents bundled for the window, under a policy without eval (skipped without Chromium)', () => {
  let folder: string;
  let server: Server;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
    if (!hasChromium) return;
    await writeFile(join(folder, 'entry.ts'), ENTRY);
    await build({
      root: folder,
      configFile: false,
      logLevel: 'silent',
      resolve: { alias: { '@shared': join(root, 'shared'), '@tests': join(root, 'tests') } },
      build: {
        target: 'chrome130',
        minify: false,
        outDir: join(folder, 'out'),
        rolldownOptions: {
          input: join(folder, 'entry.ts'),
          output: { entryFileNames: 'entry.js' },
        },
      },
    });
    server = createServer((request, response) => void serve(request.url ?? '/', response));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });

  afterAll(async () => {
    if (hasChromium) server.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function serve(url: string, response: ServerResponse) {
    response.setHeader('content-security-policy', "default-src 'self'");
    if (url === '/') {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><body><script type="module" src="/entry.js"></script></body>');
      return;
    }
    if (!url.endsWith('.js')) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', 'text/javascript');
    response.end(await readFile(join(folder, 'out', url)));
  }

  it.skipIf(!hasChromium)('writes a workbook and a .docx there', async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_FLAGS });
    try {
      const page = await browser.newPage();
      const refused: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) refused.push(message.text());
      });
      await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
      await page.waitForSelector('body[data-xlsx]', { state: 'attached' });
      const { docx = '', xlsx = '' } = await page.evaluate(() => {
        const { docx, xlsx } = document.body.dataset;
        return { docx, xlsx };
      });
      expect(atob(docx)).toBe('PK');
      const { Sheets } = XLSX.read(xlsx, { type: 'base64' });
      expect(Sheets['库存']?.['A3']).toMatchObject({ v: 1234.56 });
      expect(refused).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
