import { expect, type Page } from '@playwright/test';
import { type } from './fields';
import { grid } from './grid';
import { shell } from './shell';

export type Role = '主配' | '备选';

/** The agreements of a program: drafting, sending, signing, their paper. */
export function agreements(page: Page) {
  const list = grid(page, '采购协议');
  return {
    list,

    async openList(): Promise<void> {
      await page.getByRole('navigation').getByRole('link', { name: '协议' }).click();
      await page.getByRole('heading', { level: 1, name: '采购协议' }).waitFor();
    },

    /** Drafts main and backup for one manufacturer; the form offers all of them. */
    async draftFor(maker: string): Promise<void> {
      await page.getByRole('checkbox', { name: '全选' }).uncheck();
      await page.getByRole('checkbox', { name: `选择 ${maker}` }).check();
      await page.getByRole('button', { name: '生成协议草稿（2 份）' }).click();
      await page.getByText('已生成 2 份协议草稿。').waitFor();
    },

    async sendAll(on: string): Promise<void> {
      await list.table.getByRole('checkbox', { name: /^勾选全部筛选结果/u }).check();
      await page.getByRole('button', { name: /^发起签署（\d+）$/u }).click();
      const dialog = page.getByRole('dialog');
      await type(dialog, '发起日期', on);
      await dialog.getByRole('button', { name: '发起签署' }).click();
      await page.getByText(/^已发起 \d+ 份协议/u).waitFor();
    },

    /** Opens the agreement of a role from the list, and gives its number. */
    async open(maker: string, role: Role): Promise<string> {
      await this.openList();
      const row = list.row(maker, role);
      const number = await (await list.cell(row, '协议编号')).innerText();
      await list.open(maker, role);
      await page.getByRole('heading', { level: 1, name: number }).waitFor();
      return number;
    },

    async openPreview(): Promise<void> {
      await page.getByRole('tab', { name: '打印预览' }).click();
      await page.getByRole('button', { name: '保存 PDF' }).waitFor();
    },

    /** Resolves once the signature is saved. */
    async sign(party: string, on: string, by: string): Promise<void> {
      const form = page.getByRole('form', { name: `登记${party}签署` });
      await type(form, `${party}签署日期`, on);
      await type(form, `${party}签署人`, by);
      await form.getByRole('button', { name: `登记${party}签署` }).click();
      await expect(form).toBeHidden();
    },

    /** A rate of the list: 1/15　6.67%. */
    rate: (name: string) =>
      page.locator('.ch-figure').filter({ hasText: name }).locator('dd').first(),

    async goToOrder(): Promise<void> {
      await page.getByRole('button', { name: '据此下单' }).click();
      await page.getByRole('heading', { level: 1, name: '新建订单' }).waitFor();
    },

    header: shell(page).header,
  };
}
