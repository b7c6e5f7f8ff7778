import { toHalfWidth, trimBlanks, withoutBlanks } from '@shared/domain/text/normalise';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('normalising text', () => {
  it('narrows letters, digits, signs and spaces and leaves the rest', () => {
    expect(toHalfWidth('Ｃ０１（４０ｇ）　骨水泥，。')).toBe('C01(40g) 骨水泥,。');
  });

  it('leaves spaces inside of a value', () => {
    expect(trimBlanks('\ufeff 007-活检材料 类\u00a0\u200b')).toBe('007-活检材料 类');
    expect(withoutBlanks(' 注 册\r\n证　号 ')).toBe('注册证号');
  });

  it('changes nothing when done again', () => {
    const property = fc.property(
      fc.string({ unit: fc.constantFrom('Ａ', '０', '　', ' ', '\n', '\ufeff', 'a', '骨', '𠮷') }),
      (text) => {
        expect(toHalfWidth(toHalfWidth(text))).toBe(toHalfWidth(text));
        expect(trimBlanks(trimBlanks(text))).toBe(trimBlanks(text));
      },
    );
    fc.assert(property);
  });
});
