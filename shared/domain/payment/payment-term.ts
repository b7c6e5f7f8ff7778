import { err, ok, type Result } from '../../kernel/result';
import { addDays, daysBetween, endOfNextMonth, type LocalDate } from '../calendar/local-date';

export type PaymentTerm =
  | { readonly kind: 'end-of-next-month' }
  | { readonly kind: 'days-after-acceptance'; readonly days: number };

export type LatePayment = { readonly kind: 'paid-late'; readonly dueOn: LocalDate };

/**
 * The last day on which accepted goods may be paid for.
 *
 * Days are calendar days. A due day on a holiday stays where it is, because no
 * notice we hold moves it: Decision 0006.
 *
 * @source 新医保发〔2024〕13号 五(一), 渝医保办〔2024〕54号 二(三): 次月底; 鄂药采联办〔2020〕1号 五(四): 30 天
 */
export function paymentDueOn(acceptedOn: LocalDate, term: PaymentTerm): LocalDate {
  switch (term.kind) {
    case 'end-of-next-month':
      return endOfNextMonth(acceptedOn);
    case 'days-after-acceptance':
      return addDays(acceptedOn, term.days);
  }
}

/**
 * Checks that a payment kept its term, and returns the days left when it was made.
 *
 * The due day itself is in time. Counts towards 按时回款率.
 *
 * @errors `paid-late`
 */
export function checkPaidInTime(
  payment: { readonly acceptedOn: LocalDate; readonly paidOn: LocalDate },
  term: PaymentTerm,
): Result<number, LatePayment> {
  const dueOn = paymentDueOn(payment.acceptedOn, term);
  const daysLeft = daysBetween(payment.paidOn, dueOn);
  return daysLeft >= 0 ? ok(daysLeft) : err({ kind: 'paid-late', dueOn });
}
