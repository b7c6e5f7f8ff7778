import type { LocalDate } from '@shared/domain/calendar/local-date';
import { basisPoints, fen, unitPrice } from '@shared/domain/money/money';
import { formatAmountInCapitals } from '@shared/formats/documents/amount-in-capitals';
import {
  formatDayInWords,
  formatMoney,
  formatQuantity,
  formatShare,
  formatUnitPrice,
} from '@shared/formats/documents/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('figures on paper', () => {
  it('writes money with both decimals and thousands apart', () => {
    expect(formatMoney(fen(123_456_789))).toBe('1,234,567.89');
    expect(formatMoney(fen(-5))).toBe('-0.05');
    expect(formatMoney(fen(0))).toBe('0.00');
  });

  it('reads back as the same fen', () => {
    const property = fc.property(fc.maxSafeInteger(), (amount) => {
      expect(Number(formatMoney(fen(amount)).replace(/[,.]/gu, ''))).toBe(amount);
    });
    fc.assert(property);
  });

  it('shows a price with two decimals, more only where it has them', () => {
    expect(formatUnitPrice(unitPrice(23_500_000))).toBe('2,350.00');
    expect(formatUnitPrice(unitPrice(12_345))).toBe('1.2345');
    expect(formatUnitPrice(unitPrice(12_350))).toBe('1.235');
    expect(formatUnitPrice(unitPrice(1))).toBe('0.0001');
  });

  it('writes quantities, shares and days', () => {
    expect(formatQuantity(-1200)).toBe('-1,200');
    expect(formatShare(basisPoints(5))).toBe('0.05%');
    expect(formatDayInWords('2024-03-05' as LocalDate)).toBe('2024年3月5日');
  });
});

describe('amounts in capitals', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [50, '伍角整'],
    [100, '壹元整'],
    [101, '壹元零壹分'],
    [1_000, '壹拾元整'],
    [1_234_550, '壹万贰仟叁佰肆拾伍元伍角整'],
    [1_000_100, '壹万零壹元整'],
    [10_010_000, '壹拾万零壹佰元整'],
    [1_000_000_000, '壹仟万元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [12_005_600_000, '壹亿贰仟零伍万陆仟元整'],
    [-1_999, '负壹拾玖元玖角玖分'],
  ])('writes %i fen as %s', (amount, words) => {
    expect(formatAmountInCapitals(fen(amount))).toBe(words);
  });

  it('gives different amounts different words', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000_000_000 });
    const property = fc.property(amount, amount, (one, other) => {
      fc.pre(one !== other);
      expect(formatAmountInCapitals(fen(one))).not.toBe(formatAmountInCapitals(fen(other)));
    });
    fc.assert(property);
  });
});
