// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext, SAMPLE_TODAY, type HospitalData } from '@renderer/data';
import { loadSettingsPage } from '@renderer/features/settings';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestData, type TestData } from '../../data/imports/open-test-data';
import '../../ui/jsdom-window';

let test: TestData;
let data: HospitalData;
let SettingsPage: ComponentType;

beforeAll(async () => {
  test = await createTestData();
  await test.data.repositories.sample.write('A1B2C3', () => undefined);
  data = { ...test.data, clock: { ...test.data.clock, today: () => SAMPLE_TODAY } };
  SettingsPage = await loadSettingsPage();
});
afterEach(cleanup);
afterAll(async () => {
  test.data.close();
  await test.close();
});

function openAt(address: string): void {
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: test.host, info }}>
        <HospitalDataContext value={data}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path="/settings/*" element={<SettingsPage />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

function type(name: string | RegExp, value: string): void {
  const [field] = screen.getAllByRole('textbox', { name });
  if (field === undefined) throw new Error(`No field ${String(name)}`);
  fireEvent.change(field, { target: { value } });
}

function typeRule(rule: RegExp, value: string): void {
  const field = within(screen.getByRole('group', { name: rule })).getByRole('textbox', {
    name: '取值',
  });
  fireEvent.change(field, { target: { value } });
}

describe('the pages of own packs', () => {
  it('copy a pack, refuse yellow above green by place and value, and keep who, when and why', async () => {
    openAt('/settings/packs/xinjiang-2024-13/adjust');
    await screen.findByRole('group', { name: /启用备选/u });
    type(/^名称/u, '本院骨水泥规则');
    type(/^生效日/u, '2024-08-01');
    type(/^依据文件号/u, '院采〔2024〕5号');
    type(/^条款/u, '第三条');
    type(/^经办人/u, '马丽');
    type(/^原因/u, '界线从严');
    typeRule(/^落后界线/u, '90');
    typeRule(/^严重落后界线/u, '95');
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/u }));
    expect((await screen.findAllByText(/严重落后界线高于落后界线/u)).length).toBeGreaterThan(0);
    expect(await data.repositories.packs.listVersions()).toEqual([]);

    typeRule(/^严重落后界线/u, '90');
    await userEvent.click(screen.getByRole('button', { name: /保\s?存/u }));
    expect(
      await screen.findByText(
        /马丽 .*：界线从严（院采〔2024〕5号 第三条），改动：落后界线、严重落后界线/u,
      ),
    ).toBeTruthy();
    const [version] = await data.repositories.packs.listVersions();
    expect(version?.pack).toMatchObject({
      id: 'own-1',
      behindShare: 9_000,
      stronglyBehindShare: 9_000,
    });
  });

  it('show what following it would change, counted, before anything is changed', async () => {
    openAt('/settings/packs/own-1/apply');
    const counted = await screen.findByText(/^共 \d+ 处变化/u, undefined, { timeout: 20_000 });
    expect(counted.textContent).toMatch(/应付 0，进度 [1-9]/u);
    expect(
      (await data.repositories.programs.list()).every(({ ownPacks }) => ownPacks.length === 0),
    ).toBe(true);
  });
});

describe('the page of holidays', () => {
  it('refuses a day of another year, then counts with the year that was entered', async () => {
    openAt('/settings/holidays');
    await userEvent.click(await screen.findByRole('button', { name: '新增或替换一年…' }));
    const form = within(await screen.findByRole('dialog'));
    const fill = (name: RegExp, value: string) =>
      fireEvent.change(form.getByRole('textbox', { name }), { target: { value } });
    fill(/^年度/u, '2027');
    fill(/^发文字号/u, '国办发明电〔2026〕9号');
    fill(/^经办人/u, '马丽');
    fill(/^原因/u, '新年度');
    fill(/^放假和调休/u, '放假 元旦 2026-12-31 2027-01-03');
    await userEvent.click(form.getByRole('button', { name: /保\s?存/u }));
    expect(await form.findByText(/元旦 2026-12-31 不在这一年/u)).toBeTruthy();
    fill(/^放假和调休/u, '放假\t元旦\t2027-01-01\t2027-01-03');
    await userEvent.click(form.getByRole('button', { name: /保\s?存/u }));
    expect(await screen.findByText(/已保存 2027 年节假日/u)).toBeTruthy();
    const years = (await data.repositories.holidays.calendar()).map(({ year }) => year);
    expect(years).toContain(2027);
  });
});
