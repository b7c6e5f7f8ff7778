import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import {
  checkPrepayment,
  type PrepaymentContext,
  type PrepaymentDraft,
} from '@shared/domain/prepayment/check-prepayment';
import { postPrepayment, reversePrepayment } from '@shared/domain/prepayment/post-prepayment';
import {
  PREPAYMENT_KINDS,
  prepaymentFundOf,
  type PrepaymentEntry,
  type PrepaymentEntryId,
} from '@shared/domain/prepayment/prepayment';
import type { PrepaymentSchedule } from '@shared/domain/prepayment/prepayment-schedule';
import { sumPrepayment } from '@shared/domain/prepayment/prepayment-sums';
import { aPrepaymentDraft, aPrepaymentEntry } from '@tests/builders/prepayment-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const schedule: PrepaymentSchedule = {
  steps: [],
  base: 'notified',
  baseAmount: null,
  offsetFrom: localDate(2026, 10, 1),
  offsetUntil: localDate(2027, 9, 30),
  citation: { notice: '某通知', clause: '二(三)', certainty: 'stated', summary: '预付' },
};
const notified = aPrepaymentEntry('1', { kind: 'notified', amount: fen(120_000_000) });
const received = aPrepaymentEntry('2', { on: localDate(2024, 10, 28) });

function context(overrides: Partial<PrepaymentContext> = {}): PrepaymentContext {
  return {
    today: localDate(2027, 1, 1),
    entries: [notified, received],
    schedule,
    expectedFund: 'employees',
    ...overrides,
  };
}

function kindsOf(draft: Partial<PrepaymentDraft>, changes: Partial<PrepaymentContext> = {}) {
  return checkPrepayment(aPrepaymentDraft(draft), context(changes)).map(
    ({ kind, severity }) => `${kind} ${severity}`,
  );
}

describe('an entry of the prepayment ledger', () => {
  it('is posted as it was drafted', () => {
    const ids = { id: 'entry' as PrepaymentEntryId, number: 'YF-1' };
    const posted = postPrepayment(
      aPrepaymentDraft({ documentNumber: ' A1 ' }),
      context({ entries: [notified] }),
      ids,
    );
    expect(posted).toMatchObject({
      ok: true,
      value: { ...ids, documentNumber: 'A1', revision: 1, reversesId: null },
    });
  });

  it('is refused in the future, without an amount, and twice', () => {
    expect(kindsOf({ on: localDate(2027, 1, 2) })).toContain('in-future error');
    expect(kindsOf({ amount: fen(0) })).toContain('amount-not-positive error');
    expect(kindsOf({ documentNumber: 'document 2' })).toContain('already-posted error');
  });

  it('needs a document where a sum is told, and is only asked for one elsewhere', () => {
    expect(kindsOf({ kind: 'notified', documentNumber: '' })).toContain('document-missing error');
    expect(kindsOf({ documentNumber: ' ' })).toContain('document-missing warning');
  });

  it('never sets off or gives back more than there is, on any day', () => {
    const on = localDate(2026, 10, 31);
    expect(kindsOf({ kind: 'offset', on, amount: fen(60_000_000) })).toEqual([]);
    expect(kindsOf({ kind: 'offset', on, amount: fen(60_000_001) })).toEqual([
      'beyond-balance error',
    ]);
    const before = localDate(2024, 10, 27);
    expect(kindsOf({ kind: 'refund', on: before, amount: fen(1) })).toContain(
      'beyond-balance error',
    );
  });

  it('points out what the notice has otherwise, and takes it', () => {
    const early = { kind: 'offset', on: localDate(2026, 9, 30), amount: fen(1) } as const;
    expect(kindsOf(early)).toEqual(['offset-early warning']);
    const late = { ...early, on: localDate(2027, 10, 1) };
    expect(kindsOf(late, { today: localDate(2028, 1, 1) })).toEqual(['offset-late warning']);
    expect(kindsOf({ fund: 'residents' }, { entries: [notified] })).toEqual(['other-fund warning']);
    expect(kindsOf({ amount: fen(60_000_001) })).toEqual(['beyond-notified warning']);
  });
});

