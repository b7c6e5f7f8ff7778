import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import type { Stored } from '../record/record';
import type { ProgramId, ProgramProductId } from './program';

/** 待增补挂网, 挂网, 暂停, 恢复. */
export type ListingStateKind = 'to-be-listed' | 'listed' | 'suspended' | 'resumed';

export const LISTING_STATES = [
  'to-be-listed',
  'listed',
  'suspended',
  'resumed',
] as const satisfies readonly ListingStateKind[];

/** From which day a product has a listing state on the platform. Never changed: the next one is added, a wrong one gets a counter-entry. */
export type ListingState = Stored<string> & {
  readonly programId: ProgramId;
  readonly productId: ProgramProductId;
  readonly kind: ListingStateKind;
  readonly from: LocalDate;
  /** Document number or words of the platform; may be empty. */
  readonly reason: string;
  readonly enteredOn: LocalDate;
  readonly enteredBy: string;
  /** The state that this entry takes back; null for a state itself. */
  readonly reverses: string | null;
};

/** The states that hold: without counter-entries and without what they took back. */
export function standingListings(states: readonly ListingState[]): readonly ListingState[] {
  const reversed = new Set(states.map(({ reverses }) => reverses));
  return states.filter(({ id, reverses }) => reverses === null && !reversed.has(id));
}

/** The state of each product on a day; nothing for a product that no state is known of. The later entry wins on one day. */
export function listingStatesOn(
  states: readonly ListingState[],
  day: LocalDate,
): ReadonlyMap<ProgramProductId, ListingState> {
  const found = new Map<ProgramProductId, ListingState>();
  for (const state of standingListings(states)) {
    if (state.from > day) continue;
    const known = found.get(state.productId);
    if (known === undefined || isLater(state, known)) found.set(state.productId, state);
  }
  return found;
}

/** Whether the platform takes orders in this state; a product that nothing is known of may be ordered. */
export function isOrderableListing(state: Pick<ListingState, 'kind'> | undefined): boolean {
  return state?.kind !== 'to-be-listed' && state?.kind !== 'suspended';
}

export type ListingRefusal =
  | { readonly kind: 'same-state'; readonly state: ListingStateKind }
  | { readonly kind: 'nothing-to-resume' }
  | { readonly kind: 'nothing-chosen' };

/**
 * Checks that a state follows sensibly on the one before it.
 *
 * @errors `same-state`, `nothing-to-resume` where the product was not suspended
 */
export function checkListingState(
  kind: ListingStateKind,
  before: Pick<ListingState, 'kind'> | undefined,
): Result<void, ListingRefusal> {
  if (before?.kind === kind) return err({ kind: 'same-state', state: kind });
  if (kind === 'resumed' && before?.kind !== 'suspended') return err({ kind: 'nothing-to-resume' });
  return ok(undefined);
}

export type TakeBackListingRefusal =
  | { readonly kind: 'state-unknown' }
  | { readonly kind: 'taken-back-already' }
  | { readonly kind: 'no-reason' }
  /** A later state of the product rests on it: that one goes first. */
  | { readonly kind: 'not-last'; readonly from: LocalDate };

/**
 * The counter-entry that takes a wrong listing state back; the one before it holds again.
 *
 * @errors `state-unknown`, `taken-back-already`, `no-reason`, `not-last`
 */
export function takeBackListing(
  /** Of one product. */
  states: readonly ListingState[],
  stateId: string,
  entry: Pick<ListingState, 'id' | 'reason' | 'enteredOn' | 'enteredBy'>,
): Result<ListingState, TakeBackListingRefusal> {
  const state = states.find(({ id }) => id === stateId);
  if (state === undefined || state.reverses !== null) return err({ kind: 'state-unknown' });
  const standing = standingListings(states);
  if (!standing.includes(state)) return err({ kind: 'taken-back-already' });
  const reason = entry.reason.trim();
  if (reason === '') return err({ kind: 'no-reason' });
  const later = standing.find((one) => isLater(one, state));
  if (later !== undefined) return err({ kind: 'not-last', from: later.from });
  return ok({ ...state, ...entry, reason, revision: 1, reverses: stateId });
}

function isLater(one: ListingState, other: ListingState): boolean {
  return one.from > other.from || (one.from === other.from && one.id > other.id);
}
