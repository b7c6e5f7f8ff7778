import { err, ok, type Result } from '../../kernel/result';
import { isLocalDate, type LocalDate } from '../calendar/local-date';
import { toHalfWidth, withoutBlanks } from './normalise';

export type DayRefusal = { readonly kind: 'empty' | 'not-a-day' | 'no-such-day' };

const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

/** Midnight says no more than the day; any other time would be lost, so it is refused. */
const MIDNIGHT = /[T\s]+0?0:00(?::00(?:\.0+)?)?$/u;

/**
 * Reads a calendar day in one of the forms people write, the year always first and in four digits.
 *
 * @errors `empty`, `not-a-day` for another form, `no-such-day` for 2024/2/30
 */
export function parseDay(text: string): Result<LocalDate, DayRefusal> {
  const plain = withoutBlanks(toHalfWidth(text).trim().replace(MIDNIGHT, ''));
  if (plain === '') return err({ kind: 'empty' });
  for (const form of FORMS) {
    const match = form.exec(plain);
    if (match !== null) return existingDay(match);
  }
  return err({ kind: 'not-a-day' });
}

function existingDay([, year = '', month = '', day = '']: RegExpExecArray): Result<
  LocalDate,
  DayRefusal
> {
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(written) ? ok(written) : err({ kind: 'no-such-day' });
}
