import { err, ok, type Result } from '../../kernel/result';
import { isWithin, type LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { AgreedLineId, ProgramProductId } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';
import type { Agreement, AgreementId, AgreementLine } from './agreement';
import type { NoReason, OutsideYear, Signable, WrongState } from './signing';

/** A quantity that a supplement changes. */
export type SupplementLine = {
  readonly agreedLineId: AgreedLineId;
  readonly productId: ProgramProductId;
  readonly before: Quantity;
  readonly after: Quantity;
};

/**
 * A supplementary agreement (补充协议): changes quantities or the distributor of an agreement from a day on.
 *
 * Signed by the same parties, like the agreement that it belongs to.
 */
export type Supplement = Stored<string> &
  Signable & {
    readonly agreementId: AgreementId;
    /** The agreement's number with -B1, -B2 … */
    readonly number: string;
    readonly sequence: number;
    readonly changes: readonly SupplementLine[];
    /** Null while the distributor stays. */
    readonly distributor: { readonly before: EnterpriseId; readonly after: EnterpriseId } | null;
    readonly reason: string;
    /** The day on which the agreement took its changes over; null before. */
    readonly appliedOn: LocalDate | null;
  };

export type SupplementChoice = {
  readonly id: string;
  /** First day of the change. */
  readonly startsOn: LocalDate;
  readonly quantitiesById: ReadonlyMap<AgreedLineId, Quantity>;
  readonly distributorId: EnterpriseId;
  readonly reason: string;
  readonly today: LocalDate;
};

export type SupplementRefusal =
  | WrongState
  | NoReason
  | OutsideYear
  | { readonly kind: 'nothing-changes' }
  | { readonly kind: 'quantity-negative'; readonly productId: ProgramProductId }
  /** Another one of the agreement is not signed yet, so that two could change the same line. */
  | { readonly kind: 'supplement-open'; readonly number: string };

/**
 * Drafts a supplement to an effective agreement.
 *
 * @errors every `SupplementRefusal`
 * @source our agreements' own clause 14: 未尽事宜由三方另行签订补充协议
 */
export function draftSupplement(
  agreement: Agreement,
  others: readonly Supplement[],
  choice: SupplementChoice,
): Result<Supplement, SupplementRefusal> {
  const { state, lines, number, distributorId: before } = agreement;
  const { startsOn, quantitiesById, distributorId, today } = choice;
  const reason = choice.reason.trim();
  if (state !== 'effective') return err({ kind: 'wrong-state', state });
  const open = others.find(isOpen);
  if (open !== undefined) return err({ kind: 'supplement-open', number: open.number });
  if (reason === '') return err({ kind: 'no-reason' });
  if (!isWithin(startsOn, { from: agreement.startsOn, to: agreement.endsOn }))
    return err({ kind: 'outside-year', day: startsOn });
  const changes = lines.flatMap((line) => changeOf(line, quantitiesById));
  const negative = changes.find(({ after }) => after < 0);
  if (negative !== undefined)
    return err({ kind: 'quantity-negative', productId: negative.productId });
  const distributor = distributorId === before ? null : { before, after: distributorId };
  if (changes.length === 0 && distributor === null) return err({ kind: 'nothing-changes' });
  const sequence = others.length + 1;
  return ok({
    kind: agreement.kind,
    ...{ startsOn, changes, distributor, reason, sequence },
    id: choice.id,
    revision: 1,
    agreementId: agreement.id,
    number: `${number}-B${sequence}`,
    state: 'draft',
    draftedOn: today,
    sentOn: null,
    signatures: { hospital: null, manufacturer: null, distributor: null },
    ending: null,
    appliedOn: null,
  });
}

/** Signed by all, its day has come, and the agreement has not taken it over yet. */
export function isDue(supplement: Supplement, today: LocalDate): boolean {
  const { state, startsOn, appliedOn } = supplement;
  return state === 'effective' && appliedOn === null && startsOn <= today;
}

/** The agreement with what the supplement changes. Lines that it does not name stay. */
export function withSupplement(
  agreement: Agreement,
  { changes, distributor }: Pick<Supplement, 'changes' | 'distributor'>,
): Agreement {
  const afterById = new Map(changes.map(({ agreedLineId, after }) => [agreedLineId, after]));
  return {
    ...agreement,
    revision: agreement.revision + 1,
    distributorId: distributor?.after ?? agreement.distributorId,
    lines: agreement.lines.map((line) => ({
      ...line,
      quantity: afterById.get(line.agreedLineId) ?? line.quantity,
    })),
  };
}

function isOpen({ state, appliedOn }: Supplement): boolean {
  return (
    state === 'draft' ||
    state === 'awaiting-signatures' ||
    (state === 'effective' && appliedOn === null)
  );
}

function changeOf(
  { agreedLineId, productId, quantity: before }: AgreementLine,
  quantitiesById: SupplementChoice['quantitiesById'],
): readonly SupplementLine[] {
  const after = quantitiesById.get(agreedLineId) ?? before;
  return after === before ? [] : [{ agreedLineId, productId, before, after }];
}
