import type { ImportId, ImportRecord } from '@shared/domain/import/import-record';
import {
  findListingGaps,
  listActiveListingImports,
  removeListingPacks,
} from '../catalogue/listing-packs';
import type { HospitalDatabase } from '../database';

export type CatalogueRepository = ReturnType<typeof createCatalogueRepository>;

/**
 * Which imports make up the catalogue. Their listings are searched by the catalogue's worker.
 *
 * Packs are no journalled rows: they are made from kept source files, and made again when lost.
 */
export function createCatalogueRepository(db: HospitalDatabase) {
  return {
    /** Imports whose listings count, oldest first. */
    listActiveImports(): Promise<readonly ImportId[]> {
      return listActiveListingImports(db);
    },

    /** Active imports whose listings have to be read again from their kept files. */
    async listUnpacked(): Promise<readonly ImportRecord[]> {
      const { unpacked } = await findListingGaps(db);
      const records = await db.imports.bulkGet([...unpacked]);
      return records.filter((record) => record !== undefined);
    },

    /** Removes listings that were read for an import that was then not confirmed, or was undone. */
    async removeStrayPacks(): Promise<void> {
      const { stray } = await findListingGaps(db);
      for (const importId of stray) await removeListingPacks(db, importId);
    },

    removePacks(importId: ImportId): Promise<void> {
      return removeListingPacks(db, importId);
    },
  };
}
