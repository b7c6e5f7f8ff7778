// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext } from '@renderer/data';
import { AgreementsPage } from '@renderer/features/agreements';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import type { Agreement } from '@shared/domain/agreement/agreement';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createSigningData,
  draftPairs,
  ofRole,
  type SigningData,
} from '../../data/agreements/signing-data';
import '../../ui/jsdom-window';

// By label and text where the page is long: asking jsdom for roles takes seconds there.
// Saving waits for real files; how long is no matter of this test.
const RUIKANG = '天津瑞康骨科材料有限公司';
const MAIPUDA = '深圳迈普达再生医学科技有限公司';

let test: SigningData;
beforeEach(async () => {
  test = await createSigningData();
});
afterEach(async () => {
  cleanup();
  await test.close();
});

function open(address: string): void {
  const info = { shell: 'browser', version: '0' } as AppInfo;
  render(
    <AppTheme>
      <HostContext value={{ host: test.host, info }}>
        <HospitalDataContext value={test.data}>
          <MemoryRouter initialEntries={[address]}>
            <Routes>
              <Route path="/agreements/*" element={<AgreementsPage />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

/** At once, as a paste does, and leaves the field. */
function retype(field: HTMLElement, words: string): void {
  fireEvent.change(field, { target: { value: words } });
  fireEvent.blur(field);
}

async function stored(id: Agreement['id']): Promise<Agreement | undefined> {
  return test.data.repositories.agreements.find(id);
}

describe('the page that drafts agreements', () => {
  it('drafts main and backup of the manufacturers that are ticked, on the terms typed', async () => {
    open('/agreements/new');
    await screen.findByText('生成协议草稿（30 份）');
    await userEvent.click(screen.getByLabelText('全选'));
    await userEvent.click(screen.getByLabelText(`选择 ${RUIKANG}`));
    retype(screen.getByLabelText('约定送达天数'), '2.5');
    await userEvent.click(screen.getByText('生成协议草稿（2 份）'));
    expect(await screen.findByText('请填写整数。')).toBeTruthy();
    expect(await test.data.repositories.agreements.list()).toEqual([]);

    retype(screen.getByLabelText('约定送达天数'), '2');
    await userEvent.click(screen.getByText('生成协议草稿（2 份）'));
    await screen.findByRole('heading', { level: 1, name: '采购协议' });
    const made = await test.data.repositories.agreements.list();
    expect(made.map(({ role, terms }) => [role, terms.deliveryDays])).toEqual([
      ['main', 2],
      ['backup', 2],
    ]);
  });

  it('offers no second agreement where one stands', async () => {
    await draftPairs(test, [RUIKANG]);
    open('/agreements/new');
    await screen.findByText('生成协议草稿（28 份）');
    const box = screen.getByLabelText<HTMLInputElement>(`选择 ${RUIKANG}`);
    expect(box.disabled).toBe(true);
  });

  it('adds a relation on the spot', async () => {
    open('/agreements/new');
    const add = await screen.findByLabelText(`登记 ${MAIPUDA} 的配送关系`);
    await userEvent.click(add);
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/u }));
    expect(await within(dialog).findByText('请填写配送企业名称。')).toBeTruthy();
    await userEvent.type(within(dialog).getByLabelText(/配送企业全称/u), '喀什新路医药有限公司');
    await userEvent.click(within(dialog).getByRole('button', { name: /^保\s?存$/u }));
    await waitFor(async () => {
      const detail = await test.data.repositories.programs.findDetail(test.program.id);
      expect(detail?.relations).toHaveLength(31);
    });
  });
});

describe('the page of an agreement', () => {
  it('records the three signatures in any order, and refuses a day that does not exist', async () => {
    const created = await draftPairs(test, [RUIKANG]);
    if (!created.ok) throw new Error(created.error.kind);
    const { id } = ofRole(created.value, 'main');
    await test.data.repositories.agreements.send(id, test.data.clock.today());
    test.goTo('2024-03-22');
    open(`/agreements/${id}`);

    const sign = async (party: string, day: string): Promise<void> => {
      const form = await screen.findByRole('form', { name: `登记${party}签署` });
      retype(
        within(form).getByRole('textbox', { name: new RegExp(`^${party}签署日期`, 'u') }),
        day,
      );
      await userEvent.click(within(form).getByRole('button', { name: `登记${party}签署` }));
    };
    await sign('配送企业', '2024/2/30');
    expect(await screen.findByText(/没有「2024\/2\/30」这一天/u)).toBeTruthy();
    await sign('配送企业', '2024-03-23');
    expect(await screen.findByText('日期不能晚于今天（2024-03-22）。')).toBeTruthy();
    expect((await stored(id))?.signatures.distributor).toBeNull();

    await sign('配送企业', '2024/3/22');
    await screen.findByText(/生产企业.*已等 9 天/u);
    await sign('医疗机构', '20240319');
    await sign('生产企业', '2024-03-21');
    await screen.findByText('已生效');
    const signed = await stored(id);
    expect(signed).toMatchObject({
      state: 'effective',
      signatures: {
        hospital: { signedOn: '2024-03-19' },
        manufacturer: { signedOn: '2024-03-21' },
        distributor: { signedOn: '2024-03-22' },
      },
    });
  });
});
