import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveGallery, type Gallery } from './gallery/serve-gallery';

let gallery: Gallery;
let page: Page;
let faults: string[];

beforeAll(async () => {
  gallery = await serveGallery();
}, 180_000);
afterAll(() => gallery.close());

beforeEach(async () => {
  const context = await gallery.browser.newContext({
    viewport: { width: 1366, height: 768 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  faults = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await page.context().close();
});

async function open(path: string): Promise<void> {
  await page.goto(`${gallery.address}#${path}`);
  await page.locator('h1').waitFor();
}

const grid = () => page.getByRole('grid');
const firstCells = (column: number) =>
  page.locator(
    `[data-row="0"] [data-column="${column}"], [data-row="1"] [data-column="${column}"]`,
  );

describe('the shell', () => {
  it('says whose data it is, which day, and offers to drop the sample', async () => {
    await open('/orders');
    await page.getByText('业务日期 2024-09-23').waitFor();
    await page.getByRole('button', { name: '丢弃示例数据' }).click();
    await page.getByRole('dialog').getByText('不能恢复').waitFor();
  });

  it('puts the focus on the heading and its words into the title', async () => {
    await open('/');
    await page.getByRole('link', { name: '订单' }).click();
    await page.locator('h1:focus', { hasText: '订单' }).waitFor();
    expect(await page.title()).toBe('订单 - 采衡');
  });

  it('finds a page by Ctrl+K and its pinyin', async () => {
    await open('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('dd');
    await page.keyboard.press('Enter');
    await page.locator('h1', { hasText: '订单' }).waitFor();
  });

  it('shows the keys with a question mark', async () => {
    await open('/orders');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('到第一行、最后一行').waitFor();
  });
});

describe('a list at 1366 × 768', () => {
  it('shows at least 14 rows and does not scroll sideways', async () => {
    await open('/orders');
    await page.locator('[data-row="0"]').waitFor();
    const seen = await page.locator('.ch-grid-scroller').evaluate((scroller) => {
      const { top, bottom } = scroller.getBoundingClientRect();
      const covered = [...scroller.querySelectorAll('thead, tfoot')].map(
        (part) => part.getBoundingClientRect().height,
      );
      const first = top + (covered[0] ?? 0);
      const last = bottom - (covered[1] ?? 0);
      const whole = [...scroller.querySelectorAll('[data-row]')].filter((row) => {
        const box = row.getBoundingClientRect();
        return box.top >= first - 1 && box.bottom <= last + 1;
      });
      return { rows: whole.length, sideways: scroller.scrollWidth - scroller.clientWidth };
    });
    expect(seen.rows).toBeGreaterThanOrEqual(14);
    expect(seen.sideways).toBe(0);
  });

  it('sorts by a click and says so', async () => {
    await open('/orders');
    await page.getByRole('button', { name: '金额（元）' }).click();
    const header = page.getByRole('columnheader', { name: /金额/u });
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    const shown = await firstCells(6).allTextContents();
    const numbers = shown.map((text) => Number(text.replaceAll(',', '')));
    expect(numbers[0]).toBeLessThanOrEqual(numbers[1] ?? 0);
  });

  it('filters by choice, says how many are left, and shows all again', async () => {
    await open('/orders');
    await page.getByRole('columnheader', { name: /状态/u }).hover();
    await page.getByRole('button', { name: '筛选「状态」' }).click();
    await page.getByRole('checkbox', { name: '部分验收' }).check();
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await page.getByText('筛选出 125 行，共 500 行').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByText('共 500 行', { exact: true }).waitFor();
  });

  it('refuses a filter that it cannot read', async () => {
    await open('/orders');
    await page.getByRole('columnheader', { name: /约定送达/u }).hover();
    await page.getByRole('button', { name: '筛选「约定送达」' }).click();
    await page.getByLabel('「约定送达」从').fill('2024/2/30');
    await page.getByRole('button', { name: '筛选', exact: true }).click();
    await page.getByText('日期请写成 2024-03-25 这样的格式。').waitFor();
  });

  it('is walked by keyboard: ends, blocks with their sum, ticks, opening and back', async () => {
    await open('/orders');
    await grid().focus();
    await page.keyboard.press('Control+End');
    await page.locator('[data-row="499"] .is-active').waitFor();
    await page.keyboard.press('Control+Home');
    await page.locator('[data-row="0"] [data-column="0"].is-active').waitFor();
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('选中 2 格，合计 13,945.26').waitFor();
    await page.keyboard.press('Space');
    await page.getByText('已勾选 1 行').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').getByText('CG-7KQ2ZD-2024-00002').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('table[role=grid]:focus').waitFor();
  });

  it('copies a block for Excel, with its header on request', async () => {
    await open('/orders');
    await grid().focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    const plain = await page.evaluate(() => navigator.clipboard.readText());
    expect(plain).toBe('CG-7KQ2ZD-2024-00001\t骨水泥');
    await page.keyboard.press('Control+Shift+c');
    const headed = await page.evaluate(() => navigator.clipboard.readText());
    expect(headed.replaceAll('\r\n', '\n')).toBe('采购单号\t产品\nCG-7KQ2ZD-2024-00001\t骨水泥');
  });

  it('takes pasted rows', async () => {
    await open('/orders');
    await page.evaluate(() => navigator.clipboard.writeText('a\t1\nb\t2'));
    await grid().focus();
    await page.keyboard.press('Control+v');
    await expect
      .poll(() => page.evaluate(() => document.body.dataset['pasted']))
      .toBe('[["a","1"],["b","2"]]');
  });

  it('exports what is shown', async () => {
    await open('/orders');
    await page.getByRole('button', { name: '导出' }).click();
    const exported = await page.evaluate(() => document.body.dataset['exported'] ?? '');
    expect(exported).toContain('"title":"数量单位"');
    expect(exported).not.toContain('医保耗材编码');
  });

  it('offers what can be done with a row by right click and by key', async () => {
    await open('/orders');
    await page.locator('[data-row="3"] [data-column="1"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: '作废' }).waitFor();
    await page.keyboard.press('Escape');
    await grid().focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: '连同表头复制' }).waitFor();
  });
});

describe('columns', () => {
  it('are shown, moved and pinned, and stay so', async () => {
    await open('/orders');
    await page.getByRole('button', { name: '列设置' }).click();
    await page.getByRole('checkbox', { name: '配送企业' }).check();
    await page.getByRole('button', { name: '「状态」固定在左侧' }).click();
    await page.getByRole('button', { name: '「产品」前移' }).click();
    await page.keyboard.press('Escape');
    const titles = () => page.locator('thead .ch-grid-title').allTextContents();
    await expect
      .poll(async () => (await titles()).slice(0, 3))
      .toEqual(['采购单号', '状态', '产品']);
    expect(await titles()).toContain('配送企业');
    await page.getByText(/已保存 \d/u).waitFor();
  });

  it('change their width by keyboard', async () => {
    await open('/orders');
    await grid().focus();
    const cell = page.locator('[data-row="0"] [data-column="0"]');
    const before = (await cell.boundingBox())?.width ?? 0;
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await cell.boundingBox())?.width).toBe(Math.round(before) + 16);
  });
});

describe('a list of three million rows', () => {
  it('is reached to its last row, by key and by scrolling', async () => {
    await open('/catalogue');
    await grid().focus();
    await page.keyboard.press('Control+End');
    const last = page.locator('[data-row="2999999"] [data-column="0"]');
    await last.getByText('CG-7KQ2ZD-2024-3000000').waitFor();
    const isSeen = await last.evaluate((cell) => {
      const scroller = cell.closest('.ch-grid-scroller')?.getBoundingClientRect();
      const box = cell.getBoundingClientRect();
      return scroller !== undefined && box.bottom <= scroller.bottom + 1 && box.top > scroller.top;
    });
    expect(isSeen).toBe(true);
    await page.locator('.ch-grid-scroller').evaluate((scroller) => {
      scroller.scrollTop = scroller.scrollHeight / 2;
    });
    const middle = () => page.locator('[data-row]').first().getAttribute('data-row');
    await expect.poll(async () => Math.round(Number(await middle()) / 1_000)).toBe(1_500);
    expect(await page.locator('[data-row]').count()).toBeLessThan(60);
  });
});

describe('every page', () => {
  it.each(['/', '/catalogue', '/programs', '/orders', '/receiving'])(
    'has no accessibility violation: %s',
    async (path) => {
      await open(path);
      await page.waitForLoadState('networkidle');
      await page.evaluate(axe.source);
      const found = await page.evaluate(async () => {
        const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
      });
      expect(found).toEqual([]);
    },
  );
});
