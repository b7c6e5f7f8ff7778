// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext, SAMPLE_TODAY, type HospitalData } from '@renderer/data';
import { OrdersPage } from '@renderer/features/orders';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createTestData, type TestData } from '../../data/imports/open-test-data';
import '../../ui/jsdom-window';

let test: TestData;
let data: HospitalData;
let path: string;

beforeAll(async () => {
  test = await createTestData();
  await test.data.repositories.sample.write('A1B2C3', () => undefined);
  data = { ...test.data, clock: { ...test.data.clock, today: () => SAMPLE_TODAY } };
  const [late] = await data.repositories.backups.listLate(SAMPLE_TODAY);
  if (late === undefined) throw new Error('The sample has a late line');
  path = `/orders/${late.order.id}/late`;
});
afterEach(cleanup);
afterAll(async () => {
  test.data.close();
  await test.close();
});

it('says what is missing for the switch, and lets it go once it is said how the platform was told', async () => {
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: test.host, info }}>
        <HospitalDataContext value={data}>
          <MemoryRouter initialEntries={[path]}>
            <Routes>
              <Route path="/orders/*" element={<OrdersPage />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
  const confirm = await screen.findByRole('button', { name: '启用备选并生成通知书' });
  expect(confirm.hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/平台仍在执行原采购单，可能重复到货/u)).toBeDefined();

  await userEvent.click(screen.getByText('已在平台终止，说明如下'));
  await userEvent.type(screen.getByRole('textbox', { name: /怎样终止的/u }), '电话平台客服');
  expect(confirm.hasAttribute('disabled')).toBe(false);

  await userEvent.clear(screen.getByRole('textbox', { name: /原因/u }));
  expect(screen.getByText('请写启用备选的原因。')).toBeDefined();
  expect(confirm.hasAttribute('disabled')).toBe(true);
});
