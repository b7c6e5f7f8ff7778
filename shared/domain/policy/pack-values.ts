import type { LocalDate } from '../calendar/local-date';
import type { BasisPoints } from '../money/money';

/** What a transition to new products or to another platform asks. Days that the notice does not give are null. */
export type TransitionRule = {
  /** First day on which old products may no longer be bought. */
  readonly buyingStopsOn: LocalDate | null;
  /** Last day on which old stock may be used up. */
  readonly oldStockUntil: LocalDate | null;
  /** Last day of the old platform: new purchases have moved by then. */
  readonly oldPlatformUntil: LocalDate | null;
  /** What was used before must be bought and accepted earlier than this day. */
  readonly usedAcceptedBefore: LocalDate | null;
};

/** When a demand report has to be explained. */
export type DemandRule = {
  readonly base: 'last-year-purchases' | 'two-year-average';
  readonly directions: 'both' | 'drop';
  /**
   * More than this share away from the base needs an explanation; the share itself does not.
   *
   * Null where the notice gives no number: the hospital sets one.
   */
  readonly explainBeyond: BasisPoints | null;
};

/** What the quantity of a renewed agreement rests on. */
export type RenewalRule = {
  readonly base: 'last-agreed' | 'last-use';
  /** Not below this share of the base; null where the notice gives no number. */
  readonly atLeast: BasisPoints | null;
};

/** How the share of non-selected products in a group is limited. */
export type NonSelectedRule = {
  readonly unit: 'quantity' | 'amount';
  /** Null where the notice gives no number: the hospital sets one. */
  readonly maxShare: BasisPoints | null;
};

/** The authority looks at hospital entry (进院) from this month of the agreement year on; 1 is the first. */
export type EntryCheckRule = { readonly fromMonth: number };

/** How much of what was ordered must be delivered in time: over all that the hospital ordered, or by distributor. */
export type DeliveryShareRule = {
  readonly atLeast: BasisPoints;
  readonly per: 'hospital' | 'distributor';
};

/** Hours from the confirmed order to the goods. */
export type DeliveryHours = {
  readonly normal: number | null;
  readonly urgent: number | null;
  readonly remote: number | null;
  readonly urgentRemote: number | null;
};

/** Up to which day of a month each party settles the month before. */
export type SettlementCutOffs = {
  readonly supplierFilesBy: number;
  readonly hospitalReconcilesBy: number;
  readonly agencyActsFrom: number;
};

/** The part of the reported demand that becomes agreed quantity. */
export type AgreedShareRule =
  | { readonly kind: 'range'; readonly from: BasisPoints; readonly to: BasisPoints }
  /** Grows with the price cut of the selected product, and moves the rest to be allocated anew. */
  | {
      readonly kind: 'by-price-cut';
      readonly fromCut: BasisPoints;
      readonly toCut: BasisPoints;
      readonly baseShare: BasisPoints;
      readonly movedShare: BasisPoints;
      /** Added to the base, and taken from what is moved, for each full percentage point of cut. */
      readonly perPoint: BasisPoints;
    };

/** To which working day a payment day is moved that is none. */
export type PaymentDayMove = 'previous-working-day' | 'next-working-day';

/** Whether time progress counts days, the day itself included, or full months. */
export type TimeBasis = 'days' | 'months';
