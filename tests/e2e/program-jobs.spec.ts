import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { expect, shellOf, test, TestApp } from './launch-app';
import { choose, type } from './pages/fields';
import { firstStart } from './pages/first-start';
import { grid } from './pages/grid';
import { settings } from './pages/settings';
import { shell } from './pages/shell';

/** One job on each screen that belongs to programs, in one sample hospital on its own day; none needs another. */
let app: TestApp;
let page: Page;

/** Nothing to clear away where the shell is not here. */
let dispose = () => Promise.resolve();

test.beforeAll(async ({}, info) => {
  app = new TestApp(shellOf(info));
  dispose = () => app.dispose();
  page = await app.start();
  await firstStart(page).openSample();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
});

test.afterAll(() => dispose());

function dialog(title: string | RegExp): Locator {
  return page.getByRole('dialog', { name: title });
}

function button(name: string | RegExp, scope: Page | Locator = page): Locator {
  return scope.getByRole('button', { name });
}

/** With the Tab key alone, from where the focus is; a few steps, as a person would. */
async function tabTo(field: Locator): Promise<void> {
  await expect(field).toBeVisible();
  const hasFocus = () => field.evaluate((element) => element === document.activeElement);
  for (let step = 0; step < 4 && !(await hasFocus()); step += 1) await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
}

test('gives a warning to somebody until a day, and notes what was done, by keyboard alone', async () => {
  await shell(page).open('监测');
  const cases = grid(page, '预警');
  await cases.row('逾期付款').first().locator('[data-column="0"]').click();
  await page.keyboard.press('Enter');
  await button('指派').focus();
  await page.keyboard.press('Enter');
  const assign = dialog('指派责任人和期限');
  await tabTo(assign.getByRole('combobox', { name: '责任人' }));
  await page.keyboard.type('赵海峰');
  await page.keyboard.press('Enter');
  await expectAccessible(page, 'warning assigned');
  await button('指派', assign).press('Enter');
  await expect(page.getByText('已指派。')).toBeVisible();
  await button('记录处理').press('Enter');
  await tabTo(dialog('记录处理情况').getByRole('textbox', { name: '原因' }));
  await page.keyboard.type('本周付款批次已排，发票齐全');
  await button('记录处理', dialog('记录处理情况')).press('Enter');
  const panel = page.getByRole('main');
  await expect(panel).toContainText('处理 本周付款批次已排，发票齐全');
  await expect(panel).toContainText('赵海峰 2024-09-30');
  await expectAccessible(page, 'warning');
});

test('shows a warning of the sample that was closed, with its history', async () => {
  await page.getByText(/^已关闭 1$/u).click();
  await grid(page, '预警').rows.first().locator('[data-column="0"]').dblclick();
  await expect(page.getByRole('main')).toContainText('关闭 季节性用量');
  await expect(button('重新打开')).toBeVisible();
});

test('writes into the entry ledger why a product has not come in', async () => {
  await shell(page).open('监测');
  await page.getByRole('tab', { name: '进院台账' }).click();
  const ledger = grid(page, '进院台账');
  await ledger.row('未进院').first().locator('[data-column="0"]').dblclick();
  await choose(page, '未进院原因', '未挂网');
  await type(page, '责任人', '阿依古丽');
  await button('保存').click();
  await expect(page.getByText('已保存进院台账。')).toBeVisible();
  await expect(ledger.row('未挂网').first()).toContainText('有原因');
  await expectAccessible(page, 'entry ledger');
});

test('sets off no prepayment before it has come, and books it when it has', async () => {
  await shell(page).open('结算');
  await page.getByRole('tab', { name: '预付金' }).click();
  const programs = grid(page, '医保预付金');
  await programs.open('超声刀头');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const form = dialog('登记预付金');
  await choose(form, '类型', '抵扣');
  await type(form, '金额', '480000.00');
  await type(form, '日期', '2024-09-23');
  await type(form, '银行或经办流水号', 'YF20240923');
  await button('保存', form).click();
  await expect(form.getByRole('list', { name: '检查结果' })).toBeVisible();
  await expectAccessible(page, 'prepayment refused');
  await choose(form, '类型', '到账');
  await button('保存', form).click();
  await expect(page.getByText(/^已过账 .*480,000\.00 元。/u)).toBeVisible();
  const row = programs.row('超声刀头');
  await expect(await programs.cell(row, '已收')).toHaveText('480,000.00');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('notes a call to a late main distributor, orders from the backup and writes the letter', async () => {
  await shell(page).open('订单');
  await page.getByRole('link', { name: '主配逾期' }).or(button('主配逾期')).click();
  const late = grid(page, '主配逾期');
  await expect(late.rows.first()).toBeVisible();
  await expectAccessible(page, 'late main');
  await late.rows.first().locator('[data-column="0"]').dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /^逾期档案/u })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('对方另称 2024-09-25 到货');
  await button('记催告').click();
  const call = dialog('记一次催告');
  await call.getByRole('textbox', { name: '对方答复' }).fill('今天仍无货，同意转备选');
  await button('保存', call).click();
  await expect(page.getByRole('main')).toContainText('今天仍无货，同意转备选');
  await expectAccessible(page, 'late file');
  const ended = page.getByRole('radio', { name: '已在平台终止，说明如下' });
  if (await ended.isVisible()) {
    await ended.check();
    await page.getByRole('textbox', { name: '怎样终止的' }).fill('平台管理员已终止');
  }
  await button('启用备选并生成通知书').click();
  await expect(page.getByRole('heading', { level: 1, name: /^启用备选通知书/u })).toBeVisible();
  await expectAccessible(page, 'backup notice');
});

test('enters the integrity contract of the distributor that has none, and the rate rises', async () => {
  await shell(page).open('协议');
  await button('廉洁合同').click();
  const contracts = grid(page, '廉洁购销合同');
  await contracts.open('金禾');
  await type(page, '合同编号', 'LJ-2024-009');
  await button('登记合同').click();
  await expect(contracts.row('金禾')).toContainText('有效');
  await expect(contracts.row('天药')).toContainText('已到期');
  await expectAccessible(page, 'integrity contracts');
});

test('finds in the settings the clause of a due day and the holidays of the year', async () => {
  await settings(page).open('政策规则包');
  const packs = grid(page, '政策规则包');
  await packs.open('新医保发〔2024〕13号');
  await expect(page.getByRole('main')).toContainText('五(一)');
  await expectAccessible(page, 'pack');
  await settings(page).open('节假日');
  await expect(page.getByRole('main')).toContainText('国庆');
  await expectAccessible(page, 'holidays');
});
