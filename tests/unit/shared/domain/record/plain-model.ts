import type { Order, OrderLine } from '@shared/domain/order/order';
import type { Payment } from '@shared/domain/payment/payable';
import type { Receipt, ReceiptLine } from '@shared/domain/receipt/receipt';

type Agreed = {
  ordered: number;
  delivered: number;
  accepted: number;
  returned: number;
  fen: number;
};
type Line = { state: 'open' | 'ended'; ordered: number; accepted: number; delivered: number };
type Part = { accepted: number; units: number; fen: number; amount: number; price: number };

/** A hospital's books as one would keep them on paper: plain sums, no revisions, no rows. */
export class PlainModel {
  readonly agreed = new Map<string, Agreed>();
  readonly onHand = new Map<string, number>();
  readonly owed = new Map<string, { open: number; paid: number }>();
  readonly lines = new Map<string, Line & { readonly order: string; readonly agreed: string }>();
  readonly parts = new Map<string, Part>();

  order(order: Order, lines: readonly OrderLine[]): void {
    for (const { id, agreedLineId: agreed, quantity: ordered } of lines) {
      this.lines.set(id, {
        state: 'open',
        ordered,
        accepted: 0,
        delivered: 0,
        order: order.id,
        agreed,
      });
      this.#agreed(agreed).ordered += ordered;
    }
  }

  /** An order ends when it is closed by hand, or by itself when nothing is open. */
  end(orderId: string): void {
    for (const line of this.#linesOf(orderId)) {
      this.#agreed(line.agreed).ordered -= Math.max(0, line.ordered - line.accepted);
      line.state = 'ended';
    }
  }

  mayEnd(orderId: string, how: 'close' | 'cancel'): boolean {
    const lines = this.#linesOf(orderId);
    if (lines.some(({ state }) => state === 'ended')) return false;
    return how === 'close' || lines.every(({ delivered }) => delivered === 0);
  }

  mayReceive(
    wanted: readonly { readonly orderLineId: string; readonly accepted: number }[],
  ): boolean {
    return wanted.every(({ orderLineId, accepted }) => {
      const line = this.#line(orderLineId);
      return line.state === 'open' && (accepted === 0 || accepted <= line.ordered - line.accepted);
    });
  }

  receive(receipt: Receipt, lines: readonly ReceiptLine[]): void {
    let amount = 0;
    for (const { id, orderLineId, delivered, accepted, unitPrice, ...row } of lines) {
      const fen = half(accepted * unitPrice);
      const agreed = this.#agreed(row.agreedLineId);
      agreed.delivered += delivered;
      agreed.accepted += accepted;
      agreed.fen += fen;
      const line = this.#line(orderLineId);
      line.accepted += accepted;
      line.delivered += delivered;
      this.#move(lotOf(row), accepted);
      this.parts.set(id, { accepted, units: 0, fen: 0, amount: fen, price: unitPrice });
      amount += fen;
    }
    if (amount > 0) this.owed.set(receipt.number, { open: amount, paid: 0 });
    if (this.#linesOf(receipt.orderId).every((line) => line.accepted >= line.ordered))
      this.end(receipt.orderId);
  }

  mayGiveBack(line: ReceiptLine, units: number): boolean {
    const part = this.#part(line.id);
    return units <= part.accepted - part.units && units <= (this.onHand.get(lotOf(line)) ?? 0);
  }

  giveBack(line: ReceiptLine, receiptNumber: string, units: number): void {
    const part = this.#part(line.id);
    const left = part.amount - part.fen;
    const all = part.units + units === part.accepted;
    const fen = all ? left : Math.min(left, half(units * part.price));
    part.units += units;
    part.fen += fen;
    const agreed = this.#agreed(line.agreedLineId);
    agreed.returned += units;
    agreed.fen -= fen;
    this.#move(lotOf(line), -units);
    if (fen > 0) this.#owe(receiptNumber).open -= fen;
  }

  pay(payment: Payment, receiptNumberOf: (payableId: string) => string): void {
    for (const { payableId, amount } of payment.allocations) {
      const owed = this.#owe(receiptNumberOf(payableId));
      owed.open -= amount;
      owed.paid += amount;
    }
  }

  adjust(receiptNumber: string, amount: number): void {
    this.#owe(receiptNumber).open += amount;
  }

  #linesOf(orderId: string) {
    return [...this.lines.values()].filter(({ order }) => order === orderId);
  }

  #agreed(id: string): Agreed {
    const row = this.agreed.get(id) ?? {
      ordered: 0,
      delivered: 0,
      accepted: 0,
      returned: 0,
      fen: 0,
    };
    this.agreed.set(id, row);
    return row;
  }

  #line(id: string) {
    return known(this.lines.get(id));
  }

  #part(id: string): Part {
    return known(this.parts.get(id));
  }

  #owe(receiptNumber: string) {
    return known(this.owed.get(receiptNumber));
  }

  #move(lot: string, units: number): void {
    this.onHand.set(lot, (this.onHand.get(lot) ?? 0) + units);
  }
}

export function lotOf({
  productId,
  lotNumber,
}: Pick<ReceiptLine, 'productId' | 'lotNumber'>): string {
  return `${productId}/${lotNumber}`;
}

/** Hao to fen, half a fen up. */
function half(hao: number): number {
  return Math.floor((hao + 50) / 100);
}

function known<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The model does not know it');
  return row;
}
