import {
  formatQuantity,
  formatUnitPrice,
  parsePriceText,
  parseQuantityText,
  type EditableLine,
} from '@renderer/ui';
import { measureOf } from '@shared/domain/order/check-order-line';
import type { OrderContext, OrderDraftLine } from '@shared/domain/order/order-draft';
import { sumMeasures } from '@shared/domain/order/product-measure';
import type { CountedTotals } from '@shared/domain/pace/completion';
import { paceOf } from '@shared/domain/pace/pace';
import type { ProgramProduct, ProgramProductId } from '@shared/domain/program/program';
import type { Quantity } from '@shared/domain/quantity/quantity';

/** A product of the agreement with what a buyer wants to know before typing a quantity. */
export type AgreedProduct = {
  readonly product: ProgramProduct;
  readonly agreed: Quantity;
  /** Agreed and not ordered yet. */
  readonly open: Quantity;
  /** Null when the year is over. */
  readonly neededPerMonth: Quantity | null;
};

/** Each product once, with what the whole agreement has of it; the check holds an order against the place's own part. */
export function listAgreedProducts(context: OrderContext): readonly AgreedProduct[] {
  const { lines } = context.agreement;
  return [...new Set(lines.map(({ productId }) => productId))].flatMap((productId) => {
    const product = context.productsById.get(productId);
    if (product === undefined) return [];
    const own = lines.filter((line) => line.productId === productId);
    const { agreed, open, totals } = sumMeasures(own.map((line) => measureOf(line, context)));
    return [{ product, agreed, open, neededPerMonth: perMonth(context, agreed, totals) }];
  });
}

function perMonth(context: OrderContext, agreed: Quantity, totals: CountedTotals): Quantity | null {
  const { startsOn: from, endsOn: to } = context.agreement;
  const { today, pack } = context;
  return paceOf({ agreed, totals, range: { from, to }, today, pack }).neededPerMonth;
}

/** One line of the form for each product; the buyer fills quantities. The line's id is the product's. */
export function orderLinesOf(products: readonly AgreedProduct[]): readonly EditableLine[] {
  return products.map(({ product, agreed, open, neededPerMonth }) => ({
    id: product.id,
    values: {
      code: product.nationalCode ?? '',
      product: product.name,
      specification: [product.specification, product.model].filter((part) => part !== '').join(' '),
      unit: product.unit.baseUnit,
      agreed: formatQuantity(agreed),
      open: formatQuantity(open),
      perMonth: neededPerMonth === null ? '' : formatQuantity(neededPerMonth),
      quantity: '',
      price: formatUnitPrice(product.price),
      reason: '',
    },
  }));
}

export type ReadOrderLines = {
  readonly lines: readonly OrderDraftLine[];
  /** Position in the form of each line read. */
  readonly positions: readonly number[];
  /** Cells whose text is no number; the grid says why at the cell. */
  readonly unread: number;
};

/** The lines with a quantity, as typed. */
export function readOrderLines(typed: readonly EditableLine[]): ReadOrderLines {
  const lines: OrderDraftLine[] = [];
  const positions: number[] = [];
  let unread = 0;
  for (const [position, { id, values }] of typed.entries()) {
    const asked = (values['quantity'] ?? '').trim();
    if (asked === '') continue;
    const count = parseQuantityText(asked);
    const price = parsePriceText(values['price'] ?? '');
    if (!count.ok || !price.ok) {
      unread += Number(!count.ok) + Number(!price.ok);
      continue;
    }
    positions.push(position);
    lines.push({
      productId: id as ProgramProductId,
      quantity: count.value,
      unitPrice: price.value,
      priceReason: values['reason'] ?? '',
    });
  }
  return { lines, positions, unread };
}
