import type { Text } from '@renderer/i18n/create-text';
import type { ReceiptFinding } from '@shared/domain/receipt/receipt-draft';
import type { ReturnFinding } from '@shared/domain/receipt/return-draft';

/** Why an acceptance is refused or should be looked at, in words. */
export function describeReceiptFinding(text: Text<'receiving'>, finding: ReceiptFinding): string {
  if (finding.kind === 'more-than-open') {
    const reason = finding.facts.reason || 'none';
    return text('finding.more-than-open', { ...finding.facts, reason });
  }
  return text(`finding.${finding.kind}`, { ...finding.facts });
}

export function describeReturnFinding(text: Text<'receiving'>, finding: ReturnFinding): string {
  return text(`return-finding.${finding.kind}`, { ...finding.facts });
}

const COLUMNS: Readonly<Partial<Record<ReceiptFinding['kind'], string>>> = {
  'line-unknown': 'product',
  'nothing-delivered': 'delivered',
  'quantities-differ': 'accepted',
  'reject-reason-missing': 'rejectReason',
  'more-than-open': 'overReason',
  'lot-missing': 'lot',
  'expiry-missing': 'expiresOn',
  'expiry-before-production': 'expiresOn',
  'produced-after-arrival': 'producedOn',
  'lot-expired': 'expiresOn',
};

/** The cell of the form that a finding about a line belongs to. */
export function columnOfReceiptFinding(finding: ReceiptFinding): string {
  if (finding.kind === 'quantity-invalid') return finding.facts.field;
  return COLUMNS[finding.kind] ?? 'accepted';
}
