import type { Page } from '@playwright/test';
import { shell } from './shell';

/** The settings and their sections. */
export function settings(page: Page) {
  return {
    async open(section: string): Promise<void> {
      await shell(page).open('设置');
      await page.getByRole('tab', { name: section }).click();
    },

    sections: ['本院', '经办人', '往来企业', '政策规则包', '数据与安全', '关于'] as const,

    /** Resolves once the program has said that it is saved. */
    async addEnterprise(name: string): Promise<void> {
      await this.open('往来企业');
      await page.getByRole('button', { name: '添加企业' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('企业名称').fill(name);
      await drawer.getByRole('button', { name: '保存' }).click();
      await page.getByText(`已保存 ${name}。`).waitFor();
    },

    enterprise: (name: string) => page.getByRole('gridcell', { name, exact: true }),
  };
}
