import { creditCodeCheck, parseCreditCode } from '@shared/domain/enterprise/credit-code';
import { err, ok } from '@shared/kernel/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

// GB 32100-2015 gives these as its own example.
const CODE = '91350100M000100Y43';
const ALPHABET = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY');

describe('a unified social credit code', () => {
  it('is read with its check character', () => {
    expect(parseCreditCode(CODE)).toEqual(ok(CODE));
  });

  it('is read in full width, in lower case and with blanks', () => {
    expect(parseCreditCode(' ９1350100m000 100y43 ')).toEqual(ok(CODE));
  });

  it('is refused with the character that would fit when the check is wrong', () => {
    expect(parseCreditCode('91350100M000100Y44')).toEqual(
      err({ kind: 'wrong-check-character', expected: '3' }),
    );
  });

  it('is refused when it is too short, empty or holds a letter that codes leave out', () => {
    expect(parseCreditCode('91350100M000100Y4')).toEqual(err({ kind: 'not-a-credit-code' }));
    expect(parseCreditCode('91350100I000100Y43')).toEqual(err({ kind: 'not-a-credit-code' }));
    expect(parseCreditCode('  ')).toEqual(err({ kind: 'empty' }));
  });

  it('notices every single mistyped character', () => {
    const property = fc.property(
      fc.array(fc.constantFrom(...ALPHABET), { minLength: 9, maxLength: 9 }),
      fc.nat({ max: 16 }),
      fc.constantFrom(...ALPHABET),
      (tail, at, other) => {
        const body = `91350100${tail.join('')}`;
        const code = `${body}${creditCodeCheck(body)}`;
        expect(parseCreditCode(code)).toEqual(ok(code));
        fc.pre(code.charAt(at) !== other);
        const mistyped = `${code.slice(0, at)}${other}${code.slice(at + 1)}`;
        expect(parseCreditCode(mistyped).ok).toBe(false);
      },
    );
    fc.assert(property);
  });
});
