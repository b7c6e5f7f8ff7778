import {
  noProgress,
  type LineProgress,
  type OrderProgress,
} from '../../domain/exchange/order-document';
import { err, ok, type Result } from '../../kernel/result';
import type { OrderState } from '../connector';
import { unreadable, type Unreadable } from './answer';
import type { LineRow } from './line-row';

export type FoundState = OrderState & { readonly found: OrderProgress };

/**
 * Adds what a page of rows shows of our order. Rows that are not ours are left out.
 *
 * @errors `unreadable` when rows have no place for our ids, or a draft row names no plan
 */
export function addFound(
  state: FoundState,
  rows: readonly LineRow[],
): Result<OrderProgress, Unreadable> {
  let found = state.found;
  const matched = rows.map((row) => ({ row, ourLineId: findOurLineId(state, row) }));
  const isBlind = rows.length > 0 && !rows.some(({ hasOurLineId }) => hasOurLineId);
  if (isBlind && matched.some(({ ourLineId }) => ourLineId === null))
    return err(unreadable('rows without hospPurcDetlId'));
  for (const { row, ourLineId } of matched) {
    if (ourLineId === null) continue;
    const headerId =
      row.purcCode === '' ? (found.headerId ?? state.progress.headerId) : row.purcCode;
    if (row.standing === 'added' && headerId === null)
      return err(unreadable(`draft row of ${ourLineId} without PurcCode`));
    found = addRow(found, { row, ourLineId, headerId });
  }
  return ok(found);
}

/** By our id; by ids that the platform gave our lines before where a row has none. */
function findOurLineId({ document, progress }: OrderState, row: LineRow): string | null {
  if (row.ourLineId !== '')
    return document.lines.some(({ ourLineId }) => ourLineId === row.ourLineId)
      ? row.ourLineId
      : null;
  const known = progress.lines.find(
    ({ platformLineId }) =>
      platformLineId !== null &&
      (platformLineId === row.planLineId || platformLineId === row.orderLineId),
  );
  return known?.ourLineId ?? null;
}

type OurRow = {
  readonly row: LineRow;
  readonly ourLineId: string;
  readonly headerId: string | null;
};

/** Of two plans with the same line the one that was sent counts; else the first: it alone will be sent. */
function addRow(found: OrderProgress, { row, ourLineId, headerId }: OurRow): OrderProgress {
  const isOtherPlan = found.headerId !== null && headerId !== null && headerId !== found.headerId;
  if (isOtherPlan && row.standing !== 'sent') return found;
  const base = isOtherPlan && !found.isSubmitted ? noProgress(found) : found;
  const line: LineProgress = {
    ourLineId,
    standing: row.standing,
    platformLineId: (row.standing === 'added' ? row.planLineId : row.orderLineId) || null,
    platformOrderId: row.orderId || null,
    refusal: null,
  };
  return {
    headerId: base.headerId ?? headerId,
    isSubmitted: base.isSubmitted || row.standing === 'sent',
    // A line may come in several rows, one for each delivery.
    lines: base.lines.map((one) =>
      one.ourLineId === ourLineId && one.standing !== 'sent' ? line : one,
    ),
  };
}
