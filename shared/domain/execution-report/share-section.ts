import type { DateRange } from '../calendar/local-date';
import { isWithin } from '../calendar/local-date';
import { basisPoints, fen, shareOf, sum, type BasisPoints, type Fen } from '../money/money';
import { isOffPlatform, type OutsidePurchase } from '../monitoring/outside-purchase';
import type { NonSelectedShare } from '../monitoring/non-selected-share';

/** What a group bought from the first day of its agreement year to the cut. */
export type ReportedGroup = {
  readonly group: string;
  readonly unit: string;
  readonly period: DateRange;
  readonly share: NonSelectedShare;
  /** Of the selected units, those of products with an agreed quantity. */
  readonly agreedUnits: number;
  /** Accepted less returned of the group's products, all of it bought online. */
  readonly agreedAmount: Fen;
  /** Register entries of the group; those outside the period are left out here. */
  readonly purchases: readonly OutsidePurchase[];
  /** Mixed sets above the all-selected price. */
  readonly highSets: number;
};

/** A row of section B (占比). */
export type ShareSectionRow = {
  readonly group: string;
  readonly unit: string;
  readonly agreedSelected: number;
  readonly otherSelected: number;
  readonly nonSelected: number;
  readonly excluded: number;
  readonly documents: string;
  readonly share: BasisPoints | null;
  readonly substitutes: number;
  /** Filed or negotiated, on papers that stand. */
  readonly filedAmount: Fen;
  readonly offlineAmount: Fen;
  /** 网采率: what was not bought off the platform ÷ all, by amount. Our convention. */
  readonly onlineShare: BasisPoints | null;
  readonly highSets: number;
};

/** @source reference/practice.md, The monthly execution report B; 浙江省医疗保障局 2025 全流程管理 二(五), 二(七) */
export function shareSectionRow(found: ReportedGroup): ShareSectionRow {
  const { share, agreedUnits } = found;
  const own = found.purchases.filter(({ boughtOn }) => isWithin(boughtOn, found.period));
  const amountOf = (rows: readonly OutsidePurchase[]) => sum(rows.map(({ amount }) => amount));
  const offline = own.filter(isOffPlatform);
  const filed = own.filter(
    (row) => (row.kind === 'filed' || row.kind === 'negotiated') && !isOffPlatform(row),
  );
  const offlineAmount = amountOf(offline);
  // What was received and registered is in both sums.
  const all = fen(found.agreedAmount - share.coveredAmount + amountOf(own));
  const offlineShare = shareOf(offlineAmount, all);
  return {
    group: found.group,
    unit: found.unit,
    agreedSelected: agreedUnits,
    otherSelected: Math.max(0, share.selected - agreedUnits),
    nonSelected: share.nonSelected,
    excluded: share.excluded,
    documents: share.documents.join('、'),
    share: share.share,
    substitutes: share.substitutes,
    filedAmount: amountOf(filed),
    offlineAmount,
    onlineShare: offlineShare === null ? null : basisPoints(10_000 - offlineShare),
    highSets: found.highSets,
  };
}
