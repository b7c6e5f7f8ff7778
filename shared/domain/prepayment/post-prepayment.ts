import { err, ok, type Result } from '../../kernel/result';
import { fen } from '../money/money';
import { finding, hasErrors, type Refused } from '../record/finding';
import {
  checkBalance,
  checkPrepayment,
  type PrepaymentContext,
  type PrepaymentDraft,
  type PrepaymentFinding,
} from './check-prepayment';
import type { PrepaymentEntry } from './prepayment';

/** @errors `refused` */
export function postPrepayment(
  draft: PrepaymentDraft,
  context: PrepaymentContext,
  { id, number }: Pick<PrepaymentEntry, 'id' | 'number'>,
): Result<PrepaymentEntry, Refused<PrepaymentFinding>> {
  const findings = checkPrepayment(draft, context);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const documentNumber = draft.documentNumber.trim();
  const remark = draft.remark.trim();
  return ok({ ...draft, documentNumber, remark, id, number, revision: 1, reversesId: null });
}

export type PrepaymentReversal = {
  readonly entry: PrepaymentEntry;
  readonly reason: string;
};

/**
 * The red entry (红冲) that takes a posted one back whole, on the business day.
 *
 * @errors `refused`
 */
export function reversePrepayment(
  { entry, reason }: PrepaymentReversal,
  { today, entries }: Pick<PrepaymentContext, 'today' | 'entries'>,
  { id, number }: Pick<PrepaymentEntry, 'id' | 'number'>,
): Result<PrepaymentEntry, Refused<PrepaymentFinding>> {
  const findings: PrepaymentFinding[] = [];
  const red = entries.find(({ reversesId }) => reversesId === entry.id);
  if (red !== undefined) {
    const facts = { number: red.number };
    findings.push(finding({ kind: 'already-reversed', severity: 'error', facts }));
  }
  if (entry.reversesId !== null)
    findings.push(finding({ kind: 'reverses-red', severity: 'error', facts: {} }));
  if (reason.trim() === '')
    findings.push(finding({ kind: 'reason-missing', severity: 'error', facts: {} }));
  // Money that was set off or given back since cannot be taken back as never received.
  if (entry.kind === 'received')
    findings.push(...checkBalance({ amount: entry.amount, on: today }, entries));
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  return ok({
    ...entry,
    id,
    number,
    revision: 1,
    amount: fen(0 - entry.amount),
    on: today,
    remark: reason.trim(),
    reversesId: entry.id,
  });
}
