import type { HostHandlers } from '@shared/contracts/index';
import { err, ok, type Result } from '@shared/kernel/result';
import type { DataSets } from './data-sets';
import { asWriteRefusal } from './journal-handlers';
import type { OpenDataSet } from './open-data-set';

type SnapshotHandlers = Pick<
  HostHandlers,
  'startSnapshot' | 'addToSnapshot' | 'finishSnapshot' | 'listSnapshots' | 'readSnapshot'
>;
type ImportHandlers = Pick<
  HostHandlers,
  'startImportSource' | 'addToImportSource' | 'finishImportSource' | 'readImportSource'
>;

/** Runs a write in the open data set. */
async function write<T, E>(
  dataSets: DataSets,
  work: (open: OpenDataSet) => Promise<Result<T, E>>,
): Promise<Result<T, E | { readonly kind: 'no-data-set' | 'not-writable' }>> {
  const open = await dataSets.getOpen();
  return open.ok ? work(open.value) : err({ kind: asWriteRefusal(open.error.kind) });
}

export function createSnapshotHandlers(dataSets: DataSets): SnapshotHandlers {
  return {
    startSnapshot: ({ head, schemaVersion }) =>
      write(dataSets, async ({ snapshotWriter }) =>
        withValue(await snapshotWriter.start(head, schemaVersion), (id) => ({ id })),
      ),

    addToSnapshot: ({ id, lines }) =>
      write(dataSets, async ({ snapshotWriter }) =>
        withValue(await snapshotWriter.add(id, lines), () => ({})),
      ),

    finishSnapshot: ({ id }) =>
      write(dataSets, async ({ snapshotWriter, shortenJournal }) => {
        const finished = await snapshotWriter.finish(id);
        if (finished.ok) await shortenJournal();
        return finished;
      }),

    listSnapshots: async () => {
      const open = await dataSets.getOpen();
      if (!open.ok) return open;
      const { snapshots, damaged, newerVersion } = await open.value.snapshotFolder.list();
      return ok({
        snapshots: [...snapshots],
        damaged: [...damaged],
        newerVersion: [...newerVersion],
      });
    },

    readSnapshot: async ({ id, from, maxChars }) => {
      const open = await dataSets.getOpen();
      return open.ok ? open.value.snapshotReader.read(id, from, maxChars) : open;
    },
  };
}

export function createImportHandlers(dataSets: DataSets): ImportHandlers {
  return {
    startImportSource: () =>
      write(dataSets, async ({ importSources }) =>
        withValue(await importSources.start(), (id) => ({ id })),
      ),

    addToImportSource: ({ id, bytes }) =>
      write(dataSets, async ({ importSources }) =>
        withValue(await importSources.add(id, bytes), () => ({})),
      ),

    finishImportSource: ({ id }) =>
      write(dataSets, ({ importSources }) => importSources.finish(id)),

    readImportSource: async ({ sha256, offset, maxBytes }) => {
      const open = await dataSets.getOpen();
      return open.ok ? open.value.importSources.read(sha256, offset, maxBytes) : open;
    },
  };
}

function withValue<T, U, E>(result: Result<T, E>, toValue: (value: T) => U): Result<U, E> {
  return result.ok ? ok(toValue(result.value)) : result;
}
