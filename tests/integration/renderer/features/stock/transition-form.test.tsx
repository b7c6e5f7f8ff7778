// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext, SAMPLE_TODAY, type HospitalData } from '@renderer/data';
import { StockPages } from '@renderer/features/stock';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
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

function openRunDown(): void {
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: test.host, info }}>
        <HospitalDataContext value={data}>
          <MemoryRouter initialEntries={['/stock/run-down']}>
            <Routes>
              <Route path="/stock/*" element={<StockPages />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

/** The words under a field. */
function saidAt(field: HTMLElement): string {
  return document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}

async function choose(field: HTMLElement, words: RegExp): Promise<void> {
  await userEvent.click(field);
  const options = await screen.findAllByTitle(words);
  const option = options.find((one) => one.classList.contains('ant-select-item-option'));
  if (option === undefined) throw new Error(`${String(words)} is not offered`);
  await userEvent.click(option);
}

it('says at its field what is missing or mixed up, then registers, marking days that no notice gives', async () => {
  const before = await data.repositories.transitions.listViews(SAMPLE_TODAY);
  openRunDown();
  await userEvent.click(await screen.findByRole('button', { name: '登记过渡' }));
  const form = within(await screen.findByRole('dialog'));
  const field = (name: RegExp) => form.getByRole('textbox', { name });
  const fill = (name: RegExp, value: string) =>
    fireEvent.change(field(name), { target: { value } });
  const save = () => userEvent.click(form.getByRole('button', { name: /^登\s*记$/u }));
  const program = form.getByRole('combobox', { name: /原有产品所在项目/u });
  await waitFor(() => expect(document.activeElement).toBe(program));

  await save();
  await waitFor(() => expect(saidAt(program)).toBe('请选择项目。'));
  await choose(program, /^超声刀头/u);
  fill(/^停止采购之日/u, '2024-10-08');
  fill(/^库存消化最后一日/u, '2024-10-07');
  await save();
  await waitFor(() => expect(saidAt(field(/^库存消化最后一日/u))).toMatch(/早于停止采购之日/u));
  expect(saidAt(program)).toBe('');
  fill(/^库存消化最后一日/u, '2024-13-01');
  fireEvent.blur(field(/^库存消化最后一日/u));
  await save();
  expect(saidAt(field(/^库存消化最后一日/u))).toContain('2024-13-01');
  const { transitions } = data.repositories;
  expect(await transitions.listViews(SAMPLE_TODAY)).toHaveLength(before.length);

  fill(/^库存消化最后一日/u, '2024-10-31');
  await save();
  await waitFor(async () => {
    expect(await transitions.listViews(SAMPLE_TODAY)).toHaveLength(before.length + 1);
  });
  const known = new Set(before.map(({ transition }) => transition.id));
  const made = async () =>
    (await transitions.listViews(SAMPLE_TODAY)).find(({ transition }) => !known.has(transition.id))
      ?.transition;
  // Days that the notice does not give are the hospital's own reading.
  expect(await made()).toMatchObject({
    buyingStopsOn: '2024-10-08',
    oldStockUntil: '2024-10-31',
    citation: { certainty: 'unverified' },
  });
});
