// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { createCommandFollower } from '@renderer/data/ask-again';
import { HospitalDataContext, type HospitalData } from '@renderer/data';
import { OrdersPage } from '@renderer/features/orders';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import type { Host } from '@shared/contracts';
import type { Instant } from '@shared/domain/calendar/instant';
import { localDate } from '@shared/domain/calendar/local-date';
import type { OperatorId } from '@shared/domain/hospital/hospital';
import { fen } from '@shared/domain/money/money';
import type { Order } from '@shared/domain/order/order';
import type { OrderDraft } from '@shared/domain/order/order-draft';
import type { ProgramProductId } from '@shared/domain/program/program';
import { ok } from '@shared/kernel/result';
import { anOrderDraft, anOrderDraftLine } from '@tests/builders/draft-builders';
import { aHospital, anOperator } from '@tests/builders/hospital-builders';
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

function show(address: string, operator = '王采购'): void {
  ward.setOperator(operator);
  const data = {
    repositories: ward.repositories,
    clock: {
      now: () => '2024-04-01T02:00:00.000Z' as Instant,
      today: () => localDate(2024, 4, 1),
    },
    author: () => ({ operator, workstation: 'A1B2C3' }),
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
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

async function place(overrides: Partial<OrderDraft> = {}): Promise<Order> {
  const lines = [anOrderDraftLine({ productId: 'product-0' as ProgramProductId })];
  const draft = anOrderDraft({ lines, ...overrides });
  const placed = await ward.repositories.orders.place(ward.agreement.id, draft);
  if (!placed.ok) throw new Error(placed.error.kind);
  return placed.value;
}

const press = (name: string | RegExp) => screen.findByRole('button', { name });
const pressSave = () => userEvent.keyboard('{Control>}s{/Control}');

describe('an order pasted from Excel', () => {
  it('names each row that it does not know, and goes on only without them when that is ticked', async () => {
    show('/orders/paste');
    const box = await screen.findByLabelText('从 Excel 复制的行');
    fireEvent.change(box, { target: { value: '骨水泥\tGSN-0\t15\n骨水泥\t\t3\n没有的\tX\t3' } });
    expect(await screen.findByText('认出 1 行，2 行没有认出')).toBeTruthy();
    const goOn = await press('去核对');
    expect((goOn as HTMLButtonElement).disabled).toBe(true);
    await userEvent.click(screen.getByRole('checkbox', { name: /先下认出的 1 行/u }));
    await userEvent.click(goOn);

    expect(await screen.findByText('1 张订单，1 行，合计 19,200.00 元')).toBeTruthy();
    await pressSave();
    await waitFor(async () => {
      expect(await ward.db.orders.toArray()).toMatchObject([{ lineCount: 1, amount: 1_920_000 }]);
    });
    expect(await screen.findByText(/已保存 1 张订单.*均待报送/u)).toBeTruthy();
  });
});

describe('a copied order', () => {
  it('comes back at today’s price and asks why agreed volume is not used first', async () => {
    const order = await place({
      lines: [anOrderDraftLine({ productId: 'product-0' as ProgramProductId, quantity: 200 })],
    });
    show(`/orders/${order.id}`);
    await userEvent.click(await press('复制下单'));
    expect((await screen.findAllByText(/本产品约定量已用完/u)).length).toBeGreaterThan(0);
    await pressSave();
    expect(await screen.findByText(/有 1 张订单存在问题/u)).toBeTruthy();
    expect(await ward.db.orders.count()).toBe(1);
    fireEvent.change(screen.getByLabelText('不先用约定量的原因'), {
      target: { value: '型号不合适' },
    });
    await pressSave();
    await waitFor(async () => {
      const [, copy] = await ward.db.orders.orderBy('number').toArray();
      expect(copy).toMatchObject({ gateReason: '型号不合适', amount: order.amount });
    });
  });
});

describe('an order above the hospital’s amount', () => {
  beforeEach(async () => {
    const saved = await ward.repositories.hospital.saveApprovalAbove(fen(100), aHospital());
    if (!saved.ok) throw new Error(saved.error.kind);
    await ward.commands.run('test:put', (entry) => {
      const id = 'operator-head' as OperatorId;
      entry.put('operators', anOperator({ id, name: '马科长', role: 'head' }));
      return Promise.resolve(ok(undefined));
    });
  });

  it('is no matter for who placed it', async () => {
    const order = await place();
    show(`/orders/${order.id}`);
    expect(await screen.findByText('下单人不能审批自己的订单，请由科长审批。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '不同意' })).toBeNull();
  });

  it('is refused by the head with words, and cancelled', async () => {
    const order = await place();
    show(`/orders/${order.id}`, '马科长');
    await userEvent.click(await press('不同意'));
    const words = await screen.findByLabelText(/审批意见/u);
    const confirm = screen.getAllByRole('button', { name: '不同意' }).at(-1);
    if (confirm === undefined) throw new Error('The dialog has a button');
    await userEvent.click(confirm);
    expect(await screen.findByText('请写明原因或说明。')).toBeTruthy();
    fireEvent.change(words, { target: { value: '库存够用' } });
    await userEvent.click(confirm);
    await waitFor(async () => {
      expect(await ward.db.orders.get(order.id)).toMatchObject({ state: 'cancelled' });
    });
  });
});

describe('a placed order', () => {
  it('is changed, and its time line tells before and after', async () => {
    const order = await place();
    show(`/orders/${order.id}`);
    await userEvent.click(await press('修改'));
    const cell = await screen.findByRole('textbox', { name: '第 1 行 数量' });
    fireEvent.change(cell, { target: { value: '15' } });
    await pressSave();
    await waitFor(async () => {
      expect(await ward.db.lineTotals.toArray()).toMatchObject([{ ordered: 15 }]);
    });
    await userEvent.click(await screen.findByRole('tab', { name: '经过（2）' }));
    expect(screen.getByText('第 1 行 骨水泥 40g GSN-0：数量 20 → 15')).toBeTruthy();
  });
});
