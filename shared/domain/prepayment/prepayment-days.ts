import {
  addDays,
  addMonths,
  endOfMonth,
  lastDayOfMonths,
  partsOf,
  startOfMonth,
  type LocalDate,
} from '../calendar/local-date';
import { movedOffHolidays } from '../payment/due-day';
import type { AppliedPaymentRule } from '../payment/payable';
import { addWorkingDays, type HolidayCalendar, type WorkingDay } from '../calendar/working-days';
import type { PrepaymentDue } from '../policy/prepayment-rule';

/** The days of one step. Null where nothing says them, or not yet. */
export type PrepaymentDays = {
  /** The hospital applies by this day. */
  readonly applyBy: LocalDate | null;
  /** Ask for the money from this day on: the earliest way to read the notice. */
  readonly askFrom: LocalDate | null;
  /** Overdue after this day: the latest way to read the notice. */
  readonly dueOn: LocalDate | null;
  /** Every way to read the notice, earliest first. More than one: the notice leaves room. */
  readonly readings: readonly LocalDate[];
  /** False where a day was counted or moved by working days of a year without verified holidays. */
  readonly certain: boolean;
};

type DaysContext = {
  readonly startsOn: LocalDate;
  /** The day of the first agreement's last signature; null while none is signed. */
  readonly signedOn: LocalDate | null;
  readonly holidays: HolidayCalendar;
  /** Where the pack moves a day that is no working day, as it moves payment days. */
  readonly dayMove: AppliedPaymentRule['dayMove'];
};

const UNKNOWN: PrepaymentDays = {
  applyBy: null,
  askFrom: null,
  dueOn: null,
  readings: [],
  certain: true,
};

/**
 * When a step of the prepayment is to be asked for, and after which day it is overdue.
 *
 * Its days move off holidays only where the pack moves payment days: Decision 0006.
 *
 * @source 渝医保办〔2024〕54号 二(三): 执行的次月底, 采购期第 6 个月末; reference/practice.md 预付金 (the three
 * readings of the latter); reference/policy-rules.md 4.2 Guangxi, Huaibei
 */
export function prepaymentDays(due: PrepaymentDue | null, context: DaysContext): PrepaymentDays {
  const { startsOn, signedOn, holidays, dayMove } = context;
  const readAs = (days: readonly LocalDate[]) =>
    readingsAs(days.map((day) => movedOffHolidays(day, dayMove, holidays)));
  if (due === null) return UNKNOWN;
  switch (due.kind) {
    case 'end-of-month-after-start':
      return readAs([endOfMonth(addMonths(startOfMonth(startsOn), due.months))]);
    case 'end-of-month-number':
      return readAs(readingsOfMonth(startsOn, due.month));
    case 'days-after-signing':
      return signedOn === null ? UNKNOWN : readAs([addDays(signedOn, due.days)]);
    case 'working-days-after-signing': {
      if (signedOn === null) return UNKNOWN;
      const apply = addWorkingDays(signedOn, due.toApply, holidays);
      const pay = addWorkingDays(apply.day, due.toPay, holidays);
      const read = readAs([pay.day]);
      const certain = apply.certain && pay.certain && read.certain;
      return { ...read, applyBy: apply.day, certain };
    }
  }
}

/**
 * The starting month counted as the first; the months counted from day to day; the months after the starting month.
 *
 * From the first day of a month all ways of counting make its own month the first.
 */
function readingsOfMonth(startsOn: LocalDate, month: number): readonly LocalDate[] {
  const firstMonth = startOfMonth(startsOn);
  const readings = [endOfMonth(addMonths(firstMonth, month - 1)), lastDayOfMonths(startsOn, month)];
  return partsOf(startsOn).day === 1
    ? readings
    : [...readings, endOfMonth(addMonths(firstMonth, month))];
}

function readingsAs(days: readonly WorkingDay[]): PrepaymentDays {
  const readings = [...new Set(days.map(({ day }) => day))].sort();
  return {
    applyBy: null,
    askFrom: readings[0] ?? null,
    dueOn: readings.at(-1) ?? null,
    readings,
    certain: days.every(({ certain }) => certain),
  };
}
