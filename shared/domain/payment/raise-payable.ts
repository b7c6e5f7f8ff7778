import type { HolidayCalendar } from '../calendar/working-days';
import type { Receipt } from '../receipt/receipt';
import type {
  AppliedPaymentRule,
  Payable,
  PayableBalance,
  PayableEntry,
  PayableEntryId,
  PayableId,
} from './payable';
import { emptyBalance, withEntry } from './payable-ledger';
import { appliedDueOn } from './due-day';
import type { ProgramId } from '../program/program';

/** What an acceptance makes us owe: the payable, its first ledger line and its sums. */
export type NewPayable = {
  readonly payable: Payable;
  readonly entry: PayableEntry;
  readonly balance: PayableBalance;
};

/**
 * The payable of a receipt, due by the rule it keeps; null when nothing is owed.
 *
 * @source 新医保发〔2024〕13号 五(一): the clock starts with the acceptance
 */
export function raisePayable(
  receipt: Receipt,
  given: {
    readonly programId: ProgramId;
    readonly rule: AppliedPaymentRule;
    readonly holidays: HolidayCalendar;
  },
  newId: () => string,
): NewPayable | null {
  const { amount, acceptedOn, orderId, distributorId } = receipt;
  if (amount === 0) return null;
  const payable: Payable = {
    id: newId() as PayableId,
    revision: 1,
    receiptId: receipt.id,
    receiptNumber: receipt.number,
    orderId,
    programId: given.programId,
    distributorId,
    acceptedOn,
    dueOn: appliedDueOn(acceptedOn, given.rule, given.holidays),
    amount,
    rule: given.rule,
  };
  const entry: PayableEntry = {
    id: newId() as PayableEntryId,
    revision: 1,
    payableId: payable.id,
    distributorId,
    kind: 'acceptance',
    amount,
    on: acceptedOn,
    documentId: receipt.id,
    documentNumber: receipt.number,
  };
  const empty = emptyBalance(payable);
  return { payable, entry, balance: { ...empty, ...withEntry(empty, entry) } };
}
