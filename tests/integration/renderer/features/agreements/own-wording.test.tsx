// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext } from '@renderer/data';
import { AgreementsPage } from '@renderer/features/agreements';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigningData, type SigningData } from '../../data/agreements/signing-data';
import '../../ui/jsdom-window';

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

function type(label: RegExp, words: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value: words } });
}

/** Gives the reason that a dialog asks for. */
async function giveReason(words: string): Promise<void> {
  type(/原因|理由/u, words);
  type(/经办人/u, '张敏');
  const buttons = screen.getAllByText('保存为新版本');
  const last = buttons.at(-1);
  if (last === undefined) throw new Error('No dialog');
  fireEvent.click(last);
  await waitFor(() => expect(screen.queryByLabelText(/原因|理由/u)).toBeNull());
}

describe('the page of agreement wordings', () => {
  it('adds an article behind the chosen one, numbers those behind it anew, and saves it', async () => {
    open('/agreements/templates');
    fireEvent.click(await screen.findByText('在其后增加一条'));
    type(/条款名称/u, '保密');
    type(/正文/u, '三方对用量信息保密。');
    expect(screen.getByText(/第三条\s协议产品/u)).toBeTruthy();
    fireEvent.click(screen.getByText('保存为新版本'));
    await giveReason('法务意见');
    await waitFor(async () => {
      const [newest] = await test.data.repositories.agreementTemplates.list();
      expect(newest).toMatchObject({
        version: 1,
        added: [{ heading: '保密', after: 'trading', role: 'main' }],
      });
    });
  });

  it('does not let an article go that an agreement must have', async () => {
    open('/agreements/templates');
    fireEvent.click(await screen.findByText(/第八条\s发票与付款/u));
    expect(screen.getByText('删除此条').closest('button')?.disabled).toBe(true);
    fireEvent.click(screen.getByText(/第五条\s质量/u));
    fireEvent.click(screen.getByText('删除此条'));
    expect(screen.getByText(/第五条\s订单与配送/u)).toBeTruthy();
    fireEvent.click(screen.getByText(/^恢\s?复$/u));
    expect(screen.getByText(/第五条\s质量/u)).toBeTruthy();
  });
});

describe('the page of integrity wordings', () => {
  it('refuses an unknown field and saves the next version', async () => {
    open('/agreements/integrity/template');
    await screen.findByText('条款');
    type(/正文/u, '{{没有}}');
    fireEvent.click(screen.getByText('保存为新版本'));
    await giveReason('法务意见');
    expect(await screen.findByText(/没有字段/u)).toBeTruthy();
    type(/正文/u, '{{配送企业}}不得给付回扣。');
    fireEvent.click(screen.getByText('保存为新版本'));
    await giveReason('法务意见');
    await waitFor(async () => {
      expect(await test.data.repositories.integrity.listTemplates()).toMatchObject([
        { version: 1, articles: ['{{配送企业}}不得给付回扣。'] },
      ]);
    });
  });
});
