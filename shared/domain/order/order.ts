import type { Brand } from '../../kernel/brand';
import type { AgreementId } from '../agreement/agreement';
import type { Instant } from '../calendar/instant';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { CampusId, DepartmentId, OperatorId } from '../hospital/hospital';
import type { Fen, UnitPrice } from '../money/money';
import type { AgreedLineId, ProgramId, ProgramProductId } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';

export type OrderId = Brand<string, 'OrderId'>;
export type OrderLineId = Brand<string, 'OrderLineId'>;
export type ConnectionId = Brand<string, 'ConnectionId'>;

export type OrderState = 'placed' | 'closed' | 'cancelled';

/**
 * Where the order stands with its ordering platform: 待报送; 对方退回 (the platform refused it or some
 * of its lines); 已报送 (it has every line).
 */
export type ReportState = 'awaiting-report' | 'returned' | 'reported';

/** A back entry (补单): the goods were used before they were ordered. */
export type BackEntry = { readonly usedOn: LocalDate; readonly reason: string };

/** Above the hospital's amount a second person approves; the order is not sent before. */
export type Approval = {
  readonly state: 'waiting' | 'approved' | 'refused';
  /** Who approved or refused, and when; null while it waits. */
  readonly operatorId: OperatorId | null;
  readonly at: Instant | null;
  readonly words: string;
};

/** How and when what a receive-first order had passed over was made up for. */
export type Settlement = {
  readonly words: string;
  readonly operatorId: OperatorId;
  readonly at: Instant;
};

/** What a document keeps of its product, so that later changes of the catalogue do not rewrite it. */
export type ProductFacts = {
  readonly name: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  readonly manufacturerName: string;
  readonly nationalCode: string | null;
  readonly baseUnit: string;
  readonly packUnit: string | null;
  readonly basePerPack: number;
};

export type Order = Stored<OrderId> & {
  readonly number: string;
  readonly agreementId: AgreementId;
  readonly agreementNumber: string;
  readonly programId: ProgramId;
  readonly distributorId: EnterpriseId;
  /** The connection it will be reported through; null until one is set up. */
  readonly connectionId: ConnectionId | null;
  readonly state: OrderState;
  readonly reportState: ReportState;
  readonly orderedOn: LocalDate;
  /** Agreed delivery day: order day plus the agreement's delivery days. */
  readonly promisedOn: LocalDate;
  readonly campusId: CampusId;
  readonly departmentId: DepartmentId | null;
  readonly operatorId: OperatorId;
  readonly remark: string;
  readonly amount: Fen;
  readonly lineCount: number;
  readonly isUrgent: boolean;
  readonly backEntry: BackEntry | null;
  /** 先收后补: why a hard stop was passed, with the operator's name on the order; else null. */
  readonly receiveFirst: string | null;
  /** Null until what was passed over is made up for; always null for other orders. */
  readonly settlement: Settlement | null;
  /** Why another product is ordered while agreed volume of its group is open; else null. */
  readonly gateReason: string | null;
  /** Null when no approval is needed. */
  readonly approval: Approval | null;
};

export type OrderLine = Stored<OrderLineId> & {
  readonly orderId: OrderId;
  /** From 1. */
  readonly position: number;
  readonly productId: ProgramProductId;
  readonly agreedLineId: AgreedLineId;
  readonly facts: ProductFacts;
  readonly quantity: Quantity;
  readonly unitPrice: UnitPrice;
  readonly amount: Fen;
  /** Why the price is below the selected one; else empty. */
  readonly priceReason: string;
  /** The day the platform made it void; what had not come by then is no longer ordered. */
  readonly voidedOn: LocalDate | null;
};

/** Sums over the receipts of one order line. Same id as the line. */
export type OrderLineTotals = Stored<OrderLineId> & {
  readonly orderId: OrderId;
  readonly delivered: Quantity;
  readonly accepted: Quantity;
  readonly rejected: Quantity;
  readonly returned: Quantity;
};
