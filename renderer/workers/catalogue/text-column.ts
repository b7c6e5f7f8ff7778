/** The texts of one column, each different one kept once: listings repeat their makers and classes. */
export type TextColumn = {
  /** Every different text, by its number. */
  readonly values: readonly string[];
  /** The same texts as a search sees them. */
  readonly folded: readonly string[];
  add(value: string): void;
  /** The number of the row's text. */
  readonly ids: () => Uint32Array;
  valueAt(row: number): string;
  /** By text number, where it stands when texts are in their order. */
  readonly ranks: () => Uint32Array;
};

const FIRST_CAPACITY = 4_096;
const collator = new Intl.Collator('zh-CN', { numeric: true });

export function createTextColumn(): TextColumn {
  const values: string[] = [];
  const folded: string[] = [];
  const idByValue = new Map<string, number>();
  let ids = new Uint32Array(FIRST_CAPACITY);
  let count = 0;
  let ranks = new Uint32Array(0);

  function idOf(value: string): number {
    const known = idByValue.get(value);
    if (known !== undefined) return known;
    const id = values.length;
    values.push(value);
    folded.push(foldText(value));
    idByValue.set(value, id);
    return id;
  }

  return {
    values,
    folded,
    add(value) {
      if (count === ids.length) ids = grown(ids);
      ids[count] = idOf(value);
      count += 1;
    },
    ids: () => ids,
    valueAt: (row) => values[ids[row] ?? 0] ?? '',
    ranks() {
      if (ranks.length !== values.length) ranks = rankTexts(values);
      return ranks;
    },
  };
}

/** Full-width letters and digits and upper case make no difference to a search. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function grown(small: Uint32Array): Uint32Array<ArrayBuffer> {
  const large = new Uint32Array(small.length * 2);
  large.set(small);
  return large;
}

function rankTexts(values: readonly string[]): Uint32Array<ArrayBuffer> {
  const order = Array.from(values.keys());
  order.sort((one, other) => collator.compare(values[one] ?? '', values[other] ?? ''));
  const ranks = new Uint32Array(values.length);
  for (const [rank, id] of order.entries()) ranks[id] = rank;
  return ranks;
}
