import { packListing, type PackedListing } from '@renderer/data/catalogue/listing';
import { addListingPack, removeListingPacks } from '@renderer/data/catalogue/listing-packs';
import { databaseNameOf, HospitalDatabase } from '@renderer/data/database';
import type { RowRefusal } from '@shared/formats/imports/import-reading';
import { nationalCodesImport } from '@shared/formats/imports/national-codes';
import { err, ok, type Result } from '@shared/kernel/result';
import type { CallContext } from '../calls/serve-calls';
import { compareWithCatalogue } from './compare-listings';
import type { ImportApi, ImportProgress, StagedListings, StageRefusal } from './import-api';
import { readFile } from './read-file';

type Staged = { readonly staged: StagedListings; readonly refusals: readonly RowRefusal[] };

/** Reads a file of national codes into packs under an import that is not recorded yet. */
export async function stageListings(
  request: ImportApi['stageListings']['request'],
  context: CallContext<ImportProgress>,
): Promise<Result<Staged, StageRefusal>> {
  const db = new HospitalDatabase(databaseNameOf(request.dataSetId));
  try {
    const staged = await stage(db, request, context);
    if (!staged.ok) await removeListingPacks(db, request.importId);
    return staged;
  } catch (cause) {
    await removeListingPacks(db, request.importId);
    if (isQuotaExceeded(cause)) return err({ kind: 'disk-full' });
    throw cause;
  } finally {
    db.close();
  }
}

async function stage(
  db: HospitalDatabase,
  request: ImportApi['stageListings']['request'],
  context: CallContext<ImportProgress>,
): Promise<Result<Staged, StageRefusal>> {
  const { importId } = request;
  await removeListingPacks(db, importId);
  const comparison = await compareWithCatalogue(db);
  let first: readonly PackedListing[] | undefined;
  let index = 0;
  const reading = await readFile(request, nationalCodesImport, {
    context,
    onRows: async (rows) => {
      if (rows.length === 0) return;
      const packed = rows.map(({ item, sheet, row }) => packListing(item, { sheet, row }));
      for (const listing of packed) comparison.compare(listing);
      if (first === undefined) first = packed;
      else await addListingPack(db, importId, { index, rows: packed });
      index += 1;
    },
  });
  if (!reading.ok) return reading;
  // Written last: an import that has its first pack has all of them, whenever the program was killed.
  if (first !== undefined) await addListingPack(db, importId, { index: 0, rows: first });
  const { report, refusals } = reading.value;
  const importCounts = { ...comparison.counts(), refused: report.counts.refused };
  const changes = await comparison.listChanges();
  return ok({ staged: { ...report, importId, importCounts, changes }, refusals });
}

function isQuotaExceeded(cause: unknown): boolean {
  return cause instanceof Error && /quota/iu.test(`${cause.name} ${cause.message}`);
}