describe('a red entry', () => {
  const ids = { id: 'red' as PrepaymentEntryId, number: 'YF-2' };
  const reverse = (entry: PrepaymentEntry, entries: readonly PrepaymentEntry[], reason = '错') =>
    reversePrepayment({ entry, reason }, { today: localDate(2027, 1, 1), entries }, ids);

  it('takes the whole entry back on the business day', () => {
    expect(reverse(received, [notified, received])).toMatchObject({
      ok: true,
      value: { amount: -60_000_000, on: '2027-01-01', reversesId: received.id, remark: '错' },
    });
  });

  it('is refused without a reason, twice, and of a red entry', () => {
    const red = aPrepaymentEntry('3', { amount: fen(-60_000_000), reversesId: received.id });
    expect(kindsOfRefusal(reverse(received, [received], ' '))).toEqual(['reason-missing']);
    expect(kindsOfRefusal(reverse(received, [received, red]))).toContain('already-reversed');
    expect(kindsOfRefusal(reverse(red, [received, red]))).toContain('reverses-red');
  });

  it('does not take back money that was set off since', () => {
    const offset = aPrepaymentEntry('4', {
      kind: 'offset',
      amount: fen(1),
      on: localDate(2026, 10, 1),
    });
    expect(kindsOfRefusal(reverse(received, [received, offset]))).toEqual(['beyond-balance']);
    expect(reverse(offset, [received, offset]).ok).toBe(true);
  });
});

function kindsOfRefusal(answer: ReturnType<typeof reversePrepayment>): readonly string[] {
  return answer.ok ? [] : answer.error.findings.map(({ kind }) => kind);
}

describe('the fund', () => {
  it('is the employees’ from level two on', () => {
    expect(prepaymentFundOf('tertiary')).toBe('employees');
    expect(prepaymentFundOf('secondary')).toBe('employees');
    expect(prepaymentFundOf('primary')).toBe('residents');
    expect(prepaymentFundOf('ungraded')).toBe('residents');
  });
});

describe('a random history', () => {
  const aMove = fc.record({
    kind: fc.constantFrom(...PREPAYMENT_KINDS),
    amount: fc.integer({ min: 1, max: 1_000 }),
    after: fc.integer({ min: 0, max: 400 }),
    isReversal: fc.boolean(),
  });

  it('never leaves less than nothing on any day, and agrees with a plain recount', () => {
    const property = fc.property(fc.array(aMove, { maxLength: 25 }), (moves) => {
      const today = localDate(2026, 12, 31);
      let entries: readonly PrepaymentEntry[] = [];
      for (const [index, { kind, amount, after, isReversal }] of moves.entries()) {
        const ids = { id: `e${index}` as PrepaymentEntryId, number: `YF-${index}` };
        const on = addDays(localDate(2024, 9, 10), after);
        const draft = aPrepaymentDraft({
          kind,
          amount: fen(amount),
          on,
          documentNumber: `d${index}`,
        });
        const last = entries.at(-1);
        const given = { today, entries, schedule, expectedFund: null };
        const answer =
          isReversal && last !== undefined
            ? reversePrepayment({ entry: last, reason: 'x' }, given, ids)
            : postPrepayment(draft, given, ids);
        if (answer.ok) entries = [...entries, answer.value];
      }
      for (const { on } of entries) {
        const sofar = entries.filter((entry) => entry.on <= on);
        let plain = 0;
        for (const { kind, amount } of sofar) {
          if (kind === 'received') plain += amount;
          if (kind === 'offset' || kind === 'refund') plain -= amount;
        }
        expect(sumPrepayment(sofar).balance).toBe(plain);
        expect(plain).toBeGreaterThanOrEqual(0);
      }
    });
    fc.assert(property);
  });
});
