import type { Agreement, AgreementState } from '../agreement/agreement';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { CampusId, DepartmentId, OperatorId } from '../hospital/hospital';
import type { UnitPrice } from '../money/money';
import type { LineTotals } from '../pace/line-totals';
import type { PolicyPack } from '../policy/policy-pack';
import type {
  AgreedLine,
  AgreedLineId,
  Program,
  ProgramProduct,
  ProgramProductId,
} from '../program/program';
import type { FindingsOf, NoFacts } from '../record/finding';
import type { ConnectionId } from './order';

/** What a buyer asks for on one line, as typed: the quantity may still be nonsense. */
export type OrderDraftLine = {
  readonly productId: ProgramProductId;
  readonly quantity: number;
  readonly unitPrice: UnitPrice;
  readonly priceReason: string;
};

export type OrderDraft = {
  readonly distributorId: EnterpriseId;
  readonly orderedOn: LocalDate;
  readonly campusId: CampusId;
  readonly departmentId: DepartmentId | null;
  readonly operatorId: OperatorId;
  readonly connectionId: ConnectionId | null;
  readonly remark: string;
  readonly lines: readonly OrderDraftLine[];
};

/** The rows that an order is checked against, read in the same command. */
export type OrderContext = {
  readonly today: LocalDate;
  readonly agreement: Agreement;
  readonly program: Program;
  readonly pack: PolicyPack;
  readonly manufacturerName: string;
  readonly productsById: ReadonlyMap<ProgramProductId, ProgramProduct>;
  readonly agreedLinesById: ReadonlyMap<AgreedLineId, AgreedLine>;
  /** A line that was never ordered may have no totals yet. */
  readonly lineTotalsById: ReadonlyMap<AgreedLineId, LineTotals>;
  /**
   * For an order to the backup: the earliest agreed delivery day among the main distributor's
   * open order lines for these products; null when it owes nothing.
   */
  readonly mainPromisedOn: LocalDate | null;
};

type OrderFactsByKind = {
  readonly 'no-lines': NoFacts;
  readonly 'distributor-differs': { readonly agreed: EnterpriseId; readonly asked: EnterpriseId };
  readonly 'ordered-in-future': { readonly orderedOn: LocalDate; readonly today: LocalDate };
  readonly 'ordered-before-cycle': { readonly orderedOn: LocalDate; readonly startsOn: LocalDate };
  readonly 'ordered-after-cycle': { readonly orderedOn: LocalDate; readonly endsOn: LocalDate };
  readonly 'agreement-not-in-force': { readonly state: AgreementState };
  readonly 'agreement-not-started': { readonly startsOn: LocalDate };
  readonly 'renewal-not-signed': { readonly yearNumber: number; readonly state: AgreementState };
  readonly 'agreement-year-over': { readonly endsOn: LocalDate };
  readonly 'backup-before-late': {
    readonly afterLateDays: number;
    readonly mainPromisedOn: LocalDate | null;
  };
  readonly 'product-not-agreed': { readonly productId: ProgramProductId };
  readonly 'product-twice': { readonly productId: ProgramProductId };
  readonly 'price-above-selected': { readonly selected: UnitPrice; readonly asked: UnitPrice };
  readonly 'price-reason-missing': { readonly selected: UnitPrice; readonly asked: UnitPrice };
  readonly 'price-below-selected': {
    readonly selected: UnitPrice;
    readonly asked: UnitPrice;
    readonly reason: string;
  };
  readonly 'price-zero': NoFacts;
  readonly 'quantity-not-positive': { readonly asked: number };
  readonly 'amount-too-large': NoFacts;
  readonly 'not-whole-packs': { readonly basePerPack: number; readonly asked: number };
  readonly 'unusual-quantity': { readonly usual: number; readonly asked: number };
  readonly 'beyond-agreed': { readonly open: number; readonly asked: number };
  readonly 'product-uncoded': { readonly name: string };
};

export type OrderFinding = FindingsOf<OrderFactsByKind>;
