import { cellText } from './cell-text';
import type { ValueKind } from './number-formats';

/** Text, day as `YYYY-MM-DD`, whole fen, hao, units or basis points by the kind; null leaves it empty. */
export type CellContent = string | number | null;

/** Fen, hao and basis points per one that the workbook shows. */
const SCALES = { money: 100, price: 10_000, quantity: 1, share: 10_000 } as const;

/**
 * A value as the workbook holds it.
 *
 * Whole numbers are divided once, so the cell holds the number nearest to the decimal value, which is
 * what a spreadsheet makes of the same digits. A day is midnight UTC, which exceljs writes as a day without time.
 * What does not fit its kind is a bug, and thrown.
 */
export function cellValue(content: CellContent, kind: ValueKind): string | number | Date | null {
  if (content === null || content === '') return null;
  if (kind === 'text') return cellText(String(content));
  if (kind === 'date') return dayValue(content);
  if (typeof content !== 'number' || !Number.isSafeInteger(content))
    throw new TypeError(`Not a whole number for a ${kind} cell: ${String(content)}`);
  return content / SCALES[kind];
}

function dayValue(content: string | number): Date {
  const time = Date.parse(`${String(content)}T00:00:00Z`);
  if (Number.isNaN(time)) throw new TypeError(`Not a day: ${String(content)}`);
  return new Date(time);
}
