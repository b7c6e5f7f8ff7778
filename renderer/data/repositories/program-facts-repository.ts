import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { AgreedLineId, ProgramId, ProgramProductId } from '@shared/domain/program/program';
import { checkProfile, type ProgramProfile } from '@shared/domain/program/program-profile';
import {
  checkListingState,
  listingStatesOn,
  takeBackListing,
  type ListingRefusal,
  type ListingState,
} from '@shared/domain/program/listing-state';
import type { UsedBook } from '@shared/domain/pace/used-quantity';
import type { LineDocuments } from '@shared/domain/record/ledger-check';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { readLineDocuments } from './line-documents';
import { readProfile } from './program-profile-row';
import { readUsedBook } from './used-book';
import { checkRevision } from '../journal/saved-row';

export type ProgramFactsRepository = ReturnType<typeof createProgramFactsRepository>;

export type NewListingStates = Pick<ListingState, 'programId' | 'kind' | 'from' | 'reason'> & {
  readonly productIds: readonly ProgramProductId[];
};

export type ListingStateRefusal = ListingRefusal & { readonly productId: ProgramProductId | null };

/** Documents of agreed lines, and what of their goods was used. */
export type UsedDocuments = LineDocuments & { readonly used: UsedBook };

/** What staff note of a program beside its notice: level, platforms, community, and listing states by date. */
export function createProgramFactsRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** Nothing noted yet is a profile of revision 0. */
    async findProfile(id: ProgramId): Promise<ProgramProfile> {
      const [stored, connections] = await Promise.all([
        db.programProfiles.get(id),
        db.connections.toArray(),
      ]);
      return readProfile(id, stored, connections);
    },

    /** @errors `changed-meanwhile`, `faulty` with every fault */
    saveProfile(profile: ProgramProfile) {
      return commands.run('program-profile:save', async (entry) => {
        const checked = checkProfile(profile, await db.connections.toArray());
        if (!checked.ok) return err({ kind: 'faulty', faults: checked.error } as const);
        const saved = checkRevision(profile, await db.programProfiles.get(profile.id));
        if (saved.ok) entry.put('programProfiles', saved.value);
        return saved;
      });
    },

    /** Orders, receipts and returns of a year's agreed lines: what the figures of a community's members are counted from. */
    async readLineDocuments(ids: readonly AgreedLineId[]): Promise<UsedDocuments> {
      const documents = await readLineDocuments(db, ids);
      const productIds = documents.receiptLines.map(({ productId }) => productId);
      return { ...documents, used: await readUsedBook(db, productIds) };
    },

    listListingStates(programId: ProgramId): Promise<readonly ListingState[]> {
      return db.listingStates.where({ programId }).sortBy('id');
    },

    /** The same state for several products, all or none. @errors those of `checkListingState`, `nothing-chosen` */
    addListingStates({ productIds, ...state }: NewListingStates) {
      return commands.run(
        'listing-state:add',
        async (entry): Promise<Result<number, ListingStateRefusal>> => {
          if (productIds.length === 0) return err({ kind: 'nothing-chosen', productId: null });
          const { programId } = state;
          const known = await db.listingStates.where({ programId }).toArray();
          const standing = listingStatesOn(known, state.from);
          for (const productId of productIds) {
            const checked = checkListingState(state.kind, standing.get(productId));
            if (!checked.ok) return err({ ...checked.error, productId });
            const facts = { ...state, productId, reason: state.reason.trim() };
            const entered = { enteredOn: entry.today, enteredBy: entry.operator, reverses: null };
            entry.put('listingStates', { ...facts, ...entered, id: entry.newId(), revision: 1 });
          }
          return ok(productIds.length);
        },
      );
    },

    /** Takes the last state of a product back by a counter-entry. @errors those of `takeBackListing` */
    takeBackListingState(stateId: string, reason: string) {
      return commands.run('listing-state:take-back', async (entry) => {
        const stored = await db.listingStates.get(stateId);
        if (stored === undefined) return err({ kind: 'state-unknown' } as const);
        const { productId } = stored;
        const states = await db.listingStates.where({ productId }).toArray();
        const entered = { id: entry.newId(), enteredOn: entry.today, enteredBy: entry.operator };
        const back = takeBackListing(states, stateId, { ...entered, reason });
        if (back.ok) entry.put('listingStates', back.value);
        return back;
      });
    },
  };
}

/** The listing state of each of these products on a day. */
export async function findListingStates(
  db: HospitalDatabase,
  productIds: readonly ProgramProductId[],
  day: LocalDate,
): Promise<ReadonlyMap<ProgramProductId, ListingState>> {
  const states = await db.listingStates
    .where('productId')
    .anyOf([...productIds])
    .toArray();
  return listingStatesOn(states, day);
}
