import { isLocalDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { err, ok, type Result } from '@shared/kernel/result';
import { toHalfWidth } from './parse-scaled';

export type DayRefusal = { readonly kind: 'not-a-day' } | { readonly kind: 'no-such-day' };

/**
 * Reads a typed day: 2024-03-25, 2024/3/25, 2024.3.25, 2024年3月25日 or 20240325. Empty text is no day.
 *
 * @errors `not-a-day` for other text, `no-such-day` for 2024/2/30
 */
export function parseDay(typed: string): Result<LocalDate | null, DayRefusal> {
  const text = toHalfWidth(typed);
  if (text === '') return ok(null);
  const match =
    /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|年(\d{1,2})月)(\d{1,2})日?$/u.exec(text) ??
    /^(\d{4})(\d{2})()()()(\d{2})$/u.exec(text);
  if (!match) return err({ kind: 'not-a-day' });
  const [, year = '', a, b, c, d, day = ''] = match;
  const month = a || b || c || d || '';
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? ok(written) : err({ kind: 'no-such-day' });
}
