import { localDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { prepaymentDuties } from '@shared/domain/prepayment/prepayment-duties';
import { schedulePrepayment } from '@shared/domain/prepayment/prepayment-schedule';
import { sumPrepayment } from '@shared/domain/prepayment/prepayment-sums';
import {
  isYearly,
  prepaymentByYear,
  yearAskedFor,
} from '@shared/domain/prepayment/prepayment-years';
import { reconcilePrepayment } from '@shared/domain/prepayment/reconcile-prepayment';
import type { PrepaymentEntryId } from '@shared/domain/prepayment/prepayment';
import { agreementYearsOf, cycleOf } from '@shared/domain/program/agreement-years';
import { chineseHolidays } from '@shared/policy-packs';
import { xianning20203 } from '@shared/policy-packs/xianning-2020-3';
import { guangxi2024Settlement as guangxi } from '@shared/policy-packs/other-regions/guangxi';
import { aPrepaymentEntry } from '@tests/builders/prepayment-builders';
import { aProgram } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const startsOn = localDate(2024, 8, 1);
const program = aProgram({
  cycle: cycleOf(startsOn, 24),
  years: agreementYearsOf({ startsOn, cycleMonths: 24, agreementMonths: 12 }),
});

describe('a prepayment that is told yearly', () => {
  const entries = [
    aPrepaymentEntry('1', { amount: fen(40_000), on: localDate(2024, 9, 2) }),
    // For year 1, received when year 2 already ran.
    aPrepaymentEntry('2', { amount: fen(10_000), on: localDate(2025, 8, 20), yearNumber: 1 }),
    aPrepaymentEntry('3', { amount: fen(5_000), on: localDate(2025, 8, 21) }),
    aPrepaymentEntry('4', { kind: 'offset', amount: fen(7_000), on: localDate(2025, 7, 31) }),
  ];

  it('belongs to the year that was named, else to that of its day', () => {
    const sums = prepaymentByYear(program, entries).map(
      ({ sums: { received, offset, balance } }) => [received, offset, balance],
    );
    expect(sums).toEqual([
      [50_000, 7_000, 43_000],
      [5_000, 0, 5_000],
    ]);
  });

  it('is asked for the year that runs, the first before the cycle and the last after it', () => {
    const number = (day: Parameters<typeof yearAskedFor>[1]) => yearAskedFor(program, day)?.number;
    expect(number(localDate(2024, 7, 1))).toBe(1);
    expect(number(localDate(2025, 7, 31))).toBe(1);
    expect(number(localDate(2025, 8, 1))).toBe(2);
    expect(number(localDate(2027, 1, 1))).toBe(2);
  });
});

describe('40 % of the contract amount in 30 days, in the second year', () => {
  const rule = guangxi.prepayment;
  if (rule === null) throw new Error('Guangxi prepays');
  const schedule = schedulePrepayment(rule, {
    cycle: program.cycle,
    signedOn: localDate(2025, 8, 5),
    holidays: chineseHolidays,
    dayMove: 'none',
    notified: fen(0),
    countedAmount: fen(100_000),
  });
  const dutiesOn = (today: ReturnType<typeof localDate>, received: number) =>
    prepaymentDuties(
      {
        program,
        schedule,
        sums: sumPrepayment([{ kind: 'received', amount: fen(40_000 + received) }]),
        stepSums: sumPrepayment([{ kind: 'received', amount: fen(received) }]),
      },
      today,
    );

  it('is yearly, and what came for year 1 fulfils nothing of year 2', () => {
    expect(isYearly(rule.value)).toBe(true);
    // 2025-08-05 and 30 days: 2025-09-04.
    expect(dutiesOn(localDate(2025, 9, 4), 0)).toMatchObject([
      { kind: 'prepayment-due', on: '2025-09-04', amount: 40_000 },
    ]);
    expect(dutiesOn(localDate(2025, 9, 5), 15_000)).toMatchObject([
      { kind: 'prepayment-late', on: '2025-09-04', amount: 25_000 },
    ]);
    expect(dutiesOn(localDate(2025, 9, 5), 40_000)).toEqual([]);
  });

  it('ends with the cycle, though the notice names no offset', () => {
    expect(dutiesOn(localDate(2026, 7, 31), 0)).toHaveLength(1);
    expect(dutiesOn(localDate(2026, 8, 1), 0)).toEqual([]);
  });
});

describe('at least 30 % of what is bought, without a day (Xianning)', () => {
  it('is rounded up to the fen and asks for nothing by itself', () => {
    const schedule = schedulePrepayment(xianning20203.prepayment, {
      cycle: program.cycle,
      signedOn: null,
      holidays: chineseHolidays,
      dayMove: 'none',
      notified: fen(0),
      countedAmount: fen(33_333),
    });
    expect(schedule.steps).toMatchObject([{ expected: 10_000, askFrom: null, dueOn: null }]);
    expect(schedule).toMatchObject({ offsetFrom: null, offsetUntil: null });
    const sums = sumPrepayment([]);
    const standing = { program, schedule, sums, stepSums: sums };
    expect(prepaymentDuties(standing, localDate(2025, 1, 1))).toEqual([]);
  });
});

describe('the balance that the fund states', () => {
  const received = aPrepaymentEntry('1', { amount: fen(60_000), on: localDate(2024, 10, 28) });
  const offset = aPrepaymentEntry('2', {
    kind: 'offset',
    amount: fen(20_000),
    on: localDate(2024, 11, 30),
  });
  const stated = aPrepaymentEntry('3', {
    kind: 'confirmed',
    amount: fen(60_000),
    on: localDate(2024, 11, 29),
  });

  it('is held against ours of the same day, and moves nothing', () => {
    expect(reconcilePrepayment([received, offset])).toBeNull();
    expect(reconcilePrepayment([received, offset, stated])).toMatchObject({
      fund: 60_000,
      own: 60_000,
      difference: 0,
    });
    expect(sumPrepayment([received, offset, stated]).balance).toBe(40_000);
    const wrong = { ...stated, amount: fen(55_000), on: localDate(2024, 11, 30) };
    expect(reconcilePrepayment([received, offset, wrong])).toMatchObject({
      own: 40_000,
      difference: 15_000,
    });
  });

  it('does not count once it was taken back', () => {
    const red = aPrepaymentEntry('4', {
      ...stated,
      id: 'red' as PrepaymentEntryId,
      amount: fen(-60_000),
      reversesId: stated.id,
    });
    expect(reconcilePrepayment([received, stated, red])).toBeNull();
  });
});
