import { EMPTY_CELL, errorCell, type Cell } from './workbook';
import { numberText } from './number-text';

/** What a cell's number format says about its number: a day or time, digits filled up with zeros, or nothing. */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'zero-filled'; readonly digits: number };

export const PLAIN_FORMAT: NumberFormat = { kind: 'plain' };

const MS_PER_DAY = 86_400_000;
const SECONDS_PER_DAY = 86_400;
const LAST_SERIAL = 2_958_465;
const DAYS_FROM_1900_TO_1904 = 1_462;

/** Numbers of built-in formats that show days or times, those of East Asian versions (27–36, 50–58) included. */
export function formatOfBuiltIn(id: number): NumberFormat {
  const isDate =
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 47) ||
    (id >= 50 && id <= 58);
  return isDate ? { kind: 'date' } : PLAIN_FORMAT;
}

export function formatOfCode(code: string): NumberFormat {
  const shown = code
    .replace(/"[^"]*"?/gu, '')
    .replace(/[\\_*]./gu, '')
    // [Red] and [$-804] say nothing about days; [h] is elapsed time.
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '');
  const [first = ''] = shown.split(';');
  if (/^0{2,}$/u.test(first.trim())) return { kind: 'zero-filled', digits: first.trim().length };
  return /[ymdhs]/iu.test(first) && !/general/iu.test(first) ? { kind: 'date' } : PLAIN_FORMAT;
}

/** The cell for a stored number under its format. */
export function numberCell(stored: string, format: NumberFormat, date1904: boolean): Cell {
  if (stored === '') return EMPTY_CELL;
  const number = numberText(stored);
  if (number === undefined) return errorCell(stored);
  if (format.kind === 'date') {
    const day = serialText(Number(stored), date1904);
    if (day !== undefined) return { text: day, kind: 'date', scientific: false };
  }
  if (format.kind === 'zero-filled' && /^\d+$/u.test(number.text))
    return { ...number, text: number.text.padStart(format.digits, '0'), kind: 'number' };
  return { text: number.text, kind: 'number', scientific: number.scientific };
}

/** A serial day number as `YYYY-MM-DD`, with its time unless it is midnight; undefined outside of the calendar. */
export function serialText(serial: number, date1904: boolean): string | undefined {
  const shifted = date1904 ? serial + DAYS_FROM_1900_TO_1904 : serial;
  if (!(shifted >= 0 && shifted < LAST_SERIAL + 1)) return undefined;
  const seconds = Math.round(shifted * SECONDS_PER_DAY);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const time = new Date((seconds % SECONDS_PER_DAY) * 1_000).toISOString().slice(11, 19);
  // Below 1 there is no day, only a time of day.
  if (day === 0) return time;
  return time === '00:00:00' ? dayText(day) : `${dayText(day)} ${time}`;
}

function dayText(day: number): string {
  // The 1900 system counts a 29 February 1900 that never was: shown as it is, no parser takes it.
  if (day === 60) return '1900-02-29';
  const epoch = day < 60 ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30);
  return new Date(epoch + day * MS_PER_DAY).toISOString().slice(0, 10);
}
