import { chromium, type Browser } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview, type InlineConfig } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../../../..');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate',
];

export type Gallery = {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** The gallery, built as the product is built, on a port of its own and in a real Chromium. */
export async function serveGallery(): Promise<Gallery> {
  const outDir = await mkdtemp(join(tmpdir(), 'caiheng-gallery-'));
  const at = (place: string) => resolve(ROOT, place);
  const config = {
    root: import.meta.dirname,
    configFile: false as const,
    logLevel: 'error' as const,
    resolve: {
      alias: { '@shared': at('shared'), '@renderer': at('renderer'), '@tests': at('tests') },
    },
    build: { target: 'chrome130', outDir, emptyOutDir: true },
  };
  await buildForUsers(config);
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await chromium.launch({
    executablePath: process.env['CAIHENG_BROWSER'] ?? '/usr/bin/chromium',
    args: FLAGS,
  });
  return {
    browser,
    address,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** Vitest names the environment `test`, and Vite would then pack the slow React that developers use. */
async function buildForUsers(config: InlineConfig): Promise<void> {
  const named = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    await build(config);
  } finally {
    process.env['NODE_ENV'] = named;
  }
}
