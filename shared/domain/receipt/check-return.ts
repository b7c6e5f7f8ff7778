import { finding } from '../record/finding';
import type { LotId } from '../stock/stock';
import type { ReceiptLineId } from './receipt';
import {
  sumReturns,
  type ReturnContext,
  type ReturnDraft,
  type ReturnFinding,
} from './return-draft';

/**
 * Everything that speaks against a return to the distributor.
 *
 * No more may go back than was accepted and not returned yet, and no more than the lot still has on hand.
 */
export function checkReturn(draft: ReturnDraft, context: ReturnContext): readonly ReturnFinding[] {
  return [...checkHead(draft, context), ...checkLines(draft, context)];
}

function checkHead(
  { returnedOn, reason, lines }: ReturnDraft,
  { today, receipt }: ReturnContext,
): readonly ReturnFinding[] {
  const found: ReturnFinding[] = [];
  if (lines.length === 0) found.push(finding({ kind: 'no-lines', severity: 'error', facts: {} }));
  if (reason.trim() === '')
    found.push(finding({ kind: 'reason-missing', severity: 'error', facts: {} }));
  if (returnedOn > today) {
    const facts = { returnedOn, today };
    found.push(finding({ kind: 'returned-in-future', severity: 'error', facts }));
  }
  if (returnedOn < receipt.acceptedOn) {
    const facts = { returnedOn, acceptedOn: receipt.acceptedOn };
    found.push(finding({ kind: 'returned-before-acceptance', severity: 'error', facts }));
  }
  return found;
}

function checkLines({ lines }: ReturnDraft, context: ReturnContext): readonly ReturnFinding[] {
  const returned = sumReturns(context.earlierReturns);
  const askedByLotId = new Map<LotId, number>();
  const seen = new Set<ReceiptLineId>();
  const found: ReturnFinding[] = [];
  for (const [line, { receiptLineId, quantity: asked }] of lines.entries()) {
    const at = { severity: 'error', line } as const;
    const accepted = context.receiptLinesById.get(receiptLineId);
    if (accepted === undefined) {
      found.push(finding({ ...at, kind: 'line-unknown', facts: { receiptLineId } }));
      continue;
    }
    if (seen.has(receiptLineId))
      found.push(finding({ ...at, kind: 'line-twice', facts: { receiptLineId } }));
    seen.add(receiptLineId);
    if (!Number.isSafeInteger(asked) || asked <= 0) {
      found.push(finding({ ...at, kind: 'quantity-not-positive', facts: { asked } }));
      continue;
    }
    const left = accepted.accepted - (returned.get(receiptLineId)?.quantity ?? 0);
    if (asked > left)
      found.push(finding({ ...at, kind: 'more-than-accepted', facts: { left, asked } }));
    const { lotId, lotNumber } = accepted;
    const askedOfLot = (askedByLotId.get(lotId) ?? 0) + asked;
    askedByLotId.set(lotId, askedOfLot);
    const onHand = context.lotStockById.get(lotId)?.onHand ?? 0;
    if (askedOfLot > onHand) {
      const facts = { onHand, asked: askedOfLot, lotNumber };
      found.push(finding({ ...at, kind: 'more-than-on-hand', facts }));
    }
  }
  return found;
}
