import type { PayableView } from '@renderer/data';
import { formatMoney, type EditableLine, type LineErrors } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { fen, sum, type Fen } from '@shared/domain/money/money';
import type { PayableId, PaymentAllocation } from '@shared/domain/payment/payable';
import type { PaymentDraft } from '@shared/domain/payment/post-payment';
import { proposeAllocations } from '@shared/domain/payment/propose-allocations';
import { err, ok, type Result } from '@shared/kernel/result';
import { readAmount, readDay } from './invoice-form';

/** A payment as it stands in the form; lines are the open payables of the distributor. */
export type PaymentForm = {
  readonly distributorId: EnterpriseId | null;
  readonly paidOn: string;
  readonly bankReference: string;
  readonly amount: string;
  readonly lines: readonly EditableLine[];
};

export type PaymentFormField = 'distributorId' | 'paidOn' | 'amount';

/** What can be paid or set off, what falls due first is first. */
export function openPayables(payables: readonly PayableView[]): readonly PayableView[] {
  return payables.filter(({ balance }) => balance.open !== 0);
}

/** The lines with the amount spread over them as the rule proposes. */
export function proposedLines(
  payables: readonly PayableView[],
  typed: string,
): readonly EditableLine[] {
  const open = openPayables(payables);
  const balances = open.map(({ balance }) => balance);
  const { allocations } = proposeAllocations(readAmount(typed) ?? fen(0), balances);
  const amounts = new Map(allocations.map(({ payableId, amount }) => [payableId, amount]));
  return open.map(({ payable, balance }) => {
    const amount = amounts.get(payable.id);
    return {
      id: payable.id,
      values: {
        receipt: payable.receiptNumber,
        dueOn: payable.dueOn,
        open: formatMoney(balance.open),
        amount: amount === undefined ? '' : formatMoney(amount),
      },
    };
  });
}

/** A line's amount in fen: null when unreadable, 0 when empty. A claim is set off by a negative amount. */
export function readLineAmount({ values }: EditableLine): Fen | null {
  const typed = (values['amount'] ?? '').trim();
  if (typed === '') return fen(0);
  if (!/^[-－−]/u.test(typed)) return readAmount(typed);
  const amount = readAmount(typed.slice(1));
  return amount === null ? null : fen(0 - amount);
}

export function sumAllocated(lines: readonly EditableLine[]): Fen {
  return sum(lines.map((line) => readLineAmount(line) ?? fen(0)));
}

export function lineErrors(lines: readonly EditableLine[], words: string): LineErrors {
  const unreadable = lines.filter((line) => readLineAmount(line) === null);
  return Object.fromEntries(unreadable.map(({ id }) => [id, { amount: words }]));
}

/** Reads the form; the rules of payments come after it. @errors the fields that say nothing readable */
export function readPaymentForm(
  form: PaymentForm,
): Result<PaymentDraft, ReadonlySet<PaymentFormField>> {
  const { distributorId, bankReference, lines } = form;
  const paidOn = readDay(form.paidOn);
  const amount = readAmount(form.amount);
  if (distributorId === null || paidOn === null || amount === null) {
    const read: Record<PaymentFormField, LocalDate | EnterpriseId | Fen | null> = {
      distributorId,
      paidOn,
      amount,
    };
    // Object.keys forgets that the keys are fields.
    const fields = Object.keys(read) as PaymentFormField[];
    return err(new Set(fields.filter((field) => read[field] === null)));
  }
  const allocations = lines
    .map(
      // A line's id is its payable's.
      (line): PaymentAllocation => ({
        payableId: line.id as PayableId,
        amount: readLineAmount(line) ?? fen(0),
      }),
    )
    .filter((part) => part.amount !== 0);
  return ok({ distributorId, paidOn, bankReference, amount, allocations });
}
