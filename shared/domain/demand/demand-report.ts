import type { Brand } from '../../kernel/brand';
import type { Instant } from '../calendar/instant';
import type { DateRange, LocalDate } from '../calendar/local-date';
import type { DepartmentId } from '../hospital/hospital';
import type { BasisPoints } from '../money/money';
import type { ProductFacts } from '../order/order';
import type { Citation } from '../policy/policy-pack';
import type { ProductScope } from '../program/product-scope';
import type { GroupId, ProgramId, ProgramProductId, Selection } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';

export type DemandReportId = Brand<string, 'DemandReportId'>;
export type DemandLineId = Brand<string, 'DemandLineId'>;

/** 填报, 复核, 退回整改, 确认, 撤回. */
export type DemandState = 'filling' | 'in-review' | 'returned' | 'confirmed' | 'withdrawn';

/** One step of the process: who moved it where, when, and what was said. */
export type DemandStep = {
  readonly to: DemandState;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly operator: string;
  readonly words: string;
};

/** How far a reported quantity may be from the purchases before it must be explained. */
export type VarianceRule = {
  readonly base: 'last-year-purchases' | 'two-year-average';
  readonly directions: 'both' | 'drop';
  /** More than this share; the share itself needs no explanation. */
  readonly explainBeyond: BasisPoints;
  /** Whose number it is; the hospital's where the notice gives none. */
  readonly source: 'notice' | 'hospital';
  readonly citation: Citation | null;
};

/** 报量: the hospital's demand of a program's products for a year. */
export type DemandReport = Stored<DemandReportId> & {
  readonly number: string;
  readonly programId: ProgramId;
  /** Which of its products are reported. */
  readonly scope: ProductScope;
  /** The year that is asked for. */
  readonly range: DateRange;
  /** The days whose purchases it rests on; both included. */
  readonly baseRange: DateRange;
  readonly rule: VarianceRule;
  /** How much of what is bought of non-selected products is to be met by selected ones. Our convention; nothing by default. */
  readonly moveShare: BasisPoints;
  /** Not below this share of the last agreed quantity; null where the notice gives none. */
  readonly renewalFloor: { readonly atLeast: BasisPoints; readonly citation: Citation } | null;
  readonly departmentIds: readonly DepartmentId[];
  /** Member hospitals of a community (医共体) that report through us. */
  readonly members: readonly string[];
  readonly state: DemandState;
  /** The first is the making of it. */
  readonly steps: readonly DemandStep[];
};

/** What is known of a product's last year when the report was made. Frozen with it. */
export type DemandFigures = {
  /** Accepted less returned in the base days. */
  readonly purchased: Quantity;
  /** The same for the year before the base days; null when the program is younger. */
  readonly purchasedBefore: Quantity | null;
  /** Issued less returned in the base days; null where the ledger has no issues. */
  readonly used: Quantity | null;
  /** Of the purchases, the first and the second half of the base days. */
  readonly firstHalf: Quantity;
  readonly secondHalf: Quantity;
  /** Days of the base days on which the stock was empty after the first receipt. */
  readonly stockOutDays: number;
  readonly baseDays: number;
  /** Of the whole group, selected and not, in one share of its agreed unit: only their ratio says something. */
  readonly groupPurchased: Quantity;
  readonly groupSelected: Quantity;
  /** Products of the group that were bought and have no conversion: in neither sum. */
  readonly groupUncounted: number;
  /** What was agreed for the running year; null where nothing was. */
  readonly agreed: Quantity | null;
  /** The product system that it is the whole or a part of, where that is asked for as a whole. */
  readonly system: { readonly kind: 'whole' | 'part'; readonly set: string } | null;
};

export type DemandLine = Stored<DemandLineId> & {
  readonly reportId: DemandReportId;
  readonly position: number;
  readonly productId: ProgramProductId;
  readonly groupId: GroupId;
  readonly groupName: string;
  readonly selection: Selection;
  readonly facts: ProductFacts;
  readonly figures: DemandFigures;
  /** What staff report instead of the proposal; null: the proposal. */
  readonly adjusted: Quantity | null;
  readonly adjustReason: string;
  readonly explanation: string;
};

/** What a department or a member hospital has answered; a new file replaces it. Id: `reportId/kind/name`. */
export type DemandAnswer = Stored<string> & {
  readonly reportId: DemandReportId;
  readonly kind: 'department' | 'member';
  readonly departmentId: DepartmentId | null;
  readonly name: string;
  /** A zero report: it says that it needs nothing. */
  readonly isZero: boolean;
  readonly quantities: readonly {
    readonly productId: ProgramProductId;
    readonly quantity: Quantity;
    readonly remark: string;
  }[];
  /** Who is responsible for it and has signed. */
  readonly signer: string;
  readonly on: LocalDate;
  readonly operator: string;
  readonly source: { readonly fileName: string; readonly sha256: string };
};

/** What is reported of a line. */
export function reportedOf(line: DemandLine, proposed: Quantity): Quantity {
  return line.adjusted ?? proposed;
}
