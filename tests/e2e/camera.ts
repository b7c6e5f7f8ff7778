import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessibility';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

/** Where pictures for the team go; none are taken without it. */
const folder = process.env['CAIHENG_SCREENSHOTS'];

/** What everybody who comes to a page expects of it: accessible, and looked at in both sizes. */
export async function inspectPage(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name);
  await photograph(page, name);
}

export async function photograph(page: Page, name: string): Promise<void> {
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  for (const size of [...SIZES].reverse()) {
    await page.setViewportSize(size);
    // Charts and virtual rows are drawn once more for the new size.
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(folder, `${name}-${String(size.width)}.png`) });
  }
}
