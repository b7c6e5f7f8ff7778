import { openJournal, type Journal } from '@electron/services/journal';
import type { JournalPlace } from '@electron/services/journal-recovery';
import type { JournalHead } from '@shared/contracts/journal';
import { afterEach, expect } from 'vitest';

const opened: Journal[] = [];

afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close();
});

/** A journal without snapshots, unless the test names some. */
export function aPlace(folder: string, anchors: readonly JournalHead[] = []): JournalPlace {
  return {
    folder,
    dataSet: 'hospital-00000000',
    snapshotSequence: Math.max(0, ...anchors.map(({ sequence }) => sequence)),
    listAnchors: () => Promise.resolve(anchors),
  };
}

export async function openOrFail(place: JournalPlace): Promise<Journal> {
  const journal = await openJournal(place);
  if (!journal.ok) throw new Error(`The journal does not open: ${journal.error.kind}`);
  opened.push(journal.value);
  return journal.value;
}

export async function appendOrFail(journal: Journal, text: string): Promise<JournalHead> {
  const appended = await journal.append(journal.getHead(), text);
  if (!appended.ok) throw new Error(`Refused: ${appended.error.kind}`);
  return appended.value;
}

/** Every text that the journal can still give, page by page. */
export async function readTexts(journal: Journal, after = 0): Promise<readonly string[]> {
  const texts: string[] = [];
  for (;;) {
    const page = await journal.read(after + texts.length, 200);
    if (!page.ok) throw new Error(`Cannot read: ${page.error.kind}`);
    texts.push(...page.value.entries.map(({ text }) => text));
    if (!page.value.more) return texts;
    expect(page.value.entries.length).toBeGreaterThan(0);
  }
}

/** A closed journal with the given entries; a `'---'` begins a new file. */
export async function writeJournal(
  folder: string,
  texts: readonly string[],
): Promise<readonly JournalHead[]> {
  const journal = await openOrFail(aPlace(folder));
  const heads: JournalHead[] = [];
  for (const text of texts) {
    if (text === '---') await journal.startNewSegment();
    else heads.push(await appendOrFail(journal, text));
  }
  await journal.close();
  return heads;
}
