import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Instant } from '@shared/domain/calendar/instant';
import type { JournalledRows, JournalledTable } from '../database';

/** What one command does to one table: rows as they are after it, or ids that are gone. */
export type TableChange = {
  readonly table: JournalledTable;
  readonly put?: readonly JournalledRows[JournalledTable][];
  readonly remove?: readonly string[];
};

/** One acknowledged change, as its JSON text stands in the journal file. */
export type JournalEntry = {
  readonly id: string;
  readonly at: Instant;
  readonly businessDay: LocalDate;
  readonly operator: string;
  readonly workstation: string;
  /** `noun:verb`, for instance `receipt:post`. */
  readonly command: string;
  readonly changes: readonly TableChange[];
  /** The entry of this sequence was appended and could not be applied: it never counted. */
  readonly aborts?: number;
};

/** Throws on text that no version of the program has written: the host has checked its hash before. */
export function readJournalEntry(text: string): JournalEntry {
  const entry = JSON.parse(text) as JournalEntry;
  if (typeof entry.command !== 'string' || !Array.isArray(entry.changes))
    throw new TypeError('Not a journal entry of ours');
  return entry;
}
