import type { Page } from '@playwright/test';
import { type } from './fields';
import { grid } from './grid';
import { lines } from './lines';

export type Delivery = {
  readonly note: string;
  readonly arrivedOn: string;
  readonly acceptedOn: string;
  readonly inspector: string;
  /** By line, the values by the titles of their columns. */
  readonly lines: Readonly<Record<number, Readonly<Record<string, string>>>>;
};

/** Goods that came: acceptance by lot, what was posted, and what goes back. */
export function receiving(page: Page) {
  return {
    posted: grid(page, '验收记录'),
    post: page.getByRole('button', { name: '过账（Ctrl+S）' }),

    async fill(delivery: Delivery): Promise<void> {
      await type(page, '随货同行单号', delivery.note);
      await type(page, '到货日期', delivery.arrivedOn);
      await type(page, '验收日期', delivery.acceptedOn);
      await type(page, '验收人', delivery.inspector);
      for (const [line, values] of Object.entries(delivery.lines))
        await lines(page).fill(Number(line), values);
    },

    async openPosted(): Promise<void> {
      await page.getByRole('navigation').getByRole('link', { name: '验收' }).click();
      await page.getByRole('main').getByText('验收记录', { exact: true }).click();
    },

    async sendBack(quantity: string, reason: string): Promise<void> {
      await page.getByRole('button', { name: '退货', exact: true }).click();
      const drawer = page.getByRole('dialog');
      await type(drawer, '退货原因', reason);
      await lines(drawer).fill(1, { 退货数量: quantity });
      await drawer.getByRole('button', { name: '退货过账' }).click();
      await page.getByText(/^已退货 /u).waitFor();
    },
  };
}
