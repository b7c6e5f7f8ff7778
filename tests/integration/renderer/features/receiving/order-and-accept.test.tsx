// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { createCommandFollower } from '@renderer/data/ask-again';
import { HospitalDataContext, type HospitalData } from '@renderer/data';
import { OrdersPage } from '@renderer/features/orders';
import { ReceivingPage } from '@renderer/features/receiving';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import type { Host } from '@shared/contracts';
import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import { anOrderDraft, anOrderDraftLine } from '@tests/builders/draft-builders';
import type { ProgramProductId } from '@shared/domain/program/program';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWard, type Ward } from '../../data/receiving/open-ward';
import '../../ui/jsdom-window';

const newFolder = createTemporaryFolders();
let ward: Ward;

beforeEach(async () => {
  ward = await openWard(newFolder(), 2);
});
afterEach(async () => {
  cleanup();
  await ward.close();
});

function show(address: string): void {
  const data = {
    repositories: ward.repositories,
    clock: {
      now: () => '2024-04-01T02:00:00.000Z' as Instant,
      today: () => localDate(2024, 4, 1),
    },
    author: () => ({ operator: '王采购', workstation: 'A1B2C3' }),
    followCommands: createCommandFollower(ward.db),
  } as unknown as HospitalData;
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: {} as Host, info }}>
        <HospitalDataContext value={data}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path="/orders/*" element={<OrdersPage />} />
              <Route path="/receiving/*" element={<ReceivingPage />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

const cell = (line: number, column: string) =>
  screen.findByRole('textbox', { name: `第 ${line} 行 ${column}` });

async function type(line: number, column: string, typed: string): Promise<void> {
  fireEvent.change(await cell(line, column), { target: { value: typed } });
}

const pressSave = () => userEvent.keyboard('{Control>}s{/Control}');

describe('a new order', () => {
  it('takes rows pasted from Excel by name and specification, and waits in 待报送', async () => {
    show('/orders/new?agreement=agreement-main');
    const first = await cell(1, '数量');
    fireEvent.paste(first, {
      clipboardData: { getData: () => '骨水泥\t40g GSN-1\t15\r\n不在协议的产品\tX\t3' },
    });
    expect(await screen.findByText(/1 行没有对上协议内的产品.*不在协议的产品/u)).toBeTruthy();
    await pressSave();
    await waitFor(async () => {
      expect(await ward.db.orders.toArray()).toMatchObject([
        { reportState: 'awaiting-report', promisedOn: '2024-04-04', lineCount: 1 },
      ]);
    });
    expect(await ward.db.orderLines.toArray()).toMatchObject([
      { productId: 'product-1', quantity: 15, unitPrice: 12_800_000 },
    ]);
  });

  it('says at the cell what is no number, and saves nothing', async () => {
    show('/orders/new?agreement=agreement-main');
    await type(1, '数量', '12.5x');
    const refused = await cell(1, '数量');
    expect(refused.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/「12.5x」不是数字，请只填数字/u)).toBeTruthy();
    await pressSave();
    expect(await screen.findByText('有 1 处填写无法识别，请改正标红的格。')).toBeTruthy();
    expect(await ward.db.orders.count()).toBe(0);
  });

  it('asks a reason for a lower price and a tick for a warning', async () => {
    show('/orders/new?agreement=agreement-main');
    await type(1, '数量', '900');
    await type(1, '单价（元）', '1200');
    expect((await screen.findAllByText(/低于中选价 1,280.00 元，请写明原因/u)).length).toBe(2);
    await type(1, '低于中选价的原因', '配送企业让利');
    await pressSave();
    expect(await screen.findByText('请先核对提醒并勾选确认。')).toBeTruthy();
    expect(await ward.db.orders.count()).toBe(0);
    await userEvent.click(screen.getByRole('checkbox', { name: /已核对以上 1 条提醒/u }));
    await pressSave();
    await waitFor(async () => expect(await ward.db.orders.count()).toBe(1));
  });
});

describe('an acceptance', () => {
  beforeEach(async () => {
    const lines = [anOrderDraftLine({ productId: 'product-0' as ProgramProductId })];
    const { orders } = ward.repositories;
    const placed = await orders.place(ward.agreement.id, anOrderDraft({ lines }));
    if (!placed.ok) throw new Error(placed.error.kind);
    show(`/receiving/new/${placed.value.id}`);
  });

  it('refuses a day that there is not, and posts the lot once it is one', async () => {
    await type(1, '送货', '12');
    await type(1, '拒收', '2');
    await type(1, '拒收原因', '包装破损');
    await type(1, '批号', 'GSN240301');
    await type(1, '有效期至', '2024/2/30');
    // What came less what was rejected, written for the storekeeper.
    expect(((await cell(1, '合格')) as HTMLInputElement).value).toBe('10');
    expect(screen.getByText(/没有「2024\/2\/30」这一天/u)).toBeTruthy();
    await pressSave();
    expect(await screen.findByText('有 1 处填写无法识别，请改正标红的格。')).toBeTruthy();
    expect(await ward.db.receipts.count()).toBe(0);

    await type(1, '有效期至', '20270228');
    await pressSave();
    const said = await screen.findByText(/已过账：验收单 YS-2024-A1B2C3-00001/u);
    expect(said.textContent).toContain(
      '1 批次，库存 +10，应付 12,800.00 元，应付日 2024-05-31（新医保发〔2024〕13号 五(一) 次月底）',
    );
    expect(await screen.findByText('未报送')).toBeTruthy();
  });

  it('takes a second lot of the same product on a line of its own', async () => {
    await type(1, '送货', '5');
    await type(1, '批号', 'LOT-A');
    await type(1, '有效期至', '20270228');
    await userEvent.click(screen.getByRole('button', { name: /增加一行/u }));
    const product = await screen.findByRole('combobox', { name: '第 2 行 产品' });
    const first = screen.getByRole<HTMLInputElement>('combobox', { name: '第 1 行 产品' });
    fireEvent.change(product, { target: { value: first.value } });
    await type(2, '送货', '3');
    await type(2, '批号', 'LOT-B');
    await type(2, '有效期至', '20270301');
    await pressSave();
    await screen.findByText(/已过账：.*2 批次，库存 \+8/u);
    expect(await ward.db.lots.count()).toBe(2);
    expect(await ward.db.orderLineTotals.toArray()).toMatchObject([{ accepted: 8 }]);
  });
});
