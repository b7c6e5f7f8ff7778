import type { StartReport } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';

type Fact = { readonly label: string; readonly value: string };

/** What the start has found in journal, store and snapshots, also when all was as expected. */
export function describeReport(text: Text<'settings'>, report: StartReport): readonly Fact[] {
  const { damagedSnapshots } = report;
  return [
    { label: text('start.journal'), value: describeJournal(text, report) },
    { label: text('start.store'), value: describeStore(text, report) },
    {
      label: text('start.snapshots'),
      value:
        damagedSnapshots.length === 0
          ? text('start.snapshots-whole')
          : text('start.snapshots-damaged', { names: damagedSnapshots.join('、') }),
    },
  ];
}

function describeJournal(text: Text<'settings'>, { journal }: StartReport): string {
  switch (journal.kind) {
    case 'intact':
      return text('start.intact');
    case 'torn-entry-cut':
      return text('start.torn', { bytes: journal.bytes });
    case 'damaged':
      return text('start.damaged', {
        after: journal.afterSequence,
        entries: journal.entriesSetAside,
        file: journal.keptAs,
      });
  }
}

function describeStore(text: Text<'settings'>, { store }: StartReport): string {
  switch (store.kind) {
    case 'as-expected':
      return text('start.as-expected');
    case 'new':
      return text('start.new');
    case 'caught-up':
      return text('start.caught-up', { entries: store.entries });
    case 'rebuilt':
      return text('start.rebuilt', {
        why: text(`because.${store.because}`),
        rows: store.snapshotRows,
        entries: store.entries,
      });
    case 'journal-resumed':
      return text('start.resumed', { entries: store.entriesOnlyInStore });
  }
}
