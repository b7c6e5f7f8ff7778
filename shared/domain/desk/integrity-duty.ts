import type { LocalDate } from '../calendar/local-date';
import type { Enterprise } from '../enterprise/enterprise';
import { integrityStanding, type IntegrityContract } from '../integrity/integrity-contract';
import type { Citation } from '../policy/policy-pack';
import type { Duty } from './duty';

/**
 * An integrity contract that ends soon or has ended, until the next one is entered.
 *
 * An enterprise that never had one stands in the list of contracts and not on the desk: one notice alone asks for them.
 */
export function integrityDuty(
  enterprise: Pick<Enterprise, 'id' | 'name'>,
  contracts: readonly IntegrityContract[],
  { today, citation }: { readonly today: LocalDate; readonly citation: Citation | null },
): Duty | undefined {
  const { kind, contract, daysLeft } = integrityStanding(contracts, today);
  if (contract === null || (kind !== 'expiring' && kind !== 'expired')) return undefined;
  return {
    kind: kind === 'expired' ? 'integrity-expired' : 'integrity-expiring',
    enterpriseId: enterprise.id,
    subject: enterprise.name,
    on: contract.expiresOn,
    daysLeft,
    amount: null,
    citation,
  };
}
