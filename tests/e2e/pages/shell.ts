import type { Page } from '@playwright/test';

/** What stands around every page: header, banners, navigation. */
export function shell(page: Page) {
  const header = page.locator('header').first();
  return {
    header,
    /** Says 已保存 only when the journal has it on disk. */
    saved: header.getByText(/已保存/u),
    operator: (name: string) => header.getByText(`经办人 ${name}`),
    day: (day: string) => header.getByText(`业务日期 ${day}`),
    sampleBanner: page.getByText('示例数据，只供练习'),

    /** What the start has found, when it was not as expected. */
    startReport: page.getByRole('alert').filter({ hasText: /重建|补齐|截去|另存/u }),

    async open(area: string): Promise<void> {
      await page.getByRole('navigation').getByRole('link', { name: area }).click();
      await page.getByRole('heading', { level: 1, name: area }).waitFor();
    },

    /** Every area of the navigation, by its name. */
    async listAreas(): Promise<readonly string[]> {
      return page.getByRole('navigation').getByRole('link').allInnerTexts();
    },

    async dropSample(): Promise<void> {
      await page.getByRole('button', { name: '丢弃示例数据' }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: '丢弃示例数据' }).click();
    },
  };
}
