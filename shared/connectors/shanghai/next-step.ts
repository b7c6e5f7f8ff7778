import type { LineProgress, LineStanding } from '../../domain/exchange/order-document';
import { firstAtOnce } from '../../domain/exchange/split-refused';
import type { OrderState, OrderStep } from '../connector';
import { confirmOrder, fillInOrder, voidOrder } from './order-messages';

/** One order on the platform and those of our lines that are in it. */
type PlatformOrder = { readonly headerId: string; readonly ourLineIds: readonly string[] };

/** All lines that are nowhere go in one message; then each draft is sent, which nearly always is one. */
export function nextOrderStep(state: OrderState): OrderStep | null {
  const draft = findOrder(state, ['added']);
  const missing = state.progress.lines.filter(({ standing }) => standing === 'absent');
  if (missing.length > 0) {
    // Lines for a draft that was found without them: the draft stands, and they may go in parts.
    const carried = draft === null ? missing : firstAtOnce(missing, state.progress, missing.length);
    const ourLineIds = idsOf(carried);
    const lines = documentLines(state, ourLineIds);
    const call = fillInOrder({ ...state, lines, headerId: draft?.headerId ?? '' });
    return { name: draft === null ? 'create-header' : 'add-lines', call, ourLineIds };
  }
  if (draft === null) return null;
  const { headerId, ourLineIds } = draft;
  const call = confirmOrder(state.fields, { headerId, lineCount: ourLineIds.length });
  return { name: 'submit', call, ourLineIds };
}

/** What the platform has is taken back, order by order; what it does not have needs no message. */
export function nextCancellationStep(state: OrderState): OrderStep | null {
  const order = findOrder(state, ['added', 'sent']);
  if (order === null) return null;
  const { headerId, ourLineIds } = order;
  const call = voidOrder({ ...state, lines: documentLines(state, ourLineIds), headerId });
  return { name: 'cancel', call, ourLineIds };
}

/** The number of the platform's order that a line is in. */
export function headerOf(line: LineProgress, { progress }: Pick<OrderState, 'progress'>): string {
  return line.platformOrderId ?? progress.headerId ?? '';
}

function findOrder(state: OrderState, standings: readonly LineStanding[]): PlatformOrder | null {
  const lines = state.progress.lines.filter(({ standing }) => standings.includes(standing));
  const [first] = lines;
  if (first === undefined) return null;
  const headerId = headerOf(first, state);
  return {
    headerId,
    ourLineIds: idsOf(lines.filter((line) => headerOf(line, state) === headerId)),
  };
}

function documentLines({ document }: OrderState, ourLineIds: readonly string[]) {
  const wanted = new Set(ourLineIds);
  return document.lines.filter(({ ourLineId }) => wanted.has(ourLineId));
}

function idsOf(lines: readonly LineProgress[]): readonly string[] {
  return lines.map(({ ourLineId }) => ourLineId);
}
