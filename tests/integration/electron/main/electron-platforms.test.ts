import type { RequestOf } from '@shared/contracts/channel';
import type { configurePlatform, SendOutcome } from '@shared/contracts/platform';
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCall, goodAnswer, told, withToken, zhejiangCredentials } from '../platforms/a-gateway';
import { createAuthority } from '../platforms/certificates';
import { startProxy } from '../platforms/proxy-server';
import { answerJson, startHttp, type TestServer } from '../platforms/test-server';
import { createTemporaryFolders } from '../temporary-folder';
import {
  buildElectronApp,
  canRunElectron,
  launchElectron,
  startDisplay,
  type RunningApp,
} from './electron-app';

type Configuration = RequestOf<typeof configurePlatform>;

const newFolder = createTemporaryFolders();
const display = await startDisplay();
const authority = createAuthority(newFolder());
let running: RunningApp;

/** Everything through the window, as the engine does it. */
async function send(
  server: TestServer,
  changes: Partial<Configuration> = {},
): Promise<SendOutcome> {
  const configuration: Configuration = {
    connectionId: 'c-1',
    dialect: 'zhejiang',
    baseUrl: server.url,
    proxyUrl: null,
    settings: { caCertificate: authority.caPem },
    credentials: zhejiangCredentials,
    answerTimeoutMs: 5_000,
    ...changes,
  };
  const request = { connectionId: 'c-1', ...aCall() };
  return running.page.evaluate(
    async ([settings, message]) => {
      const configured = await window.caihengHost.configurePlatform(settings);
      if (!configured.ok) throw new Error(configured.error.kind);
      const sent = await window.caihengHost.sendToPlatform(message);
      if (!sent.ok) throw new Error(sent.error.kind);
      return sent.value;
    },
    [configuration, request] as const,
  );
}

const startPlatform = (name = 'IP:127.0.0.1', to?: string) =>
  startHttp(
    withToken((_received, response) => {
      answerJson(response, goodAnswer);
    }),
    authority.issue({ name, ...(to === undefined ? {} : { to }) }),
  );

// Electron has BoringSSL in place of OpenSSL: other codes, and no SM3.
describe.skipIf(!canRunElectron)('the gateway in Electron', () => {
  beforeAll(async () => {
    const folder = await buildElectronApp(newFolder());
    running = await launchElectron(folder, [`--data-dir=${newFolder()}`], display);
    await running.page.evaluate(() =>
      window.caihengHost.createDataSet({ kind: 'hospital', name: '第一人民医院' }),
    );
  });

  afterAll(async () => {
    await running.app.close();
  });

  it('sends over https, signed with SM3', async () => {
    const server = await startPlatform();
    expect(told(await send(server))).toBe('answered 200');
    const sent = server.received[1];
    const [seconds = '', signature] = String(sent?.headers['x-ca-signature']).split(':');
    const hmac = createHmac('sm3', zhejiangCredentials.secret).update(
      `${seconds}\n${sent?.body ?? ''}`,
    );
    expect(signature).toBe(hmac.digest('hex'));
  });

  it('sends through a proxy', async () => {
    const [proxy, server] = [await startProxy(), await startPlatform()];
    expect(told(await send(server, { proxyUrl: proxy.url }))).toBe('answered 200');
    expect(proxy.seen).toHaveLength(1);
  });

  it('sends nothing where the certificate is not good, and says why', async () => {
    const expired = await send(await startPlatform('IP:127.0.0.1', '20210101000000Z'));
    expect(expired).toMatchObject({ reason: 'certificate' });
    expect(JSON.stringify(expired)).toContain('已过期');
    const other = await send(await startPlatform('DNS:other.example'));
    expect(JSON.stringify(other)).toContain('不是发给 127.0.0.1');
    const unknown = await send(await startPlatform(), { settings: {} });
    expect(unknown).toMatchObject({ reason: 'certificate' });
    expect(JSON.stringify(unknown)).toContain('CA 证书');
  });

  it('knows a port that speaks http', async () => {
    const server = await startHttp((_received, response) => response.end());
    const outcome = await send({ ...server, url: server.url.replace('http', 'https') });
    expect(told(outcome)).toBe('not-sent address-wrong');
  });
});
