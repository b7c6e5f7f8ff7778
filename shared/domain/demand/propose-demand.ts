import { quantity, type Quantity } from '../quantity/quantity';
import { daysAskedFor } from './days-asked-for';
import type { DemandFigures, DemandLine, DemandReport } from './demand-report';

const FULL = 10_000;

/** The trend counts for at most this share of the year's use. Our number. */
export const TREND_LIMIT = 2_000;

/** At most so many empty days are made up for. Our number: beyond a quarter the figures say little. */
export const STOCK_OUT_LIMIT_DAYS = 90;

/** How a proposal was reached, step by step, so that it can be shown. */
export type DemandProposal = {
  readonly from: 'used' | 'purchased';
  /** What was used, or bought where the ledger has no use. */
  readonly base: number;
  /** The base made into as many days as are asked for, a year being 365, rounded up. */
  readonly annual: number;
  /** Added or taken for the trend. */
  readonly trend: number;
  /** Added for days without stock. */
  readonly stockOut: number;
  /** Moved from non-selected products to selected ones; negative for the former. */
  readonly moved: number;
  /** What the notice does not allow to go below; null: no such rule, or nothing agreed. */
  readonly floor: number | null;
  readonly quantity: Quantity;
};

type Parameters = Pick<DemandReport, 'range' | 'moveShare' | 'renewalFloor'>;
type Product = Pick<DemandLine, 'figures' | 'selection' | 'facts'>;

/**
 * Next year's quantity of one product, from use, trend, stock-outs and the share of selected products.
 *
 * Rounded up to whole packs. How it is counted is our convention, shown beside the figure; that use and supply are
 * to be looked at, and what a renewal may not go below, is the notice's.
 *
 * @source 新医保发〔2024〕13号 三: 参考上年度临床使用情况、企业供应情况
 */
export function proposeDemand(
  { figures, selection, facts }: Product,
  { range, moveShare, renewalFloor }: Parameters,
): DemandProposal {
  const from = figures.used === null ? 'purchased' : 'used';
  const base = Math.max(0, figures.used ?? figures.purchased);
  const annual = scaledUp(base, daysAskedFor(range), figures.baseDays);
  const trend = trendOf(annual, figures);
  const stockOut = stockOutOf(annual, figures);
  const before = Math.max(0, annual + trend + stockOut);
  const moved = movedOf(before, { figures, isSelected: selection !== 'non-selected', moveShare });
  const floor = floorOf(figures, { renewalFloor });
  const wanted = Math.max(0, before + moved, selection === 'non-selected' ? 0 : (floor ?? 0));
  const { basePerPack } = facts;
  return {
    from,
    base,
    annual,
    trend,
    stockOut,
    moved,
    floor,
    quantity: quantity(Math.ceil(wanted / basePerPack) * basePerPack),
  };
}

/** The second half year against the first: growth goes on for one more year, within the limit. */
function trendOf(annual: number, { firstHalf, secondHalf, purchased }: DemandFigures): number {
  if (purchased <= 0 || firstHalf <= 0) return 0;
  const whole = firstHalf + secondHalf;
  if (whole <= 0) return 0;
  const change = Math.trunc((annual * (secondHalf - firstHalf)) / whole);
  const most = Math.floor((annual * TREND_LIMIT) / FULL);
  return Math.min(most, Math.max(-most, change));
}

function stockOutOf(annual: number, { stockOutDays, baseDays }: DemandFigures): number {
  const days = Math.min(stockOutDays, STOCK_OUT_LIMIT_DAYS, baseDays - 1);
  return days <= 0 ? 0 : scaledUp(annual, days, baseDays - days);
}

/** What moves within the group: the sum over a group stays, but for rounding up. */
function movedOf(
  before: number,
  given: {
    readonly figures: DemandFigures;
    readonly isSelected: boolean;
    readonly moveShare: number;
  },
): number {
  const { figures, isSelected, moveShare } = given;
  const others = figures.groupPurchased - figures.groupSelected;
  if (moveShare === 0 || others <= 0 || figures.groupSelected <= 0) return 0;
  if (!isSelected) return 0 - Math.floor((before * moveShare) / FULL);
  return scaledUp(scaledUp(before, others, figures.groupSelected), moveShare, FULL);
}

function floorOf(
  { agreed }: DemandFigures,
  { renewalFloor }: Pick<Parameters, 'renewalFloor'>,
): number | null {
  if (agreed === null || renewalFloor === null) return null;
  return scaledUp(agreed, renewalFloor.atLeast, FULL);
}

/** `value × by ÷ over`, rounded up, exactly. */
function scaledUp(value: number, by: number, over: number): number {
  const product = BigInt(value) * BigInt(by);
  return Number((product + BigInt(over) - 1n) / BigInt(over));
}
