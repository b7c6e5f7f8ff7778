import { basisPoints, fen, unitPrice } from '@shared/domain/money/money';
import { err, ok } from '@shared/kernel/result';
import {
  formatMoney,
  formatQuantity,
  formatScaled,
  formatShare,
  formatUnitPrice,
} from '@renderer/ui/text/format';
import { parseScaled } from '@renderer/ui/text/parse-scaled';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a number as it is typed', () => {
  it('reads thousands separators and full-width digits', () => {
    expect(parseScaled('1,234.5', 2)).toEqual(ok(123_450));
    expect(parseScaled('１２．５', 2)).toEqual(ok(1_250));
    expect(parseScaled(' 12 ', 0)).toEqual(ok(12));
  });

  it('refuses leftovers and says which', () => {
    expect(parseScaled('12.5x', 2)).toEqual(err({ kind: 'not-a-number', at: 'x' }));
    expect(parseScaled('1,23', 2)).toEqual(err({ kind: 'not-a-number', at: ',23' }));
    expect(parseScaled('', 2).ok).toBe(false);
    expect(parseScaled('.', 2).ok).toBe(false);
    expect(parseScaled('1e3', 2).ok).toBe(false);
  });

  it('refuses half a unit, negative amounts and sums beyond what is exact', () => {
    expect(parseScaled('12.5', 0)).toEqual(err({ kind: 'too-many-decimals', most: 0 }));
    expect(parseScaled('-1', 2)).toEqual(err({ kind: 'negative' }));
    expect(parseScaled('99999999999999999999', 2)).toEqual(err({ kind: 'too-large' }));
  });

  it('takes trailing zeros for what they are', () => {
    expect(parseScaled('12.00', 0)).toEqual(ok(12));
  });

  it('reads back whatever is written', () => {
    const property = fc.property(
      fc.maxSafeInteger(),
      fc.integer({ min: 0, max: 4 }),
      (value, decimals) => {
        const written = formatScaled(value, decimals);
        expect(parseScaled(written, decimals, { negative: true })).toEqual(ok(value));
      },
    );
    fc.assert(property);
  });
});

describe('a number as it is shown', () => {
  it('keeps two decimals of an amount and groups thousands', () => {
    expect(formatMoney(fen(123_450))).toBe('1,234.50');
    expect(formatMoney(fen(-5))).toBe('-0.05');
    expect(formatMoney(fen(100_000_000_00))).toBe('100,000,000.00');
  });

  it('shows two to four decimals of a price, never a rounded one', () => {
    expect(formatUnitPrice(unitPrice(12_300))).toBe('1.23');
    expect(formatUnitPrice(unitPrice(12_345))).toBe('1.2345');
    expect(formatUnitPrice(unitPrice(12_340))).toBe('1.234');
    expect(formatUnitPrice(unitPrice(2_960_000))).toBe('296.00');
  });

  it('rounds a share to one decimal, half away from zero', () => {
    expect(formatShare(basisPoints(5_012))).toBe('50.1 %');
    expect(formatShare(basisPoints(5_015))).toBe('50.2 %');
    expect(formatShare(basisPoints(-5_015))).toBe('-50.2 %');
    expect(formatShare(basisPoints(0))).toBe('0.0 %');
  });

  it('groups a quantity', () => {
    expect(formatQuantity(12_000)).toBe('12,000');
  });
});
