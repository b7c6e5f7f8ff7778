import type { Page } from '@playwright/test';

export type HospitalAnswers = {
  readonly name: string;
  readonly code: string;
  readonly level: string;
  readonly system: string;
  readonly campuses: readonly string[];
  readonly departments: readonly string[];
  readonly operator: string;
  readonly role: string;
};

export const HOSPITAL: HospitalAnswers = {
  name: '克拉玛依市第一人民医院',
  code: 'H65020000018',
  level: '三级',
  system: '自治区招采管理系统',
  campuses: ['本部', '东院区'],
  departments: ['骨科', '普外科'],
  operator: '王芳',
  role: '采购员',
};

/** The first start: registering the hospital, or opening the sample one. */
export function firstStart(page: Page) {
  const choose = async (label: string, option: string) => {
    await page.getByLabel(label).click();
    await page.getByRole('option', { name: option, exact: true }).waitFor({ state: 'attached' });
    await page.locator('.ant-select-item-option', { hasText: option }).click();
  };
  return {
    heading: page.getByRole('heading', { name: '欢迎使用采衡' }),
    submit: page.getByRole('button', { name: '登记并开始' }),

    async register(answers: HospitalAnswers = HOSPITAL): Promise<void> {
      await page.getByLabel('医院名称').fill(answers.name);
      await page.getByLabel('医保定点机构编码').fill(answers.code);
      await choose('医院等级', answers.level);
      await choose('采购平台', answers.system);
      await page.getByLabel('院区').fill(answers.campuses.join('\n'));
      await page.getByLabel('科室').fill(answers.departments.join('\n'));
      await page.getByLabel('经办人姓名').fill(answers.operator);
      if (answers.role !== '采购员') await choose('岗位', answers.role);
      await page.getByRole('button', { name: '登记并开始' }).click();
    },

    async openSample(): Promise<void> {
      await page.getByRole('button', { name: '打开示例医院' }).click();
    },
  };
}
