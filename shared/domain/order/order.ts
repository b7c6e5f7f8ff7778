import type { Brand } from '../../kernel/brand';
import type { AgreementId } from '../agreement/agreement';
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

/** Where the order stands with its platform; `awaiting-report` is 待报送. */
export type ReportState = 'awaiting-report' | 'reported';

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
};

/** Sums over the receipts of one order line. Same id as the line. */
export type OrderLineTotals = Stored<OrderLineId> & {
  readonly orderId: OrderId;
  readonly delivered: Quantity;
  readonly accepted: Quantity;
  readonly rejected: Quantity;
  readonly returned: Quantity;
};
