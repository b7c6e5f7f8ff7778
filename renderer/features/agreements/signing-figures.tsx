import { useText } from '@renderer/i18n/use-text';
import { CitationText, formatShare } from '@renderer/ui';
import type { Rate, SigningRates } from '@shared/domain/agreement/signing-rates';

/** 三方协议签订率 for main, backup and both: up to today, and in time. One line each, so that the list keeps its height. */
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
    <dl className="ch-rates">
      {(['main', 'backup', 'both'] as const).map((key) => (
        <div key={key} className="ch-figure">
          <dt>{text(`rate.${key}`)}</dt>
          <dd>
            <strong>{words(rates[key].toDate)}</strong>
          </dd>
          <dd>
            <small>
              {text('rate.in-time', {
                before: words(rates[key].onTime),
                boundary: words(rates[key].byBoundaryDay),
              })}
            </small>
          </dd>
        </div>
      ))}
      {rates.citation !== null && (
        <div className="ch-figure">
          <dt>{text('rate.source')}</dt>
          <dd>
            <CitationText value={rates.citation} />
          </dd>
        </div>
      )}
    </dl>
  );
}
