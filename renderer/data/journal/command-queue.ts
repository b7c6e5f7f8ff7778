import type { Host } from '@shared/contracts/index';
import type { JournalHead } from '@shared/contracts/journal';
import { partsOf } from '@shared/domain/calendar/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import type { DocumentKind } from '@shared/domain/record/document-number';
import { v7 as uuidv7 } from 'uuid';
import type { HospitalDatabase, JournalledRows, JournalledTable, StoreHead } from '../database';
import { applyChanges } from './apply-changes';
import { createNumberTaker } from './number-taker';
import { createChangeFeed, type ChangeFeed } from './change-feed';
import type { Author, Clock, Exclusive } from './clock';
import type { JournalEntry, TableChange } from './journal-entry';

export type JournalPort = Pick<Host, 'openJournal' | 'appendToJournal' | 'readJournal'>;

/** Why a change was refused before anything had changed. */
export type JournalRefusal = {
  readonly kind:
    | 'disk-full'
    | 'not-writable'
    /** Another window or program has written to this journal. */
    | 'head-moved'
    | 'no-data-set'
    /** An earlier change could not be applied nor taken back: start again to recover. */
    | 'restart-needed';
};

/** What a command collects. Nothing is written until the command has decided everything. */
export type CommandEntry = {
  readonly now: ReturnType<Clock['now']>;
  readonly today: ReturnType<Clock['today']>;
  readonly workstation: string;
  readonly operator: string;
  readonly newId: () => string;
  /** The next number of its kind for this year and workstation; taken only if the command is saved. */
  readonly takeNumber: (kind: DocumentKind) => Promise<string>;
  readonly put: <T extends JournalledTable>(
    table: T,
    ...rows: readonly JournalledRows[T][]
  ) => void;
  readonly remove: (table: JournalledTable, ...ids: readonly string[]) => void;
};

type AnyResult = Result<unknown, unknown>;

/** Reads, checks and collects changes. Answering an error drops what was collected. */
export type CommandWork<R extends AnyResult> = (entry: CommandEntry) => Promise<R>;

/** What the work answered, unless the change could not be saved. */
export type CommandAnswer<R extends AnyResult> =
  R | { readonly ok: false; readonly error: JournalRefusal };

export type CommandQueue = {
  /** The business day that commands are run on. */
  readonly today: Clock['today'];
  /**
   * Runs one command alone: it reads and checks, then its changes go to the journal file, then into
   * the store. Resolves `ok` once the file is fsynced and the screens see the rows.
   */
  readonly run: <R extends AnyResult>(
    command: string,
    work: CommandWork<R>,
  ) => Promise<CommandAnswer<R>>;
  /** Runs something that must see the store between two commands, such as a snapshot. */
  readonly between: <T>(work: (head: StoreHead) => Promise<T>) => Promise<T>;
  /** Told after each saved command; the save indicator listens. */
  readonly onSaved: (listener: (command: string) => void) => () => void;
  /** What the last commands have changed, by the sequence of the store's head. */
  readonly changes: ChangeFeed;
};

type QueueState = {
  head: StoreHead;
  broken: boolean;
  readonly feed: ReturnType<typeof createChangeFeed>;
};

type QueueOptions = {
  readonly db: HospitalDatabase;
  readonly journal: JournalPort;
  readonly clock: Clock;
  readonly author: () => Author;
  readonly exclusive: Exclusive;
  /** Where the store stands after recovery. */
  readonly head: StoreHead;
};

export function createCommandQueue(options: QueueOptions): CommandQueue {
  const { exclusive } = options;
  const listeners = new Set<(command: string) => void>();
  const state: QueueState = { head: options.head, broken: false, feed: createChangeFeed() };

  async function runAlone<R extends AnyResult>(
    command: string,
    work: CommandWork<R>,
  ): Promise<CommandAnswer<R>> {
    if (state.broken) return { ok: false, error: { kind: 'restart-needed' } };
    const collected = collectChanges(options);
    const decided = await work(collected.entry);
    const changes = collected.changes();
    if (!decided.ok || changes.length === 0) return decided;

    const saved = await save(options, state, { ...headingOf(options, command), changes });
    if (!saved.ok) return saved;
    for (const listener of listeners) listener(command);
    return decided;
  }

  return {
    today: () => options.clock.today(),
    run: (command, work) => exclusive(() => runAlone(command, work)),
    between: (work) => exclusive(() => work(state.head)),
    onSaved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changes: { between: (from, to) => state.feed.between(from, to) },
  };
}

function headingOf({ clock, author }: QueueOptions, command: string) {
  return { id: uuidv7(), at: clock.now(), businessDay: clock.today(), ...author(), command };
}

function collectChanges({ db, clock, author }: QueueOptions) {
  const changes: TableChange[] = [];
  const { workstation } = author();
  const numbers = createNumberTaker(db, { year: partsOf(clock.today()).year, workstation });
  const entry: CommandEntry = {
    now: clock.now(),
    today: clock.today(),
    ...author(),
    newId: () => uuidv7(),
    takeNumber: numbers.take,
    put: (table, ...rows) => {
      if (rows.length === 0) return;
      const at = changes.findLastIndex((change) => change.table === table);
      const before = changes[at]?.put;
      // One write for all rows of a table; what was removed in between stays in between.
      if (before === undefined) changes.push({ table, put: rows });
      else changes[at] = { table, put: [...before, ...rows] };
    },
    remove: (table, ...ids) => {
      if (ids.length > 0) changes.push({ table, remove: ids });
    },
  };
  return { entry, changes: () => [...changes, ...numbers.changes()] };
}

async function save(
  options: QueueOptions,
  state: QueueState,
  entry: JournalEntry,
): Promise<Result<void, JournalRefusal>> {
  // Until the host has answered nobody knows whether the file has the entry: if it never answers
  // (it was killed), only a restart, which compares file and store, can tell.
  state.broken = true;
  const appended = await append(options, state.head, JSON.stringify(entry));
  state.broken = false;
  if (!appended.ok) return appended;
  state.feed.note(appended.value.sequence, entry.changes);
  try {
    state.head = await applyChanges(options.db, entry.changes, {
      head: appended.value,
      counts: state.head.counts,
    });
    return ok(undefined);
  } catch (cause) {
    await abort(options, state, appended.value);
    // A full disk is the world's doing and nothing has changed; everything else is a bug of ours.
    if (cause instanceof Error && /quota/iu.test(`${cause.name} ${cause.message}`))
      return err({ kind: 'disk-full' });
    throw cause;
  }
}

async function append(
  { journal }: QueueOptions,
  { sequence, hash }: JournalHead,
  text: string,
): Promise<Result<JournalHead, JournalRefusal>> {
  const answer = await journal.appendToJournal({ after: { sequence, hash }, text });
  return answer.ok ? ok(answer.value.head) : answer;
}

/** Takes back an entry that could not be applied, so that a restart does not bring it back to life. */
async function abort(options: QueueOptions, state: QueueState, failed: JournalHead): Promise<void> {
  state.broken = true;
  state.feed.note(failed.sequence, []);
  const entry: JournalEntry = {
    ...headingOf(options, 'journal:abort'),
    changes: [],
    aborts: failed.sequence,
  };
  const appended = await append(options, failed, JSON.stringify(entry));
  if (!appended.ok) return;
  state.feed.note(appended.value.sequence, []);
  state.head = await applyChanges(options.db, [], {
    head: appended.value,
    counts: state.head.counts,
  });
  state.broken = false;
}
