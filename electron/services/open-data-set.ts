import type { JournalHead } from '@shared/contracts/journal';
import { err, ok, type Result } from '@shared/kernel/result';
import { join } from 'node:path';
import type { WriteError } from './file-errors';
import { createImportSources } from './import-sources';
import { openJournal, type Journal } from './journal';
import { createSnapshotFolder } from './snapshot-folder';
import { createSnapshotReader } from './snapshot-reader';
import { createSnapshotWriter } from './snapshot-writer';

export type OpenDataSet = Awaited<ReturnType<typeof openDataSetFolder>>;

type DataSetPlace = {
  readonly folder: string;
  readonly id: string;
  readonly now: () => Date;
};

type OpenError = { readonly kind: 'newer-version' | 'not-readable' };

/** The files of the data set that this process has open. */
export async function openDataSetFolder({ folder, id, now }: DataSetPlace) {
  const snapshotFolder = await createSnapshotFolder(join(folder, 'snapshots'));
  const snapshotReader = createSnapshotReader(snapshotFolder);
  const snapshotWriter = createSnapshotWriter({ folder: snapshotFolder, dataSet: id, now });
  const importSources = await createImportSources(join(folder, 'imports'));
  let journal: Promise<Result<Journal, OpenError>> | undefined;

  /** Opens the journal once. A refused opening is tried again at the next call. */
  async function getJournal(): Promise<Result<Journal, OpenError>> {
    journal ??= openJournal({
      folder: join(folder, 'journal'),
      dataSet: id,
      snapshotSequence: await snapshotFolder.findHighestSequence(),
      listAnchors: async () => (await snapshotFolder.list()).snapshots.map(({ head }) => head),
    });
    const opened = await journal;
    if (!opened.ok) journal = undefined;
    return opened;
  }

  /** After a finished snapshot: what two verified snapshots cover is no longer needed. */
  async function shortenJournal(): Promise<void> {
    const opened = await getJournal();
    if (!opened.ok) return;
    await opened.value.startNewSegment();
    await snapshotFolder.prune();
    const [, second] = (await snapshotFolder.list()).snapshots;
    if (second !== undefined) await opened.value.prune(second.head.sequence);
  }

  /** Continues a shortened journal where a verified snapshot stands. Never goes back. */
  async function resumeJournal(
    head: JournalHead,
  ): Promise<Result<void, WriteError | { readonly kind: 'no-snapshot' }>> {
    const opened = await getJournal();
    if (!opened.ok) return err({ kind: 'not-writable' });
    const current = opened.value.getHead();
    if (isSameHead(current, head)) return ok(undefined);
    const { snapshots } = await snapshotFolder.list();
    const isCovered = snapshots.some((snapshot) => isSameHead(snapshot.head, head));
    if (!isCovered || head.sequence < current.sequence) return err({ kind: 'no-snapshot' });
    return opened.value.resume(head);
  }

  return {
    id,
    getJournal,
    resumeJournal,
    importSources,
    snapshotFolder,
    snapshotReader,
    snapshotWriter,
    shortenJournal,
    async close(): Promise<void> {
      const opened = (await journal) ?? ok(undefined);
      if (opened.ok) await opened.value?.close();
      await snapshotWriter.close();
      await snapshotReader.close();
      await importSources.close();
    },
  };
}

function isSameHead(a: JournalHead, b: JournalHead): boolean {
  return a.sequence === b.sequence && a.hash === b.hash;
}
