import { formatQuantity, parseQuantityText, type EditableLine } from '@renderer/ui';
import type { ReceiptLineId } from '@shared/domain/receipt/receipt';
import {
  sumReturns,
  type ReturnContext,
  type ReturnDraftLine,
} from '@shared/domain/receipt/return-draft';

/** One line of the form for each accepted line of the receipt. */
export function returnLinesOf(context: ReturnContext): readonly EditableLine[] {
  const returned = sumReturns(context.earlierReturns);
  return [...context.receiptLinesById.values()]
    .filter(({ accepted }) => accepted > 0)
    .map(({ id, facts, lotNumber, accepted }) => ({
      id,
      values: {
        product: `${facts.name} ${facts.specification} ${facts.model}`.trim(),
        lot: lotNumber,
        accepted: formatQuantity(accepted),
        returned: formatQuantity(returned.get(id)?.quantity ?? 0),
        quantity: '',
      },
    }));
}

export function readReturnLines(typed: readonly EditableLine[]) {
  const lines: ReturnDraftLine[] = [];
  let unread = 0;
  for (const { id, values } of typed) {
    const asked = (values['quantity'] ?? '').trim();
    if (asked === '') continue;
    const count = parseQuantityText(asked);
    if (!count.ok) unread += 1;
    else lines.push({ receiptLineId: id as ReceiptLineId, quantity: count.value });
  }
  return { lines, unread };
}
