import type { LocalDate } from '../../domain/calendar/local-date';
import { parseDay } from '../../domain/text/parse-day';
import { parseDecimal } from '../../domain/text/parse-decimal';
import { textOf, type JsonObject } from './json-answer';

/** A price in 毫; null when it is not there or cannot be read exactly. */
export function priceOf(row: JsonObject, ...names: readonly string[]): number | null {
  const price = parseDecimal(textOf(row, ...names), { scale: 4 });
  return price.ok ? price.value : null;
}

/** The day of a text that may hold a time as well; null when there is none. */
export function dayOf(row: JsonObject, ...names: readonly string[]): LocalDate | null {
  const text = textOf(row, ...names).replace(/[T\s].*$/u, '');
  const day = parseDay(text);
  return day.ok ? day.value : null;
}

/** The position that a line id of ours ends with. */
export function positionOf(ourLineId: string | null): number | null {
  const digits = /-(\d{3,})$/u.exec(ourLineId ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}
