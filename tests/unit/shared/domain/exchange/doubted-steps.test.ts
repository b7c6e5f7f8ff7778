import type { Instant } from '@shared/domain/calendar/instant';
import {
  isDone,
  judgeAsked,
  later,
  openDoubt,
  type DoubtedStep,
} from '@shared/domain/exchange/doubt';
import type { LineStanding, OrderProgress } from '@shared/domain/exchange/order-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const settleMs = 60_000;
const lostAt = '2024-04-01T02:00:00.000Z' as Instant;
const create: DoubtedStep = { name: 'create-header', ourLineIds: [] };
const nothing = progressOf(null, 'absent', 'absent');
const lost = { ...openDoubt('create-header', { now: lostAt, settleMs }), problem: null };

function progressOf(headerId: string | null, ...standings: LineStanding[]): OrderProgress {
  return {
    headerId,
    isSubmitted: false,
    lines: standings.map((standing, index) => ({
      ourLineId: `line-${index}`,
      standing,
      platformLineId: null,
      platformOrderId: null,
      refusal: null,
    })),
  };
}

describe('a step whose answer is lost', () => {
  it('is not sent again when the platform shows it', () => {
    const at = later(lostAt, 1);
    const asked = { at, settleMs, progress: progressOf('D1', 'absent') };
    expect(judgeAsked(lost, create, asked)).toEqual({ kind: 'found' });
  });

  it('is asked about again when the platform had no time to settle, and that counts nothing', () => {
    const asked = { at: later(lostAt, settleMs - 1), settleMs, progress: nothing };
    const { doubt, retryAt } = lost;
    expect(judgeAsked(lost, create, asked)).toEqual({ kind: 'ask-again', doubt, retryAt });
  });

  it('is sent again only after it was absent twice, the settle time apart', () => {
    const first = judgeAsked(lost, create, {
      at: later(lostAt, settleMs),
      settleMs,
      progress: nothing,
    });
    if (first.kind !== 'ask-again') throw new Error(first.kind);
    expect(first.doubt.absentAnswers).toBe(1);
    expect(first.retryAt).toBe(later(lostAt, 2 * settleMs));
    const { doubt, retryAt } = first;
    const again = judgeAsked({ doubt, retryAt, problem: null }, create, {
      at: retryAt,
      settleMs,
      progress: nothing,
    });
    expect(again).toEqual({ kind: 'send-again' });
  });

  it('is left to people when the platform says that it has it and never shows it', () => {
    const problem = { kind: 'duplicate', code: '1', words: '已存在' } as const;
    let doubted: Parameters<typeof judgeAsked>[0] = { ...lost, problem };
    const verdicts = [1, 2, 3].map((round) => {
      const at = later(lostAt, round * settleMs);
      const verdict = judgeAsked(doubted, create, { at, settleMs, progress: nothing });
      if (verdict.kind === 'ask-again') doubted = { ...verdict, problem };
      return verdict.kind;
    });
    expect(verdicts).toEqual(['ask-again', 'ask-again', 'never-found']);
  });

  it('never goes again before twice the settle time, however often it is asked about', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 2 * settleMs }), { maxLength: 40 });
    const property = fc.property(gaps, (waits) => {
      let doubted: Parameters<typeof judgeAsked>[0] = lost;
      let at = lostAt;
      for (const wait of waits) {
        at = later(at, wait);
        const verdict = judgeAsked(doubted, create, { at, settleMs, progress: nothing });
        if (verdict.kind === 'send-again') {
          expect(Date.parse(at) - Date.parse(lostAt)).toBeGreaterThanOrEqual(2 * settleMs);
          return;
        }
        if (verdict.kind === 'ask-again') doubted = { ...verdict, problem: null };
      }
    });
    fc.assert(property);
  });
});

describe('what shows that a step is done', () => {
  it('takes lines for added only when none of the step is absent', () => {
    const step: DoubtedStep = { name: 'add-lines', ourLineIds: ['line-0', 'line-1'] };
    expect(isDone(step, progressOf('D1', 'added', 'absent', 'absent'))).toBe(false);
    expect(isDone(step, progressOf('D1', 'added', 'refused', 'absent'))).toBe(true);
  });

  it('takes an order for sent when no line waits in a draft', () => {
    const step: DoubtedStep = { name: 'submit', ourLineIds: [] };
    expect(isDone(step, progressOf('D1', 'sent', 'added'))).toBe(false);
    expect(isDone(step, progressOf('D1', 'sent', 'refused'))).toBe(true);
  });

  it('takes an order for taken back when nothing of it is left', () => {
    const step: DoubtedStep = { name: 'cancel', ourLineIds: [] };
    expect(isDone(step, progressOf('D1', 'cancelled', 'sent'))).toBe(false);
    expect(isDone(step, progressOf('D1', 'cancelled', 'refused'))).toBe(true);
  });
});
