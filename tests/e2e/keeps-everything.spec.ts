import { expect, test } from './launch-app';
import { firstStart, HOSPITAL } from './pages/first-start';
import { settings } from './pages/settings';
import { shell } from './pages/shell';

const NAMES = ['新疆天药医疗器械有限公司', '新疆西域康达医药物流有限公司'] as const;

test('loses nothing that it said was saved when it is killed', async ({ app }) => {
  let page = await app.start();
  await firstStart(page).register();
  await expect(shell(page).operator(HOSPITAL.operator)).toBeVisible();
  for (const name of NAMES) {
    await settings(page).addEnterprise(name);
    // Not a moment later: the words are on the screen, so it is on the disk.
    await app.kill();
    page = await app.start();
    await expect(shell(page).header).toContainText(HOSPITAL.name);
    await settings(page).open('往来企业');
    await expect(settings(page).enterprise(name)).toBeVisible();
  }
  await expect(settings(page).enterprise(NAMES[0])).toBeVisible();
});

test('rebuilds a deleted store from the journal and says so', async ({ app }) => {
  let page = await app.start();
  await firstStart(page).register();
  await expect(shell(page).operator(HOSPITAL.operator)).toBeVisible();
  await settings(page).addEnterprise(NAMES[0]);
  await app.close();
  app.loseStore();

  page = await app.start();
  await expect(shell(page).startReport).toContainText('重建');
  await expect(shell(page).header).toContainText(HOSPITAL.name);
  await settings(page).open('往来企业');
  await expect(settings(page).enterprise(NAMES[0])).toBeVisible();

  page = await app.restart();
  await expect(shell(page).header).toContainText(HOSPITAL.name);
  await expect(shell(page).startReport).toBeHidden();
});

test('rebuilds from a snapshot and the journal after it', async ({ app }) => {
  let page = await app.start();
  await firstStart(page).register();
  await expect(shell(page).operator(HOSPITAL.operator)).toBeVisible();
  await settings(page).addEnterprise(NAMES[0]);
  await settings(page).open('数据与安全');
  await page.getByRole('button', { name: '立即做快照' }).click();
  await expect(page.getByText(/快照已写入并校验/u)).toBeVisible();
  await settings(page).addEnterprise(NAMES[1]);
  await app.kill();
  app.loseStore();

  page = await app.start();
  await expect(shell(page).startReport).toContainText('快照');
  await settings(page).open('往来企业');
  for (const name of NAMES) await expect(settings(page).enterprise(name)).toBeVisible();
});
