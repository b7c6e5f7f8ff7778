import type { Host } from '@shared/contracts/index';
import { EMPTY_HEAD, type JournalFinding, type JournalHead } from '@shared/contracts/journal';
import { err, ok, type Result } from '@shared/kernel/result';
import { Dexie } from 'dexie';
import { HospitalDatabase, journalledTables, SCHEMA_VERSION, type StoreHead } from '../database';
import type { JournalPort } from '../journal/command-queue';
import { replayJournal } from './replay';
import { loadSnapshot, writeSnapshot, type SnapshotPort } from './snapshots';

export type StorePort = JournalPort & SnapshotPort & Pick<Host, 'resumeJournal' | 'clearStore'>;

/** What starting found and did, told to the user unless everything was as expected. */
export type StartReport = {
  readonly journal: JournalFinding;
  readonly store:
    | { readonly kind: 'as-expected' | 'new' }
    | { readonly kind: 'caught-up'; readonly entries: number }
    | {
        readonly kind: 'rebuilt';
        readonly because: RebuildReason;
        readonly snapshotRows: number;
        readonly entries: number;
      }
    /** The journal file had lost its end; the store still had it and was saved as a snapshot. */
    | { readonly kind: 'journal-resumed'; readonly entriesOnlyInStore: number };
  readonly damagedSnapshots: readonly string[];
};

export type RebuildReason =
  'store-empty' | 'store-shrunken' | 'store-damaged' | 'store-of-another-history';

export type StartError = {
  readonly kind:
    | 'no-data-set'
    | 'journal-newer'
    | 'store-newer'
    | 'not-readable'
    /** Neither the journal nor a snapshot reaches back far enough to rebuild. */
    | 'nothing-to-rebuild-from';
};

export type StartProgress = (step: 'check' | 'snapshot' | 'journal', done: number) => void;

export type StartedStore = {
  readonly db: HospitalDatabase;
  readonly head: StoreHead;
  readonly report: StartReport;
};

type Start = {
  readonly name: string;
  readonly port: StorePort;
  readonly onProgress: StartProgress;
};

const NEW_STORE: StoreHead = { id: 'head', ...EMPTY_HEAD, counts: {} };

/** Opens a data set's store, compares it with its journal, and brings the two together. */
export async function startStore(start: Start): Promise<Result<StartedStore, StartError>> {
  start.onProgress('check', 0);
  const journal = await start.port.openJournal({});
  if (!journal.ok) return err(startErrors[journal.error.kind]);
  const { head: journalHead, finding } = journal.value;

  const opened = await openStore(start.name, start.port);
  if (!opened.ok) return opened;
  const { db, damaged } = opened.value;
  const stored = damaged ? undefined : await db.meta.get('head');
  const listed = await start.port.listSnapshots({});
  const damagedSnapshots = listed.ok ? listed.value.damaged : [];
  const finish = (head: StoreHead, store: StartReport['store']) =>
    ok({ db, head, report: { journal: finding, store, damagedSnapshots } });

  const hasHistory = journalHead.sequence > 0 || (listed.ok && listed.value.snapshots.length > 0);
  if (stored === undefined && !hasHistory) return finish(NEW_STORE, { kind: 'new' });

  const reason = damaged ? 'store-damaged' : await findRebuildReason(db, stored, start.port);
  if (reason !== undefined || stored === undefined)
    return rebuild(start, db, { because: reason ?? 'store-empty', journalHead }).then((built) =>
      built.ok ? finish(built.value.head, built.value.store) : built,
    );
  if (stored.sequence > journalHead.sequence)
    return resumeAt(db, start.port, stored).then((resumed) =>
      resumed.ok
        ? finish(stored, {
            kind: 'journal-resumed',
            entriesOnlyInStore: stored.sequence - journalHead.sequence,
          })
        : resumed,
    );
  const { head, replayed } = await replayJournal(db, start.port, {
    from: stored,
    onEntries: (done) => start.onProgress('journal', done),
  });
  return finish(
    head,
    replayed === 0 ? { kind: 'as-expected' } : { kind: 'caught-up', entries: replayed },
  );
}

const startErrors = {
  'no-data-set': { kind: 'no-data-set' },
  'newer-version': { kind: 'journal-newer' },
  'not-readable': { kind: 'not-readable' },
} as const satisfies Record<string, StartError>;

