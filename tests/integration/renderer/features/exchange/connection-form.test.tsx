// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { HostContext } from '@renderer/bridge/host-context';
import { HospitalDataContext } from '@renderer/data';
import { ConnectionsPages } from '@renderer/features/exchange/connections/connections-pages';
import {
  credentialsState,
  credentialsToSend,
} from '@renderer/features/exchange/connections/credentials-fields';
import { AppTheme } from '@renderer/ui';
import type { AppInfo } from '@shared/contracts/app-info';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSigningData, type SigningData } from '../../data/agreements/signing-data';
import '../../ui/jsdom-window';

// Saving waits for real files; how long is no matter of this test.
const SECRETS = { account: 'yiyuan-7', secret: 'mi-yao-8', appCode: 'app-9', authCode: 'auth-10' };
const LABELS = {
  account: /账号（x-ca-key）/u,
  secret: /签名密钥/u,
  appCode: /appCode/u,
  authCode: /authCode/u,
} as const;

const NAMES = ['account', 'secret', 'appCode', 'authCode'] as const;
const LONG = { timeout: 20_000 };
const PROXY_NAMES = ['proxyUser', 'proxyPassword'] as const;
const ADDRESS = 'https://10.20.1.5:8443/gateway';
const FIELDS = {
  medinsCode: 'H33010000001',
  addrId: '1000001',
  conerName: '王敏',
  conerTel: '0571-80000000',
  invottl: '示例市人民医院',
};

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
              <Route path="/exchange/connections/*" element={<ConnectionsPages />} />
            </Routes>
          </MemoryRouter>
        </HospitalDataContext>
      </HostContext>
    </AppTheme>,
  );
}

function retype(form: HTMLElement, label: RegExp, words: string): void {
  const field = within(form).getByLabelText(label);
  fireEvent.change(field, { target: { value: words } });
  fireEvent.blur(field);
}

async function choose(form: HTMLElement, label: string, option: string): Promise<void> {
  fireEvent.mouseDown(within(form).getByLabelText(label));
  const [found] = await screen.findAllByTitle(option);
  if (found === undefined) throw new Error(`No option ${option}`);
  fireEvent.click(found);
}

/** Fills the form as Zhejiang asks for it. */
async function fill(form: HTMLElement): Promise<void> {
  await choose(form, '平台', '浙江省医保医药采购平台');
  retype(form, /接口地址/u, ADDRESS);
  for (const [name, value] of Object.entries(FIELDS)) retype(form, new RegExp(name, 'u'), value);
  for (const name of NAMES) retype(form, LABELS[name], SECRETS[name]);
}

async function save(form: HTMLElement): Promise<void> {
  await userEvent.click(within(form).getByRole('button', { name: /^保\s?存$/u }));
}

async function addConnection(): Promise<void> {
  open('/exchange/connections');
  await userEvent.click(await screen.findByRole('button', { name: '新增连接' }));
  const form = await screen.findByRole('dialog');
  await fill(form);
  await save(form);
  await screen.findByRole('heading', { level: 2, name: '浙江省医保医药采购平台' });
}

/** The names of the secrets that the host has of the only connection. */
async function keptNames(): Promise<readonly string[]> {
  const [stored] = await test.data.repositories.connections.list();
  const answer = await test.host.describePlatform({ connectionId: stored?.id ?? '' });
  return (answer.ok ? answer.value.configuration?.credentialNames : undefined) ?? [];
}

describe('the form of a connection', () => {
  it('never shows a secret again, nor keeps it where a screen could read it', async () => {
    await addConnection();
    expect(await screen.findByText('已保存')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '修改设置' }));
    const form = await screen.findByRole('dialog');
    for (const label of Object.values(LABELS)) {
      const field = within(form).getByLabelText<HTMLInputElement>(label);
      expect(field.type).toBe('password');
      expect(field.value).toBe('');
    }
    const [stored] = await test.data.repositories.connections.list();
    const shown = document.documentElement.outerHTML + JSON.stringify(stored);
    for (const secret of Object.values(SECRETS)) expect(shown).not.toContain(secret);
  });

  it('keeps secrets for a new name, and asks for all of them for a new address', async () => {
    await addConnection();
    await userEvent.click(screen.getByRole('button', { name: '修改设置' }));
    const form = await screen.findByRole('dialog');
    retype(form, /接口地址/u, 'https://elsewhere.example.cn');
    expect(await within(form).findByText(/原凭据不会发往新地址/u)).toBeTruthy();
    await save(form);
    expect((await within(form).findAllByText('请填写。')).length).toBe(4);
    const [stored] = await test.data.repositories.connections.list();
    expect(stored?.baseUrl).toBe(ADDRESS);
  });

  it('keeps who we are to a proxy with the other secrets, and asks for both of them or none', async () => {
    await addConnection();
    await userEvent.click(screen.getByRole('button', { name: '修改设置' }));
    const form = await screen.findByRole('dialog');
    expect(within(form).queryByLabelText(/代理用户名/u)).toBeNull();
    retype(form, /代理或前置机地址/u, 'http://10.1.1.8:3128');
    for (const name of NAMES) retype(form, LABELS[name], SECRETS[name]);
    retype(form, /代理用户名/u, 'daili-1');
    await save(form);
    expect(await within(form).findByText('凭据请全部填写，或全部留空保留原值。')).toBeTruthy();

    retype(form, /代理密码/u, 'mima-2');
    await save(form);
    await waitFor(async () => expect(await keptNames()).toEqual([...NAMES, ...PROXY_NAMES]), LONG);
    const [stored] = await test.data.repositories.connections.list();
    expect(stored?.proxyUrl).toBe('http://10.1.1.8:3128');
    expect(JSON.stringify(stored)).not.toContain('mima-2');
    // The form goes when all is saved; the row is there a moment before.
    await waitFor(() => {
      expect(document.documentElement.outerHTML).not.toContain('mima-2');
    });
  });

  it('lets a proxy without users stay without them', () => {
    const { account, secret, appCode, authCode } = SECRETS;
    const typed = { account, secret, appCode, authCode };
    const secrets = { dialect: 'zhejiang', keptNames: [], isOtherTarget: false, typed } as const;
    expect(credentialsState({ ...secrets, hasProxy: true })).toBe('whole');
    expect(credentialsToSend({ ...secrets, hasProxy: true })).toEqual(typed);
    // The address of the proxy was taken out again after its user had been typed.
    const left = { ...secrets, typed: { ...typed, proxyUser: 'daili-1' } };
    expect(credentialsToSend({ ...left, hasProxy: false })).toEqual(typed);
  });
});
