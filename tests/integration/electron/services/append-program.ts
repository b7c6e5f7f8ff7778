import { openJournal } from '@electron/services/journal';
import { writeSync } from 'node:fs';

const [folder = '', count = 'Infinity'] = process.argv.slice(2);

/** Appends entries and says each acknowledged one on stdout, until it is killed or has done its count. */
const opened = await openJournal({
  folder,
  dataSet: 'hospital-00000000',
  snapshotSequence: 0,
  listAnchors: () => Promise.resolve([]),
});
if (!opened.ok) throw new Error(opened.error.kind);
const journal = opened.value;
for (let n = 0; n < Number(count); n += 1) {
  const text = JSON.stringify({ n, filler: '验收'.repeat(n % 3_000) });
  const appended = await journal.append(journal.getHead(), text);
  if (!appended.ok) throw new Error(appended.error.kind);
  writeSync(1, `${appended.value.sequence} ${appended.value.hash}\n`);
}
