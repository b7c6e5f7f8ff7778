import { SAMPLE_HOSPITAL } from '@tests/fixtures/workbooks/bone-cement-files';
import { hasSoffice, plainText } from '@tests/integration/documents/office';
import { keptResults, recalculated } from '@tests/integration/documents/recalculate';
import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { inspectPage, photograph } from './camera';
import { expect, shellOf, test, TestApp } from './launch-app';
import { textOfDocx, textOfPdf } from './office-files';
import { agreements } from './pages/agreements';
import { type } from './pages/fields';
import { readFigures } from './pages/figures';
import { firstStart, HOSPITAL } from './pages/first-start';
import { grid } from './pages/grid';
import { lines } from './pages/lines';
import { payables } from './pages/payables';
import { receiving } from './pages/receiving';
import { reconciliation } from './pages/reconciliation';
import { shell } from './pages/shell';
import {
  DELIVERY,
  MAIN_DISTRIBUTOR,
  MAKER,
  PARTIES,
  PROGRAM,
  ROLES,
  SAMPLE_CODES,
} from './whole-job/facts';
import { importNationalCodes, importProgram, importSampleCodes } from './whole-job/import-steps';

test.describe.configure({ mode: 'serial' });

let app: TestApp;
let page: Page;
/** What the program called the documents, for the steps that follow. */
const numbers = { main: '', backup: '', order: '', receipt: '' };

/** Nothing to clear away where the shell is not here. */
let dispose = () => Promise.resolve();

test.beforeAll(({}, info) => {
  app = new TestApp(shellOf(info));
  dispose = () => app.dispose();
});

test.afterAll(() => dispose());

test('registers the hospital on 20 March 2024', async () => {
  page = await app.start({ today: '2024-03-20' });
  await inspectPage(page, '01-first-start');
  await firstStart(page).register({ ...HOSPITAL, ...SAMPLE_HOSPITAL });
  await expect(shell(page).header).toContainText(SAMPLE_HOSPITAL.name);
  await inspectPage(page, '02-first-desk');
});

test('imports national codes from .xlsx, .xls and GBK .csv', async () => {
  await importNationalCodes(page);
});

test('imports the published sample of national codes', async () => {
  test.skip(!existsSync(SAMPLE_CODES), 'The published sample is not here');
  await importSampleCodes(page);
});

test('imports selected results and agreed quantities of the bone-cement program', async () => {
  await importProgram(page);
});

test('shows the program with cycle, years, pack, groups and lines', async () => {
  await page.getByRole('button', { name: '查看集采项目' }).click();
  await expect(page.getByRole('heading', { level: 1, name: PROGRAM })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText('新医保发〔2024〕13号');
  await expect(main).toContainText('2024-03-25 至 2026-03-24');
  await expect(main).toContainText('第1年（2024-03-25 至 2025-03-24）');
  await expect(main).toContainText('第2年（2025-03-25 至 2026-03-24）');
  await expect(main).toContainText('3 个采购组，22 个产品，22 条约定采购量，0 份协议');
  await inspectPage(page, '12-program-overview');

  await page.getByRole('tab', { name: '采购组与产品' }).click();
  await expect(grid(page, '采购组与产品').row('低粘度 40g')).toContainText('598.00');
  await inspectPage(page, '13-program-products');

  await page.getByRole('tab', { name: '约定采购量' }).click();
  const lines = grid(page, '约定采购量');
  await expect(lines.row('可吸收再生型人工硬脑膜')).toContainText('待编码');
  await expect(await lines.cell(lines.row('低粘度 40g'), '约定量')).toHaveText('140');
  await inspectPage(page, '14-program-lines');

  await page.getByRole('tab', { name: '配送关系' }).click();
  await inspectPage(page, '15-program-relations');
});

test('makes main and backup agreement, saves their paper and sends them', async () => {
  const job = agreements(page);
  await job.openList();
  await page.getByRole('main').getByRole('button', { name: '生成协议' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '生成协议' })).toBeVisible();
  await inspectPage(page, '16-new-agreements');
  await job.draftFor(MAKER);
  await expect(page.getByText('签订截止：2024-03-25 之前')).toBeVisible();
  await expect(
    page.getByText('2024-03-25 为边界日（当日是否按期未写明），2024-03-26 起逾期'),
  ).toBeVisible();
  await expect(page.getByText('目标日 2024-03-22')).toBeVisible();
  await job.sendAll('2024-03-20');
  await inspectPage(page, '17-agreements');

  numbers.main = await job.open(MAKER, '主配');
  await inspectPage(page, '18-agreement');
  await job.openPreview();
  await photograph(page, '19-agreement-preview');
  const pdf = await app.save(() => page.getByRole('button', { name: '保存 PDF' }).click());
  const docx = await app.save(() => page.getByRole('button', { name: '存为 Word' }).click());
  expect(pdf.name).toMatch(/\.pdf$/u);
  expect(docx.name).toMatch(/\.docx$/u);
  expectText(await textOfPdf(pdf.bytes), [...PARTIES, numbers.main, '低粘度40g', '598.00']);
  expectText(await textOfDocx(docx.bytes), [...PARTIES, numbers.main, '低粘度40g', '598.00']);
});

