import {
  daysBetween,
  daysIn,
  lastDayOfMonths,
  wholeMonths,
  type DateRange,
  type LocalDate,
} from '../calendar/local-date';
import type { BasisPoints } from '../money/money';
import type { Citation, Cited } from '../policy/policy-pack';
import { quantity, type Quantity } from '../quantity/quantity';

/** How the year's use was reckoned: all of it, what passed of it made up to a year, or not at all yet. */
export type RenewalBasis = 'whole-year' | 'so-far' | 'not-begun';

export type RenewalFacts = {
  /** Agreed for the year that is renewed. */
  readonly agreed: Quantity;
  /** Accepted less returned in that year. */
  readonly used: Quantity;
  readonly year: DateRange;
  /** The year that is asked for; null where the cycle has none, which is taken as one of the same length. */
  readonly next?: DateRange | null;
  readonly today: LocalDate;
  /** The least share of last year's agreed quantity; null where no rule gives one. */
  readonly floor: Cited<BasisPoints> | null;
};

/** A quantity for the next year, with every number of its formula. */
export type RenewalProposal = {
  readonly basis: RenewalBasis;
  readonly used: Quantity;
  readonly elapsedDays: number;
  readonly totalDays: number;
  /** Days that the proposal is for: those of the year itself where the next has as many months. */
  readonly nextDays: number;
  /** Use in as many days as the next year has, rounded up. */
  readonly yearlyUse: Quantity;
  /** Null without a rule. */
  readonly leastQuantity: Quantity | null;
  readonly proposed: Quantity;
  /** Which of the two the proposal follows. */
  readonly follows: 'use' | 'floor';
  /** The rule behind the least quantity. */
  readonly citation: Citation | null;
};

/**
 * The quantity to renew a line with: the year's use, and never less than a rule's share of what was agreed.
 *
 * A year that runs is made up by days, rounded up, and so is a year of another length than the next: 457 used in
 * 457 days are 365 for a year of twelve months. Before the first day nothing is known and the agreed quantity stands
 * in, by the same measure. How use is made up is our convention: the notice names use and supply as guidance only.
 *
 * @source 新医保发〔2024〕13号 三: 参考上年度临床使用情况; Guangdong's joints: not below last year's agreed
 * volume (reference/policy-rules.md 4.2, unverified)
 */
export function proposeRenewal(facts: RenewalFacts): RenewalProposal {
  const { agreed, year, today, floor } = facts;
  const totalDays = daysIn(year);
  const elapsedDays = Math.min(totalDays, Math.max(0, daysBetween(year.from, today) + 1));
  const used = quantity(Math.max(0, facts.used));
  const nextDays = daysAskedFor(year, facts.next ?? null);
  const [known, knownDays] = elapsedDays === 0 ? [agreed, totalDays] : [used, elapsedDays];
  const yearlyUse = quantity(roundUp(BigInt(known) * BigInt(nextDays), knownDays));
  const leastQuantity = floor === null ? null : leastFor(agreed, floor.value, facts);
  const isBelow = leastQuantity !== null && yearlyUse < leastQuantity;
  return {
    basis: basisOf(elapsedDays, totalDays, today > year.to),
    used,
    elapsedDays,
    totalDays,
    nextDays,
    yearlyUse,
    leastQuantity,
    proposed: isBelow ? leastQuantity : yearlyUse,
    follows: isBelow ? 'floor' : 'use',
    citation: floor?.citation ?? null,
  };
}

/** A leap day makes no year longer than another of as many months. */
function daysAskedFor(year: DateRange, next: DateRange | null): number {
  if (next === null || isSameLength(year, next)) return daysIn(year);
  return daysIn(next);
}

function isSameLength(one: DateRange, other: DateRange): boolean {
  const months = wholeMonths(one.from, one.to);
  return (
    months > 0 &&
    lastDayOfMonths(one.from, months) === one.to &&
    lastDayOfMonths(other.from, months) === other.to
  );
}

/** The least quantity that a share of the agreed one asks for, rounded up. */
export function leastOf(agreed: Quantity, share: BasisPoints): Quantity {
  return quantity(roundUp(BigInt(agreed) * BigInt(share), WHOLE));
}

/** The year that was agreed and the one that is asked for; null or absent where that is not known. */
export type RenewedYears = { readonly year: DateRange; readonly next?: DateRange | null };

/**
 * The least quantity for the time that is asked for: of less than twelve months, by its days. A longer one asks no more.
 * What was agreed for less than twelve months was agreed for those days: an equally short time asks for all of it.
 *
 * Our convention: the rule speaks of yearly volumes and knows no short extension.
 */
export function leastFor(
  agreed: Quantity,
  share: BasisPoints,
  { year, next = null }: RenewedYears,
): Quantity {
  if (next === null || isSameLength(year, next)) return leastOf(agreed, share);
  const isShort = daysIn(year) < daysOfTwelveMonths(year);
  const agreedDays = isShort ? daysIn(year) : daysOfTwelveMonths(next);
  const days = BigInt(Math.min(daysIn(next), agreedDays));
  return quantity(roundUp(BigInt(agreed) * BigInt(share) * days, WHOLE * agreedDays));
}

function daysOfTwelveMonths({ from }: DateRange): number {
  return daysIn({ from, to: lastDayOfMonths(from, MONTHS_OF_YEAR) });
}

const MONTHS_OF_YEAR = 12;
const WHOLE = 10_000;

function basisOf(elapsed: number, total: number, isOver: boolean): RenewalBasis {
  if (elapsed === 0) return 'not-begun';
  return isOver || elapsed === total ? 'whole-year' : 'so-far';
}

function roundUp(product: bigint, divisor: number): number {
  const by = BigInt(divisor);
  return Number((product + by - 1n) / by);
}
