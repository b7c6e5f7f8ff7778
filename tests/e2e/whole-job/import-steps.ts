import {
  createAgreedQuantitiesFile,
  createSelectedResultsFile,
} from '@tests/fixtures/workbooks/bone-cement-files';
import { BONE_CEMENT_LINES } from '@tests/fixtures/workbooks/bone-cement-lines';
import {
  createNationalCodeRows,
  NATIONAL_CODE_HEADER,
} from '@tests/fixtures/workbooks/national-code-rows';
import { toGbkCsv, toXls, toXlsx } from '@tests/fixtures/workbooks/table-files';
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { inspectPage } from '../camera';
import { expect } from '../launch-app';
import { imports } from '../pages/imports';
import { shell } from '../pages/shell';
import { SAMPLE_CODES, SENDER } from './facts';

/** The same rows in three formats: the first adds them, the others change nothing. */
export async function importNationalCodes(page: Page): Promise<void> {
  const rows = createNationalCodeRows(60);
  const table = [[...NATIONAL_CODE_HEADER], ...rows];
  const wizard = imports(page);
  await wizard.start('national-codes');
  await wizard.offer({ name: '医保耗材编码.xlsx', bytes: await toXlsx(table) }, '国家医保局');
  await expect(wizard.columns).toBeVisible();
  await inspectPage(page, '03-import-columns');
  await wizard.next.click();
  await expect(wizard.confirm).toBeVisible();
  expect(await wizard.count('新增')).toBe('60');
  await inspectPage(page, '04-import-preview');
  await wizard.confirm.click();
  await expect(wizard.done('医保耗材编码.xlsx')).toBeVisible();

  for (const file of [
    { name: '医保耗材编码.xls', bytes: toXls(table) },
    { name: '医保耗材编码.csv', bytes: toGbkCsv(table) },
  ]) {
    await wizard.start('national-codes');
    await wizard.offer(file, '国家医保局');
    await wizard.next.click();
    await expect(wizard.note).toHaveText('没有可以新增或修改的内容，不需要导入');
    expect(await wizard.count('不变')).toBe('60');
  }
}

/** Real rows, where the published sample is at hand. */
export async function importSampleCodes(page: Page): Promise<void> {
  const wizard = imports(page);
  await wizard.start('national-codes');
  await wizard.offer({ name: '样例.csv', bytes: readFileSync(SAMPLE_CODES) }, '国家医保局');
  await wizard.next.click();
  await expect(wizard.confirm).toBeVisible();
  expect(await wizard.count('新增')).toBe('30');
  await wizard.confirm.click();
  await expect(wizard.done('样例.csv')).toBeVisible();

  await shell(page).open('目录');
  await page.getByLabel('查找目录').fill('青岛中惠圣熙');
  await expect(page.getByRole('gridcell', { name: 'C0101010011303810088' })).toBeVisible();
  await inspectPage(page, '05-catalogue');
}

/** Published results first, then what this hospital agreed to buy. */
export async function importProgram(page: Page): Promise<void> {
  const wizard = imports(page);
  await wizard.start('selected-results');
  await wizard.offer({ name: '中选结果.xlsx', bytes: await createSelectedResultsFile() }, SENDER);
  await expect(wizard.columns).toBeVisible();
  await inspectPage(page, '06-results-columns');
  await wizard.next.click();
  await expect(wizard.programStep).toBeVisible();
  await expect(page.getByText('第 1 年度（2024-03-25 至 2025-03-24）')).toBeVisible();
  await inspectPage(page, '07-results-program');
  await wizard.next.click();
  await expect(wizard.confirm).toBeVisible();
  expect(await wizard.count('新增')).toBe(String(BONE_CEMENT_LINES.length));
  await inspectPage(page, '08-results-preview');
  await acceptAndConfirm(page);
  await expect(wizard.done('中选结果.xlsx')).toBeVisible();
  await inspectPage(page, '09-results-done');

  await page.getByRole('button', { name: '接着导入约定采购量' }).click();
  await expect(wizard.heading('agreed-quantities')).toBeVisible();
  await wizard.offer(
    { name: '约定采购量.xlsx', bytes: await createAgreedQuantitiesFile() },
    SENDER,
  );
  await wizard.next.click();
  await expect(wizard.programStep).toBeVisible();
  await inspectPage(page, '10-quantities-program');
  await wizard.next.click();
  await expect(wizard.confirm).toBeVisible();
  await inspectPage(page, '11-quantities-preview');
  expect(await wizard.count('新增')).toBe(String(BONE_CEMENT_LINES.length));
  expect(await wizard.count('拒绝')).toBe('0');
  await acceptAndConfirm(page);
  await expect(wizard.done('约定采购量.xlsx')).toBeVisible();
}

/** Ticks what has to have been seen, and confirms. */
async function acceptAndConfirm(page: Page): Promise<void> {
  for (const box of await page.getByRole('checkbox', { name: /^我已查看/u }).all())
    await box.check();
  await imports(page).confirm.click();
}
