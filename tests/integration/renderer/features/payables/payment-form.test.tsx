// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext, SAMPLE_TODAY, type HospitalData } from '@renderer/data';
import { PayablesPage } from '@renderer/features/payables';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { fen } from '@shared/domain/money/money';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestData, type TestData } from '../../data/imports/open-test-data';
import '../../ui/jsdom-window';

// Saving goes to a real journal file; how long is no matter of this test.
let test: TestData;
let data: HospitalData;
let name: string;
let distributorId: EnterpriseId;

beforeAll(async () => {
  test = await createTestData();
  await test.data.repositories.sample.write('A1B2C3', () => undefined);
  data = { ...test.data, clock: { ...test.data.clock, today: () => SAMPLE_TODAY } };
  const [first] = (await data.repositories.payables.list()).filter(
    ({ balance }) => balance.open > 0,
  );
  if (first === undefined) throw new Error('The sample leaves something open');
  ({ distributorId } = first.payable);
  name = first.distributorName;
});
afterEach(cleanup);
afterAll(async () => {
  test.data.close();
  await test.close();
});

function openPage(): void {
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: test.host, info }}>
        <HospitalDataContext value={data}>
          <MemoryRouter initialEntries={['/payables']}>
            <Routes>
              <Route path="/payables/*" element={<PayablesPage />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

async function openForm(action: string) {
  await userEvent.click(screen.getByRole('button', { name: action }));
  const form = within(await screen.findByRole('dialog'));
  const box = form.getByRole('combobox', { name: /配送企业/u });
  await userEvent.click(box);
  const options = await screen.findAllByTitle(name);
  const option = options.find((element) => element.classList.contains('ant-select-item-option'));
  if (option === undefined) throw new Error(`${name} is not offered`);
  await userEvent.click(option);
  return form;
}

describe('the payment form', () => {
  it('spreads the sum over what falls due first and asks for the bank reference', async () => {
    openPage();
    const form = await openForm('登记付款');
    const open = (await data.repositories.payables.listOfDistributor(distributorId)).filter(
      ({ balance }) => balance.open > 0,
    );
    const first = open[0]?.balance.open ?? fen(0);
    const yuan = (first / 100).toFixed(2);
    fireEvent.change(form.getByRole('textbox', { name: /付款金额/u }), { target: { value: yuan } });
    const rows = await form.findAllByRole('row');
    expect(rows.length).toBe(open.length + 1);
    await form.findByText(/与付款金额一致/u);
    expect(await form.findByText(/没有填写银行流水号/u)).toBeTruthy();
  });

  it('refuses a day that does not exist and a sum that is no number, and posts nothing', async () => {
    const before = await data.repositories.payables.listPayments();
    openPage();
    const form = await openForm('登记付款');
    fireEvent.change(form.getByRole('textbox', { name: /银行付款成功日/u }), {
      target: { value: '2024/2/30' },
    });
    fireEvent.change(form.getByRole('textbox', { name: /付款金额/u }), {
      target: { value: '12.5x' },
    });
    await userEvent.click(form.getByRole('button', { name: /保\s*存/u }));
    expect(form.getByText('请填写日期，例如 2024-05-31。')).toBeTruthy();
    expect(form.getByText('请填写金额（元），最多两位小数。')).toBeTruthy();
    expect(await data.repositories.payables.listPayments()).toEqual(before);
  });
});

describe('the invoice form', () => {
  it('refuses a number that no invoice has, in words', async () => {
    const before = await data.repositories.payables.listInvoices();
    openPage();
    const form = await openForm('登记发票');
    fireEvent.change(form.getByRole('textbox', { name: /发票号码/u }), {
      target: { value: '1234567' },
    });
    fireEvent.change(form.getByRole('textbox', { name: /开票日期/u }), {
      target: { value: '2024-09-20' },
    });
    fireEvent.change(form.getByRole('textbox', { name: /价税合计/u }), {
      target: { value: '100' },
    });
    await userEvent.click(form.getByRole('button', { name: /保\s*存/u }));
    expect((await form.findByRole('alert')).textContent).toMatch(/发票号码「1234567」不是 20 位/u);
    expect(await data.repositories.payables.listInvoices()).toEqual(before);
  });
});
