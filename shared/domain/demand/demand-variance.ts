import type { BasisPoints } from '../money/money';
import { YEAR_DAYS } from './days-asked-for';
import type { DemandFigures, VarianceRule } from './demand-report';

const FULL = 10_000n;

/** How far a reported quantity is from the purchases it is held against. */
export type DemandVariance = {
  /** The base as whole units, rounded half up; for show only. */
  readonly base: number;
  /** True when less than a year of purchases was known, or another length than a year is asked for: it was scaled. */
  readonly isAnnualised: boolean;
  /** Reported less base, in units of the rounded base; for show only. */
  readonly difference: number;
  /** Rounded toward zero; null when nothing was bought. */
  readonly share: BasisPoints | null;
  readonly needsExplanation: boolean;
};

/**
 * Holds a reported quantity against last year's actual purchases, or the mean of two years where the rule says so.
 *
 * Exactly the share needs no explanation, more does; compared without rounding. A product that was not bought and
 * is reported is beyond any share. A base shorter than 365 days is made into a year; a longer one stays as it is. What
 * is asked for another length than a year, `daysAsked`, is held against as many days of that year.
 *
 * @source 浙江 2025-04 全流程管理 一(一): 报量较上一年度实际采购量发生明显变化
 */
export function demandVariance(
  reported: number,
  figures: Pick<DemandFigures, 'purchased' | 'purchasedBefore' | 'baseDays'>,
  rule: Pick<VarianceRule, 'base' | 'directions' | 'explainBeyond'> & {
    readonly daysAsked?: number;
  },
): DemandVariance {
  const { daysAsked = YEAR_DAYS } = rule;
  const year = baseOf(figures, rule);
  const units = year.units * BigInt(daysAsked);
  const over = year.over * BigInt(YEAR_DAYS);
  const asked = BigInt(reported) * over;
  const difference = asked - units;
  const base = Number((2n * units + over) / (2n * over));
  const isCounted = rule.directions === 'both' || difference < 0n;
  const size = difference < 0n ? -difference : difference;
  return {
    base,
    isAnnualised: figures.baseDays < YEAR_DAYS || daysAsked !== YEAR_DAYS,
    difference: reported - base,
    share: units === 0n ? null : (Number((difference * FULL) / units) as BasisPoints),
    needsExplanation: isCounted && size * FULL > units * BigInt(rule.explainBeyond),
  };
}

/** The base of a year as a fraction. */
function baseOf(
  {
    purchased,
    purchasedBefore,
    baseDays,
  }: Pick<DemandFigures, 'purchased' | 'purchasedBefore' | 'baseDays'>,
  { base }: Pick<VarianceRule, 'base'>,
): { readonly units: bigint; readonly over: bigint } {
  const known = BigInt(Math.max(0, purchased));
  const year =
    baseDays < YEAR_DAYS
      ? { units: known * BigInt(YEAR_DAYS), over: BigInt(baseDays) }
      : { units: known, over: 1n };
  if (base === 'last-year-purchases' || purchasedBefore === null) return year;
  const before = BigInt(Math.max(0, purchasedBefore));
  return { units: year.units + before * year.over, over: 2n * year.over };
}
