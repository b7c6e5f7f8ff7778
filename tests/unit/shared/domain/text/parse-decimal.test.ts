import { parseDecimal } from '@shared/domain/text/parse-decimal';
import { err, ok } from '@shared/kernel/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const MONEY = { scale: 2, allowNegative: true };

describe('decimal text', () => {
  it.each([
    ['1280', 128_000],
    ['1,234.50', 123_450],
    ['１，２３４．５', 123_450],
    [' 0.1 ', 10],
    ['007', 700],
    ['-5', -500],
    ['-0.00', 0],
    ['12.500000', 1_250],
  ])('reads %s', (text, value) => {
    expect(parseDecimal(text, MONEY)).toEqual(ok(value));
  });

  it.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['12.5x', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['12,34', 'not-a-number'],
    ['1,2345', 'not-a-number'],
    ['.5', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['1e5', 'scientific'],
    ['8.68E+14', 'scientific'],
    ['0.001', 'too-many-decimals'],
    ['9007199254740992', 'too-large'],
    ['9'.repeat(5_000), 'too-large'],
  ])('refuses %s', (text, kind) => {
    expect(parseDecimal(text, MONEY)).toEqual(err({ kind }));
  });

  it('refuses what is below zero unless it may be', () => {
    expect(parseDecimal('-1', { scale: 0 })).toEqual(err({ kind: 'negative' }));
  });

  it('reads back every number that it can hold, however it is grouped', () => {
    const property = fc.property(
      fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 }),
      fc.boolean(),
      (value, grouped) => {
        const digits = String(Math.abs(value)).padStart(3, '0');
        const whole = digits.slice(0, -2);
        const written = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/gu, ',') : whole;
        const text = `${value < 0 ? '-' : ''}${written}.${digits.slice(-2)}`;
        expect(parseDecimal(text, MONEY)).toEqual(ok(value));
      },
    );
    fc.assert(property);
  });

  it('never gives a number for text with anything else in it', () => {
    const property = fc.property(
      fc.string(),
      fc.constantFrom('x', '元', '..', '%'),
      (text, extra) => {
        expect(parseDecimal(`1${extra}${text}`, MONEY).ok).toBe(false);
      },
    );
    fc.assert(property);
  });
});
