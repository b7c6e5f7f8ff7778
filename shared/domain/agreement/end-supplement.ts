import { err, ok, type Result } from '../../kernel/result';
import type { Agreement } from './agreement';
import type { FutureDay, NoReason, OnDay, WrongState } from './signing';
import type { Supplement } from './supplement';

export type EndSupplementRefusal =
  | WrongState
  | NoReason
  | FutureDay
  /** A later supplement, or something else, has changed the agreement since: that goes first. */
  | { readonly kind: 'changed-since'; readonly number: string };

export type EndedSupplement = {
  readonly supplement: Supplement;
  /** With its quantities and distributor of before; null where it had not taken the supplement over. */
  readonly agreement: Agreement | null;
};

/**
 * Ends a signed supplement; `on` is the last day it holds. What it had changed goes back to what was before.
 *
 * Quantities are those of the whole year, so that they go back whole: our convention, no notice speaks of it.
 *
 * @errors `wrong-state`, `no-reason`, `future-day`, `changed-since`
 */
export function endSupplement(
  {
    supplement,
    agreement,
    others,
  }: {
    readonly supplement: Supplement;
    readonly agreement: Agreement;
    /** The other supplements of the agreement. */
    readonly others: readonly Supplement[];
  },
  { on, today, reason }: OnDay & { readonly reason: string },
): Result<EndedSupplement, EndSupplementRefusal> {
  const { state, appliedOn, sequence, changes, distributor } = supplement;
  if (state !== 'effective') return err({ kind: 'wrong-state', state });
  if (reason.trim() === '') return err({ kind: 'no-reason' });
  if (on > today) return err({ kind: 'future-day', day: on, today });
  const ended: Supplement = {
    ...supplement,
    state: 'terminated',
    ending: { on, reason: reason.trim() },
    revision: supplement.revision + 1,
  };
  if (appliedOn === null) return ok({ supplement: ended, agreement: null });
  const later = others.find((one) => one.sequence > sequence && standsOn(one));
  if (later !== undefined) return err({ kind: 'changed-since', number: later.number });
  const afterById = new Map(changes.map((change) => [change.agreedLineId, change]));
  const isAsLeft =
    (distributor === null || agreement.distributorId === distributor.after) &&
    agreement.lines.every(
      ({ agreedLineId, quantity }) => (afterById.get(agreedLineId)?.after ?? quantity) === quantity,
    );
  if (!isAsLeft) return err({ kind: 'changed-since', number: agreement.number });
  return ok({
    supplement: ended,
    agreement: {
      ...agreement,
      revision: agreement.revision + 1,
      distributorId: distributor?.before ?? agreement.distributorId,
      lines: agreement.lines.map((line) => ({
        ...line,
        quantity: afterById.get(line.agreedLineId)?.before ?? line.quantity,
      })),
    },
  });
}

/** Signed or on its way to be: it was drafted from the agreement as this one had changed it. */
function standsOn({ state }: Supplement): boolean {
  return state !== 'void' && state !== 'terminated';
}