test('records the three signatures of each, and counts the signing rates', async () => {
  page = await app.restart({ today: '2024-03-22' });
  const job = agreements(page);
  for (const [role, distributor] of ROLES) {
    const number = await job.open(MAKER, role);
    numbers[role === '主配' ? 'main' : 'backup'] = number;
    await job.sign('医疗机构', '2024-03-20', '刘院长');
    await job.sign('生产企业', '2024-03-21', '陈经理');
    await job.sign('配送企业', '2024-03-22', '马经理');
    await expect(page.getByText('已生效', { exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(distributor);
  }
  await inspectPage(page, '20-agreement-signed');
  await job.openList();
  await expect(job.rate('主协议签订率')).toHaveText(/^1\/15\s+6\.7 %$/u);
  await expect(job.rate('备选协议签订率')).toHaveText(/^1\/15\s+6\.7 %$/u);
  await expect(job.rate('三方协议签订率')).toHaveText(/^2\/30\s+6\.7 %$/u);
  await expect(job.list.row(MAKER, '主配')).toContainText('按期签订');
  await inspectPage(page, '21-agreements-signed');
});

test('orders from the agreement, checked, waiting to be reported', async () => {
  page = await app.restart({ today: '2024-04-08' });
  await agreements(page).open(MAKER, '主配');
  await agreements(page).goToOrder();
  const line = lines(page);
  await type(page, '下单日期', '2024-04-05');
  await line.fill(1, { 数量: '50', '单价（元）': '600' });
  await page.getByRole('button', { name: '保存订单' }).click();
  await expect(page.getByText('单价 600.00 元高于中选价 598.00 元').first()).toBeVisible();
  await inspectPage(page, '22-new-order-refused');
  await line.fill(1, { '单价（元）': '598' });
  await line.fill(2, { 数量: '20' });
  await expect(page.getByText('约定到货日 2024-04-08')).toBeVisible();
  await inspectPage(page, '23-new-order');
  await page.getByRole('button', { name: '保存订单' }).click();
  await expect(page.getByText(/^已保存 .*待报送，约定到货日 2024-04-08/u)).toBeVisible();

  await shell(page).open('订单');
  const row = grid(page, '订单').row(MAIN_DISTRIBUTOR);
  await expect(row).toContainText('待报送');
  await expect(row).toContainText('47,200.00');
  numbers.order = await (await grid(page, '订单').cell(row, '采购单号')).innerText();
  await inspectPage(page, '24-orders');
  await grid(page, '订单').open(numbers.order);
  await expect(page.getByRole('heading', { level: 1, name: numbers.order })).toBeVisible();
  await inspectPage(page, '24-order');
});

test('accepts a delivery in part: lot, stock, completion and a payable with its rule', async () => {
  await shell(page).open('验收');
  await inspectPage(page, '25-waiting-deliveries');
  await grid(page, '待收货').open(numbers.order);
  await expect(page.getByRole('heading', { level: 1, name: /^验收入库/u })).toBeVisible();
  const job = receiving(page);
  await job.fill(DELIVERY);
  await expect(page.getByText(/还没有报送平台：可以先验收/u)).toBeVisible();
  await inspectPage(page, '26-new-receipt');
  await job.post.click();
  await expect(page.getByText(/^已过账：/u)).toContainText(
    '应付 16,744.00 元，应付日 2024-05-31（新医保发〔2024〕13号 五(一) 次月底）',
  );
  await expect(page.getByRole('main')).toContainText('货物先于报送到达');
  await expect(page.getByRole('main')).toContainText('新医保发〔2024〕13号 五(一)');
  await inspectPage(page, '27-receipt');
  await job.openPosted();
  const posted = job.posted.row(MAIN_DISTRIBUTOR);
  await expect(posted).toContainText('未报送');
  await expect(posted).toContainText('2024-05-31');
  numbers.receipt = await (await job.posted.cell(posted, '入库单号')).innerText();
  await inspectPage(page, '28-receipts');

  await shell(page).open('库存');
  const stock = grid(page, '库存');
  await expect(await stock.cell(stock.row('JR240110'), '结存')).toHaveText(/^28\b/u);
  await stock.open('JR240110');
  await inspectPage(page, '29-stock');
});

test('shows the pace of each line against the calendar as table and chart', async () => {
  await shell(page).open('集采');
  await inspectPage(page, '30-programs');
  await grid(page, '集采项目').open(PROGRAM);
  await page.getByRole('tab', { name: '进度' }).click();
  const pace = grid(page, '进度');
  const line = pace.row('低粘度 40g');
  await expect(await pace.cell(line, '已验收净额')).toHaveText('28');
  await expect(await pace.cell(line, '完成率')).toHaveText('20.0 %');
  await expect(await pace.cell(line, '序时进度')).toHaveText('4.1 %');
  await expect(line).toContainText('领先序时');
  await pace.open('低粘度 40g');
  await expect(page.getByText('逐月累计完成率与序时进度', { exact: true })).toBeVisible();
  await inspectPage(page, '31-pace-chart');
  await page.getByRole('button', { name: '看表格' }).click();
  await expect(page.getByRole('table', { name: '逐月累计完成率与序时进度' })).toContainText(
    '2024-04',
  );
  await photograph(page, '32-pace-table');
});

test('enters return, invoice and payment plainly', async () => {
  await receiving(page).openPosted();
  await receiving(page).posted.open(numbers.receipt);
  await receiving(page).sendBack('3', '外观有划痕');
  await expect(page.getByRole('main')).toContainText('14,950.00');
  await inspectPage(page, '33-receipt-returned');

  await shell(page).open('结算');
  const job = payables(page);
  await job.enterInvoice({
    distributor: MAIN_DISTRIBUTOR,
    number: '24652000000001234567',
    issuedOn: '2024-04-08',
    amount: '14950.00',
  });
  await job.fillPayment({
    distributor: MAIN_DISTRIBUTOR,
    paidOn: '2024-04-08',
    amount: '5000.00',
    reference: 'XJ2024040800017',
  });
  await photograph(page, '34-payment');
  await job.savePayment();
  const payable = job.list.row(numbers.receipt);
  await expect(await job.list.cell(payable, '未付金额')).toHaveText('9,950.00');
  await expect(payable).toContainText('2024-05-31');
  await expect(payable).toContainText('新医保发〔2024〕13号 五(一)');
  await job.list.open(numbers.receipt);
  await expect(page.getByText('交货验收合格次月底前')).toBeVisible();
  await inspectPage(page, '35-payables');
  for (const tab of ['发票', '付款', '按时回款率']) {
    await page.getByRole('tab', { name: tab }).click();
    await inspectPage(page, `36-payables-${tab}`);
  }
});

test('puts what is due, behind, unsigned or late on the desk', async () => {
  page = await app.restart({ today: '2024-05-06' });
  const duties = grid(page, '待办');
  await expect(duties.row('付款到期', '2024-05-31')).toContainText('9,950.00');
  await expect(duties.row('货到未报送')).toContainText(numbers.receipt);
  await expect(duties.row('订单待报送')).toContainText(numbers.order);
  await expect(duties.row('启用备选', numbers.order)).toContainText('2024-04-08');
  await expect(duties.row('进度落后').first()).toBeVisible();
  await expect(duties.row('协议未生成', PROGRAM)).toContainText('还差 28 份协议');
  await inspectPage(page, '37-desk');
});

test('exports the statement of a month, whose sums LibreOffice comes to as well', async () => {
  const job = reconciliation(page);
  await job.open(MAIN_DISTRIBUTOR, '2024 年 4 月');
  expect(await job.sums('应付款滚动')).toEqual(
    ['0.00', '16,744.00', '1,794.00', '0.00', '5,000.00', '9,950.00'].map((sum) => `${sum} 元`),
  );
  expect(await job.sums('到票滚动')).toEqual(
    ['0.00', '14,950.00', '14,950.00', '0.00', '0.00'].map((sum) => `${sum} 元`),
  );
  await expect(page.getByText('相符', { exact: true })).toBeVisible();
  await inspectPage(page, '38-reconciliation');
  const file = await app.save(() => job.export.click());
  expect(file.name).toMatch(/^对账单-.*2024-04.*\.xlsx$/u);
  const kept = keptResults(file.bytes);
  expect(kept.map(({ value }) => value)).toContain(9950);
  if (hasSoffice) expect(await recalculated(file.bytes)).toEqual(kept);
});

test('has everything after kill -9', async () => {
  const before = await readFigures(page);
  await app.kill();
  page = await app.start({ today: '2024-05-06' });
  expect(await readFigures(page)).toEqual(before);
  await reconciliation(page).open(MAIN_DISTRIBUTOR, '2024 年 4 月');
  await expect(page.getByRole('tab', { name: '已出具 1' })).toBeVisible();
});

/** Looks only where a reader is installed: `text` is null elsewhere. */
function expectText(text: string | null, words: readonly string[]): void {
  if (text !== null) for (const one of words) expect(text).toContain(plainText(one));
}
