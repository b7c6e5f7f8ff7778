import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import type {
  DemandAnswer,
  DemandLine,
  DemandLineId,
  DemandReport,
  DemandReportId,
} from '@shared/domain/demand/demand-report';
import type { AgreementReminder } from '@shared/domain/agreement/silence';
import type { Supplement } from '@shared/domain/agreement/supplement';
import type { AgreementPaper, AgreementTemplate } from '@shared/domain/agreement/wording';
import type { Attachment } from '@shared/domain/attachment/attachment';
import type { OwnHolidayYear } from '@shared/domain/calendar/holiday-years';
import type {
  GroupConversion,
  GroupConversionId,
} from '@shared/domain/conversion/group-conversion';
import type { Enterprise, EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type {
  Connection,
  EnterpriseCode,
  ItemLink,
  PlatformItem,
} from '@shared/domain/exchange/connection';
import type {
  CutOver,
  ExchangeDocument,
  ExchangeRow,
  ExchangeDifference,
  ExchangeEvent,
  ExchangeId,
  FeedCursor,
  FerryFile,
  FrozenEvidence,
  PlatformDelivery,
  PlatformLine,
} from '@shared/domain/exchange/exchange';
import type { PortalBatch } from '@shared/domain/exchange/portal-workbook';
import type { IntegrityContract } from '@shared/domain/integrity/integrity-contract';
import type { IntegrityTemplate } from '@shared/domain/integrity/integrity-wording';
import type { Hospital, HospitalId, Operator, OperatorId } from '@shared/domain/hospital/hospital';
import type {
  ImportId,
  ImportRecord,
  RememberedMapping,
} from '@shared/domain/import/import-record';
import type {
  ConnectionId,
  Order,
  OrderId,
  OrderLine,
  OrderLineId,
  OrderLineTotals,
} from '@shared/domain/order/order';
import type {
  BackupSwitch,
  BackupSwitchId,
  OrderReminder,
} from '@shared/domain/order/backup-switch';
import type { EntryNote } from '@shared/domain/monitoring/entry-ledger';
import type {
  OutsidePurchase,
  OutsidePurchaseId,
} from '@shared/domain/monitoring/outside-purchase';
import type { ProcedureSet, ProcedureSetId } from '@shared/domain/monitoring/procedure-set';
import type {
  SupplyComplaint,
  SupplyComplaintId,
} from '@shared/domain/monitoring/supply-complaint';
import type { WarningCase, WarningCaseId } from '@shared/domain/monitoring/warning-case';
import type { WarningLimits } from '@shared/domain/monitoring/warning-limits';
import type { OrderEvent } from '@shared/domain/order/order-event';
import type { LineTotals } from '@shared/domain/pace/line-totals';
import type {
  Invoice,
  InvoiceId,
  Payable,
  PayableBalance,
  PayableEntry,
  PayableEntryId,
  PayableId,
  Payment,
  PaymentId,
} from '@shared/domain/payment/payable';
import type {
  AgreedLine,
  AgreedLineId,
  DistributionRelation,
  DistributionRelationId,
  Group,
  GroupId,
  Program,
  ProgramId,
  ProgramProduct,
  ProgramProductId,
} from '@shared/domain/program/program';
import type { AgreedSplit } from '@shared/domain/program/agreed-split';
import type { ProgramExtension } from '@shared/domain/program/extend-program';
import type { OwnPackVersion } from '@shared/domain/policy/own/own-pack';
import type { PackApplication } from '@shared/domain/policy/own/pack-application';
import type { PrepaymentEntry, PrepaymentEntryId } from '@shared/domain/prepayment/prepayment';
import type { ListingState } from '@shared/domain/program/listing-state';
import type { ProgramProfile } from '@shared/domain/program/program-profile';
import type {
  IssuedStatement,
  IssuedStatementId,
} from '@shared/domain/reconciliation/issued-statement';
import type {
  GoodsReturn,
  Receipt,
  ReceiptId,
  ReceiptLine,
  ReceiptLineId,
  ReturnId,
} from '@shared/domain/receipt/receipt';
import type { Stored } from '@shared/domain/record/record';
import type { Lot, LotId, LotStock, Movement, MovementId } from '@shared/domain/stock/stock';
import type { Transition, TransitionId } from '@shared/domain/transition/transition';
import { Dexie, type Table } from 'dexie';
import { foundationStores } from './migrations/0010-foundation';

/** A choice of a screen, such as the columns of a list. */
export type Preference = Stored<string> & { readonly value: string };

/** The next number of one series of documents: kind, year and workstation. */
export type DocumentSeries = Stored<string> & { readonly next: number };

/** Where the store stands in the journal, and how many rows each table must have there. */
export type StoreHead = {
  readonly id: 'head';
  readonly sequence: number;
  readonly hash: string;
  readonly counts: Readonly<Partial<Record<JournalledTable, number>>>;
};

/** A few thousand listings in one record: row by row, 200,000 of them take 49 s to store. */
export type ListingPack = {
  readonly importId: ImportId;
  readonly index: number;
  /** One array per listing, fields in the order of the import's record type. */
  readonly rows: readonly (readonly string[])[];
};

/** Row type by table, for every table whose changes are journalled. */
export type JournalledRows = {
  readonly hospitals: Hospital;
  readonly operators: Operator;
  readonly enterprises: Enterprise;
  readonly preferences: Preference;
  readonly documentSeries: DocumentSeries;
  readonly imports: ImportRecord;
  readonly rememberedMappings: RememberedMapping;
  readonly programs: Program;
  readonly holidayYears: OwnHolidayYear;
  readonly ownPacks: OwnPackVersion;
  readonly packApplications: PackApplication;
  readonly groups: Group;
  readonly groupConversions: GroupConversion;
  readonly programProducts: ProgramProduct;
  readonly agreedLines: AgreedLine;
  readonly agreedSplits: AgreedSplit;
  readonly distributionRelations: DistributionRelation;
  readonly agreements: Agreement;
  readonly agreementReminders: AgreementReminder;
  readonly supplements: Supplement;
  readonly integrityContracts: IntegrityContract;
  readonly integrityTemplates: IntegrityTemplate;
  readonly attachments: Attachment;
  readonly agreementTemplates: AgreementTemplate;
  readonly agreementPapers: AgreementPaper;
  readonly programExtensions: ProgramExtension;
  readonly programProfiles: ProgramProfile;
  readonly listingStates: ListingState;
  readonly orders: Order;
  readonly orderLines: OrderLine;
  readonly orderLineTotals: OrderLineTotals;
  readonly orderEvents: OrderEvent;
  readonly orderReminders: OrderReminder;
  readonly backupSwitches: BackupSwitch;
  readonly lineTotals: LineTotals;
  readonly receipts: Receipt;
  readonly receiptLines: ReceiptLine;
  readonly goodsReturns: GoodsReturn;
  readonly lots: Lot;
  readonly lotStocks: LotStock;
  readonly movements: Movement;
  readonly payables: Payable;
  readonly payableEntries: PayableEntry;
  readonly payableBalances: PayableBalance;
  readonly invoices: Invoice;
  readonly payments: Payment;
  readonly prepaymentEntries: PrepaymentEntry;
  readonly issuedStatements: IssuedStatement;
  readonly connections: Connection;
  /** What they send is in `exchangeDocuments`. */
  readonly exchanges: ExchangeRow & { readonly document?: never };
  readonly exchangeDocuments: ExchangeDocument;
  readonly exchangeEvents: ExchangeEvent;
  readonly platformLines: PlatformLine;
  readonly platformDeliveries: PlatformDelivery;
  readonly exchangeDifferences: ExchangeDifference;
  readonly frozenEvidence: FrozenEvidence;
  readonly platformItems: PlatformItem;
  readonly itemLinks: ItemLink;
  readonly enterpriseCodes: EnterpriseCode;
  readonly feedCursors: FeedCursor;
  readonly ferryFiles: FerryFile;
  readonly portalBatches: PortalBatch;
  readonly cutOvers: CutOver;
  readonly transitions: Transition;
  readonly demandReports: DemandReport;
  readonly demandLines: DemandLine;
  readonly demandAnswers: DemandAnswer;
  readonly warningCases: WarningCase;
  readonly warningLimits: WarningLimits;
  readonly entryNotes: EntryNote;
  readonly outsidePurchases: OutsidePurchase;
  readonly supplyComplaints: SupplyComplaint;
  readonly procedureSets: ProcedureSet;
};

export type JournalledTable = keyof JournalledRows;

/** The version of the newest migration. A store of a newer one is not opened. */
export const SCHEMA_VERSION = 10;

/** The working set of one data set. Fast, and never the only place of a change. */
export class HospitalDatabase extends Dexie {
  declare readonly meta: Table<StoreHead, string>;
  declare readonly listingPacks: Table<ListingPack, [ImportId, number]>;
  declare readonly hospitals: Table<Hospital, HospitalId>;
  declare readonly operators: Table<Operator, OperatorId>;
  declare readonly enterprises: Table<Enterprise, EnterpriseId>;
  declare readonly preferences: Table<Preference, string>;
  declare readonly documentSeries: Table<DocumentSeries, string>;
  declare readonly imports: Table<ImportRecord, ImportId>;
  declare readonly rememberedMappings: Table<RememberedMapping, string>;
  declare readonly programs: Table<Program, ProgramId>;
  declare readonly holidayYears: Table<OwnHolidayYear, string>;
  declare readonly ownPacks: Table<OwnPackVersion, string>;
  declare readonly packApplications: Table<PackApplication, string>;
  declare readonly groups: Table<Group, GroupId>;
  declare readonly groupConversions: Table<GroupConversion, GroupConversionId>;
  declare readonly programProducts: Table<ProgramProduct, ProgramProductId>;
  declare readonly agreedLines: Table<AgreedLine, AgreedLineId>;
  declare readonly agreedSplits: Table<AgreedSplit, AgreedLineId>;
  declare readonly distributionRelations: Table<DistributionRelation, DistributionRelationId>;
  declare readonly agreements: Table<Agreement, AgreementId>;
  declare readonly agreementReminders: Table<AgreementReminder, string>;
  declare readonly supplements: Table<Supplement, string>;
  declare readonly integrityContracts: Table<IntegrityContract, string>;
  declare readonly integrityTemplates: Table<IntegrityTemplate, string>;
  declare readonly attachments: Table<Attachment, string>;
  declare readonly agreementTemplates: Table<AgreementTemplate, string>;
  declare readonly agreementPapers: Table<AgreementPaper, AgreementId>;
  declare readonly programExtensions: Table<ProgramExtension, string>;
  declare readonly programProfiles: Table<ProgramProfile, ProgramId>;
  declare readonly listingStates: Table<ListingState, string>;
  declare readonly orders: Table<Order, OrderId>;
  declare readonly orderLines: Table<OrderLine, OrderLineId>;
  declare readonly orderLineTotals: Table<OrderLineTotals, OrderLineId>;
  declare readonly orderEvents: Table<OrderEvent, string>;
  declare readonly orderReminders: Table<OrderReminder, string>;
  declare readonly backupSwitches: Table<BackupSwitch, BackupSwitchId>;
  declare readonly lineTotals: Table<LineTotals, AgreedLineId>;
  declare readonly receipts: Table<Receipt, ReceiptId>;
  declare readonly receiptLines: Table<ReceiptLine, ReceiptLineId>;
  declare readonly goodsReturns: Table<GoodsReturn, ReturnId>;
  declare readonly lots: Table<Lot, LotId>;
  declare readonly lotStocks: Table<LotStock, LotId>;
  declare readonly movements: Table<Movement, MovementId>;
  declare readonly payables: Table<Payable, PayableId>;
  declare readonly payableEntries: Table<PayableEntry, PayableEntryId>;
  declare readonly payableBalances: Table<PayableBalance, PayableId>;
  declare readonly invoices: Table<Invoice, InvoiceId>;
  declare readonly payments: Table<Payment, PaymentId>;
  declare readonly prepaymentEntries: Table<PrepaymentEntry, PrepaymentEntryId>;
  declare readonly issuedStatements: Table<IssuedStatement, IssuedStatementId>;
  declare readonly connections: Table<Connection, ConnectionId>;
  declare readonly exchanges: Table<ExchangeRow, ExchangeId>;
  declare readonly exchangeDocuments: Table<ExchangeDocument, ExchangeId>;
  declare readonly exchangeEvents: Table<ExchangeEvent, string>;
  declare readonly platformLines: Table<PlatformLine, string>;
  declare readonly platformDeliveries: Table<PlatformDelivery, string>;
  declare readonly exchangeDifferences: Table<ExchangeDifference, string>;
  declare readonly frozenEvidence: Table<FrozenEvidence, string>;
  declare readonly platformItems: Table<PlatformItem, string>;
  declare readonly itemLinks: Table<ItemLink, string>;
  declare readonly enterpriseCodes: Table<EnterpriseCode, string>;
  declare readonly feedCursors: Table<FeedCursor, string>;
  declare readonly ferryFiles: Table<FerryFile, string>;
  declare readonly portalBatches: Table<PortalBatch, string>;
  declare readonly cutOvers: Table<CutOver, string>;
  declare readonly transitions: Table<Transition, TransitionId>;
  declare readonly demandReports: Table<DemandReport, DemandReportId>;
  declare readonly demandLines: Table<DemandLine, DemandLineId>;
  declare readonly demandAnswers: Table<DemandAnswer, string>;
  declare readonly warningCases: Table<WarningCase, WarningCaseId>;
  declare readonly warningLimits: Table<WarningLimits, string>;
  declare readonly entryNotes: Table<EntryNote, string>;
  declare readonly outsidePurchases: Table<OutsidePurchase, OutsidePurchaseId>;
  declare readonly supplyComplaints: Table<SupplyComplaint, SupplyComplaintId>;
  declare readonly procedureSets: Table<ProcedureSet, ProcedureSetId>;

  constructor(name: string) {
    // No screen may show an amount that is not committed.
    super(name, { cache: 'disabled' });
    this.version(SCHEMA_VERSION).stores(foundationStores);
  }
}

/** Every journalled table, in the order in which snapshots write them. */
export const journalledTables = Object.keys(foundationStores).filter(
  (name) => name !== 'meta' && name !== 'listingPacks',
) as readonly JournalledTable[];

export function databaseNameOf(dataSetId: string): string {
  return `caiheng-${dataSetId}`;
}
