import { groupBy } from '@shared/kernel/group-by';
import { describe, expect, it } from 'vitest';

describe('groupBy', () => {
  it('keeps the order of the rows in each group, and of the groups by their first rows', () => {
    const groups = groupBy([3, 1, 4, 1, 5, 9, 2, 6], (digit) => (digit % 2 === 0 ? 'even' : 'odd'));
    expect([...groups]).toEqual([
      ['odd', [3, 1, 1, 5, 9]],
      ['even', [4, 2, 6]],
    ]);
  });

  it('has no groups without rows', () => {
    expect(groupBy([], String).size).toBe(0);
  });
});
