import type { LocalDate } from '../calendar/local-date';
import type { UnitPrice } from '../money/money';
import type { OrderId, OrderLineId } from '../order/order';
import type { Quantity } from '../quantity/quantity';

/** One line of an order as a platform is told of it. Frozen when the exchange is made. */
export type DocumentLine = {
  readonly orderLineId: OrderLineId;
  /** Our id on the wire, unique for ever: `<order number>-<position, three digits>`. */
  readonly ourLineId: string;
  /** From 1. */
  readonly position: number;
  readonly platformItemId: string;
  /** The keys of the platform item that a line must repeat (`codeSeq` and so on). */
  readonly itemKeys: Readonly<Record<string, string>>;
  readonly nationalCode: string | null;
  readonly productName: string;
  readonly specification: string;
  readonly model: string;
  readonly registrationNumber: string;
  readonly manufacturerName: string;
  readonly unit: string;
  readonly basePerPack: number;
  readonly quantity: Quantity;
  readonly unitPrice: UnitPrice;
  readonly remark: string;
};

/** An order as a platform is told of it. */
export type OrderDocument = {
  readonly orderId: OrderId;
  /** Our order number, unique for ever: what we ask the platform for after a lost answer. */
  readonly orderNumber: string;
  readonly orderedOn: LocalDate;
  readonly promisedOn: LocalDate;
  readonly isUrgent: boolean;
  /** Null for a normal order; the day of use for a back entry (补单). */
  readonly usedOn: LocalDate | null;
  readonly distributorCode: string;
  readonly distributorName: string;
  readonly remark: string;
  readonly lines: readonly DocumentLine[];
};

/**
 * Where a line stands on the platform: not there; in the order there, which is not sent yet;
 * sent; refused with the platform's words; taken back.
 */
export type LineStanding = 'absent' | 'added' | 'sent' | 'refused' | 'cancelled';

export type LineProgress = {
  readonly ourLineId: string;
  readonly standing: LineStanding;
  readonly platformLineId: string | null;
  /** One plan may become several orders on the platform, by distributor. */
  readonly platformOrderId: string | null;
  /** The platform's code and words when it refused the line; else null. */
  readonly refusal: { readonly code: string; readonly words: string } | null;
};

/** What we know the platform to have of one order. Grows by answers only, never by hopes. */
export type OrderProgress = {
  /** What the platform calls the order as a whole (PurcCode, orderId, DDBH); null while unknown. */
  readonly headerId: string | null;
  readonly isSubmitted: boolean;
  /** So many lines may be added by one message, since the platform has refused more; left out for all it takes. */
  readonly linesAtOnce?: number | undefined;
  /** Same order as the document's lines. */
  readonly lines: readonly LineProgress[];
};

/** Nothing is known to be there. */
export function noProgress({
  lines,
}: {
  readonly lines: readonly Pick<DocumentLine, 'ourLineId'>[];
}): OrderProgress {
  return {
    headerId: null,
    isSubmitted: false,
    lines: lines.map(({ ourLineId }) => ({
      ourLineId,
      standing: 'absent',
      platformLineId: null,
      platformOrderId: null,
      refusal: null,
    })),
  };
}

/** The id of a line on the wire. */
export function ourLineIdOf(orderNumber: string, position: number): string {
  return `${orderNumber}-${String(position).padStart(3, '0')}`;
}
