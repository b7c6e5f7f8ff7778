import type { JournalledRows } from '@renderer/data/database';
import { createChangeFeed } from '@renderer/data/journal/change-feed';
import { memoByRow } from '@renderer/data/kept/memo-by-row';
import { anEnterprise } from '@tests/builders/hospital-builders';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

type Enterprise = JournalledRows['enterprises'];

function change(count: number) {
  const put: readonly Enterprise[] = Array.from({ length: count }, () => anEnterprise());
  return [{ table: 'enterprises', put } as const];
}

describe('the last changes', () => {
  it('are told in order, from the one after to the one named', () => {
    const feed = createChangeFeed();
    for (const sequence of [1, 2, 3]) feed.note(sequence, change(sequence));
    expect(feed.between(1, 3)?.map(({ put }) => put?.length)).toEqual([2, 3]);
    expect(feed.between(3, 3)).toEqual([]);
  });

  it('are not told in part: what is too old, too new or backwards is unknown', () => {
    const feed = createChangeFeed();
    feed.note(7, change(1));
    expect(feed.between(5, 7)).toBeUndefined();
    expect(feed.between(6, 8)).toBeUndefined();
    expect(feed.between(7, 6)).toBeUndefined();
  });

  it('forget an entry that was taken back', () => {
    const feed = createChangeFeed();
    feed.note(1, change(4));
    feed.note(1, []);
    feed.note(2, []);
    expect(feed.between(0, 2)).toEqual([]);
  });

  it('hold no more than 5,000 rows, the newest ones', () => {
    const property = fc.property(
      fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 20 }),
      (sizes) => {
        const feed = createChangeFeed();
        sizes.forEach((size, index) => feed.note(index + 1, change(size)));
        for (let from = 0; from < sizes.length; from += 1) {
          const rows = sizes.slice(from).reduce((total, size) => total + size + 1, 0);
          const told = feed.between(from, sizes.length);
          expect(told === undefined).toBe(rows > 5_000);
        }
      },
    );
    fc.assert(property);
  });
});

describe('what is remembered of a row', () => {
  it('is computed again for another row and for any other input, and not else', () => {
    const compute = vi.fn(
      (row: { readonly n: number }, { add }: { readonly add: number }) => row.n + add,
    );
    const memo = memoByRow(compute);
    const row = { n: 1 };
    expect([memo(row, { add: 1 }), memo(row, { add: 1 }), memo(row, { add: 2 })]).toEqual([
      2, 2, 3,
    ]);
    expect(memo({ n: 1 }, { add: 2 })).toBe(3);
    expect(compute).toHaveBeenCalledTimes(3);
  });
});
