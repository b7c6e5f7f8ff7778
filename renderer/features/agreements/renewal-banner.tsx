import { useText } from '@renderer/i18n/use-text';
import { CitationText, StatusTag } from '@renderer/ui';
import { standingOn } from '@shared/domain/agreement/standing';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { useBusinessDay, type ProgramDetail } from '@renderer/data';
import type { AgreementYear } from '@shared/domain/program/program';

type RenewalBannerProps = { readonly detail: ProgramDetail; readonly year: AgreementYear };

/** Says from day 1 of a later year on how many renewals are unsigned, and that orders go on. */
export function RenewalBanner({ detail, year }: RenewalBannerProps) {
  const text = useText('agreements-life');
  const today: LocalDate = useBusinessDay();
  const count = detail.agreements.filter(
    (agreement) =>
      agreement.yearNumber === year.number &&
      agreement.state !== 'terminated' &&
      standingOn(agreement, today) === 'renewal-unsigned',
  ).length;
  if (count === 0) return null;
  const citation = detail.pack.agreementMonths?.citation ?? null;
  return (
    <div className="ch-deadline" role="status">
      <StatusTag tone="warning">
        {text('renewal.banner', { number: year.number, day: year.from, count })}
      </StatusTag>
      {citation !== null && <CitationText value={citation} />}
    </div>
  );
}
