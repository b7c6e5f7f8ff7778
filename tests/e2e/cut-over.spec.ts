import { createHash } from 'node:crypto';
import { expectAccessible } from './accessibility';
import { expect, test } from './launch-app';
import { exchange } from './pages/exchange';
import { choose, type } from './pages/fields';
import { firstStart } from './pages/first-start';
import { grid } from './pages/grid';
import { platformFiles } from './pages/platform-files';
import { shell } from './pages/shell';

const [OLD, NEW] = ['旧门户', '新门户'];

// As in Xianning in the summer of 2020: a day from which new purchases go elsewhere, and a last day.
test('moves what the old platform never had to the new one, keeps the proof and closes', async ({
  app,
}) => {
  test.setTimeout(300_000);
  const page = await app.start();
  await firstStart(page).openSample();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
  const files = platformFiles(page);
  await files.addPortal(OLD);
  await files.addPortal(NEW, '只报送');
  const main = page.getByRole('main');

  await test.step('which platform closes, which follows, and when', async () => {
    await exchange(page).openTab('平台切换');
    await page.getByRole('button', { name: '开始平台切换' }).first().click();
    await choose(page, '旧平台（将停用）', OLD);
    await choose(page, '新平台（接替）', NEW);
    await type(page, '新采购从哪天起到新平台', '2024-10-08');
    await type(page, '旧平台最后使用日', '2024-10-07');
    await expect(main).toContainText('晚于最后使用日 2024-10-07：中间几天将无处下单');
    await type(page, '旧平台最后使用日', '2024-10-31');
    await page.getByRole('button', { name: '保存并继续' }).click();
    await expect(main).toContainText('距旧平台停用');
    await expect(main).toContainText('38 天');
    await expectAccessible(page, '切换 转移进度');
  });

  const step = (name: string) => main.locator('.ant-steps-item', { hasText: name }).click();
  const tryToClose = async () => {
    await step('关闭旧平台');
    await main.getByRole('button', { name: '关闭旧平台', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: '关闭旧平台' }).click();
  };

  await test.step('nothing closes without the proof, nor while orders can still be moved', async () => {
    await tryToClose();
    await expect(main.getByRole('alert')).toContainText('还没有保存证据');
  });

  await test.step('orders that the old platform never had go over', async () => {
    await step('未完订单');
    const open = grid(page, '旧平台未完订单');
    await expect(open.row('可转移').first()).toBeVisible();
    await expectAccessible(page, '切换 未完订单');
    await page.getByRole('button', { name: /^把能转的订单转到新平台（[1-9]/u }).click();
    await expect(page.getByText(/已转移 [1-9]\d* 张/u)).toBeVisible();
    await expect(open.row('可转移')).toHaveCount(0);
  });

  await test.step('the proof, with the hash of what was saved', async () => {
    await step('保存证据');
    const file = await app.save(() => page.getByRole('button', { name: '保存证据包' }).click());
    expect(file.name).toMatch(/^平台切换证据-旧门户-2024-09-23.*\.zip$/u);
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await expect(main).toContainText(sha256);
    await expect(main).toContainText('切换清单.xlsx');
    await expectAccessible(page, '切换 保存证据');
  });

  await test.step('the old platform is closed, and what has moved waits at the new one', async () => {
    await tryToClose();
    await expect(page.getByText(`「${OLD}」已关闭，切换完成。`)).toBeVisible();
    await files.open(NEW, '导出与读回');
    await files.openTab(/^待导出/u);
    await expect(files.waiting.rows).not.toHaveCount(0);
    await exchange(page).openTab('连接');
    await expect(grid(page, '平台连接').row(OLD)).toContainText('已关闭');
    await expect(grid(page, '平台连接').row(NEW)).toContainText('下单');
  });
});
