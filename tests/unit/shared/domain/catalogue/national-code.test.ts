import { parseNationalCode } from '@shared/domain/catalogue/national-code';
import { err } from '@shared/kernel/result';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('national codes', () => {
  it('takes a code of 20 apart', () => {
    expect(parseNationalCode('C0344051070500007551')).toMatchObject({
      ok: true,
      value: {
        kind: 'code20',
        category: '034405',
        generic: '107',
        feature: '05000',
        manufacturer: '07551',
        serial: null,
      },
    });
  });

  it('takes a code of 27 apart and names its product', () => {
    expect(parseNationalCode(' Ｃ15011121200000107660000016')).toMatchObject({
      ok: true,
      value: {
        kind: 'code27',
        code: 'C15011121200000107660000016',
        productCode: 'C1501112120000010766',
        serial: '0000016',
      },
    });
  });

  it.each([
    ['', 'empty'],
    ['c0344051070500007551', 'lower-case'],
    ['C034405107050000755', 'not-a-code'],
    ['C03440510705000075511', 'not-a-code'],
    ['C0344051070500 007551', 'not-a-code'],
    ['8.68E+14', 'not-a-code'],
    ['C034405107050000755A', 'not-a-code'],
  ])('refuses %s', (text, kind) => {
    expect(parseNationalCode(text)).toEqual(err({ kind }));
  });

  it('puts every code together again from its parts', () => {
    const property = fc.property(
      fc.stringMatching(/^C\d{19}$/u),
      fc.option(fc.stringMatching(/^[0-9A-Z]{7}$/u), { nil: '' }),
      (product, serial) => {
        const parsed = parseNationalCode(product + serial);
        if (!parsed.ok) throw new Error(parsed.error.kind);
        const { category, generic, feature, manufacturer } = parsed.value;
        expect(`C${category}${generic}${feature}${manufacturer}${parsed.value.serial ?? ''}`).toBe(
          product + serial,
        );
      },
    );
    fc.assert(property);
  });
});
