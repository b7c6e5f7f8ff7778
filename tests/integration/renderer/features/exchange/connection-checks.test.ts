import '../../data/start-data';
import {
  checksOf,
  type CheckName,
} from '@renderer/features/exchange/connections/connection-checks';
import { createText } from '@renderer/i18n/create-text';
import { connectorOf } from '@shared/connectors/connectors';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import { aPortalConnection } from '@tests/builders/exchange-builders';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHospitalData, startHost, type RunningData } from '../../data/start-data';

const newFolder = createTemporaryFolders();
const text = createText('exchange-connections');
const connectionId = 'zhejiang';
let running: RunningData;
let simulator: Awaited<ReturnType<typeof startZhejiangSimulator>>;

beforeEach(async () => {
  running = await startHost(newFolder());
  await createHospitalData(running.host);
  // The platform's clock is the one the host signs by.
  const now = () => Date.parse('2024-03-25T02:00:00.000Z');
  simulator = await startZhejiangSimulator({ limits: 'off', now });
});
afterEach(async () => {
  await simulator.close();
  await running.stop();
});

type Setting = {
  readonly baseUrl?: string;
  readonly credentials?: Readonly<Record<string, string>>;
};

/** What the test button shows: state and words by check. */
async function tested({ baseUrl = simulator.url, credentials = simulator.credentials }: Setting) {
  const { host } = running;
  const connection: Connection = aPortalConnection({
    id: connectionId as ConnectionId,
    dialect: 'zhejiang',
    baseUrl,
    fields: simulator.fields,
  });
  const configured = await host.configurePlatform({
    connectionId,
    dialect: 'zhejiang',
    baseUrl,
    proxyUrl: null,
    settings: { ...simulator.fields },
    credentials: { ...credentials },
    answerTimeoutMs: 1_000,
  });
  if (!configured.ok) throw new Error(configured.error.kind);
  const { probe: call, readProbe } = connectorOf('zhejiang');
  const probe = await host.probePlatform({ connectionId });
  const sent =
    probe.ok && probe.value.isReachable
      ? await host.sendToPlatform({ connectionId, ...call(connection.fields), subject: 'test' })
      : null;
  const checks = checksOf(text, { connection, probe, sent, readProbe });
  return Object.fromEntries(
    checks.map(({ name, state, words }) => [name, `${state} ${words}`]),
  ) as Readonly<Record<CheckName, string>>;
}

describe('the test of a connection', () => {
  it('says what works', async () => {
    const found = await tested({});
    expect(found.address).toMatch(/^ok 能够连上/u);
    expect(found.certificate).toMatch(/^warning .*没有证书/u);
    expect(found.credentials).toMatch(/^ok/u);
    expect(found.read).toMatch(/^ok 读取成功/u);
    expect(found.quota).toMatch(/^ok/u);
  });

  it('says what to do about wrong credentials, and reads nothing', async () => {
    const found = await tested({ credentials: { ...simulator.credentials, secret: 'wrong' } });
    expect(found.credentials).toMatch(/^failed 平台不认这套凭据.*请核对/u);
    expect(found.read).toMatch(/^skipped/u);
  });

  it('says what to do when nobody answers at the address', async () => {
    const { url } = simulator;
    await simulator.close();
    const found = await tested({ baseUrl: url });
    expect(found.address).toMatch(/^failed 连不上.*请检查/u);
    expect([found.credentials, found.read, found.quota].every((one) => /^skipped/u.test(one))).toBe(
      true,
    );
  });

  it('says that an answer of another kind is none', async () => {
    simulator.faults.next('garbage', { times: 9 });
    const found = await tested({});
    expect(`${found.credentials} ${found.read}`).toMatch(/failed .*请核对/u);
  });

  it('says that a wrong clock must be set', async () => {
    simulator.faults.next('clock', { times: 9 });
    const found = await tested({});
    expect(found.clock).toMatch(/^failed .*请校准/u);
  });
});
