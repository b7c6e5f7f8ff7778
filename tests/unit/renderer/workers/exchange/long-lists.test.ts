import type { ConnectionTalk } from '@renderer/workers/exchange/connection-talk';
import { askAboutDoubt } from '@renderer/workers/exchange/ask-about-doubt';
import type { ExchangeRun } from '@renderer/workers/exchange/exchange-run';
import { createHeaderClaims } from '@renderer/workers/exchange/header-claims';
import type { Judged } from '@renderer/workers/exchange/judge-outcome';
import { createOpenInquiries } from '@renderer/workers/exchange/open-inquiries';
import { createSharedQuestions } from '@renderer/workers/exchange/shared-questions';
import { shanghaiConnector } from '@shared/connectors/shanghai/shanghai-connector';
import type { Instant } from '@shared/domain/calendar/instant';
import { openDoubt } from '@shared/domain/exchange/doubt';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { aPortalConnection, anExchange, anOrderDocument } from '@tests/builders/exchange-builders';
import { beforeEach, describe, expect, it } from 'vitest';

const SINCE = '2024-04-01T02:00:00.000Z' as Instant;
const LATER = '2024-04-01T02:05:00.000Z' as Instant;

/** A platform whose list of the day has three pages, none of them with our order. */
describe('a question whose list has many pages', () => {
  let asked: string[];
  let fates: ('page' | 'hold' | 'lost')[];
  let run: ExchangeRun;

  beforeEach(() => {
    asked = [];
    fates = [];
    run = {
      connection: aPortalConnection({ dialect: 'shanghai', template: null, settleMs: 60_000 }),
      connector: shanghaiConnector,
      claims: createHeaderClaims(),
      questions: createSharedQuestions(),
      inquiries: createOpenInquiries(),
      talk: aTalk((body) => {
        const cursor = /<DDMXBHCXTJ>(.*?)<\/DDMXBHCXTJ>/u.exec(body)?.[1] ?? '';
        asked.push(cursor);
        return answerOf(fates.shift() ?? 'page', cursor);
      }),
      save: (exchange, { change }) =>
        Promise.resolve({ ...exchange, ...change, revision: exchange.revision + 1 }),
      now: () => LATER,
      mayGoOn: () => true,
    };
  });

  it('goes on where the connection was held, and asks every page of the second answer anew', async () => {
    fates = ['page', 'page', 'hold'];
    const held = await askAboutDoubt(run, aDoubtedExchange());
    expect(held.kind).toBe('held');
    expect(asked).toEqual(['', 'M1', 'M2']);

    asked = [];
    const end = await askAboutDoubt(run, aDoubtedExchange());
    expect(asked).toEqual(['M2', '', 'M1', 'M2']);
    expect(end).toMatchObject({ kind: 'waits', exchange: { doubt: { absentAnswers: 1 } } });
  });

  it('begins anew when the order has changed since', async () => {
    fates = ['page', 'hold'];
    await askAboutDoubt(run, aDoubtedExchange());
    asked = [];
    await askAboutDoubt(run, { ...aDoubtedExchange(), revision: 2 });
    expect(asked[0]).toBe('');
  });

  it('shares the pages with another order that asks at the same time', async () => {
    const other = aDoubtedExchange('2');
    const ends = await Promise.all([
      askAboutDoubt(run, aDoubtedExchange()),
      askAboutDoubt(run, other),
    ]);
    expect(ends.map(({ kind }) => kind)).toEqual(['waits', 'waits']);
    // Two answers each; a first page that was on its way before the other began is not believed.
    expect(asked).toEqual(['', '', 'M1', 'M2', '', '', 'M1', 'M2']);
  });
});

function aDoubtedExchange(suffix = '1'): Exchange & { doubt: NonNullable<Exchange['doubt']> } {
  const document = { ...anOrderDocument(), orderNumber: `CG-2024-A1B2C3-0000${suffix}` };
  const doubted = openDoubt('create-header', { now: SINCE, settleMs: 60_000 });
  const id = `exchange-${suffix}` as Exchange['id'];
  return { ...anExchange({ id, document, state: 'underway' }), ...doubted };
}

function answerOf(fate: 'page' | 'hold' | 'lost', cursor: string): Judged {
  const problem = { kind: 'busy', code: '', words: '' } as const;
  if (fate === 'hold') return { kind: 'hold', hold: 'busy', problem, messageId: null };
  if (fate === 'lost') return { kind: 'doubt', problem, messageId: null };
  const next = cursor === '' ? 'M1' : cursor === 'M1' ? 'M2' : 'M3';
  const text = [
    '<XMLDATA><HEAD><ZTCLJG>00000</ZTCLJG></HEAD>',
    `<MAIN><SFWJ>${next === 'M3' ? '1' : '0'}</SFWJ><DCZHDDMXBH>${next}</DCZHDDMXBH><JLS>1</JLS></MAIN>`,
    `<DETAIL><STRUCT><DDBH>D</DDBH><DDMXBH>${next}</DDMXBH><YYJHDH>somebody else's</YYJHDH><SXH>1</SXH></STRUCT></DETAIL></XMLDATA>`,
  ].join('');
  return { kind: 'answer', text, messageId: next, durationMs: 1, clockSkewMs: null };
}

function aTalk(answer: (body: string) => Judged): ConnectionTalk {
  return {
    say: ({ body }) => Promise.resolve(answer(body)),
    hold: () => undefined,
    lost: () => undefined,
    understood: () => undefined,
    figures: () => ({
      lastSuccessAt: null,
      lastDurationMs: null,
      quotaRemaining: null,
      clockSkewMs: null,
    }),
  };
}
