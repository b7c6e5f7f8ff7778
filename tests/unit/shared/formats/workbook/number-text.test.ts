import { formatOfCode, serialText } from '@shared/formats/workbook/number-format';
import { doubleText, numberText } from '@shared/formats/workbook/number-text';
import { addDays, localDate } from '@shared/domain/calendar/local-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('stored numbers as text', () => {
  it.each([
    ['1280.0999999999999', '1280.1'],
    ['0.30000000000000004', '0.3'],
    ['1E-7', '0.0000001'],
    ['1.5E+3', '1500'],
    ['-2.50', '-2.50'],
    ['.5', '0.5'],
  ])('%s is %s', (stored, text) => {
    expect(numberText(stored)?.text).toBe(text);
  });

  it.each(['', 'abc', '1.2.3', '--1', 'NaN', '1e'])('%s is no number', (stored) => {
    expect(numberText(stored)).toBeUndefined();
  });

  it('gives back every price that a spreadsheet keeps as a double', () => {
    const property = fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), (hao) => {
      const price = hao / 10_000;
      expect(Number(doubleText(price))).toBe(price);
      // Seventeen digits are how spreadsheets write doubles into a file.
      const stored = price.toPrecision(17);
      expect(Math.round(Number(numberText(stored)?.text) * 10_000)).toBe(hao);
      expect(numberText(stored)?.text).not.toMatch(/\.\d{5}/u);
    });
    fc.assert(property);
  });
});

describe('serial days', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [45_376, '2024-03-25'],
    [45_376.25, '2024-03-25 06:00:00'],
    [0.5, '12:00:00'],
  ])('%d is %s', (serial, text) => {
    expect(serialText(serial, false)).toBe(text);
  });

  it('counts day by day in both calendars', () => {
    const property = fc.property(fc.integer({ min: 1, max: 60_000 }), (days) => {
      const day = addDays(localDate(1904, 1, 1), days);
      expect(serialText(days, true)).toBe(day);
      expect(serialText(days + 1_462, false)).toBe(day);
    });
    fc.assert(property);
  });

  it.each([
    ['yyyy-mm-dd', 'date'],
    ['[$-804]yyyy"年"m"月"d"日"', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['[h]:mm', 'date'],
    ['General', 'plain'],
    ['#,##0.00"元/盒 d"', 'plain'],
    ['[Red]0.00;[Red]-0.00', 'plain'],
    ['0.00_);\\(0.00\\)', 'plain'],
    ['000000', 'zero-filled'],
  ])('%s is %s', (code, kind) => {
    expect(formatOfCode(code).kind).toBe(kind);
  });
});
