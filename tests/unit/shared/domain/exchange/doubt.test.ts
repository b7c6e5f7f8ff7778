import type { Instant } from '@shared/domain/calendar/instant';
import { judgeAsked, openDoubt, type AskVerdict } from '@shared/domain/exchange/doubt';
import type { ExchangeProblem } from '@shared/domain/exchange/exchange';
import { noProgress, type LineStanding } from '@shared/domain/exchange/order-document';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { describe, expect, it } from 'vitest';

const SETTLE_MS = 60_000;
const SENT_AT = '2024-04-01T02:00:00.000Z' as Instant;
const DUPLICATE: ExchangeProblem = { kind: 'duplicate', code: '30001', words: '明细已存在' };

describe('a create whose answer was lost', () => {
  it('is sent again after the platform has twice not had it, the settle time apart', () => {
    const verdicts = askEveryMinute(['absent', 'absent'], null);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['ask-again', 'send-again']);
  });

  it('is not counted as absent while the platform may still be working on it', () => {
    const { doubt, retryAt } = openDoubt('create-header', { now: SENT_AT, settleMs: SETTLE_MS });
    const asked = { at: SENT_AT, settleMs: SETTLE_MS, progress: progressOf(['absent', 'absent']) };
    expect(judgeAsked({ doubt, retryAt, problem: null }, step, asked)).toEqual({
      kind: 'ask-again',
      doubt,
      retryAt,
    });
  });

  it('is found when every line of it is there', () => {
    const [first] = askEveryMinute(['added', 'sent'], null);
    expect(first).toEqual({ kind: 'found' });
  });
});

describe('a create that the platform says it has already', () => {
  it('needs people when the platform never shows any of it', () => {
    const verdicts = askEveryMinute(['absent', 'absent'], DUPLICATE);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['ask-again', 'ask-again', 'never-found']);
  });

  it('goes on with the lines that are missing when it shows the others', () => {
    // A proxy sent it twice: the second answer says "exists already" of one line and hides
    // behind it that the other was refused.
    const verdicts = askEveryMinute(['added', 'absent'], DUPLICATE);
    expect(verdicts.map(({ kind }) => kind)).toEqual(['ask-again', 'send-again']);
  });
});

const document = anOrderDocumentOf(1, 2);
const step = {
  name: 'create-header' as const,
  ourLineIds: document.lines.map(({ ourLineId }) => ourLineId),
};

function progressOf(standings: readonly LineStanding[]) {
  const progress = noProgress(document);
  return {
    ...progress,
    headerId: standings.includes('added') || standings.includes('sent') ? 'DD1' : null,
    lines: progress.lines.map((line, index) => ({
      ...line,
      standing: standings[index] ?? 'absent',
    })),
  };
}

function askEveryMinute(standings: readonly LineStanding[], problem: ExchangeProblem | null) {
  const progress = progressOf(standings);
  let { doubt, retryAt } = openDoubt('create-header', { now: SENT_AT, settleMs: SETTLE_MS });
  const verdicts: AskVerdict[] = [];
  for (let asks = 0; asks < 5; asks += 1) {
    const asked = { at: retryAt, settleMs: SETTLE_MS, progress };
    const verdict = judgeAsked({ doubt, retryAt, problem }, step, asked);
    verdicts.push(verdict);
    if (verdict.kind !== 'ask-again') break;
    ({ doubt, retryAt } = verdict);
  }
  return verdicts;
}
