import type { LocalDate } from '../../../../domain/calendar/local-date';
import type { BasisPoints } from '../../../../domain/money/money';
import type { Statement, StatementLine } from '../../../../domain/reconciliation/statement';

/** What the month's invoices and payments say about one line. Texts join several with line breaks. */
export type LinkedFacts = {
  /** The last invoice's day. */
  readonly invoicedOn: LocalDate | null;
  /** Null where invoices differ or name none. */
  readonly taxRate: BasisPoints | null;
  readonly redOf: string;
  /** The last payment's day. */
  readonly paidOn: LocalDate | null;
  readonly bankReferences: string;
};

export function linkedFacts(line: StatementLine, statement: Statement): LinkedFacts {
  const invoices = statement.invoices.filter(({ number }) => line.invoiceNumbers.includes(number));
  const payments = statement.payments.filter(({ receiptNumbers }) =>
    receiptNumbers.includes(line.receiptNumber),
  );
  const taxRates = new Set(invoices.map(({ taxRate }) => taxRate));
  const [taxRate = null] = taxRates;
  return {
    invoicedOn: lastDay(invoices.map(({ issuedOn }) => issuedOn)),
    taxRate: taxRates.size === 1 ? taxRate : null,
    redOf: invoices.flatMap(({ redOf }) => (redOf === null ? [] : [redOf])).join('\n'),
    paidOn: lastDay(payments.map(({ paidOn }) => paidOn)),
    bankReferences: payments.map(({ bankReference }) => bankReference).join('\n'),
  };
}

function lastDay(days: readonly LocalDate[]): LocalDate | null {
  return days.reduce<LocalDate | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}
