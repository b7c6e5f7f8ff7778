import { addDays, daysBetween, endOfMonth, localDate } from '@shared/domain/calendar/local-date';
import {
  checkPaidInTime,
  paymentDueOn,
  type PaymentTerm,
} from '@shared/domain/payment/payment-term';
import { err, ok } from '@shared/kernel/result';
import { aDay } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const nextMonthEnd = { kind: 'end-of-next-month' } as const;
const thirtyDays = { kind: 'days-after-acceptance', days: 30 } as const;
const acceptedOn = localDate(2028, 1, 31);

describe('payment by the end of next month', () => {
  it('is due on 31 May 2024 for goods accepted on 8 April', () => {
    expect(paymentDueOn(localDate(2024, 4, 8), nextMonthEnd)).toBe('2024-05-31');
  });

  it('is due on leap day for goods accepted on 31 January 2028', () => {
    expect(paymentDueOn(acceptedOn, nextMonthEnd)).toBe('2028-02-29');
  });

  it('stays on a holiday: accepted in December 2024, due on 31 January 2025', () => {
    expect(paymentDueOn(localDate(2024, 12, 1), nextMonthEnd)).toBe('2025-01-31');
    expect(paymentDueOn(localDate(2024, 12, 31), nextMonthEnd)).toBe('2025-01-31');
  });

  it('is in time on the due day itself', () => {
    const paidOn = localDate(2028, 2, 29);
    expect(checkPaidInTime({ acceptedOn, paidOn }, nextMonthEnd)).toEqual(ok(0));
  });

  it('is late the day after', () => {
    const paidOn = localDate(2028, 3, 1);
    const late = err({ kind: 'paid-late', dueOn: localDate(2028, 2, 29) });
    expect(checkPaidInTime({ acceptedOn, paidOn }, nextMonthEnd)).toEqual(late);
  });

  it('leaves between 28 and 61 days, whatever the month', () => {
    const property = fc.property(aDay(), (day) => {
      const days = daysBetween(day, paymentDueOn(day, nextMonthEnd));
      expect(days).toBeGreaterThanOrEqual(28);
      expect(days).toBeLessThanOrEqual(61);
    });
    fc.assert(property);
  });

  it('is the same month end for all goods of a month', () => {
    const property = fc.property(aDay(), (day) => {
      const dueOn = paymentDueOn(day, nextMonthEnd);
      expect(dueOn).toBe(endOfMonth(dueOn));
      expect(paymentDueOn(endOfMonth(day), nextMonthEnd)).toBe(dueOn);
    });
    fc.assert(property);
  });
});

describe('payment within 30 days', () => {
  it('is due on day 30 after acceptance, the day of acceptance not counted', () => {
    expect(paymentDueOn(localDate(2020, 7, 1), thirtyDays)).toBe('2020-07-31');
    expect(paymentDueOn(localDate(2024, 2, 1), thirtyDays)).toBe('2024-03-02');
  });

  it('cannot be held by one payment run a month', () => {
    const run = localDate(2024, 8, 1);
    const paidOn = localDate(2024, 9, 1);
    expect(checkPaidInTime({ acceptedOn: run, paidOn }, thirtyDays).ok).toBe(false);
  });
});

describe('any term', () => {
  const anyTerm = fc.oneof(
    fc.constant<PaymentTerm>(nextMonthEnd),
    fc
      .integer({ min: 1, max: 180 })
      .map((days): PaymentTerm => ({ kind: 'days-after-acceptance', days })),
  );

  it('never becomes due earlier for goods accepted later', () => {
    const property = fc.property(aDay(), fc.nat(90), anyTerm, (day, later, term) => {
      expect(paymentDueOn(addDays(day, later), term) >= paymentDueOn(day, term)).toBe(true);
    });
    fc.assert(property);
  });

  it('is kept exactly by payments up to the due day', () => {
    const property = fc.property(aDay(), fc.nat(250), anyTerm, (day, after, term) => {
      const paidOn = addDays(day, after);
      const daysLeft = daysBetween(paidOn, paymentDueOn(day, term));
      const checked = checkPaidInTime({ acceptedOn: day, paidOn }, term);
      expect(checked.ok).toBe(daysLeft >= 0);
      if (checked.ok) expect(checked.value).toBe(daysLeft);
    });
    fc.assert(property);
  });
});
