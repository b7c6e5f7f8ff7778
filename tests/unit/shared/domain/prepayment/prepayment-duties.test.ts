import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { fen } from '@shared/domain/money/money';
import { prepaymentDuties } from '@shared/domain/prepayment/prepayment-duties';
import { schedulePrepayment } from '@shared/domain/prepayment/prepayment-schedule';
import { sumPrepayment } from '@shared/domain/prepayment/prepayment-sums';
import { cycleOf } from '@shared/domain/program/agreement-years';
import type { ProgramId } from '@shared/domain/program/program';
import { chineseHolidays } from '@shared/policy-packs';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { describe, expect, it } from 'vitest';

const schedule = schedulePrepayment(chongqing202454.prepayment, {
  cycle: cycleOf(localDate(2024, 9, 10), 24),
  signedOn: null,
  holidays: chineseHolidays,
  dayMove: 'none',
  notified: fen(120_000_000),
  countedAmount: fen(0),
});
const program = {
  id: 'program-scalpel' as ProgramId,
  name: '超声刀头',
  cycle: cycleOf(localDate(2024, 9, 10), 24),
};

function on(today: LocalDate, received: number, offset = 0) {
  const sums = sumPrepayment([
    { kind: 'notified', amount: fen(120_000_000) },
    { kind: 'received', amount: fen(received) },
    { kind: 'offset', amount: fen(offset) },
  ]);
  return prepaymentDuties({ program, schedule, sums, stepSums: sums }, today).map((duty) => ({
    kind: duty.kind,
    on: duty.on,
    amount: duty.amount,
  }));
}

describe('the duties of a prepayment', () => {
  it('begin two weeks before the first day, and name what is missing', () => {
    expect(on(localDate(2024, 10, 16), 0)).toEqual([]);
    expect(on(localDate(2024, 10, 17), 0)).toEqual([
      { kind: 'prepayment-due', on: '2024-10-31', amount: 60_000_000 },
    ]);
    expect(on(localDate(2024, 11, 1), 10_000_000)).toEqual([
      { kind: 'prepayment-late', on: '2024-10-31', amount: 50_000_000 },
    ]);
  });

  it('ask for the rest from the first reading, and are late after the last', () => {
    expect(on(localDate(2025, 2, 20), 60_000_000)).toMatchObject([{ on: '2025-02-28' }]);
    expect(on(localDate(2025, 3, 1), 60_000_000)).toMatchObject([
      { kind: 'prepayment-due', on: '2025-03-31' },
    ]);
    expect(on(localDate(2025, 4, 1), 60_000_000)).toMatchObject([{ kind: 'prepayment-late' }]);
    expect(on(localDate(2025, 4, 1), 120_000_000)).toEqual([]);
  });

  it('set off from the month after the cycle, and give back what is left after a year', () => {
    expect(on(localDate(2026, 9, 30), 120_000_000)).toEqual([]);
    expect(on(localDate(2026, 9, 10), 0)).toEqual([]);
    expect(on(localDate(2026, 9, 9), 0)).toHaveLength(2);
    expect(on(localDate(2026, 10, 1), 120_000_000, 20_000_000)).toEqual([
      { kind: 'prepayment-offset', on: '2027-09-30', amount: 100_000_000 },
    ]);
    expect(on(localDate(2027, 10, 1), 120_000_000, 20_000_000)).toEqual([
      { kind: 'prepayment-refund', on: '2027-09-30', amount: 100_000_000 },
    ]);
    expect(on(localDate(2027, 10, 1), 120_000_000, 120_000_000)).toEqual([]);
  });

  it('ask for no step any more once the cycle is over', () => {
    expect(on(localDate(2026, 10, 1), 0)).toEqual([]);
  });
});
