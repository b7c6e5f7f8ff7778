import type { AgreementLine } from '../agreement/agreement';
import { findPlaceLine, type OrderPlace } from '../agreement/place-line';
import type { SetMeasure } from '../conversion/set-measures';
import type { UnitPrice } from '../money/money';
import type { Quantity } from '../quantity/quantity';
import type { LineTotals } from '../pace/line-totals';
import { findStatedRule, firstStated, SELECTED_PRICE_TOPICS } from '../policy/find-stated-rule';
import { isOrderableListing } from '../program/listing-state';
import type { ProgramProduct } from '../program/program';
import { finding, unlessUnverified } from '../record/finding';
import type { OrderContext, OrderDraftLine, OrderFinding } from './order-draft';

/** How many times the open quantity a single order may ask for before we look twice. Our number. */
const UNUSUAL_TIMES = 3;

/** What speaks against one line of an order for a place; see `checkOrderDraft`. */
export function checkOrderLine(
  { place, ...draft }: OrderDraftLine & { readonly place: OrderPlace },
  line: number,
  context: OrderContext,
): readonly OrderFinding[] {
  const found = findPlaceLine(context, draft.productId, place);
  const product = context.productsById.get(draft.productId);
  if (found === undefined || product === undefined) {
    const facts = { productId: draft.productId };
    const citation = unlessUnverified(context.pack.agreementKind?.citation ?? null);
    return [finding({ kind: 'product-not-agreed', severity: 'error', line, facts, citation })];
  }
  const { line: agreed, isOfPlace } = found;
  return [
    ...(isOfPlace
      ? []
      : [finding({ kind: 'place-not-agreed', severity: 'warning', line, facts: {} })]),
    ...checkPrice(draft, line, { context, product }),
    ...checkQuantity(draft, line, { context, product, agreed }),
    ...checkCode(product, line, context),
    ...checkListing(product, line, context),
  ];
}

/**
 * A price above the selected one stops; a lower one may go on and asks a reason.
 *
 * @source 新医保发〔2024〕13号 五(二): 按中选价格供应; 渝医保办〔2024〕54号 二(二): 可继续执行
 */
function checkPrice(
  draft: OrderDraftLine,
  line: number,
  { context, product }: { readonly context: OrderContext; readonly product: ProgramProduct },
): readonly OrderFinding[] {
  const prices = { selected: product.price, asked: draft.unitPrice };
  const found: OrderFinding[] = [];
  if (prices.asked > prices.selected) {
    const citation = firstStated(context.pack, SELECTED_PRICE_TOPICS);
    found.push(
      finding({ kind: 'price-above-selected', severity: 'error', line, facts: prices, citation }),
    );
  }
  if (prices.asked < prices.selected) {
    found.push(checkLowerPrice(draft, line, { prices, context }));
  }
  if (prices.asked === 0)
    found.push(finding({ kind: 'price-zero', severity: 'warning', line, facts: {} }));
  return found;
}

/** A lower price needs a reason and is a note, with the clause of a notice that permits it: 选定价或更低 may be ordered. */
function checkLowerPrice(
  draft: OrderDraftLine,
  line: number,
  {
    prices,
    context: { pack },
  }: {
    readonly prices: { readonly selected: UnitPrice; readonly asked: UnitPrice };
    readonly context: OrderContext;
  },
): OrderFinding {
  const reason = draft.priceReason.trim();
  const citation = pack.keepsLowerPrice?.citation ?? null;
  const kind = 'price-reason-missing';
  if (reason === '') return finding({ kind, severity: 'error', line, facts: prices, citation });
  const facts = { ...prices, reason };
  return finding({ kind: 'price-below-selected', severity: 'note', line, facts, citation });
}

function checkQuantity(
  { quantity: asked, unitPrice }: OrderDraftLine,
  line: number,
  given: {
    readonly context: OrderContext;
    readonly product: ProgramProduct;
    readonly agreed: AgreementLine;
  },
): readonly OrderFinding[] {
  const { context, product, agreed } = given;
  if (!Number.isSafeInteger(asked) || asked <= 0)
    return [finding({ kind: 'quantity-not-positive', severity: 'error', line, facts: { asked } })];
  if (!Number.isSafeInteger(asked * unitPrice))
    return [finding({ kind: 'amount-too-large', severity: 'error', line, facts: {} })];
  const found: OrderFinding[] = [];
  const { basePerPack } = product.unit;
  if (asked % basePerPack !== 0)
    found.push(
      finding({
        kind: 'not-whole-packs',
        severity: 'warning',
        line,
        facts: { basePerPack, asked },
      }),
    );
  const { agreed: whole, totals } = measureOf(agreed, context);
  const open = openAgreed(whole, totals);
  // Once the agreed quantity is ordered, buying goes on: then the whole year is the measure.
  const usual = UNUSUAL_TIMES * open || whole;
  if (usual > 0 && asked > usual)
    found.push(
      finding({ kind: 'unusual-quantity', severity: 'warning', line, facts: { usual, asked } }),
    );
  if (asked > open) {
    const citation = findStatedRule(context.pack, 'price-after-completion');
    const facts = { open, asked };
    found.push(finding({ kind: 'beyond-agreed', severity: 'note', line, facts, citation }));
  }
  return found;
}

/** What an order line is held against: the agreed line's own figures, or what its product system needs of it. */
export function measureOf(
  { agreedLineId, quantity }: Pick<AgreementLine, 'agreedLineId' | 'quantity'>,
  context: Pick<OrderContext, 'agreedLinesById' | 'lineTotalsById' | 'setMeasuresById'>,
): { readonly agreed: Quantity; readonly totals: SetMeasure['totals'] | undefined } {
  const measure = context.setMeasuresById.get(agreedLineId);
  if (measure !== undefined) return measure;
  return {
    agreed: context.agreedLinesById.get(agreedLineId)?.agreed ?? quantity,
    totals: context.lineTotalsById.get(agreedLineId),
  };
}

/** What of the agreed quantity is not ordered yet; what was returned counts as not ordered. */
export function openAgreed(
  agreed: number,
  totals: Pick<LineTotals, 'ordered' | 'returned'> | undefined,
): number {
  if (totals === undefined) return agreed;
  return Math.max(0, agreed - totals.ordered + totals.returned);
}

/** @source 新医保发〔2024〕13号 四(一): 未完成医保编码贯标 */
function checkCode(
  { nationalCode, name }: ProgramProduct,
  line: number,
  { pack }: OrderContext,
): readonly OrderFinding[] {
  if (nationalCode !== null) return [];
  const citation = findStatedRule(pack, 'uncoded-products');
  return [
    finding({ kind: 'product-uncoded', severity: 'warning', line, facts: { name }, citation }),
  ];
}

/**
 * What is 待增补挂网 or 暂停 on the business day is not ordered; 先收后补 with a reason lets it pass.
 *
 * @source 新医保发〔2024〕13号 四(一): 增补挂网; 浙江 2025 全流程管理 一(三): 暂停挂网
 */
function checkListing(
  { id, name }: ProgramProduct,
  line: number,
  { listingsByProductId, pack }: OrderContext,
): readonly OrderFinding[] {
  const listing = listingsByProductId.get(id);
  if (listing === undefined || isOrderableListing(listing)) return [];
  const { kind: state, from, reason } = listing;
  const citation = state === 'to-be-listed' ? findStatedRule(pack, 'uncoded-products') : null;
  const facts = { name, state, from, reason };
  return [finding({ kind: 'product-not-listed', severity: 'error', line, facts, citation })];
}
