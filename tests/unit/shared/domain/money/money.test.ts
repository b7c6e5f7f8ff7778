import {
  basisPoints,
  fen,
  lineAmount,
  ratio,
  shareOf,
  split,
  sum,
  unitPrice,
} from '@shared/domain/money/money';
import { aQuantity, aUnitPrice } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('what a line costs', () => {
  it('is rounded half a fen away from zero, once', () => {
    expect(lineAmount(3, unitPrice(12_345))).toBe(370);
    expect(lineAmount(1, unitPrice(50))).toBe(1);
    expect(lineAmount(1, unitPrice(49))).toBe(0);
    expect(lineAmount(-1, unitPrice(50))).toBe(-1);
    expect(lineAmount(640, unitPrice(12_800_000))).toBe(81_920_000);
  });

  it('is taken back exactly by the same quantity below zero', () => {
    const property = fc.property(fc.nat(100_000), aUnitPrice(), (units, price) => {
      expect(sum([lineAmount(units, price), lineAmount(-units, price)])).toBe(0);
    });
    fc.assert(property);
  });

  it('is never half a fen off', () => {
    const property = fc.property(aQuantity(100_000), aUnitPrice(), (units, price) => {
      const exactHao = BigInt(units) * BigInt(price);
      const offHao = exactHao - BigInt(lineAmount(units, price)) * 100n;
      expect(offHao >= -50n && offHao <= 50n).toBe(true);
    });
    fc.assert(property);
  });
});

describe('amounts and prices', () => {
  it('are whole, safe, and prices not below zero', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => fen(Number.MAX_SAFE_INTEGER + 1)).toThrow(RangeError);
    expect(() => unitPrice(-1)).toThrow(RangeError);
    expect(() => basisPoints(0.1)).toThrow(RangeError);
  });

  it('add up again after a split', () => {
    const property = fc.property(fc.nat(1_000_000_000), fc.nat(10_000), (amount, points) => {
      const [first, rest] = split(fen(amount), basisPoints(points));
      expect(first + rest).toBe(amount);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(rest).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property);
    expect(split(fen(101), basisPoints(5_000))).toEqual([50, 51]);
  });
});

describe('a share', () => {
  it('is rounded half away from zero', () => {
    expect(shareOf(183, 365)).toBe(5_014);
    expect(shareOf(1, 20_000)).toBe(1);
    expect(shareOf(-1, 20_000)).toBe(-1);
    expect(shareOf(1, 20_001)).toBe(0);
    expect(shareOf(450, 200)).toBe(22_500);
  });

  it('does not exist where there is no whole', () => {
    expect(shareOf(5, 0)).toBeNull();
    expect(() => ratio(5, 0)).toThrow(RangeError);
  });

  it('stays exact for sums beyond what a float multiplies', () => {
    const whole = 9_000_000_000_000_000;
    expect(shareOf(whole, whole)).toBe(10_000);
    expect(shareOf(whole / 2, whole)).toBe(5_000);
  });
});
