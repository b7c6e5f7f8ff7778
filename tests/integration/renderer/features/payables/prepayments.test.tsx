// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext, SAMPLE_TODAY, type HospitalData } from '@renderer/data';
import { PayablesPage } from '@renderer/features/payables';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { PrepaymentEntryId } from '@shared/domain/prepayment/prepayment';
import type { ProgramId } from '@shared/domain/program/program';
import { aPrepaymentDraft } from '@tests/builders/prepayment-builders';
import { fen } from '@shared/domain/money/money';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createTestData, type TestData } from '../../data/imports/open-test-data';
import '../../ui/jsdom-window';

let test: TestData;
let data: HospitalData;
let programId: ProgramId;

beforeAll(async () => {
  test = await createTestData();
  await test.data.repositories.sample.write('A1B2C3', () => undefined);
  data = { ...test.data, clock: { ...test.data.clock, today: () => SAMPLE_TODAY } };
  const [scalpel] = await data.repositories.prepayments.list(SAMPLE_TODAY);
  if (scalpel === undefined) throw new Error('The sample has programs');
  programId = scalpel.program.id;
});
afterEach(cleanup);
afterAll(async () => {
  test.data.close();
  await test.close();
});

function openLedger(): void {
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: test.host, info }}>
        <HospitalDataContext value={data}>
          <MemoryRouter initialEntries={[`/payables/prepayments/${programId}`]}>
            <Routes>
              <Route path="/payables/*" element={<PayablesPage />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

describe('the prepayment of the sample hospital', () => {
  it('shows the steps with every reading, and says that it delays no payment', async () => {
    openLedger();
    const table = within(await screen.findByRole('table', { name: '预付进度' }));
    expect(table.getByText(/2025-02-28 \/ 2025-03-09 \/ 2025-03-31/u)).toBeTruthy();
    expect(table.getAllByText('600,000.00 元')).toHaveLength(2);
    expect(screen.getAllByText(/不推迟本院付款/u).length).toBeGreaterThan(0);
  });

  it('refuses to set off what has not come, and posts nothing', async () => {
    openLedger();
    await screen.findByRole('table', { name: '预付进度' });
    await userEvent.click(screen.getByRole('button', { name: /登\s*记$/u }));
    const kind = await screen.findByRole('combobox', { name: /类型/u });
    await userEvent.click(kind);
    const options = await screen.findAllByTitle('抵扣');
    const option = options.find((element) => element.classList.contains('ant-select-item-option'));
    if (option === undefined) throw new Error('抵扣 is not offered');
    await userEvent.click(option);
    fireEvent.change(screen.getByRole('textbox', { name: /金额/u }), { target: { value: '1' } });
    await userEvent.click(screen.getByRole('button', { name: /保\s*存/u }));
    expect(await screen.findByText(/超过预付余额/u)).toBeTruthy();
    const view = await data.repositories.prepayments.find(programId, SAMPLE_TODAY);
    expect(view?.entries).toHaveLength(1);
  });
});

describe('the prepayment ledger in the store', () => {
  const on = '2024-03-01' as LocalDate;

  it('posts, takes back by a red entry, and keeps both', async () => {
    const { prepayments } = test.data.repositories;
    const draft = aPrepaymentDraft({ programId, on, amount: fen(60_000_000) });
    const posted = await prepayments.post(draft);
    if (!posted.ok) throw new Error('Nothing speaks against it');
    const reversed = await prepayments.reverse(posted.value.id, '重复登记');
    expect(reversed).toMatchObject({ ok: true, value: { amount: -60_000_000 } });
    const again = await prepayments.reverse(posted.value.id, '重复登记');
    expect(again).toMatchObject({ ok: false, error: { kind: 'refused' } });
    const view = await prepayments.find(programId, on);
    expect(view?.entries).toHaveLength(3);
    expect(view?.sums).toMatchObject({ received: 0, balance: 0, notified: 120_000_000 });
  });

  it('refuses what is not there', async () => {
    const { prepayments } = test.data.repositories;
    expect(await prepayments.reverse('nothing' as PrepaymentEntryId, 'x')).toMatchObject({
      error: { kind: 'entry-not-found' },
    });
    const nowhere = aPrepaymentDraft({ programId: 'nowhere' as ProgramId, on });
    expect(await prepayments.post(nowhere)).toMatchObject({ error: { kind: 'program-not-found' } });
  });

  it('stands on the desk from two weeks before the day, with its clause', async () => {
    const { duties } = await test.data.repositories.desk.read('2024-10-17' as LocalDate);
    expect(duties.find(({ kind }) => kind === 'prepayment-due')).toMatchObject({
      on: '2024-10-31',
      amount: 60_000_000,
      citation: { clause: '二(三)' },
    });
  });
});
