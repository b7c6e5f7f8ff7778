import type { Choice } from '@renderer/ui';
import { addMonths, startOfMonth, type LocalDate } from '@shared/domain/calendar/local-date';
import type { Program } from '@shared/domain/program/program';

/** The months of a program's cycle up to the one that runs, by their first day, newest first. */
export function reportMonths(
  { cycle }: Pick<Program, 'cycle'>,
  today: LocalDate,
): readonly Choice<LocalDate>[] {
  const first = startOfMonth(cycle.from);
  const months: Choice<LocalDate>[] = [];
  const last = today < cycle.to ? today : cycle.to;
  for (let month = startOfMonth(last); month >= first; month = addMonths(month, -1))
    months.push({ value: month, label: month.slice(0, 7) });
  return months;
}

/** The last whole month where there is one: reports are made after a month has ended. */
export function monthToReport(
  choices: readonly Choice<LocalDate>[],
  today: LocalDate,
): LocalDate | null {
  const ended = choices.find(({ value }) => value < startOfMonth(today));
  return ended?.value ?? choices[0]?.value ?? null;
}
