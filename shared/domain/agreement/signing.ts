import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import type { AgreementKind } from '../policy/policy-pack';
import {
  partiesOf,
  type Agreement,
  type AgreementState,
  type Party,
  type Signatures,
} from './agreement';

export type WrongState = { readonly kind: 'wrong-state'; readonly state: AgreementState };
export type FutureDay = {
  readonly kind: 'future-day';
  readonly day: LocalDate;
  readonly today: LocalDate;
};
export type AlreadySigned = { readonly kind: 'already-signed'; readonly party: Party };
export type NoLines = { readonly kind: 'no-lines' };
export type NoReason = { readonly kind: 'no-reason' };
export type OutsideYear = { readonly kind: 'outside-year'; readonly day: LocalDate };

/** An event of an agreement's life: the day it happened and the business day it is entered on. */
export type OnDay = { readonly on: LocalDate; readonly today: LocalDate };

export type SignatureEntry = OnDay & { readonly party: Party; readonly signedBy: string | null };

/** A day that cannot be refused but should be looked at. */
export type SignatureFlag = 'signed-before-drafted' | 'signed-before-sent' | 'signed-after-start';

/** What is signed by the parties of its kind: an agreement, or a supplementary one. */
export type Signable = Pick<
  Agreement,
  'kind' | 'state' | 'signatures' | 'draftedOn' | 'sentOn' | 'startsOn' | 'ending' | 'revision'
>;

export type RecordedSignature<A = Agreement> = {
  readonly agreement: A;
  readonly flags: readonly SignatureFlag[];
};

/**
 * Sends a draft to its parties; from this day silence is counted.
 *
 * @errors `wrong-state`, `no-lines`, `future-day`
 */
export function sendForSignature<A extends Signable & { readonly lines?: readonly unknown[] }>(
  agreement: A,
  { on, today }: OnDay,
): Result<A, WrongState | NoLines | FutureDay> {
  if (agreement.state !== 'draft') return err({ kind: 'wrong-state', state: agreement.state });
  if (agreement.lines?.length === 0) return err({ kind: 'no-lines' });
  if (on > today) return err({ kind: 'future-day', day: on, today });
  return ok(changed(agreement, { state: 'awaiting-signatures', sentOn: on }));
}

/**
 * Records one party's signature, in any order; with the last of its kind's parties the agreement is effective.
 *
 * A day before the draft is flagged, since paper may be older than our record of it.
 *
 * @errors `wrong-state`, `already-signed`, `future-day`
 * Who is no party of the kind cannot sign: that is a bug and throws.
 *
 * @source reference/codes-and-documents.md: 草拟 → 待签 (independent signatures, any order) → 生效
 */
export function recordSignature<A extends Signable>(
  agreement: A,
  { party, on, signedBy, today }: SignatureEntry,
): Result<RecordedSignature<A>, WrongState | AlreadySigned | FutureDay> {
  if (agreement.state !== 'awaiting-signatures')
    return err({ kind: 'wrong-state', state: agreement.state });
  if (!partiesOf(agreement.kind).includes(party))
    throw new Error(`${party} is no party of ${agreement.kind}`);
  if (agreement.signatures[party] !== null) return err({ kind: 'already-signed', party });
  if (on > today) return err({ kind: 'future-day', day: on, today });
  const signatures = { ...agreement.signatures, [party]: { signedOn: on, signedBy } };
  const state =
    fullySignedOn({ kind: agreement.kind, signatures }) !== null
      ? 'effective'
      : 'awaiting-signatures';
  return ok({
    agreement: changed(agreement, { signatures, state }),
    flags: flagsOf(agreement, on),
  });
}

/**
 * Takes a sent agreement back to draft, as long as nobody has signed it.
 *
 * @errors `wrong-state`, `already-signed`
 */
export function withdraw<A extends Signable>(agreement: A): Result<A, WrongState | AlreadySigned> {
  if (agreement.state !== 'awaiting-signatures')
    return err({ kind: 'wrong-state', state: agreement.state });
  const party = partiesOf(agreement.kind).find((one) => agreement.signatures[one] !== null);
  if (party !== undefined) return err({ kind: 'already-signed', party });
  return ok(changed(agreement, { state: 'draft', sentOn: null }));
}

/**
 * Makes an agreement void (作废) that never became effective. It stays on record and frees its place.
 *
 * @errors `wrong-state`, `no-reason`, `future-day`
 */
export function makeVoid<A extends Signable>(
  agreement: A,
  { on, today, reason }: OnDay & { readonly reason: string },
): Result<A, WrongState | NoReason | FutureDay> {
  if (agreement.state !== 'draft' && agreement.state !== 'awaiting-signatures')
    return err({ kind: 'wrong-state', state: agreement.state });
  if (reason.trim() === '') return err({ kind: 'no-reason' });
  if (on > today) return err({ kind: 'future-day', day: on, today });
  return ok(changed(agreement, { state: 'void', ending: { on, reason } }));
}

/**
 * Ends an effective agreement early; `on` is the last day it holds.
 *
 * @errors `wrong-state`, `no-reason`, `future-day`, `outside-year`
 */
export function terminate(
  agreement: Agreement,
  { on, today, reason }: OnDay & { readonly reason: string },
): Result<Agreement, WrongState | NoReason | FutureDay | OutsideYear> {
  if (agreement.state !== 'effective') return err({ kind: 'wrong-state', state: agreement.state });
  if (reason.trim() === '') return err({ kind: 'no-reason' });
  if (on > today) return err({ kind: 'future-day', day: on, today });
  if (on > agreement.endsOn) return err({ kind: 'outside-year', day: on });
  return ok(changed(agreement, { state: 'terminated', ending: { on, reason } }));
}

/** The day on which the last party of its kind signed; null while one is missing. */
export function fullySignedOn({
  kind,
  signatures,
}: {
  readonly kind: AgreementKind;
  readonly signatures: Signatures;
}): LocalDate | null {
  const days = partiesOf(kind).map((party) => signatures[party]?.signedOn ?? null);
  return days.reduce((last, day) =>
    last === null || day === null ? null : day > last ? day : last,
  );
}

function flagsOf({ draftedOn, sentOn, startsOn }: Signable, on: LocalDate): SignatureFlag[] {
  const flags: SignatureFlag[] = [];
  if (on < draftedOn) flags.push('signed-before-drafted');
  else if (sentOn !== null && on < sentOn) flags.push('signed-before-sent');
  if (on > startsOn) flags.push('signed-after-start');
  return flags;
}

function changed<A extends Signable>(agreement: A, change: Partial<Signable>): A {
  return { ...agreement, ...change, revision: agreement.revision + 1 };
}
