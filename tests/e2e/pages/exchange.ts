import { expect, type Page } from '@playwright/test';
import { grid } from './grid';
import { shell } from './shell';

export type ConnectionAnswers = {
  readonly name: string;
  readonly dialect: string;
  readonly address: string;
  /** By the platform's own names, such as `medinsCode`. */
  readonly fields: Readonly<Record<string, string>>;
  /** By the labels of the form. */
  readonly credentials: Readonly<Record<string, string>>;
};

/** 平台: what waits, what came back, connections. */
export function exchange(page: Page) {
  const openTab = async (name: string) => {
    await shell(page).open('平台');
    await page.getByRole('tab', { name, exact: true }).click();
  };
  return {
    openTab,
    outbox: grid(page, '待报送'),

    /** Adds a connection with short waiting times and gives its detail page. */
    async addConnection(answers: ConnectionAnswers): Promise<void> {
      await openTab('连接');
      await page.getByRole('button', { name: '新增连接' }).first().click();
      const form = page.getByRole('dialog');
      await form.getByLabel('对接方式').click();
      await page.locator('.ant-select-item-option', { hasText: answers.dialect }).click();
      await form.getByRole('textbox', { name: /^名称/u }).fill(answers.name);
      await form.getByLabel('接口地址').fill(answers.address);
      for (const [name, value] of Object.entries(answers.fields))
        await form.getByLabel(name).fill(value);
      for (const [label, value] of Object.entries(answers.credentials))
        await form.getByLabel(label).fill(value);
      await form.getByLabel('等待回答（秒）').fill('2');
      await form.getByLabel('断线后等待平台办结（秒）').fill('1');
      await form.getByRole('button', { name: '保存' }).click();
      await expect(page.getByText(`「${answers.name}」已保存。`)).toBeVisible();
    },

    /** Asks a platform for everything that it has to tell. */
    async readNews(name: string): Promise<void> {
      await openTab('连接');
      await grid(page, '平台连接').open(name);
      await page.getByRole('button', { name: '下载目录' }).click();
      await expect(page.getByText(/已开始下载目录/u)).toBeVisible();
    },

    /** Shows what was refused or is parked. */
    async showRefused(): Promise<void> {
      await openTab('待报送');
      await page.getByText('退回与待处理', { exact: true }).click();
    },
  };
}
