import type { Page } from '@playwright/test';
import { choose } from './fields';
import { grid } from './grid';
import { shell } from './shell';

/** The statement of a month with one distributor. */
export function reconciliation(page: Page) {
  return {
    export: page.getByRole('button', { name: '编号并导出对账单' }),
    lines: grid(page, '明细'),

    async open(distributor: string, month: string): Promise<void> {
      await shell(page).open('对账');
      await choose(page, '配送企业', distributor);
      await choose(page, '对账月份', month);
      await page.getByRole('heading', { level: 2, name: distributor }).waitFor();
    },

    /** The amounts of 应付款滚动, 到票滚动 or 核对, from above to below. */
    async sums(title: string): Promise<readonly string[]> {
      return page.getByRole('table', { name: title }).getByRole('cell').allInnerTexts();
    },
  };
}
