import { convertWithOffice, hasSoffice } from '@tests/integration/documents/office';
import type { Locator, Page } from '@playwright/test';
import * as XLSX from 'xlsx';
import { expect, shellOf, test, TestApp } from './launch-app';
import { textOfDocx } from './office-files';
import { choose, type } from './pages/fields';
import { firstStart } from './pages/first-start';
import { grid } from './pages/grid';
import { shell } from './pages/shell';

test.describe.configure({ mode: 'serial' });

/** From one year to the next: what is asked for, what is renewed in whose words, what of the old is used up. */
let app: TestApp;
let page: Page;
const PROGRAM = '关节骨水泥';
const TODAY = '2024-09-23';

/** Nothing to clear away where the shell is not here. */
let dispose = () => Promise.resolve();

test.beforeAll(async ({}, info) => {
  app = new TestApp(shellOf(info));
  dispose = () => app.dispose();
  page = await app.start({ today: TODAY });
  await firstStart(page).openSample();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
});

test.afterAll(() => dispose());

function button(name: string | RegExp, scope: Page | Locator = page): Locator {
  return scope.getByRole('button', { name });
}

async function openPath(path: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, path);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
}

/** Makes one of the sample's operators the one who works. */
async function workAs(name: string): Promise<void> {
  await button(/经办人/u, shell(page).header).click();
  await page.getByRole('menuitem', { name: new RegExp(name, 'u') }).click();
  await expect(shell(page).operator(name)).toBeVisible();
}

test('proposes next year from the ledger, and asks why when the hospital reports otherwise', async () => {
  await openPath('/demand/new', '新建报量');
  await choose(page, '集采项目', PROGRAM);
  await type(page, '需求年度起', '2026-03-25');
  await type(page, '需求年度止', '2025-03-24');
  await button('都不选').click();
  await button('建立报量并提出建议').click();
  await expect(page.getByText(/止日不能早于起日/u)).toBeVisible();
  await type(page, '需求年度止', '2027-03-24');
  await button('建立报量并提出建议').click();
  await expect(page.getByRole('heading', { level: 1, name: /^报量 /u })).toBeVisible();

  // 51 袋 from 2024-03-25 to 2024-09-23, both counted: 183 days. For 365 days: 51 × 365 ÷ 183 = 101.7, so 102.
  // 32 in the first half and 19 in the second: 102 × (19 − 32) ÷ 51 = −26, held to −20 (20 % of 102 is 20.4).
  const lines = grid(page, '报量明细');
  const cement = lines.row('KR-B40');
  await expect(await lines.cell(cement, '上年采购')).toHaveText('51');
  await expect(await lines.cell(cement, '建议')).toHaveText('82');
  await lines.open('KR-B40');
  await expect(page.getByText('51 × 365 ÷ 183 = 102')).toBeVisible();
  // 60 against 101.7 is 41.0 % less, more than 20 %.
  await type(page, '填报量（空着就按建议）', '60');
  await expect(page.getByText(/-41\.0 %/u)).toBeVisible();
  await type(page, '为什么不按建议', '改用双包装');
  await button(/^保\s*存$/u).click();
  await expect(page.getByText(/^第 \d+ 行已保存$/u)).toBeVisible();
  await expect(page.getByRole('tab', { name: '检查 1' })).toBeVisible();
});

test('is not handed in before the change is explained, and not confirmed by who handed it in', async () => {
  await button('提交复核').click();
  const dialog = page.getByRole('dialog', { name: '提交复核' });
  await button('提交复核', dialog).click();
  await expect(page.getByText(/还有 1 项没有完成/u)).toBeVisible();
  await button(/^取\s*消$/u, dialog).click();
  await button('按数据起草').click();
  await button(/^保\s*存$/u).click();
  await expect(page.getByRole('tab', { name: '检查 0' })).toBeVisible();
  await button('提交复核').click();
  await button('提交复核', dialog).click();
  await expect(button('退回整改')).toBeVisible();
  await button(/^确\s*认$/u).click();
  const confirm = page.getByRole('dialog', { name: '确认' });
  await button(/^确\s*认$/u, confirm).click();
  await expect(page.getByText('复核人不能是提交人，请换一位操作员。').first()).toBeVisible();
  await button(/^取\s*消$/u, confirm).click();
  await workAs('赵海峰');
  await button(/^确\s*认$/u).click();
  await button(/^确\s*认$/u, confirm).click();
  await expect(page.getByText(/已转为：已确认/u)).toBeVisible();
});

test('writes the workbook of the platform, with codes as text, as two other readers read it', async () => {
  await page.getByRole('tab', { name: '平台格式' }).click();
  const file = await app.save(() => button('保存格式并导出').click());
  expect(file.name).toMatch(/^报量-.*\.xlsx$/u);
  const { Sheets, SheetNames } = XLSX.read(file.bytes);
  const rows = XLSX.utils.sheet_to_json<Record<string, unknown>>(Sheets[SheetNames[0] ?? ''] ?? {});
  const cement = rows.find((row) => row['型号'] === 'KR-B40');
  expect(cement).toMatchObject({ 上年度实际采购量: 51, 需求量: 60 });
  expect(cement?.['医保编码']).toMatch(/^C\d{26}$/u);
  // The 51 of half a year as a whole year's 102, as the explanation was drafted.
  expect(String(cement?.['说明'])).toContain('102袋（183 天，按报量期折算），本年度填报 60袋');
  if (!hasSoffice) return;
  const csv = await convertWithOffice(new Uint8Array(file.bytes), {
    fileName: 'demand.xlsx',
    filter: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true',
  });
  const line = new TextDecoder()
    .decode(csv)
    .split('\n')
    .find((one) => one.includes('KR-B40'));
  expect(line).toContain(`"${String(cement?.['医保编码'])}"`);
  expect(line).toMatch(/,51,60,/u);
});

