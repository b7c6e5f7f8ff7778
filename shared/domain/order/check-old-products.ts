import { addDays } from '../calendar/local-date';
import { errorUnlessUnverified, finding } from '../record/finding';
import { isInScope } from '../program/product-scope';
import type { OrderContext, OrderDraft, OrderFinding } from './order-draft';

/**
 * Lines whose product is run down: from the day on which buying stops none may be ordered, and what was ordered before is
 * warned about when its delivery is agreed for that day or later, since from then on stock is only used up. What must
 * be accepted before a day is refused from that day on and warned about when it would be delivered then or later.
 *
 * @source 阜新 2020 一: 2020-07-01 零时起执行, 过渡期用于库存消化; 沪药事药械〔2022〕4号 (须核原文): 执行前完成采购和验收
 */
export function checkOldProducts(
  draft: OrderDraft,
  context: OrderContext,
): readonly OrderFinding[] {
  return [...checkOldLines(draft, context), ...checkOldPlatform(draft, context)];
}

/**
 * An order after the old platform's last day through a connection of which nothing says that it is the new one.
 *
 * It only warns: which connection is the old platform's nobody has told us (our convention).
 *
 * @source 咸药采联办〔2020〕3号 一, 二: 过渡截止期限 2020-08-31, 原平台关停
 */
function checkOldPlatform(
  { orderedOn, lines }: OrderDraft,
  { transitions, productsById, connection }: OrderContext,
): readonly OrderFinding[] {
  if (connection === null || connection.isFollower) return [];
  const products = lines.flatMap(({ productId }) => productsById.get(productId) ?? []);
  return transitions
    .filter(({ scope }) => products.some((product) => isInScope(scope, product)))
    .flatMap(({ oldPlatformUntil: until, citation }): readonly OrderFinding[] => {
      if (until === null || orderedOn <= until) return [];
      const facts = { connection: connection.name, until };
      return [finding({ kind: 'old-platform-over', severity: 'warning', facts, citation })];
    });
}

function checkOldLines(
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
        if (stopsOn !== null && promisedOn >= stopsOn) {
          const facts = { promisedOn, stopsOn };
          const kind = 'old-product-after-stop';
          return [finding({ kind, severity: 'warning', line, facts, citation })];
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
