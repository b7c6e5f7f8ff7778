import type { ExchangeUpdate } from '@renderer/data/repositories/exchange-saving';
import type { ExchangeRun } from '@renderer/workers/exchange/exchange-run';
import { createHeaderClaims, type HeaderClaims } from '@renderer/workers/exchange/header-claims';
import { createOpenInquiries } from '@renderer/workers/exchange/open-inquiries';
import { createSharedQuestions } from '@renderer/workers/exchange/shared-questions';
import { runExchange } from '@renderer/workers/exchange/run-exchange';
import type { PlatformCall } from '@shared/connectors/connector';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { later } from '@shared/domain/exchange/doubt';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { aPortalConnection, anExchange } from '@tests/builders/exchange-builders';
import {
  aZhejiangDocument,
  createModel,
  FIELDS,
  type Model,
} from '@tests/unit/shared/connectors/zhejiang/zhejiang-model';

const SETTLE_MS = 60_000;
const MOST_TURNS = 60;

/** What a network or a platform makes of a message; `pass` brings the platform's own answer. */
export type Between = (call: PlatformCall, pass: () => string) => string;

export type Stage = {
  readonly model: Model;
  readonly calls: readonly PlatformCall[];
  readonly claims: HeaderClaims;
  readonly changes: readonly ExchangeUpdate['change'][];
  /** Goes on with an order until it is finished, parked or asks for ever. */
  readonly finish: (exchange: Exchange) => Promise<Exchange>;
};

/** The engine's way of one order to a platform that takes an id as often as it comes. */
export function openStage(between: Between, fields: Readonly<Record<string, string>> = {}): Stage {
  const model = createModel({ isDeaf: false, isLax: true });
  const calls: PlatformCall[] = [];
  const changes: ExchangeUpdate['change'][] = [];
  const claims = createHeaderClaims();
  let now = '2024-04-01T02:00:00.000Z' as Instant;
  let last: Exchange | null = null;
  const run: ExchangeRun = {
    connection: aPortalConnection({
      dialect: 'zhejiang',
      fields: { ...FIELDS, ...fields },
      template: null,
      settleMs: SETTLE_MS,
    }),
    connector: zhejiangConnector,
    claims,
    questions: createSharedQuestions(),
    inquiries: createOpenInquiries(),
    talk: {
      say(call) {
        calls.push(call);
        const text = between(call, () => model.answer(call));
        return Promise.resolve({
          kind: 'answer',
          text,
          messageId: `m${calls.length}`,
          durationMs: 1,
          clockSkewMs: null,
        });
      },
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
    save(exchange, { change }) {
      changes.push(change);
      last = { ...exchange, ...change };
      return Promise.resolve(last);
    },
    now: () => now,
    mayGoOn: () => true,
  };
  return {
    model,
    calls,
    claims,
    changes,
    async finish(start) {
      let exchange = start;
      for (let turn = 0; turn < MOST_TURNS; turn += 1) {
        const end = await runExchange(run, exchange);
        if (end.kind === 'left') break;
        exchange = end.exchange;
        now = later(now, SETTLE_MS);
      }
      return last ?? exchange;
    },
  };
}

/** An order of so many lines that is on its way. */
export function anOrderUnderway(lines: number): Exchange {
  return anExchange({ document: aZhejiangDocument(1, lines), state: 'underway' });
}

/** How often the platform has each of our lines in a plan that was sent. */
export function countSent({ store }: Model): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { ourLineId, standing } of store.lines.values())
    if (standing === 'sent') counts[ourLineId] = (counts[ourLineId] ?? 0) + 1;
  return counts;
}

/** An answer in the platform's frame. */
export function zhejiangAnswer(returnCode: string, returnMsg: string, data: object = {}): string {
  return JSON.stringify({ infcode: '0', output: { data: { returnCode, returnMsg, ...data } } });
}
