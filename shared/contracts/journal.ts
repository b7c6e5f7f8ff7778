import { z } from 'zod';
import { defineChannel } from './channel';

/** A safe upper bound: 500 delivery lines with their lots and movements take under 2 MB. */
const MAX_ENTRY_CHARS = 64_000_000;

/** Where the journal stands: the number of its last entry and that entry's hash. */
export const JournalHead = z.strictObject({
  sequence: z.int().nonnegative(),
  hash: z.string().regex(/^[0-9a-f]{64}$/u),
});
export type JournalHead = z.output<typeof JournalHead>;

/** The head of a journal without entries. */
export const EMPTY_HEAD: JournalHead = { sequence: 0, hash: '0'.repeat(64) };

/** What opening the journal found; shown to the user when it is not `intact`. */
export const JournalFinding = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('intact') }),
  /** The last entry was not written to its end. It was never acknowledged. */
  z.strictObject({ kind: z.literal('torn-entry-cut'), bytes: z.int() }),
  /** An entry does not match its hash. Everything from it on was set aside under `keptAs`. */
  z.strictObject({
    kind: z.literal('damaged'),
    afterSequence: z.int(),
    keptAs: z.string(),
    entriesSetAside: z.int(),
  }),
]);
export type JournalFinding = z.output<typeof JournalFinding>;

/** Opens the journal of the current data set, checks every hash, and says where it stands. */
export const openJournal = defineChannel({
  name: 'journal:open',
  request: z.strictObject({}),
  value: z.strictObject({ head: JournalHead, finding: JournalFinding }),
  errors: ['no-data-set', 'newer-version', 'not-readable'],
});

/**
 * Appends one entry and answers once it is fsynced.
 *
 * `after` is the head the window knows; another head means that a second window or program has
 * written, and nothing is appended. A refused entry leaves the file as it was.
 */
export const appendToJournal = defineChannel({
  name: 'journal:append',
  request: z.strictObject({ after: JournalHead, text: z.string().max(MAX_ENTRY_CHARS) }),
  value: z.strictObject({ head: JournalHead }),
  errors: ['no-data-set', 'disk-full', 'not-writable', 'head-moved'],
});

/** Reads entries after a sequence, oldest first, about `maxChars` of text at a time. */
export const readJournal = defineChannel({
  name: 'journal:read',
  request: z.strictObject({ after: z.int().nonnegative(), maxChars: z.int().positive() }),
  value: z.strictObject({
    entries: z.array(z.strictObject({ head: JournalHead, text: z.string() })),
    more: z.boolean(),
  }),
  /** `pruned`: the entry after `after` lies before the oldest segment kept; start from a snapshot. */
  errors: ['no-data-set', 'not-readable', 'pruned'],
});

/**
 * Continues the journal at the head that the window holds, when that lies behind what could be read.
 *
 * For the case that the file was damaged and the store is ahead of what is left of it: the window
 * first writes a snapshot of the store at `head`, then the next segment starts there.
 */
export const resumeJournal = defineChannel({
  name: 'journal:resume',
  request: z.strictObject({ head: JournalHead }),
  value: z.strictObject({}),
  /** `no-snapshot`: no verified snapshot stands at that head. */
  errors: ['no-data-set', 'no-snapshot', 'disk-full', 'not-writable'],
});
