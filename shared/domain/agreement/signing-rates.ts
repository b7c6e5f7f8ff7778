import type { LocalDate } from '../calendar/local-date';
import { shareOf, type BasisPoints } from '../money/money';
import { findStatedRule } from '../policy/find-stated-rule';
import type { Citation } from '../policy/policy-pack';
import type { AgreedLine, DistributorRole } from '../program/program';
import type { Agreement } from './agreement';
import { agreementScopeOf, takesItsPlace, type AgreementScope } from './agreement-key';
import { signingDeadline, type SigningRule } from './deadline';
import { fullySignedOn } from './signing';

export type Rate = {
  readonly numerator: number;
  readonly denominator: number;
  /** Null when nothing is required. */
  readonly share: BasisPoints | null;
};

/** Signed agreements out of required ones. */
export type SigningRate = {
  /** Signed before the named day; without a deadline, up to today. */
  readonly onTime: Rate;
  /** Signed before it or on the day itself. */
  readonly byBoundaryDay: Rate;
  /** Signed up to today. */
  readonly toDate: Rate;
};

export type SigningRates = {
  readonly main: SigningRate;
  readonly backup: SigningRate;
  /** Main and backup agreements counted together. */
  readonly both: SigningRate;
  readonly citation: Citation | null;
};

/**
 * What must be signed in a year: manufacturer × group with an agreed quantity above zero, each once.
 *
 * Zero is lawful and may be signed too, but nothing was agreed that an agreement must secure: Decision 0009.
 */
export function requiredScopes(
  agreedLines: readonly AgreedLine[],
  yearNumber: number,
): readonly AgreementScope[] {
  const scopesByKey = new Map<string, AgreementScope>();
  for (const line of agreedLines) {
    if (line.yearNumber !== yearNumber || line.agreed <= 0) continue;
    const { programId, manufacturerId, groupId } = line;
    scopesByKey.set(agreementScopeOf(line), { programId, manufacturerId, groupId, yearNumber });
  }
  return [...scopesByKey.values()];
}

export type SigningRatesInput = SigningRule & {
  readonly required: readonly AgreementScope[];
  readonly agreements: readonly Agreement[];
  readonly today: LocalDate;
};

/**
 * 三方协议签订率, for main, backup and both.
 *
 * One required scope counts once per role, whatever number of agreements it has; where the notice asks
 * for no backup there is nothing to count. What was terminated later was signed all the same.
 *
 * @source 新医保发〔2024〕13号 五(三)
 */
export function signingRates(input: SigningRatesInput): SigningRates {
  const main = countRole('main', input);
  const asksForBackup = (input.pack.backupDistributors?.value ?? 0) > 0;
  const backup = countRole('backup', asksForBackup ? input : { ...input, required: [] });
  return {
    main,
    backup,
    both: {
      onTime: together(main.onTime, backup.onTime),
      byBoundaryDay: together(main.byBoundaryDay, backup.byBoundaryDay),
      toDate: together(main.toDate, backup.toDate),
    },
    citation: findStatedRule(input.pack, 'signing-rate'),
  };
}

function countRole(role: DistributorRole, input: SigningRatesInput): SigningRate {
  const { required, agreements, today } = input;
  const requiredKeys = new Set(required.map(agreementScopeOf));
  const counted = {
    onTime: new Set<string>(),
    byBoundaryDay: new Set<string>(),
    toDate: new Set<string>(),
  };
  for (const agreement of agreements) {
    const key = agreementScopeOf(agreement);
    const signedOn = fullySignedOn(agreement);
    if (agreement.role !== role || !requiredKeys.has(key) || !takesItsPlace(agreement)) continue;
    if (signedOn === null || signedOn > today) continue;
    const deadlineOn = signingDeadline(agreement, input)?.value ?? null;
    counted.toDate.add(key);
    if (deadlineOn === null || signedOn <= deadlineOn) counted.byBoundaryDay.add(key);
    if (deadlineOn === null || signedOn < deadlineOn) counted.onTime.add(key);
  }
  const denominator = requiredKeys.size;
  return {
    onTime: rateOf(counted.onTime.size, denominator),
    byBoundaryDay: rateOf(counted.byBoundaryDay.size, denominator),
    toDate: rateOf(counted.toDate.size, denominator),
  };
}

function together(one: Rate, other: Rate): Rate {
  return rateOf(one.numerator + other.numerator, one.denominator + other.denominator);
}

function rateOf(numerator: number, denominator: number): Rate {
  return { numerator, denominator, share: shareOf(numerator, denominator) };
}
