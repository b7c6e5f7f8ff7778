import type { Text } from '@renderer/i18n/create-text';
import type { Choice } from '@renderer/ui';
import {
  addMonths,
  partsOf,
  startOfMonth,
  type LocalDate,
} from '@shared/domain/calendar/local-date';

/** How far back a month can be chosen. Our number. */
const MONTHS_BACK = 36;

/** The months up to the one that runs, by their first day, newest first. */
export function monthChoices(
  text: Text<'reconciliation'>,
  today: LocalDate,
): readonly Choice<LocalDate>[] {
  return Array.from({ length: MONTHS_BACK }, (_, back) => {
    const first = addMonths(startOfMonth(today), -back);
    const { year, month } = partsOf(first);
    return { value: first, label: text('month-name', { year: String(year), month }) };
  });
}

/** The last whole month: statements are made after a month has ended. */
export function lastWholeMonth(today: LocalDate): LocalDate {
  return addMonths(startOfMonth(today), -1);
}
