import { xinjiangLines } from '@renderer/data/sample-hospital/xinjiang-lines';
import { scalpelLines, suppliesLines } from '@renderer/data/sample-hospital/other-lines';
import type { SimulatedItem } from '@tests/simulators/kit/simulator';
import { startPortalSimulator } from '@tests/simulators/portal/portal-simulator';
import { visitPortal } from '@tests/simulators/portal/portal-visitor';
import ExcelJs from 'exceljs';
import { expectAccessible } from './accessibility';
import { expect, shellOf, test, TestApp } from './launch-app';
import { exchange } from './pages/exchange';
import { firstStart } from './pages/first-start';
import { grid } from './pages/grid';
import { platformFiles } from './pages/platform-files';
import { shell } from './pages/shell';

const PORTAL = '新疆门户';
/** Two orders of the sample that wait go by the portal, a third by ferry; each has one line. */
const ORDERS = { taken: '-00650', refused: '-00651', ferried: '-00652' } as const;
const SUSPENDED = '该产品已暂停采购';

test('orders by workbook and by ferry file, and hears what the portal says', async ({
  app,
}, info) => {
  test.setTimeout(300_000);
  const portal = await startPortalSimulator({ limits: 'off', items: sampleItems() });
  const visitor = await visitPortal(portal);
  const page = await app.start();
  await firstStart(page).openSample();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
  const files = platformFiles(page);
  const upload = async (button: RegExp) => {
    const file = await app.save(() => page.getByRole('button', { name: button }).click());
    await visitor.upload(file.bytes);
    return file;
  };
  const download = async () => ({ name: '订单明细.xlsx', bytes: await visitor.download() });

  await test.step('a workbook as the portal wants it', async () => {
    await files.addPortal(PORTAL);
    await expectAccessible(page, '平台 连接');
    await files.open(PORTAL, '导出与读回');
    await adjustTemplate(files);
    await files.openTab(/^待导出/u);
    await files.choose(files.waiting, ORDERS.taken, ORDERS.refused);
    portal.faults.next('refuse-line', { operation: 'upload' });
    const { name } = await upload(/^导出选中的 2 单/u);
    expect(name).toMatch(/\.xlsx$/u);
    expect(portal.book.listLines()).toHaveLength(1);
  });

  await test.step('the workbook of another portal', async () => {
    await files.openTab(/^读回平台导出/u);
    await files.offerExport({ name: '订单.xlsx', bytes: await foreignWorkbook() });
    await expect(files.problem).toContainText('这不是这个平台的导出');
    await expect(files.problem).toContainText('没有改动任何内容');
    await expectAccessible(page, '平台 读回');
  });

  await test.step('what the portal took, and what it refused and why', async () => {
    await files.readBack(await download());
    await expect(shell(page).header).toContainText('对方退回 1 条');
    await files.openTab(/^待导出/u);
    const row = files.waiting.row(ORDERS.refused);
    await expect(row).toContainText(SUSPENDED);
    await expectAccessible(page, '平台 导出与读回');
    await row.getByRole('button', { name: '重试' }).click();
    await expect(row).toContainText('待导出');
    await files.choose(files.waiting, ORDERS.refused);
    await upload(/^导出选中的 1 单/u);
    await files.readBack(await download());
    await shell(page).open('订单');
    for (const order of [ORDERS.taken, ORDERS.refused])
      await expect(grid(page, '订单').row(order)).toContainText('已报送');
    expect(portal.book.listLines().map(({ standing }) => standing)).toEqual(['sent', 'sent']);
  });

  await test.step('by ferry to the computer at the platform and back', async () => {
    await files.open(PORTAL, '摆渡文件');
    await files.choose(files.ferryWaiting, ORDERS.ferried);
    const out = await app.save(() =>
      page.getByRole('button', { name: '导出摆渡文件（1 单）' }).click(),
    );
    const pc = new TestApp(shellOf(info));
    try {
      const back = await sendFrom(pc, out, visitor);
      for (const change of ['1 单有变化', '0 单有变化']) {
        await files.offerFerry(back);
        await page.getByRole('button', { name: '读入', exact: true }).click();
        await expect(page.getByText(`已读入回执`).last()).toContainText(change);
      }
    } finally {
      await pc.dispose();
    }
    await expectAccessible(page, '平台 摆渡文件');
    await expect(files.ferryFiles.rows).not.toHaveCount(0);
    await shell(page).open('订单');
    await expect(grid(page, '订单').row(ORDERS.ferried)).toContainText('已报送');
    expect(portal.book.listLines()).toHaveLength(3);
  });
  await portal.close();
});

