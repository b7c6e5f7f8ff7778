import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel, StatusTag } from '@renderer/ui';
import type { InvoiceFinding } from '@shared/domain/payment/invoice-draft';
import type { PaymentFinding } from '@shared/domain/payment/post-payment';
import { describeFinding } from './finding-words';

type FindingsProps = { readonly findings: readonly (InvoiceFinding | PaymentFinding)[] };

/** What refuses a form, then what asks to look again. */
export function Findings({ findings }: FindingsProps) {
  const text = useText('payables');
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  return (
    <div className="ch-payables-findings">
      {errors.length > 0 && (
        <ErrorPanel title={text('findings.title')}>
          {errors.map((found) => describeFinding(text, found)).join(' ')}
        </ErrorPanel>
      )}
      {others.map((found) => (
        <StatusTag key={`${found.kind} ${String(found.line)}`} tone="warning">
          <span style={{ whiteSpace: 'normal' }}>{describeFinding(text, found)}</span>
        </StatusTag>
      ))}
    </div>
  );
}
