import type { LocalDate } from '../../domain/calendar/local-date';
import { parseDay } from '../../domain/text/parse-day';
import { parseDecimal } from '../../domain/text/parse-decimal';

const HAO_PER_YUAN = 10_000n;
const HAO_DECIMALS = 4;

/** Yuan as text in hao; null where there is nothing or something else. */
export function readHao(text: string): number | null {
  const parsed = parseDecimal(text, { scale: HAO_DECIMALS });
  return parsed.ok ? parsed.value : null;
}

/** A whole count, `5` or `5.00`; null where there is nothing or something else. */
export function readCount(text: string): number | null {
  const parsed = parseDecimal(text, { scale: 0 });
  return parsed.ok ? parsed.value : null;
}

/** The day of `2024-05-06` or `2024-05-06 10:11:12`; null where there is none. */
export function readDay(text: string): LocalDate | null {
  const [day = ''] = text.split(/[T\s]/u);
  const parsed = parseDay(day);
  return parsed.ok ? parsed.value : null;
}

/** Hao as yuan without zeros at the end: 125000 is `12.5`. */
export function formatYuan(hao: bigint): string {
  const whole = String(hao / HAO_PER_YUAN);
  const rest = String(hao % HAO_PER_YUAN)
    .padStart(HAO_DECIMALS, '0')
    .replace(/0+$/u, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** Hao as a JSON number where the number says exactly the same, else as text. */
export function yuanForJson(hao: bigint): number | string {
  const text = formatYuan(hao);
  return String(Number(text)) === text ? Number(text) : text;
}