test('shows every way to a platform without a hindrance', async ({ app }) => {
  const page = await app.start();
  await firstStart(page).register();
  await expect(shell(page).header).toBeVisible();
  const files = platformFiles(page);
  await files.addPortal(PORTAL);
  await exchange(page).openTab('连接');
  await page.getByRole('button', { name: '新增连接' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, '连接 新增');
  await page.keyboard.press('Escape');
  await grid(page, '平台连接').open(PORTAL);
  await page.getByRole('button', { name: '永久关闭' }).click();
  await expectAccessible(page, '连接 关闭');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await exchange(page).openTab('平台切换');
  await expectAccessible(page, '平台 切换');
  await page.getByRole('button', { name: '开始平台切换' }).first().click();
  await expectAccessible(page, '切换 平台与日期');
});

/** The computer at the platform's line: reads the orders twice, sends them once, and makes the receipt. */
async function sendFrom(
  pc: TestApp,
  out: { readonly name: string; readonly bytes: Uint8Array },
  visitor: Awaited<ReturnType<typeof visitPortal>>,
) {
  const page = await pc.start();
  await firstStart(page).register();
  const files = platformFiles(page);
  await files.addPortal(PORTAL);
  await files.open(PORTAL, '摆渡文件');
  for (const words of ['新增 1 单，已有 0 单', '新增 0 单，已有 1 单']) {
    await files.offerFerry(out);
    await page.getByRole('button', { name: '读入', exact: true }).click();
    await expect(page.getByText(words)).toBeVisible();
  }
  await files.open(PORTAL, '导出与读回');
  await adjustTemplate(files);
  await files.openTab(/^待导出/u);
  const batch = await pc.save(() => page.getByRole('button', { name: /^全部导出/u }).click());
  await visitor.upload(batch.bytes);
  await files.readBack({ name: '订单明细.xlsx', bytes: await visitor.download() });
  await files.open(PORTAL, '摆渡文件');
  return pc.save(() => page.getByRole('button', { name: '生成回执文件' }).click());
}

/** This portal knows products by their national code and distributors by their name. */
async function adjustTemplate(files: ReturnType<typeof platformFiles>): Promise<void> {
  await files.openTab(/^模板/u);
  await files.setColumn('产品编码', '医保编码');
  await files.setColumn('配送企业编码', '配送企业名称');
  await files.saveTemplate();
}

/** As Chongqing's portal might export it. */
async function foreignWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('会员订单');
  sheet.addRow(['会员订单号', '商品编码', '订购数量', '成交单价', '配送会员']);
  sheet.addRow(['CQ2024000001', '0001', 3, 1.5, '渝州医药']);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** What the played portal has listed: every product of the sample hospital, by national code. */
function sampleItems(): readonly SimulatedItem[] {
  return [...xinjiangLines, ...scalpelLines, ...suppliesLines].map((line) => ({
    platformItemId: line.code,
    nationalCode: line.code,
    name: line.name,
    specification: line.specification,
    model: line.model,
    registrationNumber: line.registrationNumber,
    unit: line.unit[0],
    manufacturerCode: '',
    manufacturerName: line.maker,
    price: String(line.price / 10_000),
    distributors: DISTRIBUTORS,
    keys: {},
  }));
}

const DISTRIBUTORS = [
  '新疆天药医疗器械有限公司',
  '新疆西域康达医药物流有限公司',
  '北疆医用耗材配送有限公司',
].map((name) => ({ code: name, name }));
