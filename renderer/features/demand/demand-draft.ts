import type { NewDemandReport } from '@renderer/data';
import {
  addDays,
  daysIn,
  type DateRange,
  type LocalDate,
} from '@shared/domain/calendar/local-date';
import type { VarianceRule } from '@shared/domain/demand/demand-report';
import { basisPoints, type BasisPoints } from '@shared/domain/money/money';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { Program } from '@shared/domain/program/program';
import { parseDecimal } from '@shared/domain/text/parse-decimal';

/** Offered where no notice gives a number; ours, and shown as ours. */
export const OFFERED_SHARE = '20';
const YEAR_DAYS = 365;
const FULL = 10_000;

/** The year that comes after today's agreement year; after the last one, a year of the same length. */
export function offeredRange({ years, cycle }: Program, today: LocalDate): DateRange {
  const next = years.find(({ from }) => from > today);
  if (next !== undefined) return { from: next.from, to: next.to };
  const from = addDays(cycle.to, 1);
  const last = years.at(-1);
  return { from, to: addDays(from, (last === undefined ? YEAR_DAYS : daysIn(last)) - 1) };
}

/** The last 365 days, or what there is since the cycle began. */
export function offeredBase({ cycle }: Program, today: LocalDate): DateRange {
  const yearAgo = addDays(today, 1 - YEAR_DAYS);
  const from = cycle.from > yearAgo && cycle.from <= today ? cycle.from : yearAgo;
  return { from, to: today };
}

/** 12.5 are 1,250 basis points; null when it is no share between 0 and 100. */
export function parseShare(typed: string): BasisPoints | null {
  const parsed = parseDecimal(typed.trim(), { scale: 2 });
  return parsed.ok && parsed.value >= 0 && parsed.value <= FULL ? basisPoints(parsed.value) : null;
}

/**
 * The rule of the notice; what the notice leaves open is the hospital's.
 *
 * The hospital may ask for more explanations than the notice, never for fewer; an unverified number binds nobody.
 */
export function varianceRuleOf(
  pack: PolicyPack | undefined,
  typed: { readonly share: BasisPoints; readonly directions: VarianceRule['directions'] },
): VarianceRule {
  const demand = pack?.demand ?? null;
  const given = demand?.value.explainBeyond ?? null;
  const isBound = demand !== null && demand.citation.certainty !== 'unverified';
  const share = isBound && given !== null && given < typed.share ? given : typed.share;
  return {
    base: demand?.value.base ?? 'last-year-purchases',
    directions: directionsOf(pack).find((one) => one === typed.directions) ?? 'both',
    explainBeyond: share,
    source: given !== null && given === share ? 'notice' : 'hospital',
    citation: demand?.citation ?? null,
  };
}

/** Where the notice reads a change both ways, a rise may not be left out. */
export function directionsOf(pack: PolicyPack | undefined): readonly VarianceRule['directions'][] {
  const demand = pack?.demand ?? null;
  const isBound = demand !== null && demand.citation.certainty !== 'unverified';
  return isBound && demand.value.directions === 'both' ? ['both'] : ['both', 'drop'];
}

export function renewalFloorOf(pack: PolicyPack | undefined): NewDemandReport['renewalFloor'] {
  const renewal = pack?.renewal ?? null;
  if (renewal === null || renewal.value.base !== 'last-agreed' || renewal.value.atLeast === null)
    return null;
  return { atLeast: renewal.value.atLeast, citation: renewal.citation };
}
