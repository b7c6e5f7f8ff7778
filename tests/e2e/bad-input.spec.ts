import {
  createAgreedQuantitiesFile,
  createSelectedResultsFile,
} from '@tests/fixtures/workbooks/bone-cement-files';
import { BONE_CEMENT_LINES } from '@tests/fixtures/workbooks/bone-cement-lines';
import { createHostileFiles } from '@tests/fixtures/workbooks/hostile-files';
import {
  createNationalCodeRows,
  NATIONAL_CODE_HEADER,
} from '@tests/fixtures/workbooks/national-code-rows';
import { toXlsx } from '@tests/fixtures/workbooks/table-files';
import ExcelJS from 'exceljs';
import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { inspectPage } from './camera';
import { expect, test, type TestApp } from './launch-app';
import { choose, type } from './pages/fields';
import { firstStart } from './pages/first-start';
import { grid } from './pages/grid';
import { imports } from './pages/imports';
import { lines } from './pages/lines';
import { shell } from './pages/shell';

const SENDER = '国家医保局';

/** Files that nothing can be imported of: what the refusal has to say of each. */
const REFUSED_FILES: readonly (readonly [fixture: string, name: string, words: string])[] = [
  ['a PDF called .xlsx', '编码.xlsx', '这不是表格文件，而是PDF 文件'],
  ['a log-in page', '编码.xls', '这不是表格文件，而是没有表格的网页'],
  ['an .xlsx with a password', '编码.xlsx', '文件设有打开密码'],
  ['an .xls with a password', '编码.xls', '文件设有打开密码'],
  ['nothing', '编码.xlsx', '文件是空的'],
  ['blanks only', '编码.csv', '文件是空的'],
  ['half a download', '编码.xlsx', '文件已损坏'],
  ['a zip bomb', '编码.xlsx', '远大于正常表格'],
  ['an .xls beyond the limit', '编码.xls', '旧格式文件不能超过'],
];

test('says of a file that cannot be read what, where and what to do, and changes nothing', async ({
  app,
}, info) => {
  const page = await startHospital(app);
  const wizard = imports(page);
  const fixtures = createHostileFiles();
  for (const [fixture, name, words] of REFUSED_FILES) {
    const bytes = fixtures.find((file) => file.name === fixture)?.bytes;
    if (bytes === undefined) throw new Error(`No fixture ${fixture}`);
    const path = info.outputPath(name);
    writeFileSync(path, bytes);
    await wizard.start('national-codes');
    await wizard.offerAt(path, SENDER);
    await expect(wizard.problem, fixture).toContainText(words);
    await expect(wizard.problem, fixture).toContainText('现有数据没有改动');
  }
  await inspectPage(page, '50-file-refused');
  await expectNothingImported(page);
});

test('refuses codes that a spreadsheet has turned into E+ numbers', async ({ app }) => {
  const page = await startHospital(app);
  const wizard = imports(page);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('医用耗材代码');
  sheet.addRow([...NATIONAL_CODE_HEADER]);
  for (const row of createNationalCodeRows(5))
    sheet.addRow([Number(row[0]?.slice(1)), ...row.slice(1)]);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  await wizard.start('national-codes');
  await wizard.offer({ name: '编码.xlsx', bytes }, SENDER);
  await wizard.next.click();
  await expect(wizard.problem).toContainText('工作表「医用耗材代码」第 2 行A 列「耗材代码」');
  await expect(wizard.problem).toContainText('E+');
  await expect(wizard.problem).toContainText('请把该列设为文本格式');
  await expectNothingImported(page);
});

test('names the column that a table lacks, and does not go on without it', async ({ app }) => {
  const page = await startHospital(app);
  const wizard = imports(page);
  const [, ...header] = NATIONAL_CODE_HEADER;
  const rows = createNationalCodeRows(5).map((row) => row.slice(1));
  await wizard.start('national-codes');
  await wizard.offer({ name: '编码.xlsx', bytes: await toXlsx([header, ...rows]) }, SENDER);
  await expect(wizard.problem).toContainText('工作表「医用耗材代码」第 1 行的表头缺少「耗材代码」');
  await expect(wizard.problem).toContainText('请补上该列，或在列对应中指定');
  await expect(wizard.next).toBeDisabled();
  await inspectPage(page, '51-column-missing');
  await expectNothingImported(page);
});

test('refuses single rows by place, and imports the others only when they were looked at', async ({
  app,
}) => {
  const page = await startHospital(app);
  const wizard = imports(page);
  const [first, second, ...rest] = BONE_CEMENT_LINES;
  if (first === undefined || second === undefined) throw new Error('No lines');
  const spoiled = [{ ...first, price: '-598.00' }, { ...second, price: '12.5x' }, ...rest];
  await wizard.start('selected-results');
  await wizard.offer(
    { name: '中选结果.xlsx', bytes: await createSelectedResultsFile(spoiled) },
    SENDER,
  );
  await wizard.next.click();
  await wizard.programStep.waitFor();
  await wizard.next.click();
  await expect(wizard.confirm).toBeDisabled();
  const refused = grid(page, '拒绝');
  await expect(refused.row('-598.00')).toContainText('不能为负数');
  await expect(refused.row('12.5x')).toContainText('不是数字');
  await expect(refused.row('12.5x')).toContainText('骨水泥');
  await inspectPage(page, '52-rows-refused');
  await page.getByRole('checkbox', { name: /^我已查看：被拒绝的 2 行/u }).check();
  await wizard.confirm.click();
  await expect(wizard.done('中选结果.xlsx')).toBeVisible();

  const odd = BONE_CEMENT_LINES.map((line, at) => (at === 2 ? { ...line, agreed: 12.5 } : line));
  await wizard.start('agreed-quantities');
  await wizard.offer(
    { name: '约定采购量.xlsx', bytes: await createAgreedQuantitiesFile(odd) },
    SENDER,
  );
  await wizard.next.click();
  await wizard.programStep.waitFor();
  await choose(page, '文件中的本院', '新疆天山医科大学附属第一医院');
  await wizard.next.click();
  await expect(grid(page, '拒绝').row('12.5')).toContainText('必须是整数');
});

test('refuses days that there are not, numbers with letters and negative prices in forms', async ({
  app,
}) => {
  const page = await app.start();
  await firstStart(page).openSample();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
  await shell(page).open('协议');
  await grid(page, '采购协议').row('已生效').first().locator('[data-column="0"]').dblclick();
  await page.getByRole('button', { name: '据此下单' }).click();
  await type(page, '下单日期', '2024/2/30');
  await expect(page.getByText('没有「2024/2/30」这一天，请核对年月日。')).toBeVisible();
  await lines(page).fill(1, { 数量: '12.5x', '单价（元）': '-598' });
  await expect(page.getByText('「12.5x」不是数字，请只填数字，例如 1234.5。')).toBeVisible();
  await expect(page.getByText('「-598」不能是负数。')).toBeVisible();
  await page.getByRole('button', { name: '保存订单' }).click();
  await expect(page.getByText('有 2 处填写无法识别，请改正标红的格。')).toBeVisible();
  await inspectPage(page, '53-order-refused');
});

async function startHospital(app: TestApp): Promise<Page> {
  const page = await app.start({ today: '2024-03-20' });
  await firstStart(page).register();
  await expect(shell(page).header).toContainText('经办人');
  return page;
}

async function expectNothingImported(page: Page): Promise<void> {
  await shell(page).open('目录');
  await expect(page.getByText('目录还是空的')).toBeVisible();
  await page.getByRole('link', { name: '导入记录' }).click();
  await expect(page.getByText('还没有导入过文件')).toBeVisible();
}
