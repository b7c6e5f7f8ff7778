import type { LocalDate } from '../calendar/local-date';
import {
  firstWorkingDayOnOrAfter,
  lastWorkingDayOnOrBefore,
  type HolidayCalendar,
  type WorkingDay,
} from '../calendar/working-days';
import type { AppliedPaymentRule, PayableId } from './payable';
import { paymentDueOn } from './payment-term';

/** A due day that moved with a change of pack or of holidays. */
export type MovedDueDay = {
  readonly payableId: PayableId;
  readonly receiptNumber: string;
  readonly before: LocalDate;
  readonly after: LocalDate;
};

/**
 * The last day on which accepted goods may be paid for by the rule that is applied to them.
 *
 * It is moved off a holiday only where the pack says so; in a year without holiday data weekends alone are known.
 *
 * @source Decision 0006: no notice we hold moves a due day, so only a hospital's own pack may
 */
export function appliedDueOn(
  acceptedOn: LocalDate,
  { term, dayMove }: Pick<AppliedPaymentRule, 'term' | 'dayMove'>,
  holidays: HolidayCalendar,
): LocalDate {
  const dueOn = paymentDueOn(acceptedOn, term);
  const { day: moved } = movedOffHolidays(dueOn, dayMove, holidays);
  // Nobody can be asked to have paid before the goods were accepted.
  return moved < acceptedOn ? dueOn : moved;
}

/** The day as a pack moves it where it is no working day; not certain where the holidays of its year are not known. */
export function movedOffHolidays(
  day: LocalDate,
  dayMove: AppliedPaymentRule['dayMove'],
  holidays: HolidayCalendar,
): WorkingDay {
  switch (dayMove) {
    case 'none':
      return { day, certain: true };
    case 'previous-working-day':
      return lastWorkingDayOnOrBefore(day, holidays);
    case 'next-working-day':
      return firstWorkingDayOnOrAfter(day, holidays);
  }
}
