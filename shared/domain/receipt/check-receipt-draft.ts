import { groupBy } from '@shared/kernel/group-by';
import { workingDaysAfter } from '../calendar/working-days';
import type { OrderLineId } from '../order/order';
import { openQuantity } from '../order/order-lateness';
import { findStatedRule } from '../policy/find-stated-rule';
import { finding } from '../record/finding';
import type { Lot } from '../stock/stock';
import { checkReceiptLine } from './check-receipt-line';
import type { ReceiptContext, ReceiptDraft, ReceiptFinding } from './receipt-draft';

/** Working days between arrival and acceptance that nobody asks about. Our number. */
const PROMPT_WORKING_DAYS = 2;

/**
 * Everything that speaks against an acceptance, or that a storekeeper should know before posting it.
 *
 * An acceptance with an error is not posted. An order line may come in several lots: its open
 * quantity is held against their sum.
 *
 * @source 新医保发〔2024〕13号 五(一): 收到货物后应及时验货入库
 */
export function checkReceiptDraft(
  draft: ReceiptDraft,
  context: ReceiptContext,
): readonly ReceiptFinding[] {
  const lotsByNumber = indexLots(context.lots);
  return [
    ...checkOrderState(draft, context),
    ...checkDays(draft, context),
    ...checkOpen(draft, context),
    ...checkOldLines(draft, context),
    ...draft.lines.flatMap((_, line) => checkReceiptLine({ draft, line, context, lotsByNumber })),
  ];
}

function checkOrderState(
  { lines, inspector }: ReceiptDraft,
  { order }: ReceiptContext,
): readonly ReceiptFinding[] {
  const found: ReceiptFinding[] = [];
  if (lines.length === 0) found.push(finding({ kind: 'no-lines', severity: 'error', facts: {} }));
  if (order.state !== 'placed') {
    const facts = { state: order.state };
    found.push(finding({ kind: 'order-not-open', severity: 'error', facts }));
  }
  if (order.reportState === 'awaiting-report') {
    const facts = { orderNumber: order.number };
    found.push(finding({ kind: 'order-not-reported', severity: 'note', facts }));
  }
  if (inspector.trim() === '')
    found.push(finding({ kind: 'inspector-missing', severity: 'error', facts: {} }));
  return found;
}

function checkDays(
  { arrivedOn, acceptedOn }: ReceiptDraft,
  context: ReceiptContext,
): readonly ReceiptFinding[] {
  const { today, order } = context;
  const found: ReceiptFinding[] = [];
  if (arrivedOn > acceptedOn) {
    const facts = { arrivedOn, acceptedOn };
    found.push(finding({ kind: 'accepted-before-arrival', severity: 'error', facts }));
  }
  if (acceptedOn > today) {
    const facts = { acceptedOn, today };
    found.push(finding({ kind: 'accepted-in-future', severity: 'error', facts }));
  }
  if (acceptedOn < order.orderedOn) {
    const facts = { acceptedOn, orderedOn: order.orderedOn };
    found.push(finding({ kind: 'accepted-before-order', severity: 'warning', facts }));
  }
  return found.length > 0 ? found : checkPromptness({ arrivedOn, acceptedOn }, context);
}

function checkPromptness(
  { arrivedOn, acceptedOn }: Pick<ReceiptDraft, 'arrivedOn' | 'acceptedOn'>,
  { holidays, pack }: ReceiptContext,
): readonly ReceiptFinding[] {
  const workingDays = workingDaysAfter({ from: arrivedOn, to: acceptedOn }, holidays);
  if (workingDays <= PROMPT_WORKING_DAYS) return [];
  // The clause on payment follows prompt acceptance in one sentence: it stands in where the pack names none of its own.
  const citation = findStatedRule(pack, 'acceptance-upload') ?? pack.payment.citation;
  const facts = { workingDays, limit: PROMPT_WORKING_DAYS };
  return [finding({ kind: 'accepted-slowly', severity: 'warning', facts, citation })];
}

/**
 * Goods of a product that is run down, accepted when only its stock may still be used up: they are kept, and told of.
 *
 * @source 阜新 2020 一: 过渡期用于库存消化; 沪药事药械〔2022〕4号 (须核原文): 执行前完成采购和验收
 */
function checkOldLines(
  { lines, acceptedOn }: ReceiptDraft,
  { oldLines }: ReceiptContext,
): readonly ReceiptFinding[] {
  return lines.flatMap(({ orderLineId }, line) =>
    oldLines
      .filter((old) => old.orderLineId === orderLineId && acceptedOn >= old.stopsOn)
      .map(({ stopsOn, citation }): ReceiptFinding => {
        const facts = { acceptedOn, stopsOn };
        return finding({
          kind: 'old-product-accepted',
          severity: 'warning',
          line,
          facts,
          citation,
        });
      }),
  );
}

/** One finding for each order line that gets more than is open, at the first draft line that passes it. */
function checkOpen(
  { lines }: ReceiptDraft,
  { orderLinesById, orderLineTotalsById }: ReceiptContext,
): readonly ReceiptFinding[] {
  const acceptedByLineId = new Map<OrderLineId, number>();
  const found: ReceiptFinding[] = [];
  for (const [line, draft] of lines.entries()) {
    const orderLine = orderLinesById.get(draft.orderLineId);
    if (orderLine === undefined || !(draft.accepted > 0)) continue;
    const before = acceptedByLineId.get(draft.orderLineId) ?? 0;
    const accepted = before + draft.accepted;
    acceptedByLineId.set(draft.orderLineId, accepted);
    const open = openQuantity(orderLine, orderLineTotalsById.get(draft.orderLineId));
    if (accepted <= open) continue;
    const reason = draft.overReason.trim();
    const severity = reason === '' ? 'error' : 'warning';
    found.push(
      finding({ kind: 'more-than-open', severity, line, facts: { open, accepted, reason } }),
    );
  }
  return found;
}

function indexLots(lots: readonly Lot[]): ReadonlyMap<string, readonly Lot[]> {
  return groupBy(lots, ({ productId, lotNumber }) => JSON.stringify([productId, lotNumber]));
}
