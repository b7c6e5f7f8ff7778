import type { Agreement, AgreementState } from '../agreement/agreement';
import type { LocalDate } from '../calendar/local-date';
import type { SetMeasure } from '../conversion/set-measures';
import type { EnterpriseId, Licence } from '../enterprise/enterprise';
import type { Connection } from '../exchange/connection';
import type { CampusId, DepartmentId, OperatorId } from '../hospital/hospital';
import type { Fen, UnitPrice } from '../money/money';
import type { LineTotals } from '../pace/line-totals';
import type { PolicyPack } from '../policy/policy-pack';
import type { ListingState, ListingStateKind } from '../program/listing-state';
import type {
  AgreedLine,
  AgreedLineId,
  Program,
  ProgramProduct,
  ProgramProductId,
} from '../program/program';
import type { FindingsOf, NoFacts } from '../record/finding';
import type { Transition } from '../transition/transition';
import type { BackEntry } from './order';
import type { GroupOpening } from './group-opening';

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
  readonly remark: string;
  readonly isUrgent: boolean;
  readonly backEntry: BackEntry | null;
  /** 先收后补: why errors that stand between a patient and a product are passed over; null: they are not. */
  readonly receiveFirst: string | null;
  /** Why another product is ordered while agreed volume of its group is open; null: no reason given. */
  readonly gateReason: string | null;
  readonly lines: readonly OrderDraftLine[];
};

/** What an order has to know of the connection it will be reported through. */
export type OrderConnection = Pick<Connection, 'id' | 'name' | 'backEntryMonths'> & {
  /** Whether the platform's own name for the distributor is known. */
  readonly hasDistributorCode: boolean;
  /** Whether it takes over from another platform: an old platform's last day says nothing about it. */
  readonly isFollower: boolean;
  /** Products whose item on the platform is known. */
  readonly mappedProductIds: ReadonlySet<ProgramProductId>;
};

/** A licence on record of one of the two enterprises. */
export type HeldLicence = Licence & { readonly enterprise: string };

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
  /** What lines of product systems are held against instead of their own figures. */
  readonly setMeasuresById: ReadonlyMap<AgreedLineId, SetMeasure>;
  /**
   * For an order to the backup: the earliest agreed delivery day among the main distributor's
   * open order lines of each product; of the others it owes nothing.
   */
  readonly mainPromisedByProductId: ReadonlyMap<ProgramProductId, LocalDate>;
  /** The connection its orders go to now; null while none is set up. */
  readonly connection: OrderConnection | null;
  /** Of the program, where products of it are run down because another notice takes over. Withdrawn ones are left out. */
  readonly transitions: readonly Pick<
    Transition,
    'scope' | 'buyingStopsOn' | 'acceptBefore' | 'oldPlatformUntil' | 'citation'
  >[];
  /** What is open of the agreed volume of the agreement's group and year, for each agreed line. */
  readonly groupOpenings: readonly GroupOpening[];
  /** Where the platform lists the products on the business day; nothing is known of the others. */
  readonly listingsByProductId: ReadonlyMap<ProgramProductId, ListingState>;
  /** Of manufacturer and distributor, where they are on record. */
  readonly licences: readonly HeldLicence[];
  /** Orders above it need a second person; null when the hospital wants none. */
  readonly approvalAbove: Fen | null;
};

type ExpiringLicence = {
  readonly enterprise: string;
  readonly number: string;
  readonly expiresOn: LocalDate;
};

type OrderFactsByKind = {
  readonly 'no-lines': NoFacts;
  readonly 'distributor-differs': { readonly agreed: EnterpriseId; readonly asked: EnterpriseId };
  readonly 'ordered-in-future': { readonly orderedOn: LocalDate; readonly today: LocalDate };
  readonly 'ordered-before-cycle': { readonly orderedOn: LocalDate; readonly startsOn: LocalDate };
  readonly 'ordered-after-cycle': { readonly orderedOn: LocalDate; readonly endsOn: LocalDate };
  /** The old platform's last day is over, and the order still goes to a connection that follows no other. */
  readonly 'old-platform-over': { readonly connection: string; readonly until: LocalDate };
  readonly 'old-product-closed': { readonly orderedOn: LocalDate; readonly stopsOn: LocalDate };
  /** Ordered in time, but its delivery is agreed for a day on which buying has stopped. */
  readonly 'old-product-after-stop': {
    readonly promisedOn: LocalDate;
    readonly stopsOn: LocalDate;
  };
  /** It would be delivered on or after the day before which old products must be accepted. */
  readonly 'old-product-too-late': {
    readonly promisedOn: LocalDate;
    readonly acceptBefore: LocalDate;
  };
  readonly 'agreement-not-in-force': { readonly state: AgreementState };
  readonly 'agreement-not-started': { readonly startsOn: LocalDate };
  readonly 'renewal-not-signed': { readonly yearNumber: number; readonly state: AgreementState };
  readonly 'agreement-year-over': { readonly endsOn: LocalDate };
  readonly 'backup-before-late': {
    readonly afterLateDays: number;
    readonly mainPromisedOn: LocalDate | null;
  };
  readonly 'product-not-agreed': { readonly productId: ProgramProductId };
  /** The product's agreed quantity is split, and the order's campus or department has no part of it. */
  readonly 'place-not-agreed': NoFacts;
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
  readonly 'product-not-listed': {
    readonly name: string;
    readonly state: ListingStateKind;
    readonly from: LocalDate;
    readonly reason: string;
  };
  readonly 'gate-reason-missing': { readonly products: string; readonly open: number };
  readonly 'gate-passed': {
    readonly products: string;
    readonly open: number;
    readonly reason: string;
  };
  readonly 'licence-expired': ExpiringLicence;
  readonly 'licence-expires-soon': ExpiringLicence;
  readonly 'item-not-mapped': { readonly connection: string };
  readonly 'distributor-not-mapped': { readonly connection: string };
  readonly 'back-entry-reason-missing': NoFacts;
  readonly 'used-after-order': { readonly usedOn: LocalDate; readonly orderedOn: LocalDate };
  readonly 'used-in-future': { readonly usedOn: LocalDate; readonly today: LocalDate };
  readonly 'used-before-cycle': { readonly usedOn: LocalDate; readonly startsOn: LocalDate };
  readonly 'back-entry-not-taken': { readonly connection: string };
  readonly 'back-entry-too-old': {
    readonly connection: string;
    readonly usedOn: LocalDate;
    readonly firstDay: LocalDate;
  };
  /** Further back than the notice permits, whatever the platform takes. */
  readonly 'back-entry-beyond-rule': {
    readonly usedOn: LocalDate;
    readonly firstDay: LocalDate;
    readonly months: number;
  };
  readonly 'back-entry-window-unknown': NoFacts;
  readonly 'receive-first-reason-missing': NoFacts;
  readonly 'promised-before-order': {
    readonly promisedOn: LocalDate;
    readonly orderedOn: LocalDate;
  };
  readonly 'needs-approval': { readonly amount: Fen; readonly above: Fen };
};

export type OrderFinding = FindingsOf<OrderFactsByKind>;
