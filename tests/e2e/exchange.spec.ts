import { xinjiangLines } from '@renderer/data/sample-hospital/xinjiang-lines';
import { scalpelLines, suppliesLines } from '@renderer/data/sample-hospital/other-lines';
import type { SimulatedItem } from '@tests/simulators/kit/simulator';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { readAll } from '@tests/integration/formats/read-all';
import { expectAccessible } from './accessibility';
import { expect, test } from './launch-app';
import { exchange } from './pages/exchange';
import { firstStart } from './pages/first-start';
import { grid } from './pages/grid';
import { shell } from './pages/shell';

/** Of every hundred messages so many meet each of these. */
const FAULTS = {
  'lose-answer-after-commit': 0.1,
  'drop-before': 0.08,
  'late-commit': 0.05,
  repeat: 0.08,
  'cut-answer': 0.05,
  garbage: 0.04,
  'token-dies': 0.05,
};

/** Every order of the sample that nobody has reported yet, and every line of them. */
const WAITING = { orders: 7, lines: 27 };

test('sends what waits exactly once, and shows what comes back', async ({ app }) => {
  test.setTimeout(300_000);
  const platform = await startZhejiangSimulator({ limits: 'off', items: sampleItems() });
  platform.faults.set({
    seed: 20_240_923,
    rates: FAULTS,
    timings: { delayMs: 2_500, lateMs: 2_500 },
  });
  let page = await app.start();
  await firstStart(page).openSample();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
  await expect(shell(page).header).toContainText(`${String(WAITING.orders)} 单待报送`);

  await test.step('through lost answers and a kill', async () => {
    await exchange(page).addConnection({
      name: '示例平台',
      dialect: '浙江 ZJ97xx 接口',
      address: platform.url,
      fields: platform.fields,
      credentials: {
        '账号（x-ca-key）': platform.credentials['account'] ?? '',
        签名密钥: platform.credentials['secret'] ?? '',
        appCode: platform.credentials['appCode'] ?? '',
        authCode: platform.credentials['authCode'] ?? '',
      },
    });
    await expect.poll(() => platform.book.listLines().length).toBeGreaterThan(0);
    await app.kill();
    page = await app.start();
    await expect(shell(page).sampleBanner).toBeVisible();
    platform.faults.clear();
    await expect(shell(page).header).toContainText('全部已报送', { timeout: 120_000 });
    const sent = platform.book.listLines().filter(({ standing }) => standing === 'sent');
    expect(sent).toHaveLength(WAITING.lines);
    expect(new Set(sent.map(({ ourLineId }) => ourLineId)).size).toBe(WAITING.lines);
  });

  await test.step('what distributors tell', async () => {
    const [line, ...others] = platform.book.listLines();
    if (line === undefined) throw new Error('Nothing was sent');
    for (const { platformLineId, quantity } of others)
      platform.book.ship(platformLineId, { quantity, lot: 'L240901', expiresOn: '2026-08-31' });
    platform.book.ship(others[0]?.platformLineId ?? '', {
      quantity: 1,
      lot: 'L240902',
      expiresOn: '2026-08-31',
    });
    platform.book.voidUnshipped();
    await exchange(page).readNews('示例平台');
    await exchange(page).openTab('平台来讯');
    await expect(grid(page, '明细状态').row(line.platformLineId)).toContainText('超期未发货作废');
    await exchange(page).openTab('差异');
    await expect(grid(page, '差异').row('发货多于订货')).toBeVisible();
    await expectAccessible(page, '平台 差异');
  });

  await test.step('the evidence of one order', async () => {
    await exchange(page).openTab('待报送');
    await page.getByText('已完成', { exact: true }).click();
    await exchange(page).outbox.open(platform.book.listLines().at(-1)?.orderNumber ?? '');
    await expectAccessible(page, '平台 待报送');
    const file = await app.save(() => page.getByRole('button', { name: '导出证据' }).click());
    expect(file.name).toMatch(/^订单证据-CG-2024-.*\.xlsx$/u);
    const read = await readAll(file.bytes);
    if (!read.ok) throw new Error(`Not a workbook: ${read.error.kind}`);
    const text = JSON.stringify(read.value);
    expect(text.includes('ZJ9706'), 'the raw messages').toBe(true);
    for (const secret of Object.values(platform.credentials))
      expect(text.includes(secret), 'a secret in the evidence').toBe(false);
  });
  await platform.close();
});

/** The catalogue of the played platform: every product of the sample hospital. */
function sampleItems(): readonly SimulatedItem[] {
  return [...xinjiangLines, ...scalpelLines, ...suppliesLines].map((line, index) => ({
    platformItemId: `1554991252811${String(index).padStart(6, '0')}`,
    nationalCode: line.code,
    name: line.name,
    specification: line.specification,
    model: line.model,
    registrationNumber: line.registrationNumber,
    unit: line.unit[0],
    manufacturerCode: `SC${String(index)}`,
    manufacturerName: line.maker,
    price: String(line.price / 10_000),
    distributors: DISTRIBUTORS,
    keys: { pubonlnRsltId: `G${String(index).padStart(17, '0')}` },
  }));
}

const DISTRIBUTORS = [
  '新疆天药医疗器械有限公司',
  '新疆西域康达医药物流有限公司',
  '北疆医用耗材配送有限公司',
  '新疆丝路健康供应链有限公司',
  '南疆和康医药有限公司',
  '新疆军垦医药有限公司',
  '乌鲁木齐汇达医疗设备有限公司',
  '新疆昆仑医药连锁配送有限公司',
  '新疆金禾医疗科技有限公司',
].map((name, index) => ({ code: `PS${String(index + 1).padStart(3, '0')}`, name }));
