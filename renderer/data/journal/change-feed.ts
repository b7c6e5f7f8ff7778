import type { TableChange } from './journal-entry';

/** More changed rows than this are let go: who is that far behind reads the store again. */
const MOST_ROWS = 5_000;

export type ChangeFeed = {
  /**
   * What the commands after `from` up to and with `to` have changed, in order; nothing when it is not known any more.
   *
   * A change is known before anybody can see it in the store.
   */
  readonly between: (from: number, to: number) => readonly TableChange[] | undefined;
};

type Noted = {
  readonly sequence: number;
  readonly changes: readonly TableChange[];
  readonly rows: number;
};

/** The last changes by the sequence of their journal entries, so that kept sums follow without reading tables. */
export function createChangeFeed() {
  let noted: readonly Noted[] = [];
  return {
    /** Noting a sequence again replaces what was noted: an entry that could not be applied changed nothing. */
    note(sequence: number, changes: readonly TableChange[]): void {
      const earlier = noted.filter((one) => one.sequence < sequence);
      noted = withoutOldest([...earlier, { sequence, changes, rows: countRows(changes) }]);
    },

    between(from: number, to: number): readonly TableChange[] | undefined {
      const wanted = noted.filter(({ sequence }) => sequence > from && sequence <= to);
      return wanted.length === to - from ? wanted.flatMap(({ changes }) => changes) : undefined;
    },
  };
}

function withoutOldest(noted: readonly Noted[]): readonly Noted[] {
  let rows = noted.reduce((total, one) => total + one.rows, 0);
  let first = 0;
  while (rows > MOST_ROWS && first < noted.length) {
    rows -= noted[first]?.rows ?? 0;
    first += 1;
  }
  return noted.slice(first);
}

function countRows(changes: readonly TableChange[]): number {
  // One for the entry itself, so that empty ones are let go too.
  return changes.reduce(
    (total, { put = [], remove = [] }) => total + put.length + remove.length,
    1,
  );
}
