import type { PlatformSettings } from '@electron/platforms/dialect-gateway';
import type { Connector } from '@shared/connectors/connector';
import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import { shanghaiConnector } from '@shared/connectors/shanghai/shanghai-connector';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import { startJiangsuSimulator } from '@tests/simulators/jiangsu/jiangsu-simulator';
import type { Fault } from '@tests/simulators/kit/fault-control';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startShanghaiSimulator } from '@tests/simulators/shanghai/shanghai-simulator';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlatformClock } from '@electron/platforms/platform-clock';
import { aGateway, told } from './a-gateway';

const provinces: readonly [
  PlatformSettings['dialect'],
  Connector,
  (options: { readonly limits: 'off' }) => Promise<Simulator>,
][] = [
  ['zhejiang', zhejiangConnector, startZhejiangSimulator],
  ['jiangsu', jiangsuConnector, startJiangsuSimulator],
  ['shanghai', shanghaiConnector, startShanghaiSimulator],
];

describe.each(provinces)('the simulated platform of %s', (dialect, connector, start) => {
  let simulator: Simulator;
  const clock = createPlatformClock(() => new Date());

  beforeAll(async () => {
    simulator = await start({ limits: 'off' });
  });
  afterAll(() => simulator.close());

  const call = () => ({ ...connector.probe(simulator.fields), subject: 'probe' });
  const openGateway = (credentials = simulator.credentials) =>
    aGateway({
      dialect,
      clock,
      credentials,
      baseUrl: simulator.url,
      settings: simulator.fields,
      answerTimeoutMs: 2_000,
    });

  it('answers a probe', async () => {
    const outcome = await openGateway().send(call());
    expect(told(outcome)).toBe('answered 200');
    const text = outcome.outcome === 'answered' ? outcome.text : '';
    expect(connector.readProbe(text)).toMatchObject({ ok: true });
    const skew = outcome.outcome === 'answered' ? outcome.clockSkewMs : null;
    if (skew !== null) expect(Math.abs(skew)).toBeLessThan(5_000);
  });

  it.each<[Fault, readonly string[]]>([
    ['lose-answer-after-commit', ['unknown broken-off']],
    ['drop-before', ['unknown broken-off']],
    ['cut-answer', ['unknown broken-off', 'unknown not-text', 'answered 200']],
    ['huge', ['unknown too-large']],
    ['garbage', ['answered 200']],
    ['http-500-after-commit', ['answered 500']],
  ])('meets %s with an honest outcome, and is sent to once', async (fault, outcomes) => {
    const gateway = openGateway();
    const { operation } = call();
    await gateway.send(call());
    const before = simulator.faults.countMessages();
    simulator.faults.next(fault, { operation });
    expect(outcomes).toContain(told(await gateway.send(call())));
    expect(simulator.faults.countMessages() - before).toBe(1);
  });

  it('renews a token that dies in the middle', async () => {
    const gateway = openGateway();
    await gateway.send(call());
    simulator.faults.next('token-dies', { operation: call().operation });
    const outcome = await gateway.send(call());
    expect(told(outcome)).toBe('answered 200');
    const text = outcome.outcome === 'answered' ? outcome.text : '';
    expect(connector.readProbe(text)).toMatchObject({ ok: true });
  });

  it('refuses a wrong secret, and is asked once', async () => {
    const wrong = Object.fromEntries(
      Object.entries(simulator.credentials).map(([name, value]) => [name, `${value}x`]),
    );
    const gateway = openGateway(wrong);
    const first = await gateway.send(call());
    const text = first.outcome === 'answered' ? first.text : '{}';
    const isRefused =
      told(first) === 'not-sent credentials-refused' ||
      JSON.stringify(connector.readProbe(text)).includes('credentials-refused');
    expect(isRefused).toBe(true);
    expect(told(await gateway.send(call()))).toBe('not-sent credentials-refused');
  });
});
