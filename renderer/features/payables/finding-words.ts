import type { Text, TextValues } from '@renderer/i18n/create-text';
import { formatMoney } from '@renderer/ui';
import { fen } from '@shared/domain/money/money';
import type { InvoiceFinding } from '@shared/domain/payment/invoice-draft';
import type { PaymentFinding } from '@shared/domain/payment/post-payment';

type Words = Text<'payables'>;

/** Facts that are days, numbers and codes are shown as they are; all other figures are amounts. */
function valuesOf(facts: object): TextValues {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'number' ? formatMoney(fen(value)) : String(value),
    ]),
  );
}

/** What speaks against an invoice or a payment, as a sentence. */
export function describeFinding(text: Words, found: InvoiceFinding | PaymentFinding): string {
  const words = text(`finding.${found.kind}`, valuesOf(found.facts));
  return found.line === null ? words : text('findings.at-line', { line: found.line + 1, words });
}
