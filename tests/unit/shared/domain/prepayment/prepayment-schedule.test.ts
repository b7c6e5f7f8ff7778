import { addDays, localDate, partsOf, type LocalDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { cycleOf } from '@shared/domain/program/agreement-years';
import { prepaymentDays } from '@shared/domain/prepayment/prepayment-days';
import {
  schedulePrepayment,
  type ScheduleFacts,
} from '@shared/domain/prepayment/prepayment-schedule';
import { stepState } from '@shared/domain/prepayment/step-state';
import { chineseHolidays, policyPacks } from '@shared/policy-packs';
import { aDay } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const startsOn = localDate(2024, 9, 10);

function ruleOf(id: string) {
  const rule = policyPacks.find((pack) => pack.id === id)?.prepayment;
  if (!rule) throw new Error(`${id} prepays`);
  return rule;
}

function facts(overrides: Partial<ScheduleFacts> = {}): ScheduleFacts {
  return {
    cycle: cycleOf(startsOn, 24),
    signedOn: null,
    holidays: chineseHolidays,
    dayMove: 'none',
    notified: fen(120_000_001),
    countedAmount: fen(0),
    ...overrides,
  };
}

describe('the prepayment of Chongqing', () => {
  const schedule = schedulePrepayment(ruleOf('chongqing-2024-54'), facts());

  it('brings half by the end of the month after the start', () => {
    expect(schedule.steps[0]).toMatchObject({
      askFrom: '2024-10-31',
      dueOn: '2024-10-31',
      expected: 60_000_000,
    });
  });

  it('brings the rest, and leaves three readings of the end of the sixth month', () => {
    expect(schedule.steps[1]).toMatchObject({
      askFrom: '2025-02-28',
      dueOn: '2025-03-31',
      readings: ['2025-02-28', '2025-03-09', '2025-03-31'],
      expected: 60_000_001,
      expectedSoFar: 120_000_001,
    });
  });

  it('leaves two readings where the cycle begins with a month', () => {
    const cycle = cycleOf(localDate(2025, 1, 1), 24);
    const { steps } = schedulePrepayment(ruleOf('chongqing-2024-54'), facts({ cycle }));
    expect(steps[0]).toMatchObject({ dueOn: '2025-02-28' });
    expect(steps[1]).toMatchObject({
      askFrom: '2025-06-30',
      dueOn: '2025-06-30',
      readings: ['2025-06-30'],
    });
  });

  it('is set off from October 2026, for a year', () => {
    expect(schedule).toMatchObject({ offsetFrom: '2026-10-01', offsetUntil: '2027-09-30' });
  });

  it('is set off later when the cycle is extended', () => {
    const cycle = { from: startsOn, to: localDate(2027, 3, 9) };
    const extended = schedulePrepayment(ruleOf('chongqing-2024-54'), facts({ cycle }));
    expect(extended).toMatchObject({ offsetFrom: '2027-04-01', offsetUntil: '2028-03-31' });
    expect(extended.steps[1]?.dueOn).toBe('2025-03-31');
  });

  it('knows no sums before the authority has told one', () => {
    const untold = schedulePrepayment(ruleOf('chongqing-2024-54'), facts({ notified: fen(0) }));
    expect(untold.steps.map(({ expected }) => expected)).toEqual([null, null]);
    expect(untold.baseAmount).toBeNull();
  });
});

describe('other prepayments', () => {
  it('is at least 30 % of the purchase amount in Hubei, rounded up, without a day', () => {
    const schedule = schedulePrepayment(
      ruleOf('xianning-2020-3'),
      facts({ countedAmount: fen(1_001) }),
    );
    expect(schedule.steps).toHaveLength(1);
    expect(schedule.steps[0]).toMatchObject({ expected: 301, askFrom: null, dueOn: null });
    expect(schedule).toMatchObject({ offsetFrom: null, offsetUntil: null });
  });

  it('is 40 % within 30 days of signing in Guangxi', () => {
    const rule = ruleOf('guangxi-2024-settlement');
    const signed = facts({ signedOn: localDate(2024, 8, 10), countedAmount: fen(1_000) });
    expect(schedulePrepayment(rule, signed).steps[0]).toMatchObject({
      expected: 400,
      dueOn: '2024-09-09',
    });
    expect(schedulePrepayment(rule, facts()).steps[0]?.dueOn).toBeNull();
  });

  it('moves off a holiday only where the pack moves payment days', () => {
    const due = { kind: 'end-of-month-number', month: 6 } as const;
    const on = (dayMove: ScheduleFacts['dayMove']) =>
      prepaymentDays(due, { startsOn, signedOn: null, holidays: chineseHolidays, dayMove })
        .readings;
    // 2025-03-09 is a Sunday.
    expect(on('none')).toEqual(['2025-02-28', '2025-03-09', '2025-03-31']);
    expect(on('next-working-day')).toEqual(['2025-02-28', '2025-03-10', '2025-03-31']);
    expect(on('previous-working-day')).toEqual(['2025-02-28', '2025-03-07', '2025-03-31']);
  });

  it('counts working days around the National Day in Huaibei', () => {
    const days = prepaymentDays(
      { kind: 'working-days-after-signing', toApply: 10, toPay: 10 },
      { startsOn, signedOn: localDate(2024, 9, 23), holidays: chineseHolidays, dayMove: 'none' },
    );
    // Sunday 09-29 and Saturday 10-12 are worked, 10-01 to 10-07 are not.
    expect(days).toMatchObject({ applyBy: '2024-10-11', dueOn: '2024-10-24', certain: true });
  });

  it('says so when a year without holidays is crossed', () => {
    const days = prepaymentDays(
      { kind: 'working-days-after-signing', toApply: 10, toPay: 10 },
      { startsOn, signedOn: localDate(2031, 9, 23), holidays: chineseHolidays, dayMove: 'none' },
    );
    expect(days.certain).toBe(false);
  });

  it('says so when a day is moved in a year whose holidays nobody knows, and only then', () => {
    const due = { kind: 'end-of-month-number', month: 6 } as const;
    const isCertain = (year: number, dayMove: ScheduleFacts['dayMove']) =>
      prepaymentDays(due, {
        startsOn: localDate(year, 9, 10),
        signedOn: null,
        holidays: chineseHolidays,
        dayMove,
      }).certain;
    expect(isCertain(2031, 'next-working-day')).toBe(false);
    expect(isCertain(2031, 'none')).toBe(true);
    expect(isCertain(2024, 'next-working-day')).toBe(true);
  });
});

describe('the state of a step', () => {
  const step = {
    expectedSoFar: fen(100),
    askFrom: localDate(2025, 2, 28),
    dueOn: localDate(2025, 3, 31),
  };
  const on = (day: LocalDate, received = 0) => stepState(step, fen(received), day);

  it('is asked for from the first reading and overdue after the last', () => {
    expect(on(localDate(2025, 2, 27))).toEqual({ kind: 'later', days: 1 });
    expect(on(localDate(2025, 2, 28))).toEqual({ kind: 'ask', days: 31 });
    expect(on(localDate(2025, 3, 31))).toEqual({ kind: 'ask', days: 0 });
    expect(on(localDate(2025, 4, 1))).toEqual({ kind: 'late', days: 1 });
  });

  it('is received when all has come, and not before', () => {
    expect(on(localDate(2025, 4, 1), 99).kind).toBe('late');
    expect(on(localDate(2025, 4, 1), 100)).toEqual({ kind: 'received' });
  });

  it('is overdue as well while nobody has told the sum', () => {
    const untold = { ...step, expectedSoFar: null };
    expect(stepState(untold, fen(0), localDate(2025, 4, 1)).kind).toBe('late');
  });
});

describe('every schedule', () => {
  it('adds up to what was told, whatever the sum', () => {
    const property = fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (amount) => {
      const { steps } = schedulePrepayment(
        ruleOf('chongqing-2024-54'),
        facts({ notified: fen(amount) }),
      );
      const total = steps.reduce((sum, { expected }) => sum + (expected ?? 0), 0);
      expect(total).toBe(amount);
      expect(steps.at(-1)?.expectedSoFar).toBe(amount);
    });
    fc.assert(property);
  });

  it('reads the sixth month within six weeks, in order, whatever the start', () => {
    const property = fc.property(aDay(), (day) => {
      const { askFrom, dueOn, readings } = prepaymentDays(
        { kind: 'end-of-month-number', month: 6 },
        { startsOn: day, signedOn: null, holidays: [], dayMove: 'none' },
      );
      expect([...readings].sort()).toEqual(readings);
      expect(askFrom !== null && dueOn !== null).toBe(true);
      expect(askFrom === dueOn).toBe(partsOf(day).day === 1);
      if (askFrom !== null && dueOn !== null) expect(dueOn <= addDays(askFrom, 31)).toBe(true);
    });
    fc.assert(property);
  });
});
