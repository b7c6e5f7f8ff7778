import { useText } from '@renderer/i18n/use-text';
import { CitationText, Figure, FigureRow, formatShare } from '@renderer/ui';
import type { Rate, SigningRates } from '@shared/domain/agreement/signing-rates';

/** 三方协议签订率 for main, backup and both: up to today, and in time. */
export function SigningFigures({ rates }: { readonly rates: SigningRates }) {
  const text = useText('agreements');
  const words = ({ numerator, denominator, share }: Rate) =>
    share === null
      ? text('rate.none')
      : text('rate.words', {
          signed: numerator,
          required: denominator,
          share: formatShare(share),
        });
  return (
    <FigureRow>
      {(['main', 'backup', 'both'] as const).map((key) => (
        <Figure
          key={key}
          label={text(`rate.${key}`)}
          value={words(rates[key].toDate)}
          note={
            <>
              {text('rate.on-time', { rate: words(rates[key].onTime) })}；
              {text('rate.by-boundary', { rate: words(rates[key].byBoundaryDay) })}
              {key === 'both' && rates.citation !== null && (
                <>
                  ；<CitationText value={rates.citation} />
                </>
              )}
            </>
          }
        />
      ))}
    </FigureRow>
  );
}
