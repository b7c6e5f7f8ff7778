import { defineConfig } from '@playwright/test';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The whole app in a window. Fixtures of `tests/e2e` start it in the shell that the project names. */
// eslint-disable-next-line no-restricted-syntax -- Playwright reads the default export
export default defineConfig({
  testDir: resolve(root, 'tests/e2e'),
  outputDir: resolve(root, 'test-results'),
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: resolve(root, 'test-results/e2e.json') }]],
  use: { trace: 'off', screenshot: 'only-on-failure', viewport: { width: 1366, height: 768 } },
  projects: [{ name: 'chromium' }, { name: 'electron' }],
});
