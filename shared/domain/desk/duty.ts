import type { AgreementId, Party } from '../agreement/agreement';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { BasisPoints, Fen } from '../money/money';
import type { WarningKind } from '../monitoring/warning';
import type { WarningCaseId } from '../monitoring/warning-case';
import type { OrderId } from '../order/order';
import type { PaceLight } from '../pace/pace';
import type { PayableId } from '../payment/payable';
import type { Citation } from '../policy/policy-pack';
import type { AgreedLineId, ProgramId } from '../program/program';
import type { ListingState } from '../program/listing-state';
import type { ReceiptId } from '../receipt/receipt';
import type { LotId } from '../stock/stock';
import type { TransitionId } from '../transition/transition';

type DutyBase = {
  /** What it is about, in the user's words: a number, a product, an enterprise. */
  readonly subject: string;
  /** The day it counts from or to; null where no day presses. */
  readonly on: LocalDate | null;
  /** Natural days from today to that day; below zero when it has passed. */
  readonly daysLeft: number | null;
  readonly amount: Fen | null;
  /** The rule behind it; null when it is plain good sense. */
  readonly citation: Citation | null;
};

/** Something that has to be done, one kind for each remedy. */
export type Duty = DutyBase &
  (
    | {
        readonly kind: 'payment-late' | 'payment-due';
        readonly payableId: PayableId;
        readonly lastWorkingDay: LocalDate;
      }
    | {
        readonly kind: 'agreement-unsigned';
        readonly agreementId: AgreementId;
        readonly waitingFor: readonly Party[];
      }
    | {
        readonly kind: 'agreement-missing';
        readonly programId: ProgramId;
        readonly yearNumber: number;
        /** How many main and backup agreements are not there, not even as a draft. */
        readonly missing: number;
      }
    | {
        readonly kind: 'relations-missing';
        readonly programId: ProgramId;
        /** Names of the selected enterprises that have to act. */
        readonly enterprises: readonly string[];
      }
    | {
        readonly kind: 'renewal-missing';
        readonly programId: ProgramId;
        /** The year whose agreements have no successor. */
        readonly yearNumber: number;
        readonly missing: number;
      }
    | {
        readonly kind: 'line-behind';
        readonly agreedLineId: AgreedLineId;
        readonly programId: ProgramId;
        readonly light: PaceLight;
        readonly differencePoints: BasisPoints | null;
        /** Why nothing can be ordered: the platform does not list the product; null where it does or nothing is known. */
        readonly listing: Pick<ListingState, 'kind' | 'from'> | null;
      }
    | { readonly kind: 'delivery-late' | 'backup-allowed'; readonly orderId: OrderId }
    | { readonly kind: 'order-awaiting-report' | 'order-returned'; readonly orderId: OrderId }
    | { readonly kind: 'approval-waiting'; readonly orderId: OrderId }
    | {
        readonly kind: 'gate-passed' | 'receive-first-unsettled';
        readonly orderId: OrderId;
        readonly reason: string;
      }
    | { readonly kind: 'goods-before-report' | 'acceptance-slow'; readonly receiptId: ReceiptId }
    | {
        readonly kind: 'warning-open';
        readonly caseId: WarningCaseId;
        readonly warning: WarningKind;
        /** Name of the person; empty while nobody is named. */
        readonly assignee: string;
      }
    | {
        readonly kind: 'integrity-expiring' | 'integrity-expired';
        readonly enterpriseId: EnterpriseId;
      }
    | { readonly kind: 'lot-expired' | 'lot-near-expiry'; readonly lotId: LotId }
    | {
        readonly kind:
          'old-stock-left' | 'old-orders-open' | 'old-contracts-open' | 'old-platform-ends';
        readonly transitionId: TransitionId;
        /** Lots, orders or contracts that are left. */
        readonly count: number;
      }
    | {
        readonly kind: 'demand-report-missing' | 'demand-report-open';
        readonly programId: ProgramId;
        /** Products that no confirmed report has. */
        readonly count: number;
      }
    | {
        readonly kind:
          'prepayment-due' | 'prepayment-late' | 'prepayment-offset' | 'prepayment-refund';
        readonly programId: ProgramId;
      }
    | {
        readonly kind: 'platform-closing';
        /** Null while nobody has begun to move. */
        readonly cutOverId: string | null;
        readonly left: {
          readonly orders: number;
          readonly unmapped: number;
          readonly settlements: number;
        };
      }
  );

export type DutyKind = Duty['kind'];

/** How pressing a kind is before days are compared: 0 first. A payment that is late outranks a hint. */
const RANK_BY_KIND: Readonly<Record<DutyKind, number>> = {
  'payment-late': 0,
  'lot-expired': 0,
  'backup-allowed': 1,
  'order-returned': 1,
  'approval-waiting': 1,
  'receive-first-unsettled': 2,
  'platform-closing': 2,
  'payment-due': 2,
  'prepayment-refund': 1,
  'prepayment-late': 2,
  'prepayment-due': 3,
  'prepayment-offset': 4,
  'agreement-unsigned': 2,
  'agreement-missing': 2,
  'renewal-missing': 2,
  'relations-missing': 3,
  'integrity-expired': 3,
  'integrity-expiring': 4,
  'old-stock-left': 2,
  'old-orders-open': 2,
  'old-platform-ends': 3,
  'old-contracts-open': 4,
  'demand-report-missing': 3,
  'demand-report-open': 4,
  'delivery-late': 2,
  'goods-before-report': 3,
  'order-awaiting-report': 3,
  'gate-passed': 4,
  'warning-open': 4,
  'line-behind': 4,
  'acceptance-slow': 5,
  'lot-near-expiry': 5,
};

/** Most urgent first: by kind, then by days left, then by amount. */
export function sortDuties(duties: readonly Duty[]): readonly Duty[] {
  return [...duties].sort(
    (a, b) =>
      RANK_BY_KIND[a.kind] - RANK_BY_KIND[b.kind] ||
      (a.daysLeft ?? Number.MAX_SAFE_INTEGER) - (b.daysLeft ?? Number.MAX_SAFE_INTEGER) ||
      (b.amount ?? 0) - (a.amount ?? 0),
  );
}
