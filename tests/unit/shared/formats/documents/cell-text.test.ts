import { cellText, sheetName } from '@shared/formats/documents/workbook/cell-text';
import { cellValue } from '@shared/formats/documents/workbook/cell-value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('text in a cell', () => {
  it('shows control characters instead of writing them', () => {
    expect(cellText('a\u0000b\u001bc\u007f')).toBe('a␀b␛c␡');
  });

  it('keeps line breaks, and tabs as spaces', () => {
    expect(cellText('a\r\nb\rc\td')).toBe('a\nb\nc d');
  });

  it('escapes what a spreadsheet would decode', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
  });

  it('never holds a character that XML refuses, and never half of one', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
    const property = fc.property(fc.string({ unit }), (text) => {
      const written = cellText(text);
      expect(written).not.toMatch(/\p{Surrogate}/u);
      expect(written).not.toMatch(/[\u0000-\u0009\u000b-\u001f\ufffe\uffff]/u);
    });
    fc.assert(property);
  });

  it('cuts what Excel cannot hold, between characters', () => {
    const cut = cellText('😀'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('a sheet name', () => {
  it('loses what Excel refuses', () => {
    expect(sheetName("'第1组/骨水泥[主]:a*b?")).toBe('第1组 骨水泥 主  a b');
    expect(sheetName('')).toBe('数据');
    expect(sheetName('很'.repeat(40))).toHaveLength(31);
  });
});

describe('a value in a cell', () => {
  it('is nearest to its decimal value', () => {
    expect(cellValue(123_456, 'money')).toBe(1234.56);
    expect(cellValue(12_345, 'price')).toBe(1.2345);
    expect(cellValue(5_010, 'share')).toBe(0.501);
  });

  it('refuses half a fen and days that are none', () => {
    expect(() => cellValue(1.5, 'money')).toThrow('whole number');
    expect(() => cellValue('1.50', 'money')).toThrow('whole number');
    expect(() => cellValue('2024-02-31x', 'date')).toThrow('Not a day');
  });
});
