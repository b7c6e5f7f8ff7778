import { isUntouched, listMissing, mergeProgress } from '@shared/domain/exchange/merge-progress';
import type { LineStanding, OrderProgress } from '@shared/domain/exchange/order-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const WEIGHTS: readonly LineStanding[] = ['absent', 'refused', 'added', 'sent', 'cancelled'];

function progressOf(headerId: string | null, standings: readonly LineStanding[]): OrderProgress {
  return {
    headerId,
    isSubmitted: false,
    lines: standings.map((standing, index) => ({
      ourLineId: `line-${index}`,
      standing,
      platformLineId: standing === 'absent' ? null : `platform-${index}`,
      platformOrderId: null,
      refusal: standing === 'refused' ? { code: '1', words: '不在目录' } : null,
    })),
  };
}

const aStanding = () => fc.constantFrom(...WEIGHTS);

describe('what we know after the platform has told what it has', () => {
  it('takes nothing back that an answer has proved', () => {
    const lines = fc.array(fc.tuple(aStanding(), aStanding()), { minLength: 1, maxLength: 20 });
    const property = fc.property(lines, (pairs) => {
      const known = progressOf(
        'D1',
        pairs.map(([before]) => before),
      );
      const found = progressOf(
        null,
        pairs.map(([, after]) => after),
      );
      const merged = mergeProgress(known, found);
      expect(merged.headerId).toBe('D1');
      for (const [index, { standing }] of merged.lines.entries()) {
        const before = known.lines[index]?.standing ?? 'absent';
        const after = found.lines[index]?.standing ?? 'absent';
        const highest = Math.max(WEIGHTS.indexOf(before), WEIGHTS.indexOf(after));
        expect(standing).toBe(WEIGHTS[highest]);
      }
    });
    fc.assert(property);
  });

  it('is the same when it is told twice', () => {
    const property = fc.property(fc.array(aStanding()), fc.array(aStanding()), (before, after) => {
      const found = progressOf('D1', after);
      const once = mergeProgress(progressOf(null, before), found);
      expect(mergeProgress(once, found)).toEqual(once);
    });
    fc.assert(property);
  });

  it('says which sent lines a whole answer does not show any more', () => {
    const known = progressOf('D1', ['sent', 'sent', 'refused']);
    const missing = listMissing(known, progressOf('D1', ['sent', 'absent', 'absent']));
    expect(missing.map(({ ourLineId }) => ourLineId)).toEqual(['line-1']);
  });

  it('knows an order of which the platform certainly has nothing', () => {
    expect(isUntouched(progressOf(null, ['absent', 'refused']))).toBe(true);
    expect(isUntouched(progressOf('D1', ['absent']))).toBe(false);
    expect(isUntouched(progressOf(null, ['added']))).toBe(false);
  });
});