test('keeps a wording of the hospital, and refuses a field that it does not know', async () => {
  await openPath('/agreements/templates', '协议文本模板');
  const words = page.getByRole('textbox', { name: '正文' });
  await words.fill('本院产品一律在{{平台名字}}采购。');
  await saveWording();
  await expect(page.getByRole('alert').filter({ hasText: '平台名字' }).first()).toBeVisible();
  await words.fill('本院产品一律在{{平台名称}}采购，任何人不得另行采购。');
  await saveWording();
  await expect(page.getByText(/法务室定稿/u)).toBeVisible();
});

async function saveWording(): Promise<void> {
  await button('保存为新版本').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '原因' }).fill('法务室定稿');
  await button('保存为新版本', dialog).click();
  await expect(dialog).toBeHidden();
}

/** Errors stay until somebody has read them and closes them. */
async function closeErrors(): Promise<void> {
  const close = page.locator('.ant-notification-notice-close');
  while ((await close.count()) > 0) {
    const left = await close.count();
    await close.first().click();
    await expect(close).toHaveCount(left - 1);
  }
}

test('prepares the renewal from the use of the year, in the wording of the hospital', async () => {
  await closeErrors();
  await openPath('/agreements/renew', '准备续签');
  await choose(page, '项目', PROGRAM);
  const row = page.getByRole('row').filter({ hasText: 'KR-B40' });
  // 51 in 183 of 365 days: 51 × 365 ÷ 183 = 101.7, so 102.
  await expect(row).toContainText('51÷183天×365天＝102');
  const quantity = row.getByLabel(/续签量$/u);
  await expect(quantity).toHaveValue('102');
  await quantity.fill('12.5x');
  await button(/^生成续签草稿/u).click();
  await expect(page.getByText(/「12.5x」不是数字/u).first()).toBeVisible();
  await closeErrors();
  await quantity.fill('110');
  await quantity.press('Tab');
  await button(/^生成续签草稿/u).click();
  await expect(page.getByText(/^已生成 30 份续签草稿/u)).toBeVisible();
  const list = grid(page, '采购协议');
  await expect(list.row('天津科润', '主配')).toContainText('草稿');
  await list.open('天津科润', '主配');
  await page.getByRole('tab', { name: '产品明细' }).click();
  const drafted = page.getByRole('row').filter({ hasText: 'KR-B40' });
  await expect(drafted.getByLabel(/数量$/u)).toHaveValue('110');
  await page.getByRole('tab', { name: '打印预览' }).click();
  const docx = await app.save(() => button('存为 Word').click());
  const text = await textOfDocx(docx.bytes);
  if (text === null) return;
  expect(text).toContain('任何人不得另行采购');
  expect(text).toContain('【草稿】');
});

test('runs old stock down until its last day, so much a day', async () => {
  await closeErrors();
  await openPath('/stock', '库存');
  const stock = grid(page, '库存');
  await page.getByPlaceholder('在列表中查找').fill('LR-F14');
  const lot = stock.row('LR-F14').first();
  const onHand = Number.parseInt(await (await stock.cell(lot, '结存')).innerText(), 10);
  await openPath('/stock/run-down', '旧品消化');
  await button('登记过渡').click();
  const form = page.getByRole('dialog', { name: '登记过渡' });
  await expect(form.getByRole('combobox', { name: '原有产品所在项目' })).toBeFocused();
  await button(/^登\s*记$/u, form).click();
  await expect(form.getByText('请选择项目。')).toBeVisible();
  await choose(form, '原有产品所在项目', '超声刀头');
  await choose(form, '原有产品', '按产品');
  await type(form, '停止采购之日（当日不可订购）', '2024-09-24');
  await type(form, '库存消化最后一日（当日可用）', '2024-09-20');
  await button(/^登\s*记$/u, form).click();
  await expect(form.getByText(/早于停止采购之日/u)).toBeVisible();
  await type(form, '库存消化最后一日（当日可用）', '2024-09-30');
  await button(/^登\s*记$/u, form).click();
  await expect(form.getByText('请选择原有产品所在的采购组或产品。')).toBeVisible();
  await choose(form, '产品', 'LR-F14');
  await type(form, '停止采购之日（当日不可订购）', '2024-09-24');
  await button(/^登\s*记$/u, form).click();
  await expect(form).toBeHidden();
  const several = page.getByRole('combobox', { name: '项目' });
  if (await several.isVisible()) await choose(page, '项目', '超声刀头');
  const runDown = grid(page, '旧品消化清单');
  const old = runDown.row('LR-F14').first();
  // From 2024-09-23 to 2024-09-30, both counted, are 8 days.
  await expect(await runDown.cell(old, '现存')).toHaveText(String(onHand));
  await expect(await runDown.cell(old, '需日均')).toHaveText(String(Math.ceil(onHand / 8)));
  await expect(await runDown.cell(old, '应退')).toHaveText('0');
  await expect(old).toContainText('消化中');
});
