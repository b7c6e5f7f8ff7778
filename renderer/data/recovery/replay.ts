import type { JournalPort } from '../journal/command-queue';
import { applyChanges } from '../journal/apply-changes';
import { readJournalEntry, type JournalEntry } from '../journal/journal-entry';
import type { HospitalDatabase, StoreHead } from '../database';
import type { JournalHead } from '@shared/contracts/journal';

const CHARS_PER_CALL = 8_000_000;

type Step = { readonly head: JournalHead; readonly entry: JournalEntry };

/**
 * Applies the entries that the store lacks, oldest first, and gives the head it reached.
 *
 * Entries are applied a page at a time in one transaction; an aborted entry is passed over. Throws
 * when the journal cannot be read on: the caller has just opened it.
 */
export async function replayJournal(
  db: HospitalDatabase,
  journal: JournalPort,
  { from, onEntries }: { readonly from: StoreHead; readonly onEntries: (done: number) => void },
): Promise<{ readonly head: StoreHead; readonly replayed: number }> {
  let head = from;
  let replayed = 0;
  /** Held back, because the next entry may abort it. */
  let held: Step | undefined;
  for (let more = true; more;) {
    const page = await journal.readJournal({
      after: held?.head.sequence ?? head.sequence,
      maxChars: CHARS_PER_CALL,
    });
    if (!page.ok) throw new Error(`The journal cannot be read on: ${page.error.kind}`);
    const steps = page.value.entries.map((read): Step => ({
      head: read.head,
      entry: readJournalEntry(read.text),
    }));
    more = page.value.more;
    const known: readonly Step[] = held === undefined ? steps : [held, ...steps];
    const ready = more ? known.slice(0, -1) : known;
    held = more ? known.at(-1) : undefined;
    head = await applySteps(db, ready, { head, next: held });
    replayed += ready.length;
    onEntries(replayed);
  }
  return { head, replayed };
}

async function applySteps(
  db: HospitalDatabase,
  steps: readonly Step[],
  { head, next }: { readonly head: StoreHead; readonly next: Step | undefined },
): Promise<StoreHead> {
  const last = steps.at(-1);
  if (last === undefined) return head;
  const aborted = new Set([...steps, ...(next ? [next] : [])].map(({ entry }) => entry.aborts));
  const changes = steps
    .filter((step) => !aborted.has(step.head.sequence))
    .flatMap(({ entry }) => entry.changes);
  return applyChanges(db, changes, { head: last.head, counts: head.counts });
}
