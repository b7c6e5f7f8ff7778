import type { CatalogueRepository } from '@renderer/data/repositories/catalogue-repository';
import type { Host } from '@shared/contracts';
import type { ImportRecord } from '@shared/domain/import/import-record';
import { err, ok, type Result } from '@shared/kernel/result';
import { startImportWorker, type ImportClient } from './import-client';

export type RebuildProgress = {
  readonly fileName: string;
  readonly bytesRead: number;
  readonly bytesTotal: number;
};

/** An import whose listings could not be read again. Nothing else is lost; the file can be imported anew. */
export type RebuildFailure = {
  readonly record: ImportRecord;
  readonly reason:
    | 'source-missing'
    | 'source-damaged'
    | 'not-readable'
    | 'disk-full'
    /** Other listings came out of the file than were recorded. */
    | 'differs';
};

export type RebuildReport = {
  readonly rebuilt: readonly ImportRecord[];
  readonly failed: readonly RebuildFailure[];
};

type Rebuild = {
  readonly dataSetId: string;
  readonly host: Pick<Host, 'readImportSource'>;
  readonly catalogue: CatalogueRepository;
  readonly onProgress: (progress: RebuildProgress) => void;
};

const CHUNK_BYTES = 8_000_000;

/**
 * Makes the catalogue's packs agree with its imports: call it once after a data set was opened.
 *
 * Packs of imports that do not count are removed; listings that a rebuilt store has lost are read
 * again from the kept source files. Does nothing, and quickly, when all is as it should be.
 */
export async function rebuildListings(rebuild: Rebuild): Promise<RebuildReport> {
  await rebuild.catalogue.removeStrayPacks();
  const unpacked = await rebuild.catalogue.listUnpacked();
  const report = { rebuilt: [] as ImportRecord[], failed: [] as RebuildFailure[] };
  if (unpacked.length === 0) return report;
  const worker = startImportWorker();
  try {
    for (const record of unpacked) {
      const restored = await restore(rebuild, worker, record);
      if (restored.ok) report.rebuilt.push(record);
      else report.failed.push({ record, reason: restored.error });
    }
  } finally {
    worker.close();
  }
  return report;
}

async function restore(
  { dataSetId, host, onProgress }: Rebuild,
  worker: ImportClient,
  record: ImportRecord,
): Promise<Result<void, RebuildFailure['reason']>> {
  const file = await readSource(host, record.sourceSha256);
  if (!file.ok) return file;
  const request = {
    file: file.value,
    mappingsBySheet: record.mappingsBySheet,
    dataSetId,
    importId: record.id,
  };
  const staged = await worker.call('stageListings', request, {
    onProgress: ({ bytesRead, bytesTotal }) =>
      onProgress({ fileName: record.fileName, bytesRead, bytesTotal }),
  });
  if (!staged.ok) return err(staged.error.kind === 'disk-full' ? 'disk-full' : 'not-readable');
  const { added, changed, unchanged, refused } = record.counts;
  const { accepted, refused: refusedNow } = staged.value.counts;
  return accepted === added + changed + unchanged && refusedNow === refused
    ? ok(undefined)
    : err('differs');
}

async function readSource(
  host: Pick<Host, 'readImportSource'>,
  sha256: string,
): Promise<Result<Blob, RebuildFailure['reason']>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (;;) {
    const read = await host.readImportSource({ sha256, offset, maxBytes: CHUNK_BYTES });
    if (!read.ok) return err(sourceReasons[read.error.kind]);
    // A copy on a plain buffer: Blob takes no bytes that might be shared.
    parts.push(Uint8Array.from(read.value.bytes));
    offset += read.value.bytes.byteLength;
    if (!read.value.more) return ok(new Blob(parts));
  }
}

const sourceReasons = {
  'no-data-set': 'source-missing',
  'unknown-source': 'source-missing',
  damaged: 'source-damaged',
  'not-readable': 'source-damaged',
} as const satisfies Record<string, RebuildFailure['reason']>;
