import { leastFor, leastOf, proposeRenewal } from '@shared/domain/agreement/propose-renewal';
import { addDays, localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { basisPoints } from '@shared/domain/money/money';
import type { Citation } from '@shared/domain/policy/policy-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const year = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };
const citation: Citation = {
  notice: '广东人工关节',
  clause: '续约',
  certainty: 'unverified',
  summary: '续约量原则上不低于上年',
};
const all = { value: basisPoints(10_000), citation };

function propose(used: number, today: string, floor: typeof all | null = null) {
  const facts = { agreed: quantity(200), used: quantity(used), year, next: null, floor };
  return proposeRenewal({ ...facts, today: today as (typeof year)['from'] });
}

describe('a proposal for the next year', () => {
  it('makes the use so far up to a year by days, rounded up', () => {
    // 183 of 365 days on 2024-09-23: 92 × 365 ÷ 183 is 183.5.
    expect(propose(92, '2024-09-23')).toMatchObject({
      basis: 'so-far',
      elapsedDays: 183,
      totalDays: 365,
      yearlyUse: 184,
      proposed: 184,
      follows: 'use',
      leastQuantity: null,
    });
  });

  it('takes the use as it is once the year is over, its last day included', () => {
    expect(propose(92, '2025-03-24')).toMatchObject({ basis: 'whole-year', proposed: 92 });
    expect(propose(92, '2025-06-01')).toMatchObject({ basis: 'whole-year', proposed: 92 });
  });

  it('is for as many days as the next year has, a leap day aside', () => {
    const of = (used: number, from: typeof year, next: typeof year) =>
      proposeRenewal({
        ...{ agreed: quantity(500), used: quantity(used), year: from, next },
        ...{ floor: null, today: from.to },
      }).proposed;
    const prolonged = { from: localDate(2024, 3, 25), to: localDate(2025, 6, 24) };
    const after = { from: localDate(2025, 6, 25), to: localDate(2026, 6, 24) };
    expect(of(457, prolonged, after)).toBe(365);
    const extension = { from: localDate(2025, 3, 25), to: localDate(2025, 6, 24) };
    expect(of(1_200, year, extension)).toBe(303);
    const leap = { from: localDate(2023, 3, 25), to: localDate(2024, 3, 24) };
    expect(of(100, leap, year)).toBe(100);
    expect(of(100, year, leap)).toBe(100);
  });

  it('takes the agreed quantity before the first day', () => {
    expect(propose(0, '2024-03-24')).toMatchObject({ basis: 'not-begun', proposed: 200 });
  });

  it('is not below what was agreed where a rule says so, and names the rule', () => {
    expect(propose(92, '2025-03-24', all)).toMatchObject({
      proposed: 200,
      leastQuantity: 200,
      follows: 'floor',
      citation,
    });
    expect(propose(230, '2025-03-24', all)).toMatchObject({ proposed: 230, follows: 'use' });
  });

  it('asks of a short extension its part of the year, and of a longer year no more', () => {
    const from = localDate(2025, 3, 25);
    const year = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };
    const least = (to: LocalDate) =>
      leastFor(quantity(200), basisPoints(10_000), { year, next: { from, to } });
    expect(least(localDate(2026, 3, 24))).toBe(200);
    // 92 of 365 days: 200 × 92 ÷ 365 = 50.41, rounded up.
    expect(least(localDate(2025, 6, 24))).toBe(51);
    expect(least(localDate(2026, 9, 24))).toBe(200);
  });

  it('asks all of a short agreement again for an equally short time, and no more for a longer one', () => {
    const year = { from: localDate(2025, 3, 25), to: localDate(2025, 9, 24) };
    const from = localDate(2025, 9, 25);
    const least = (to: LocalDate) =>
      leastFor(quantity(200), basisPoints(10_000), { year, next: { from, to } });
    // Six months after six months, 184 and 181 days.
    expect(least(localDate(2026, 3, 24))).toBe(200);
    // 91 of the 184 days that were agreed: 200 × 91 ÷ 184 = 98.91, rounded up.
    expect(least(localDate(2025, 12, 24))).toBe(99);
    expect(least(localDate(2026, 9, 24))).toBe(200);
  });

  it('is whole, never below use or floor, and does not fall when more is used', () => {
    const property = fc.property(
      fc.tuple(fc.nat(100_000), fc.nat(100_000)),
      fc.integer({ min: -10, max: 400 }),
      fc.option(fc.nat(12_000)),
      ([agreed, used], offset, share) => {
        const floor = share === null ? null : { value: basisPoints(share), citation };
        const facts = { agreed: quantity(agreed), year, today: addDays(year.from, offset), floor };
        const proposal = proposeRenewal({ ...facts, used: quantity(used) });
        const more = proposeRenewal({ ...facts, used: quantity(used + 1) });
        expect(Number.isSafeInteger(proposal.proposed)).toBe(true);
        expect(more.proposed).toBeGreaterThanOrEqual(proposal.proposed);
        if (offset >= 0) expect(proposal.proposed).toBeGreaterThanOrEqual(used);
        if (floor !== null)
          expect(proposal.proposed).toBeGreaterThanOrEqual(leastOf(quantity(agreed), floor.value));
      },
    );
    fc.assert(property);
  });
});
