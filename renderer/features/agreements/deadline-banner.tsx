import { useHolidays } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { CitationText, StatusTag } from '@renderer/ui';
import { signingDeadline } from '@shared/domain/agreement/deadline';
import { addDays, daysBetween, type LocalDate } from '@shared/domain/calendar/local-date';
import { lastWorkingDayBefore } from '@shared/domain/calendar/working-days';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { AgreementYear } from '@shared/domain/program/program';

type DeadlineBannerProps = {
  readonly pack: PolicyPack;
  readonly year: AgreementYear;
  readonly today: LocalDate;
};

/** The day before which agreements are to be signed, the day to aim at, and what the day itself is. */
export function DeadlineBanner({ pack, year, today }: DeadlineBannerProps) {
  const text = useText('agreements');
  const holidays = useHolidays();
  const deadline = signingDeadline(
    { yearNumber: year.number, startsOn: year.from },
    { pack, years: [year] },
  );
  if (deadline === null) return null;
  const { value: day, citation } = deadline;
  const aim = lastWorkingDayBefore(day, holidays);
  const left = daysBetween(today, day);
  const key = left > 0 ? 'banner.left' : left === 0 ? 'banner.boundary' : 'banner.passed';
  const tone = left > 0 ? 'info' : left === 0 ? 'warning' : 'neutral';
  return (
    <div className="ch-deadline">
      <strong>{text('banner.before', { day })}</strong>
      <span>{text(aim.certain ? 'banner.aim' : 'banner.aim-uncertain', { day: aim.day })}</span>
      <span>{text('banner.day-itself', { day, late: addDays(day, 1) })}</span>
      <StatusTag tone={tone}>{text(key, { days: Math.abs(left) })}</StatusTag>
      <CitationText value={citation} />
    </div>
  );
}
