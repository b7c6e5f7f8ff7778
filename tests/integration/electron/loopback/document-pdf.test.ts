import { createDocumentPrinter } from '@electron/loopback/document-pdf';
import { findBrowser } from '@electron/loopback/find-browser';
import type { PdfRequest } from '@electron/services/page-size';
import { err } from '@shared/kernel/result';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createTemporaryFolders } from '../temporary-folder';

const newFolder = createTemporaryFolders();
const browser = findBrowser();
const isReady = browser !== undefined && existsSync('/usr/bin/pdftotext');
if (process.getuid?.() === 0) process.env['CAIHENG_BROWSER_FLAGS'] = '--no-sandbox';

const profiles = newFolder();
const printer = createDocumentPrinter({ executable: browser, profiles });
afterAll(() => printer.close());

function aDocument(html: string): PdfRequest {
  return {
    html,
    headerHtml: '<div style="font-size:9px;width:100%;text-align:center">页眉：三方协议</div>',
    footerHtml:
      '<div style="font-size:9px;width:100%;text-align:center">第 <span class="pageNumber"></span> 页 共 <span class="totalPages"></span> 页</div>',
    page: {
      widthMm: 210,
      heightMm: 297,
      marginsMm: { top: 20, right: 15, bottom: 20, left: 15 },
    },
  };
}

async function print(request: PdfRequest): Promise<string> {
  const answer = await printer.render(request);
  if (!answer.ok) throw new Error(answer.error.kind);
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'document.pdf');
  writeFileSync(path, answer.value.pdf);
  expect(spawnSync('pdfinfo', [path], { encoding: 'utf8' }).stdout).toContain('(A4)');
  return spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout;
}

describe.skipIf(!isReady)('a document printed by the computer’s browser', () => {
  it('has its text, its header and its page numbers', async () => {
    const pages = '<p>骨水泥 约定采购量</p><p style="page-break-before:always">第二页的字</p>';
    const text = await print(aDocument(`<!doctype html><body>${pages}</body>`));
    expect(text).toContain('骨水泥 约定采购量');
    expect(text).toContain('第二页的字');
    expect(text).toContain('页眉：三方协议');
    expect(text).toMatch(/第\s*2\s*页\s*共\s*2\s*页/u);
  });

  it('runs no script and reads nothing from the network or the disk', async () => {
    let requests = 0;
    const server = createServer((_request, response) => {
      requests += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const attack = `<script>document.body.append('脚本')</script>
      <img src="http://127.0.0.1:${port}/a.png" onerror="document.body.append('脚本')">
      <link rel="stylesheet" href="http://127.0.0.1:${port}/a.css">
      <iframe src="http://127.0.0.1:${port}/"></iframe><iframe src="file:///etc/passwd"></iframe>`;
    const text = await print(aDocument(`<!doctype html><body>正文${attack}</body>`));
    server.close();
    expect(text).toContain('正文');
    expect(text).not.toContain('脚本');
    expect(text).not.toContain('root:');
    expect(requests).toBe(0);
  });

  it('prints several documents one after the other, and leaves nothing behind', async () => {
    const texts = await Promise.all(
      ['甲', '乙', '丙'].map((name) => print(aDocument(`<body>文件${name}</body>`))),
    );
    expect(texts.map((text) => /文件(.)/u.exec(text)?.[1])).toEqual(['甲', '乙', '丙']);
    await printer.close();
    expect(readdirSync(profiles)).toEqual([]);
  });
});

it('says so when there is no browser to print with', async () => {
  const without = createDocumentPrinter({ executable: undefined, profiles });
  expect(await without.render(aDocument('x'))).toEqual(err({ kind: 'no-pdf-engine' }));
});

it('fails in words when the browser does not start', async () => {
  const broken = createDocumentPrinter({ executable: '/bin/false', profiles });
  expect(await broken.render(aDocument('x'))).toEqual(err({ kind: 'failed' }));
});
