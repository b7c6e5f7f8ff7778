import { formatUnitPrice, parsePriceText, parseQuantityText } from '@renderer/ui';
import type { OrderItem } from '@renderer/data';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { OrderDraftLine } from '@shared/domain/order/order-draft';
import type { ProgramProductId } from '@shared/domain/program/program';
import { groupBy } from '@shared/kernel/group-by';

/** One product that is to be ordered, as typed, and the agreement it is to be ordered from. */
export type BasketLine = {
  readonly productId: ProgramProductId;
  readonly agreementId: AgreementId;
  readonly quantity: string;
  readonly price: string;
  readonly priceReason: string;
};

/** What will become one order: an agreement names program, distributor and role, and so the connection. */
export type BasketPart = {
  readonly agreementId: AgreementId;
  readonly lines: readonly BasketLine[];
};

/** A product at its selected price, from the agreement it usually comes from. */
export function basketLineOf({ product, agreement }: OrderItem, quantity: number): BasketLine {
  return {
    productId: product.id,
    agreementId: agreement.id,
    quantity: String(quantity),
    price: formatUnitPrice(product.price),
    priceReason: '',
  };
}

/** New lines after those that are there; a product that is there already gets the new quantity. */
export function withBasketLines(
  lines: readonly BasketLine[],
  added: readonly BasketLine[],
): readonly BasketLine[] {
  const quantities = new Map(added.map(({ productId, quantity }) => [productId, quantity]));
  const kept = lines.map((line) => ({
    ...line,
    quantity: quantities.get(line.productId) ?? line.quantity,
  }));
  const known = new Set(lines.map(({ productId }) => productId));
  return [...kept, ...added.filter(({ productId }) => !known.has(productId))];
}

/** The basket by agreement, in the order in which the first line of each was added. */
export function splitBasket(lines: readonly BasketLine[]): readonly BasketPart[] {
  const parts = groupBy(lines, ({ agreementId }) => agreementId);
  return [...parts].map(([agreementId, own]) => ({ agreementId, lines: own }));
}

export type ReadBasketPart = {
  readonly lines: readonly OrderDraftLine[];
  /** Position in the part of each line read. */
  readonly positions: readonly number[];
  /** Cells whose text is no number or is missing. */
  readonly unread: number;
};

/** The lines of a part as a draft has them; here every line must have a quantity. */
export function readBasketPart(part: readonly BasketLine[]): ReadBasketPart {
  const lines: OrderDraftLine[] = [];
  const positions: number[] = [];
  let unread = 0;
  for (const [position, { productId, quantity, price, priceReason }] of part.entries()) {
    const count = parseQuantityText(quantity);
    const unitPrice = parsePriceText(price);
    if (count.ok && unitPrice.ok) {
      positions.push(position);
      lines.push({ productId, quantity: count.value, unitPrice: unitPrice.value, priceReason });
    } else unread += Number(!count.ok) + Number(!unitPrice.ok);
  }
  return { lines, positions, unread };
}
