import { expect, type Page } from '@playwright/test';
import { exchange } from './exchange';
import { choose } from './fields';
import { grid } from './grid';

export type OfferedFile = { readonly name: string; readonly bytes: Uint8Array };

/** A connection that goes by files: the portal's workbooks, and ferry files to another computer. */
export function platformFiles(page: Page) {
  const main = page.getByRole('main');
  const offer = async (label: string, { name, bytes }: OfferedFile): Promise<void> => {
    const buffer = Buffer.from(bytes);
    const mimeType = 'application/octet-stream';
    await page.getByLabel(label).setInputFiles({ name, mimeType, buffer });
  };
  return {
    waiting: grid(page, '待导出的采购单'),
    ferryFiles: grid(page, '摆渡记录'),
    ferryWaiting: grid(page, '待发送的采购单'),
    problem: main.getByRole('alert'),

    async addPortal(name: string, purpose?: string): Promise<void> {
      await exchange(page).openTab('连接');
      await page.getByRole('button', { name: '新增连接' }).first().click();
      const form = page.getByRole('dialog');
      // The list is virtual: what is far down is only there once it is looked for.
      await form.getByRole('combobox', { name: '平台', exact: true }).fill('新疆自治区');
      await page.keyboard.press('Enter');
      await form.getByRole('textbox', { name: /^名称/u }).fill(name);
      if (purpose !== undefined) await choose(form, '用途', purpose);
      await form.getByRole('button', { name: '保存' }).click();
      await expect(page.getByText(`「${name}」已保存。`)).toBeVisible();
    },

    /** 导出与读回 or 摆渡文件 of the connection. */
    async open(name: string, link: '导出与读回' | '摆渡文件'): Promise<void> {
      await exchange(page).openTab('连接');
      await grid(page, '平台连接').open(name);
      await main.getByRole('link', { name: link }).click();
    },

    async openTab(name: RegExp): Promise<void> {
      await main.getByRole('tab', { name }).click();
    },

    /** Tells the program what the portal wants in a column of its import workbook. */
    async setColumn(header: string, content: string): Promise<void> {
      await choose(page, `内容 ${header}`, content);
    },

    async saveTemplate(): Promise<void> {
      await page.getByRole('button', { name: '保存模板' }).click();
      await expect(page.getByText('模板已保存')).toBeVisible();
    },

    async choose(list: ReturnType<typeof grid>, ...orders: readonly string[]): Promise<void> {
      for (const order of orders) await list.row(order).getByRole('checkbox').check();
    },

    offerExport: (file: OfferedFile) => offer('选择或拖入平台导出的文件', file),
    offerFerry: (file: OfferedFile) => offer('读入摆渡文件或回执', file),

    /** Takes a portal's export over, after the preview. */
    async readBack(file: OfferedFile): Promise<void> {
      await this.openTab(/^读回平台导出/u);
      await this.offerExport(file);
      await page.getByRole('button', { name: /^读回（/u }).click();
      await expect(page.getByText(/^已读回：/u).last()).toBeVisible();
    },
  };
}
