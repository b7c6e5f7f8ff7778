import type { HostHandlers } from '@shared/contracts/index';
import { err, ok } from '@shared/kernel/result';
import type { DataSets } from './data-sets';

type JournalHandlers = Pick<
  HostHandlers,
  'openJournal' | 'appendToJournal' | 'readJournal' | 'resumeJournal'
>;

export function createJournalHandlers(dataSets: DataSets): JournalHandlers {
  return {
    openJournal: async () => {
      const open = await dataSets.getOpen();
      if (!open.ok) return open;
      const journal = await open.value.getJournal();
      if (!journal.ok) return journal;
      return ok({ head: journal.value.getHead(), finding: journal.value.finding });
    },

    appendToJournal: async ({ after, text }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return err({ kind: asWriteRefusal(open.error.kind) });
      const journal = await open.value.getJournal();
      if (!journal.ok) return err({ kind: 'not-writable' });
      const appended = await journal.value.append(after, text);
      return appended.ok ? ok({ head: appended.value }) : appended;
    },

    readJournal: async ({ after, maxChars }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return open;
      const journal = await open.value.getJournal();
      if (!journal.ok) return err({ kind: 'not-readable' });
      return journal.value.read(after, maxChars);
    },

    resumeJournal: async ({ head }) => {
      const open = await dataSets.getOpen();
      if (!open.ok) return err({ kind: asWriteRefusal(open.error.kind) });
      const resumed = await open.value.resumeJournal(head);
      return resumed.ok ? ok({}) : resumed;
    },
  };
}

/** A data set that cannot even be read cannot be written to. */
export function asWriteRefusal(
  kind: 'no-data-set' | 'not-readable',
): 'no-data-set' | 'not-writable' {
  return kind === 'no-data-set' ? kind : 'not-writable';
}
