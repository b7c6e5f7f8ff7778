import type { Text } from '@renderer/i18n/create-text';
import { formatMoney, formatQuantity, formatUnitPrice } from '@renderer/ui';
import type { OrderFinding } from '@shared/domain/order/order-draft';

/** Why an order is refused or should be looked at, in words. */
export function describeOrderFinding(text: Text<'orders'>, finding: OrderFinding): string {
  switch (finding.kind) {
    case 'agreement-not-in-force':
    case 'renewal-not-signed': {
      const state = text(`agreement-state.${finding.facts.state}`);
      return text(`finding.${finding.kind}`, { ...finding.facts, state });
    }
    case 'backup-before-late': {
      const mainPromisedOn = finding.facts.mainPromisedOn ?? 'none';
      return text('finding.backup-before-late', { ...finding.facts, mainPromisedOn });
    }
    case 'price-above-selected':
    case 'price-reason-missing':
    case 'price-below-selected': {
      const selected = formatUnitPrice(finding.facts.selected);
      const asked = formatUnitPrice(finding.facts.asked);
      return text(`finding.${finding.kind}`, { ...finding.facts, selected, asked });
    }
    case 'needs-approval': {
      const amount = formatMoney(finding.facts.amount);
      const above = formatMoney(finding.facts.above);
      return text('finding.needs-approval', { amount, above });
    }
    case 'product-not-listed': {
      const state = text(`listing.${finding.facts.state}`);
      return text('finding.product-not-listed', { ...finding.facts, state });
    }
    case 'gate-reason-missing':
    case 'gate-passed': {
      const open = formatQuantity(finding.facts.open);
      return text(`finding.${finding.kind}`, { ...finding.facts, open });
    }
    case 'unusual-quantity':
    case 'not-whole-packs':
    case 'beyond-agreed':
      return text(`finding.${finding.kind}`, withFigures(finding.facts));
    default:
      return text(`finding.${finding.kind}`, { ...finding.facts });
  }
}

/** Numbers as people read them: 1,200. */
function withFigures(facts: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(facts).map(([key, n]) => [key, formatQuantity(n)]));
}

/** The cell of the form that a finding about a line belongs to. */
export function columnOfOrderFinding({ kind }: OrderFinding): string {
  if (kind === 'price-reason-missing') return 'reason';
  return kind.startsWith('price') ? 'price' : 'quantity';
}
