import { createExchangeEngine } from '@renderer/workers/exchange/exchange-engine';
import type { ExchangePorts } from '@renderer/workers/exchange/exchange-ports';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import { ok } from '@shared/kernel/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const HOUR_MS = 3_600_000;

const CONNECTION: Connection = {
  id: 'connection-1' as ConnectionId,
  revision: 1,
  name: '省平台',
  dialect: 'zhejiang',
  purpose: 'ordering',
  baseUrl: 'http://127.0.0.1:1',
  proxyUrl: null,
  fields: { medinsCode: 'H33010000001' },
  backEntryMonths: 3,
  answerTimeoutMs: 30_000,
  settleMs: 30_000,
  maintenance: [],
  state: 'active',
  closesOn: null,
  successorId: null,
  programIds: null,
  template: null,
};

describe('a platform that does not give a feed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is asked for the others, and not without end', async () => {
    const asked: string[] = [];
    const engine = createExchangeEngine(portsOf(asked));
    const running = engine.run(() => undefined);
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    engine.stop();
    await vi.advanceTimersByTimeAsync(1_000);
    await running;
    expect(new Set(asked)).toEqual(new Set(['lines', 'deliveries', 'catalogue']));
    expect(asked.length).toBeLessThan(300);
  });
});

/** No orders; every question is refused for want of a right. */
function portsOf(asked: string[]): ExchangePorts {
  const text = JSON.stringify({
    infcode: '0',
    output: { data: { returnCode: '9', returnMsg: '没有调用该接口的权限' } },
  });
  const answered = {
    outcome: 'answered',
    status: 200,
    text,
    sentAt: '2024-03-25T02:00:00.000Z',
    durationMs: 1,
    clockSkewMs: 0,
    messageId: 'm',
  } as const;
  const unused = () => Promise.reject(new Error('Nothing to save'));
  return {
    send: ({ subject }) => {
      asked.push(subject);
      return Promise.resolve(ok(answered));
    },
    probe: () => Promise.resolve(ok({ isReachable: true, reason: null, detail: '' })),
    listConnections: () => Promise.resolve([CONNECTION]),
    queueAwaiting: () => Promise.resolve({ queued: 0, held: [] } as never),
    listUnderway: () => Promise.resolve([]),
    listNext: () => Promise.resolve([]),
    begin: unused,
    save: unused,
    findFeedStart: () => Promise.resolve({ cursor: null, openLines: [] }),
    saveInbound: unused,
  };
}
