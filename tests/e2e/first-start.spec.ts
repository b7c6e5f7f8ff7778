import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessibility';
import { expect, test } from './launch-app';
import { firstStart, HOSPITAL } from './pages/first-start';
import { settings } from './pages/settings';
import { shell } from './pages/shell';

test('registers the hospital once, and remembers it', async ({ app }) => {
  let page = await app.start({ today: '2024-03-20' });
  await expect(firstStart(page).heading).toBeVisible();
  await firstStart(page).submit.click();
  await expect(page.getByText('请填写医院名称。')).toBeVisible();
  await expect(page.getByText('请填写经办人姓名。')).toBeVisible();
  await expectAccessible(page, 'first start');

  await firstStart(page).register();
  await expect(shell(page).header).toContainText(HOSPITAL.name);
  await expect(shell(page).operator(HOSPITAL.operator)).toBeVisible();
  await expect(shell(page).day('2024-03-20')).toBeVisible();

  page = await app.restart({ today: '2024-03-21' });
  await expect(shell(page).header).toContainText(HOSPITAL.name);
  await expect(shell(page).day('2024-03-21')).toBeVisible();
  await settings(page).open('本院');
  await expect(page.getByLabel('院区')).toHaveValue(HOSPITAL.campuses.join('\n'));
  await expect(page.getByLabel('科室')).toHaveValue(HOSPITAL.departments.join('\n'));
});

test('asks again when it was killed before the hospital was saved', async ({ app }) => {
  let page = await app.start();
  await firstStart(page).register({ ...HOSPITAL, name: '未登记完的医院' });
  // The data set may be there by now or not: both are stages that a kill can leave.
  await app.kill();
  page = await app.start();
  await expect(firstStart(page).heading.or(shell(page).operator(HOSPITAL.operator))).toBeVisible();
  if (await firstStart(page).heading.isVisible()) await firstStart(page).register();
  await expect(shell(page).operator(HOSPITAL.operator)).toBeVisible();
});

test('opens the sample hospital on its own day and drops it with one action', async ({ app }) => {
  const page = await app.start();
  await firstStart(page).openSample();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
  await expect(shell(page).day('2024-09-23')).toBeVisible();
  await expect(shell(page).header).toContainText('天山市人民医院');
  await settings(page).open('往来企业');
  await expect(page.getByText('共 28 行')).toBeVisible();

  await shell(page).dropSample();
  await expect(firstStart(page).heading).toBeVisible();
  expect(readdirSync(join(app.dataDir, 'data-sets'))).toEqual([]);
});

test('begins the sample anew when its writing was cut short', async ({ app }) => {
  let page = await app.start();
  await firstStart(page).openSample();
  await expect(page.getByText(/已完成 [2-9]\d%/u)).toBeVisible({ timeout: 60_000 });
  await app.kill();
  page = await app.start();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
  await settings(page).open('往来企业');
  await expect(page.getByText('共 28 行')).toBeVisible();
  expect(readdirSync(join(app.dataDir, 'data-sets'))).toHaveLength(1);
});

test('is accessible on every page that there is', async ({ app }) => {
  const page = await app.start();
  await firstStart(page).openSample();
  await expect(shell(page).sampleBanner).toBeVisible({ timeout: 120_000 });
  for (const area of await shell(page).listAreas()) {
    await shell(page).open(area);
    await expectAccessible(page, area);
  }
  for (const section of settings(page).sections) {
    await settings(page).open(section);
    await expectAccessible(page, `设置 ${section}`);
  }
});
