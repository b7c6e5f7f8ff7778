import { daysBetween, isWithin, type DateRange, type LocalDate } from '../calendar/local-date';
import { fen, sum, type BasisPoints, type Fen } from '../money/money';
import { listOnTimeParts, rateOfParts } from '../payment/on-time-rate';
import type { Payable, PayableEntry, PayableId } from '../payment/payable';
import type { ReportPeriod } from './report-period';

/** The four ages of what is overdue, in natural days. */
export const OVERDUE_AGES = ['upTo30', 'upTo60', 'upTo90', 'over90'] as const;
export type OverdueAge = (typeof OVERDUE_AGES)[number];

/** The payables of one enterprise under the program. */
export type ReportedDebt = {
  readonly distributor: string;
  readonly payables: readonly Payable[];
  readonly entries: readonly PayableEntry[];
  /** Payables whose invoice has not come by the cut. */
  readonly withoutInvoice: ReadonlySet<PayableId>;
};

/** A row of section C (回款). */
export type PaymentSectionRow = {
  readonly distributor: string;
  /** What fell due in the month up to the cut, and what of it was paid by its day. */
  readonly dueCount: number;
  readonly dueAmount: Fen;
  readonly inTimeCount: number;
  readonly inTimeAmount: Fen;
  /** Open at the cut after the due day, whenever it fell due. */
  readonly overdue: Readonly<Record<OverdueAge, Fen>>;
  readonly shareByAmount: BasisPoints | null;
  readonly shareByCount: BasisPoints | null;
  /** Natural days from acceptance to payment, of what was paid in the month; null where nothing was. */
  readonly meanDays: number | null;
  readonly longestDays: number | null;
  /** Overdue payables whose invoice has not come: a reason, no exemption. */
  readonly lateWithoutInvoice: number;
  readonly lateCount: number;
  /** Open at the cut without an invoice. */
  readonly withoutInvoiceAmount: Fen;
};

/**
 * One enterprise of section C. The due day itself is in time; the mean is rounded half up.
 *
 * @source reference/practice.md, The monthly execution report C; 新医保发〔2024〕13号 五(三): 按时回款率
 */
export function paymentSectionRow(debt: ReportedDebt, period: ReportPeriod): PaymentSectionRow {
  const { payables, entries, withoutInvoice } = debt;
  const { month, cutOn } = period;
  const known = entries.filter(({ on }) => on <= cutOn);
  const parts = listOnTimeParts(payables, known, { from: month.from, to: cutOn });
  const rate = rateOfParts(parts);
  const open = openAt(payables, known);
  const late = open.filter(({ payable }) => payable.dueOn < cutOn);
  return {
    distributor: debt.distributor,
    dueCount: rate.count.denominator,
    dueAmount: fen(rate.amount.denominator),
    inTimeCount: rate.count.numerator,
    inTimeAmount: fen(rate.amount.numerator),
    overdue: overdueByAge(late, cutOn),
    shareByAmount: rate.amount.share,
    shareByCount: rate.count.share,
    ...paidDays(payables, known, { from: month.from, to: cutOn }),
    lateCount: late.length,
    lateWithoutInvoice: late.filter(({ payable }) => withoutInvoice.has(payable.id)).length,
    withoutInvoiceAmount: sum(
      open.filter(({ payable }) => withoutInvoice.has(payable.id)).map(({ amount }) => amount),
    ),
  };
}

/** True where a row says nothing: nothing fell due, is open or was paid. */
export function isQuiet(row: PaymentSectionRow): boolean {
  return (
    row.dueCount === 0 &&
    row.lateCount === 0 &&
    row.meanDays === null &&
    row.withoutInvoiceAmount === 0
  );
}

type Open = { readonly payable: Payable; readonly amount: Fen };

function openAt(payables: readonly Payable[], entries: readonly PayableEntry[]): readonly Open[] {
  const sums = new Map<PayableId, number>();
  for (const { payableId, amount } of entries)
    sums.set(payableId, (sums.get(payableId) ?? 0) + amount);
  return payables.flatMap((payable) => {
    const amount = sums.get(payable.id) ?? 0;
    return amount > 0 ? [{ payable, amount: fen(amount) }] : [];
  });
}

function overdueByAge(late: readonly Open[], cutOn: LocalDate): PaymentSectionRow['overdue'] {
  const of = (age: OverdueAge) =>
    sum(
      late
        .filter(({ payable }) => ageOf(daysBetween(payable.dueOn, cutOn)) === age)
        .map(({ amount }) => amount),
    );
  return { upTo30: of('upTo30'), upTo60: of('upTo60'), upTo90: of('upTo90'), over90: of('over90') };
}

function ageOf(days: number): OverdueAge {
  if (days <= 30) return 'upTo30';
  if (days <= 60) return 'upTo60';
  return days <= 90 ? 'upTo90' : 'over90';
}

function paidDays(
  payables: readonly Payable[],
  entries: readonly PayableEntry[],
  range: DateRange,
): Pick<PaymentSectionRow, 'meanDays' | 'longestDays'> {
  const acceptedById = new Map(payables.map(({ id, acceptedOn }) => [id, acceptedOn]));
  const days = entries.flatMap(({ kind, payableId, on, amount }) => {
    const acceptedOn = acceptedById.get(payableId);
    const isPaid = kind === 'payment' && amount < 0 && isWithin(on, range);
    return isPaid && acceptedOn !== undefined ? [daysBetween(acceptedOn, on)] : [];
  });
  if (days.length === 0) return { meanDays: null, longestDays: null };
  const total = days.reduce((all, one) => all + one, 0);
  return {
    meanDays: Math.floor((2 * total + days.length) / (2 * days.length)),
    longestDays: Math.max(...days),
  };
}
