import type { BasisPoints } from '../money/money';

/** What a share of a prepayment is taken of. `notified`: the authority works the sum out and tells it. */
export type PrepaymentBase = 'notified' | 'purchase-amount' | 'agreed-amount' | 'contract-amount';

export type PrepaymentShare =
  | { readonly kind: 'exactly'; readonly share: BasisPoints }
  | { readonly kind: 'at-least'; readonly share: BasisPoints }
  /** What the steps before have left. */
  | { readonly kind: 'rest' };

/** By when a step is to be received. */
export type PrepaymentDue =
  /** 执行次月底 is 1: the last day of the month after the first day of execution. */
  | { readonly kind: 'end-of-month-after-start'; readonly months: number }
  /** 采购期第 6 个月末: may be read in three ways, which `prepaymentDays` gives. */
  | { readonly kind: 'end-of-month-number'; readonly month: number }
  | { readonly kind: 'days-after-signing'; readonly days: number }
  /** The hospital applies within some working days of signing, the fund pays within some more. */
  | {
      readonly kind: 'working-days-after-signing';
      readonly toApply: number;
      readonly toPay: number;
    };

export type PrepaymentStep = {
  readonly share: PrepaymentShare;
  /** Null where the notice names no day. */
  readonly due: PrepaymentDue | null;
};

/** How the medical insurance fund prepays (医保预付金), in the order of its steps. */
export type PrepaymentRule = {
  readonly base: PrepaymentBase;
  readonly steps: readonly PrepaymentStep[];
  /** `month-after-cycle`: from the month after the cycle's end. Null where the notice names none. */
  readonly offsetFrom: 'month-after-cycle' | null;
  /** What is not offset within this many months goes back as it came. */
  readonly refundAfterMonths: number | null;
  /** `by-level`: the employees' fund for hospitals of level two and above, the residents' fund for others. */
  readonly fund: 'by-level' | null;
};
