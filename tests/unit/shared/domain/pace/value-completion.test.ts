import { unitPrice } from '@shared/domain/money/money';
import { valueCompletion } from '@shared/domain/pace/value-completion';
import { quantity } from '@shared/domain/quantity/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const line = (agreed: number, counted: number, hao: number) => ({
  agreed: quantity(agreed),
  counted: quantity(counted),
  price: unitPrice(hao),
});

describe('completion of several lines', () => {
  it('values each line at its selected price', () => {
    const all = valueCompletion([line(100, 50, 10_000), line(10, 0, 90_000)]);
    expect(all).toEqual({ agreed: 19_000, counted: 5_000, share: 2_632 });
  });

  it('does not let one line make up for another', () => {
    expect(valueCompletion([line(10, 30, 10_000), line(10, 0, 10_000)]).share).toBe(5_000);
  });

  it('has no share where nothing was agreed', () => {
    expect(valueCompletion([line(0, 5, 10_000)])).toEqual({ agreed: 0, counted: 0, share: null });
  });

  it('never passes 100 %', () => {
    const anyLine = fc
      .tuple(fc.nat(1_000), fc.nat(3_000), fc.nat(1_000_000))
      .map(([agreed, counted, hao]) => line(agreed, counted, hao));
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        expect(valueCompletion(lines).share ?? 0).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
