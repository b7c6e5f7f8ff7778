import { findAnswerProblem, isTokenRefused } from '@shared/connectors/zhejiang/answer-problems';
import { createCall } from '@shared/connectors/zhejiang/message';
import type { Simulator } from '@tests/simulators/kit/simulator';
import { startZhejiangSimulator } from '@tests/simulators/zhejiang/zhejiang-simulator';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, fetchToken, sendSigned } from './signed-client';

const catalogue = createCall('ZJ9702', 'read', { medinsCode: 'H33010000001', current: 1, size: 2 });

describe('the rules of the Zhejiang simulator', () => {
  let simulator: Simulator;
  let clockShiftMs: number;

  beforeEach(async () => {
    clockShiftMs = 0;
    simulator = await startZhejiangSimulator({ now: () => Date.now() + clockShiftMs });
  });
  afterEach(() => simulator.close());

  const kindOf = (text: string) => findAnswerProblem(text)?.kind ?? 'none';

  it('answers a signed message with a token', async () => {
    const send = await createClient(simulator);
    const { status, text } = await send(catalogue);
    expect([status, kindOf(text)]).toEqual([200, 'none']);
  });

  it('refuses a body that is not the one that was signed', async () => {
    const token = await fetchToken(simulator);
    const { account = '' } = simulator.credentials;
    const seconds = Math.floor(Date.now() / 1_000);
    const response = await fetch(`${simulator.url}/mcs/service`, {
      method: 'POST',
      body: catalogue.body,
      headers: {
        'x-ca-key': account,
        'x-ca-signature': `${seconds}:${'0'.repeat(64)}`,
        'access-token': token,
      },
    });
    const text = await response.text();
    expect(kindOf(text)).toBe('credentials-refused');
    expect(isTokenRefused(response.status, text)).toBe(false);
  });

  it('refuses a clock that is more than five minutes off', async () => {
    clockShiftMs = 301_000;
    const { status, text } = await sendSigned(simulator, { path: '/mcs/token', body: '{}' });
    expect(kindOf(text)).toBe('clock-wrong');
    expect(isTokenRefused(status, text)).toBe(false);
  });

  it('takes a clock that is just within', async () => {
    clockShiftMs = 290_000;
    expect(await fetchToken(simulator)).toMatch(/^TK/u);
  });

  it('lets a token die after 1800 seconds', async () => {
    const headers = { 'Access-Token': await fetchToken(simulator) };
    const sendLater = (laterMs: number) => {
      clockShiftMs = laterMs;
      const signedAtMs = Date.now() + laterMs;
      return sendSigned(simulator, {
        path: '/mcs/service',
        body: catalogue.body,
        headers,
        signedAtMs,
      });
    };
    expect(kindOf((await sendLater(1_790_000)).text)).toBe('none');
    const { status, text } = await sendLater(1_801_000);
    expect(isTokenRefused(status, text)).toBe(true);
  });

  it('refuses wrong codes for a token', async () => {
    const body = JSON.stringify({ appCode: 'x', authCode: 'y' });
    const { text } = await sendSigned(simulator, { path: '/mcs/token', body });
    expect(kindOf(text)).toBe('credentials-refused');
  });

  it.each([
    ['another hospital', { medinsCode: 'H1', current: 1, size: 2 }],
    ['a missing page', { medinsCode: 'H33010000001', size: 2 }],
    ['an unknown tag', { medinsCode: 'H33010000001', current: 1, size: 2, page: 1 }],
    ['pages of more than 500', { medinsCode: 'H33010000001', current: 1, size: 501 }],
  ])('refuses %s', async (_, data) => {
    const send = await createClient(simulator);
    const { text } = await send(createCall('ZJ9702', 'read', data));
    expect(kindOf(text)).toBe('refused');
  });

  it('pages', async () => {
    const send = await createClient(simulator);
    const { text } = await send(catalogue);
    const { output } = JSON.parse(text) as { output: { data: Record<string, unknown> } };
    expect(output.data).toMatchObject({
      currentPageNumber: 1,
      totalPageCount: 90,
      totalRecordCount: 180,
    });
    expect(output.data['dataList']).toHaveLength(2);
  });
});
