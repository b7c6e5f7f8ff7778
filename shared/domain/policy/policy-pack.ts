import type { LocalDate } from '../calendar/local-date';
import type { BasisPoints } from '../money/money';
import type { PaymentTerm } from '../payment/payment-term';
import type {
  AgreedShareRule,
  DeliveryHours,
  DeliveryShareRule,
  DemandRule,
  EntryCheckRule,
  NonSelectedRule,
  PaymentDayMove,
  RenewalRule,
  SettlementCutOffs,
  TimeBasis,
  TransitionRule,
} from './pack-values';
import type { PrepaymentRule } from './prepayment-rule';
import type { RuleTopic } from './rule-topic';

export type { RuleTopic } from './rule-topic';

/**
 * How sure a value is: 原文明确, 条号推定, 缺字推定, 须核原文; 本程序约定 where no notice gives it.
 *
 * An `unverified` value warns and never refuses.
 */
export type Certainty =
  'stated' | 'clause-inferred' | 'text-inferred' | 'unverified' | 'convention';

/** Where a value stands. `summary` is our own one-line wording, never the notice's text. */
export type Citation = {
  /** 发文字号, for instance 新医保发〔2024〕13号; the title where the notice has no number. */
  readonly notice: string;
  /** For instance 五(一). */
  readonly clause: string;
  readonly certainty: Certainty;
  readonly summary: string;
};

/** A value of a notice together with its place in it. */
export type Cited<T> = { readonly value: T; readonly citation: Citation };

/** A rule that the program shows but does not compute with. At most one per topic in a pack. */
export type StatedRule = {
  readonly topic: RuleTopic;
  /** 中文 heading of the topic. */
  readonly title: string;
  readonly citation: Citation;
};

export type AgreementKind = 'three-party' | 'purchase' | 'trading-contract';

/** What counts towards completion, less returns. `received` is accepted goods. */
export type ProgressEvent = 'ordered' | 'delivered' | 'received';

export type PaymentRule =
  | Cited<PaymentTerm>
  /** The notice gives no number: the contract's own term holds, and is labelled so. */
  | { readonly value: null; readonly citation: Citation };

/** `program`: a program may follow it. `shown`: it is looked up only, as drug rounds and assessments are. */
export type PackScope = 'program' | 'shown';

/** Further rules of a notice, each null where it gives none. */
export type FurtherRules = {
  readonly prepayment: Cited<PrepaymentRule> | null;
  readonly transition: Cited<TransitionRule> | null;
  readonly demand: Cited<DemandRule> | null;
  readonly renewal: Cited<RenewalRule> | null;
  readonly nonSelected: Cited<NonSelectedRule> | null;
  readonly entryCheck: Cited<EntryCheckRule> | null;
  /** On-time share of deliveries (供应配送率). */
  readonly deliveryShare: Cited<DeliveryShareRule> | null;
  readonly deliveryHours: Cited<DeliveryHours> | null;
  /** A price below the selected one may go on: a permission, neither an order to stop nor to keep it. */
  readonly keepsLowerPrice: Cited<true> | null;
  /** Months before the running one that may still be entered late (补单). */
  readonly backEntryMonths: Cited<number> | null;
  /** Working days to answer a complaint. */
  readonly complaintAnswerDays: Cited<number> | null;
  readonly settlementCutOffs: Cited<SettlementCutOffs> | null;
  readonly agreedShare: Cited<AgreedShareRule> | null;
  /** Where a payment day goes that is no working day. Null, as in every notice we hold: it stays. */
  readonly paymentDayMove: Cited<PaymentDayMove> | null;
};

/** A notice as data. Values that the notice does not give are null. */
export type PolicyPack = FurtherRules & {
  readonly id: string;
  readonly version: number;
  readonly scope: PackScope;
  readonly region: string;
  readonly title: string;
  readonly noticeNumber: string;
  readonly publishedOn: LocalDate | null;
  /** What it covers, in the notice's words for the product classes. */
  readonly productClasses: readonly string[];
  /** First day on which selected results are executed. */
  readonly startsOn: Cited<LocalDate> | null;
  readonly cycleMonths: Cited<number> | null;
  readonly agreementMonths: Cited<number> | null;
  readonly agreementKind: Cited<AgreementKind> | null;
  /** The day before which agreements must be signed; itself a boundary day. */
  readonly signBefore: Cited<LocalDate> | null;
  readonly relationsBefore: Cited<LocalDate> | null;
  readonly mainDistributors: Cited<number> | null;
  readonly backupDistributors: Cited<number> | null;
  readonly payment: PaymentRule;
  /** The backup may deliver when the main distributor is late by more than this many natural days. */
  readonly backupAfterLateDays: Cited<number> | null;
  readonly progressEvent: ProgressEvent;
  /** Why completion is watched. How it is counted, and the share below, are our convention. */
  readonly progressCitation: Citation;
  /** Behind when completion is below this share of time progress: the whole of it by our convention. */
  readonly behindShare: BasisPoints;
  /** Strongly behind below this share of it; never above the share before. */
  readonly stronglyBehindShare: BasisPoints;
  /** Our convention as well, unless a bureau counts months. */
  readonly timeBasis: TimeBasis;
  readonly otherRules: readonly StatedRule[];
};
