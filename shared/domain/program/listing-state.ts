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

/** From which day a product has a listing state on the platform. Never changed: the next one is added. */
export type ListingState = Stored<string> & {
  readonly programId: ProgramId;
  readonly productId: ProgramProductId;
  readonly kind: ListingStateKind;
  readonly from: LocalDate;
  /** Document number or words of the platform; may be empty. */
  readonly reason: string;
  readonly enteredOn: LocalDate;
  readonly enteredBy: string;
};

/** The state of each product on a day; nothing for a product that no state is known of. The later entry wins on one day. */
export function listingStatesOn(
  states: readonly ListingState[],
  day: LocalDate,
): ReadonlyMap<ProgramProductId, ListingState> {
  const found = new Map<ProgramProductId, ListingState>();
  for (const state of states) {
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

function isLater(one: ListingState, other: ListingState): boolean {
  return one.from > other.from || (one.from === other.from && one.id > other.id);
}
