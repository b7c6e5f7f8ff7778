import type { Brand } from '../../kernel/brand';
import type { Instant } from '../calendar/instant';
import type { LocalDate } from '../calendar/local-date';
import type { EnterpriseId } from '../enterprise/enterprise';
import type { CampusId } from '../hospital/hospital';
import type { Fen, UnitPrice } from '../money/money';
import type { OrderId, OrderLineId, ProductFacts } from '../order/order';
import type { AgreedLineId, ProgramProductId } from '../program/program';
import type { Quantity } from '../quantity/quantity';
import type { Stored } from '../record/record';
import type { LotId } from '../stock/stock';

export type ReceiptId = Brand<string, 'ReceiptId'>;
export type ReceiptLineId = Brand<string, 'ReceiptLineId'>;
export type ReturnId = Brand<string, 'ReturnId'>;

/** An acceptance (验收入库), posted: never edited, only taken back by a return. */
export type Receipt = Stored<ReceiptId> & {
  readonly number: string;
  readonly orderId: OrderId;
  readonly orderNumber: string;
  readonly distributorId: EnterpriseId;
  /** The distributor's delivery note (随货同行单), or empty. */
  readonly deliveryNote: string;
  readonly arrivedOn: LocalDate;
  /** Starts the payment clock. */
  readonly acceptedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly inspector: string;
  readonly campusId: CampusId;
  /** The goods came before their order was reported: 未报送. */
  readonly beforeReport: boolean;
  readonly amount: Fen;
  readonly lineCount: number;
};

export type ReceiptLine = Stored<ReceiptLineId> & {
  readonly receiptId: ReceiptId;
  readonly orderId: OrderId;
  readonly orderLineId: OrderLineId;
  readonly productId: ProgramProductId;
  readonly agreedLineId: AgreedLineId;
  readonly distributorId: EnterpriseId;
  readonly lotId: LotId;
  readonly lotNumber: string;
  readonly producedOn: LocalDate | null;
  readonly expiresOn: LocalDate;
  readonly delivered: Quantity;
  readonly accepted: Quantity;
  readonly rejected: Quantity;
  readonly rejectReason: string;
  /** Why more was accepted than was open; else empty. */
  readonly overReason: string;
  readonly unitPrice: UnitPrice;
  /** Accepted quantity times price. */
  readonly amount: Fen;
  readonly acceptedOn: LocalDate;
  readonly facts: ProductFacts;
};

export type ReturnLine = {
  readonly receiptLineId: ReceiptLineId;
  readonly quantity: Quantity;
  readonly amount: Fen;
};

/** Goods sent back to the distributor after acceptance; lowers stock, completion and payable. */
export type GoodsReturn = Stored<ReturnId> & {
  readonly number: string;
  readonly receiptId: ReceiptId;
  readonly receiptNumber: string;
  readonly distributorId: EnterpriseId;
  readonly returnedOn: LocalDate;
  readonly reason: string;
  readonly lines: readonly ReturnLine[];
  readonly amount: Fen;
};
