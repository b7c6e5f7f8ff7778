import { err, ok, type Result } from '../../kernel/result';
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import { shareOf, type BasisPoints } from '../money/money';
import type { Stored } from '../record/record';

/** Days before a contract ends from which its renewal stands on the desk. Our number. */
export const INTEGRITY_NOTICE_DAYS = 30;

/** A signed integrity contract (廉洁购销合同) with one enterprise. Never changed: the next one is added, a wrong one is made void. */
export type IntegrityContract = Stored<string> & {
  readonly enterpriseId: EnterpriseId;
  /** The paper's own number; may be empty. */
  readonly number: string;
  readonly signedOn: LocalDate;
  /** The last day on which it holds. */
  readonly expiresOn: LocalDate;
  readonly enteredBy: string;
  /** Null while it stands. */
  readonly voided: { readonly on: LocalDate; readonly reason: string } | null;
};

export type IntegrityKind = 'missing' | 'expired' | 'expiring' | 'valid';

/** Where one enterprise stands on a day. */
export type IntegrityStanding = {
  readonly kind: IntegrityKind;
  /** The contract that ends last; null when there is none. */
  readonly contract: IntegrityContract | null;
  /** From today to its last day; below zero once it has ended. */
  readonly daysLeft: number | null;
};

export type IntegrityRefusal =
  | { readonly kind: 'signed-in-future'; readonly today: LocalDate }
  | { readonly kind: 'ends-before-signing' }
  | { readonly kind: 'contract-twice' };

/**
 * Checks a contract before it is kept.
 *
 * @errors `signed-in-future`, `ends-before-signing`, `contract-twice` for the same days with the same enterprise
 */
export function checkIntegrityContract(
  { signedOn, expiresOn }: Pick<IntegrityContract, 'signedOn' | 'expiresOn'>,
  others: readonly IntegrityContract[],
  today: LocalDate,
): Result<void, IntegrityRefusal> {
  if (signedOn > today) return err({ kind: 'signed-in-future', today });
  if (expiresOn < signedOn) return err({ kind: 'ends-before-signing' });
  const isTwice = others.some(
    (other) =>
      other.voided === null && other.signedOn === signedOn && other.expiresOn === expiresOn,
  );
  return isTwice ? err({ kind: 'contract-twice' }) : ok(undefined);
}

/**
 * Where an enterprise stands with its contracts on a day; the last day itself still holds.
 *
 * @source 阜新市 2020 同城同价 三(一): 履行购销合同和廉洁购销合同情况的监督
 */
export function integrityStanding(
  contracts: readonly IntegrityContract[],
  today: LocalDate,
): IntegrityStanding {
  const contract =
    contracts
      .filter(({ voided, signedOn }) => voided === null && signedOn <= today)
      .sort((one, other) => (one.expiresOn < other.expiresOn ? -1 : 1))
      .at(-1) ?? null;
  if (contract === null) return { kind: 'missing', contract, daysLeft: null };
  const daysLeft = daysBetween(today, contract.expiresOn);
  if (daysLeft < 0) return { kind: 'expired', contract, daysLeft };
  const isNear = contract.expiresOn <= addDays(today, INTEGRITY_NOTICE_DAYS);
  return { kind: isNear ? 'expiring' : 'valid', contract, daysLeft };
}

/** 廉洁购销合同签订率: enterprises whose contract holds, out of those that must have one; null when none must. */
export function integrityRate(standings: readonly IntegrityStanding[]): BasisPoints | null {
  const held = standings.filter(({ kind }) => kind === 'valid' || kind === 'expiring').length;
  return shareOf(held, standings.length);
}
