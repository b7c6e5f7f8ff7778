import { localDate } from '@shared/domain/calendar/local-date';
import { isWorkingDay } from '@shared/domain/calendar/working-days';
import { appliedDueOn } from '@shared/domain/payment/due-day';
import { paymentDueOn } from '@shared/domain/payment/payment-term';
import { chineseHolidays } from '@shared/policy-packs';
import { aDay } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const term = { kind: 'end-of-next-month' } as const;
const december = localDate(2024, 12, 16);

describe('the due day by the rule of a pack', () => {
  it('stays in the Spring Festival as long as the pack says nothing', () => {
    expect(appliedDueOn(december, { term, dayMove: 'none' }, chineseHolidays)).toBe('2025-01-31');
  });

  it('goes before or behind the Spring Festival where an own pack says so', () => {
    const moved = (dayMove: 'previous-working-day' | 'next-working-day') =>
      appliedDueOn(december, { term, dayMove }, chineseHolidays);
    expect(moved('previous-working-day')).toBe('2025-01-27');
    expect(moved('next-working-day')).toBe('2025-02-05');
  });

  it('stays on a weekend that is worked', () => {
    // 2025-04-27 is a Sunday that is worked for the first of May.
    const days = { kind: 'days-after-acceptance', days: 30 } as const;
    const accepted = localDate(2025, 3, 28);
    const rule = { term: days, dayMove: 'next-working-day' } as const;
    expect(appliedDueOn(accepted, rule, chineseHolidays)).toBe('2025-04-27');
  });

  it('is a working day wherever it is moved, and never before the acceptance', () => {
    const moves = fc.constantFrom('previous-working-day', 'next-working-day');
    const property = fc.property(aDay(), moves, (accepted, dayMove) => {
      const due = paymentDueOn(accepted, term);
      const moved = appliedDueOn(accepted, { term, dayMove }, chineseHolidays);
      expect(isWorkingDay(moved, chineseHolidays)).toBe(true);
      expect(moved >= accepted).toBe(true);
      if (isWorkingDay(due, chineseHolidays)) expect(moved).toBe(due);
    });
    fc.assert(property);
  });
});
