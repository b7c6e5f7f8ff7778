import { addDays } from '../calendar/local-date';
import { errorUnlessUnverified, finding } from '../record/finding';
import { isInScope } from '../program/product-scope';
import type { OrderContext, OrderDraft, OrderFinding } from './order-draft';

/**
 * Lines whose product is run down: from the day on which buying stops none may be ordered, and what must be accepted
 * before a day is refused from that day on and warned about when its delivery is agreed for that day or later.
 *
 * @source 阜新 2020 一: 2020-07-01 零时起执行, 过渡期用于库存消化; 沪药事药械〔2022〕4号 (须核原文): 执行前完成采购和验收
 */
export function checkOldProducts(
  { orderedOn, lines }: OrderDraft,
  { transitions, productsById, agreement }: OrderContext,
): readonly OrderFinding[] {
  const promisedOn = addDays(orderedOn, agreement.terms.deliveryDays);
  return lines.flatMap(({ productId }, line) => {
    const product = productsById.get(productId);
    if (product === undefined) return [];
    return transitions
      .filter((transition) => isInScope(transition.scope, product))
      .flatMap(({ buyingStopsOn: stopsOn, acceptBefore, citation }): readonly OrderFinding[] => {
        const severity = errorUnlessUnverified(citation);
        if (stopsOn !== null && orderedOn >= stopsOn) {
          const facts = { orderedOn, stopsOn };
          return [finding({ kind: 'old-product-closed', severity, line, facts, citation })];
        }
        if (acceptBefore === null || promisedOn < acceptBefore) return [];
        const facts = { promisedOn, acceptBefore };
        const isTooLate = orderedOn >= acceptBefore;
        return [
          finding({
            kind: 'old-product-too-late',
            severity: isTooLate ? severity : 'warning',
            line,
            facts,
            citation,
          }),
        ];
      });
  });
}
