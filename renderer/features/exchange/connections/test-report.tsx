import { useText } from '@renderer/i18n/use-text';
import { StatusTag, type StatusTone } from '@renderer/ui';
import { useId } from 'react';
import type { Check } from './connection-checks';
import { formatInstant } from './connection-words';
import type { TestReport } from './use-test-connection';

const TONES = {
  ok: 'success',
  warning: 'warning',
  failed: 'error',
  skipped: 'neutral',
} as const satisfies Record<Check['state'], StatusTone>;

/** Each check in turn: what works, what does not, and the next step. */
export function TestReportView({ report }: { readonly report: TestReport }) {
  const text = useText('exchange-connections');
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} aria-live="polite">
      <div className="ch-section-title">
        <h2 id={headingId}>{text('test.title')}</h2>
        <span className="ch-field-help">{text('test.time', { at: formatInstant(report.at) })}</span>
      </div>
      <ol className="ch-connection-checks">
        {report.checks.map(({ name, state, words }) => (
          <li key={name}>
            <span className="ch-connection-check-name">{text(`test.${name}`)}</span>
            <StatusTag tone={TONES[state]}>{text(`test.${state}`)}</StatusTag>
            <span>{words}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
