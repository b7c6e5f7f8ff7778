import type { AgreementTerms } from '../agreement/agreement';
import type { Instant } from '../calendar/instant';
import type { LocalDate } from '../calendar/local-date';
import type { HolidayCalendar } from '../calendar/working-days';
import type { CampusId } from '../hospital/hospital';
import type { Order, OrderLine, OrderLineId, OrderLineTotals, OrderState } from '../order/order';
import type { LineTotals } from '../pace/line-totals';
import type { AppliedPaymentRule } from '../payment/payable';
import type { Citation, PolicyPack } from '../policy/policy-pack';
import type { AgreedLineId } from '../program/program';
import type { FindingsOf, NoFacts } from '../record/finding';
import type { Lot, LotId, LotStock } from '../stock/stock';

/** One lot of one order line as it came, as typed: quantities may still be nonsense. */
export type ReceiptDraftLine = {
  readonly orderLineId: OrderLineId;
  readonly lotNumber: string;
  readonly producedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly delivered: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly rejectReason: string;
  readonly overReason: string;
};

export type ReceiptDraft = {
  readonly deliveryNote: string;
  readonly arrivedOn: LocalDate;
  readonly acceptedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly inspector: string;
  readonly campusId: CampusId;
  readonly lines: readonly ReceiptDraftLine[];
};

/** The rows that an acceptance is checked against and posted to, read in the same command. */
export type ReceiptContext = {
  readonly today: LocalDate;
  readonly holidays: HolidayCalendar;
  readonly pack: PolicyPack;
  readonly paymentRule: AppliedPaymentRule;
  readonly terms: Pick<AgreementTerms, 'minimumShelfLifeMonths'>;
  readonly order: Order;
  /** Every line of the order, so that it can be closed when nothing is open. */
  readonly orderLinesById: ReadonlyMap<OrderLineId, OrderLine>;
  readonly orderLineTotalsById: ReadonlyMap<OrderLineId, OrderLineTotals>;
  readonly lineTotalsById: ReadonlyMap<AgreedLineId, LineTotals>;
  /** The known lots of the order's products. */
  readonly lots: readonly Lot[];
  readonly lotStockById: ReadonlyMap<LotId, LotStock>;
  /** The order's lines whose product is run down. */
  readonly oldLines: readonly OldLine[];
};

/** An order line of a product that another notice takes over, and the first day on which none should come in. */
export type OldLine = {
  readonly orderLineId: OrderLineId;
  readonly stopsOn: LocalDate;
  readonly citation: Citation;
};

type ReceiptFactsByKind = {
  readonly 'no-lines': NoFacts;
  readonly 'order-not-open': { readonly state: OrderState };
  readonly 'order-not-reported': { readonly orderNumber: string };
  readonly 'inspector-missing': NoFacts;
  readonly 'accepted-before-arrival': {
    readonly arrivedOn: LocalDate;
    readonly acceptedOn: LocalDate;
  };
  readonly 'accepted-in-future': { readonly acceptedOn: LocalDate; readonly today: LocalDate };
  readonly 'accepted-before-order': {
    readonly acceptedOn: LocalDate;
    readonly orderedOn: LocalDate;
  };
  readonly 'accepted-slowly': { readonly workingDays: number; readonly limit: number };
  readonly 'old-product-accepted': {
    readonly acceptedOn: LocalDate;
    readonly stopsOn: LocalDate;
  };
  readonly 'line-unknown': { readonly orderLineId: OrderLineId };
  readonly 'quantity-invalid': { readonly field: 'delivered' | 'accepted' | 'rejected' };
  readonly 'nothing-delivered': NoFacts;
  readonly 'quantities-differ': {
    readonly delivered: number;
    readonly accepted: number;
    readonly rejected: number;
  };
  readonly 'reject-reason-missing': NoFacts;
  /** An error without a reason, a warning with one. */
  readonly 'more-than-open': {
    readonly open: number;
    readonly accepted: number;
    readonly reason: string;
  };
  readonly 'amount-too-large': NoFacts;
  readonly 'lot-missing': NoFacts;
  readonly 'expiry-missing': NoFacts;
  readonly 'expiry-before-production': {
    readonly producedOn: LocalDate;
    readonly expiresOn: LocalDate;
  };
  readonly 'produced-after-arrival': {
    readonly producedOn: LocalDate;
    readonly arrivedOn: LocalDate;
  };
  readonly 'lot-expired': { readonly expiresOn: LocalDate; readonly acceptedOn: LocalDate };
  readonly 'short-shelf-life': {
    readonly expiresOn: LocalDate;
    readonly atLeastUntil: LocalDate;
    readonly minimumMonths: number;
  };
  readonly 'lot-known-otherwise': {
    readonly lotNumber: string;
    readonly knownExpiresOn: LocalDate;
  };
};

export type ReceiptFinding = FindingsOf<ReceiptFactsByKind>;
