import { daysBetween, type LocalDate } from '../calendar/local-date';
import {
  lastWorkingDayOnOrBefore,
  type HolidayCalendar,
  type WorkingDay,
} from '../calendar/working-days';
import { fen, type Fen } from '../money/money';
import type { Payable, PayableBalance } from './payable';

/** Where a payable stands today. The last working day for paying is shown beside the due day, never in its place. */
export type PayableState =
  | { readonly kind: 'paid' }
  /** Returns after payment: the distributor owes us this much. */
  | { readonly kind: 'claim'; readonly amount: Fen }
  | { readonly kind: 'due-later'; readonly days: number; readonly lastWorkingDay: WorkingDay }
  | { readonly kind: 'due-today'; readonly lastWorkingDay: WorkingDay }
  | { readonly kind: 'late'; readonly days: number; readonly lastWorkingDay: WorkingDay };

/**
 * How far a payable is from its due day, in natural days. The due day itself is in time.
 *
 * @source 新医保发〔2024〕13号 五(一); Decision 0006
 */
export function payableState(
  payable: Pick<Payable, 'dueOn'>,
  balance: Pick<PayableBalance, 'open'>,
  { today, holidays }: { readonly today: LocalDate; readonly holidays: HolidayCalendar },
): PayableState {
  if (balance.open === 0) return { kind: 'paid' };
  if (balance.open < 0) return { kind: 'claim', amount: fen(0 - balance.open) };
  const lastWorkingDay = lastWorkingDayOnOrBefore(payable.dueOn, holidays);
  const days = daysBetween(today, payable.dueOn);
  if (days > 0) return { kind: 'due-later', days, lastWorkingDay };
  return days === 0
    ? { kind: 'due-today', lastWorkingDay }
    : { kind: 'late', days: -days, lastWorkingDay };
}
