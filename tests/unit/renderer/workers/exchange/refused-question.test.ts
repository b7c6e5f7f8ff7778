import type { ExchangeUpdate } from '@renderer/data/repositories/exchange-saving';
import { askAboutDoubt } from '@renderer/workers/exchange/ask-about-doubt';
import type { ExchangeRun } from '@renderer/workers/exchange/exchange-run';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { aPortalConnection, anExchange } from '@tests/builders/exchange-builders';
import { describe, expect, it } from 'vitest';

const NOW = '2024-03-25T02:00:00.000Z' as Instant;
const DOUBT = { since: NOW, step: 'create-header', absentAnswers: 0 };

describe('a platform that refuses to say what it has', () => {
  it('leaves the order to people, in its words and still in doubt', async () => {
    const updates: ExchangeUpdate['change'][] = [];
    const exchange = { ...anExchange({ state: 'underway' }), doubt: DOUBT };
    const next = await askAboutDoubt(runOf(updates), exchange);
    expect(next.kind).toBe('left');
    expect(updates).toEqual([
      {
        state: 'parked',
        problem: { kind: 'refused', code: '9', words: '没有查询权限' },
        retryAt: null,
        finishedAt: NOW,
      },
    ]);
  });
});

function runOf(updates: ExchangeUpdate['change'][]): ExchangeRun {
  const text = JSON.stringify({
    infcode: '0',
    output: { data: { returnCode: '9', returnMsg: '没有查询权限' } },
  });
  return {
    connection: aPortalConnection({ dialect: 'zhejiang', template: null }),
    connector: zhejiangConnector,
    talk: {
      say: () =>
        Promise.resolve({
          kind: 'answer',
          text,
          messageId: 'm',
          durationMs: 1,
          clockSkewMs: null,
        }),
      hold: () => undefined,
      lost: () => undefined,
      understood: () => undefined,
      figures: () => ({
        lastSuccessAt: null,
        lastDurationMs: null,
        quotaRemaining: null,
        clockSkewMs: null,
      }),
    },
    save: (exchange, { change }) => {
      updates.push(change);
      return Promise.resolve({ ...exchange, ...change });
    },
    now: () => NOW,
    mayGoOn: () => true,
  };
}