async function openStore(
  name: string,
  port: StorePort,
): Promise<Result<{ readonly db: HospitalDatabase; readonly damaged: boolean }, StartError>> {
  const db = new HospitalDatabase(name);
  try {
    if (await isNewer(name)) return err({ kind: 'store-newer' });
    await db.open();
    return ok({ db, damaged: false });
  } catch {
    db.close();
    // Whatever else keeps Chromium from opening the store, the journal holds what it held.
    await Dexie.delete(name).catch(() => port.clearStore({}));
    const fresh = new HospitalDatabase(name);
    await fresh.open();
    return ok({ db: fresh, damaged: true });
  }
}

/** Asked before opening: Dexie 4 opens a store of a newer version as if it were of its own. */
async function isNewer(name: string): Promise<boolean> {
  const stored = (await indexedDB.databases()).find((database) => database.name === name);
  // Dexie multiplies its versions by ten and may add less than ten to one while repairing.
  return Math.floor((stored?.version ?? 0) / 10) > SCHEMA_VERSION;
}

/** Why the store cannot be trusted, or nothing when it is a stage of the journal's own history. */
async function findRebuildReason(
  db: HospitalDatabase,
  stored: StoreHead | undefined,
  port: StorePort,
): Promise<RebuildReason | undefined> {
  if (stored === undefined) return 'store-empty';
  for (const table of journalledTables)
    if ((await db.table(table).count()) !== (stored.counts[table] ?? 0)) return 'store-shrunken';
  if (stored.sequence === 0) return undefined;
  const read = await port.readJournal({ after: stored.sequence - 1, maxChars: 1 });
  const entry = read.ok ? read.value.entries[0] : undefined;
  // No entry: the journal ends before the store does, or was pruned up to it.
  const isOther = entry?.head.sequence === stored.sequence && entry.head.hash !== stored.hash;
  return isOther ? 'store-of-another-history' : undefined;
}

type Rebuilt = { readonly head: StoreHead; readonly store: StartReport['store'] };

async function rebuild(
  { port, onProgress }: Start,
  db: HospitalDatabase,
  { because, journalHead }: { readonly because: RebuildReason; readonly journalHead: JournalHead },
): Promise<Result<Rebuilt, StartError>> {
  const listed = await port.listSnapshots({});
  const snapshot = listed.ok ? listed.value.snapshots[0] : undefined;
  const reachesBack = await port.readJournal({ after: snapshot?.head.sequence ?? 0, maxChars: 1 });
  if (!reachesBack.ok && journalHead.sequence > (snapshot?.head.sequence ?? 0))
    return err({ kind: 'nothing-to-rebuild-from' });

  await clearStore(db);
  let from = NEW_STORE;
  if (snapshot !== undefined) {
    const counts = await loadSnapshot(db, port, {
      snapshot,
      onRows: (done) => onProgress('snapshot', done),
    });
    from = { id: 'head', ...snapshot.head, counts };
    await db.meta.put(from);
  }
  if (journalHead.sequence <= from.sequence) {
    // The file lost its end, and the snapshot reaches beyond what is left of it.
    if (journalHead.sequence < from.sequence) {
      const resumed = await port.resumeJournal({ head: headOf(from) });
      if (!resumed.ok) return err({ kind: 'not-readable' });
    }
    return ok({ head: from, store: rebuilt(because, snapshot?.lines, 0) });
  }
  const { head, replayed } = await replayJournal(db, port, {
    from,
    onEntries: (done) => onProgress('journal', done),
  });
  return ok({ head, store: rebuilt(because, snapshot?.lines, replayed) });
}

function rebuilt(because: RebuildReason, snapshotRows = 0, entries = 0): StartReport['store'] {
  return { kind: 'rebuilt', because, snapshotRows, entries };
}

function headOf({ sequence, hash }: StoreHead): JournalHead {
  return { sequence, hash };
}

/** Deleting the database takes a fifth of a second where `clear()` takes minutes. */
async function clearStore(db: HospitalDatabase): Promise<void> {
  await db.delete();
  await db.open();
}

async function resumeAt(
  db: HospitalDatabase,
  port: StorePort,
  head: StoreHead,
): Promise<Result<void, StartError>> {
  const written = await writeSnapshot(db, port, head);
  if (!written.ok) return err({ kind: 'not-readable' });
  const resumed = await port.resumeJournal({ head: headOf(head) });
  return resumed.ok ? ok(undefined) : err({ kind: 'not-readable' });
}
