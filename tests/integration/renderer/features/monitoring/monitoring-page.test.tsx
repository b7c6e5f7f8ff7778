// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext, SAMPLE_TODAY, type HospitalData } from '@renderer/data';
import { MonitoringPage } from '@renderer/features/monitoring';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestData, type TestData } from '../../data/imports/open-test-data';
import '../../ui/jsdom-window';

let test: TestData;
let data: HospitalData;

beforeAll(async () => {
  test = await createTestData();
  await test.data.repositories.sample.write('A1B2C3', () => undefined);
  data = { ...test.data, clock: { ...test.data.clock, today: () => SAMPLE_TODAY } };
});
afterEach(cleanup);
afterAll(async () => {
  test.data.close();
  await test.close();
});

function openPage(path: string): void {
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: test.host, info }}>
        <HospitalDataContext value={data}>
          <MemoryRouter initialEntries={[path]}>
            <Routes>
              <Route path="/monitoring/*" element={<MonitoringPage />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

describe('the warnings', () => {
  it('are found when the page opens, shown with clause, evidence and history, and closed with a reason', async () => {
    await data.repositories.warnings.scan(SAMPLE_TODAY);
    const [late] = (await data.repositories.warnings.listCases()).filter(
      ({ warning }) => warning.kind === 'payment-late',
    );
    if (late === undefined) throw new Error('The sample pays something late');
    openPage(`/monitoring/warnings/${late.id}`);
    const panel = within(await screen.findByRole('complementary'));
    expect(panel.getByRole('heading', { level: 2, name: /逾期付款/u })).toBeTruthy();
    const table = within(panel.getByRole('table', { name: '这项预警依据的单据' }));
    expect(table.getAllByRole('row')).toHaveLength(late.warning.evidence.length + 1);
    await userEvent.click(panel.getByRole('button', { name: '关闭预警' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: '关闭预警' }));
    expect(
      (await data.repositories.warnings.listCases()).find(({ id }) => id === late.id)?.state,
    ).toBe('reminded');
    fireEvent.change(dialog.getByRole('textbox', { name: /原因|理由/u }), {
      target: { value: '本周付款批次已排' },
    });
    await userEvent.click(dialog.getByRole('button', { name: '关闭预警' }));
    expect(await panel.findByText(/本周付款批次已排/u)).toBeTruthy();
  });
});

describe('the register of purchases outside the agreements', () => {
  it('says at each field what is missing and saves nothing', async () => {
    openPage('/monitoring/outside');
    await userEvent.click(await screen.findByRole('button', { name: '登记采购' }));
    const form = within(await screen.findByRole('dialog'));
    fireEvent.change(form.getByRole('textbox', { name: /采购日/u }), {
      target: { value: '2024/2/30' },
    });
    fireEvent.change(form.getByRole('textbox', { name: /^数量/u }), { target: { value: '12.5x' } });
    await userEvent.click(form.getByRole('button', { name: /保\s*存/u }));
    expect(form.getByText('请填写日期，例如 2024-05-31。')).toBeTruthy();
    expect(form.getAllByText('请填写，并检查格式。').length).toBeGreaterThanOrEqual(4);
    expect(await data.repositories.supplyRegister.listPurchases()).toEqual([]);
  });
});
