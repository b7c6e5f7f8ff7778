import type { DocumentLine, LineStanding } from '../../domain/exchange/order-document';
import { firstAtOnce } from '../../domain/exchange/split-refused';
import type { OrderState, OrderStep, PlatformCall } from '../connector';
import { linesPerCallOf } from './message';
import {
  addLinesMessage,
  cancelPlanMessage,
  createPlanMessage,
  sendPlanMessage,
} from './order-messages';

/** Draft, further lines, send; or take the plan back. Null when nothing is left to do. */
export function nextStep(state: OrderState, kind: 'order' | 'cancellation'): OrderStep | null {
  return kind === 'order' ? nextOrderStep(state) : cancelStep(state);
}

function nextOrderStep(state: OrderState): OrderStep | null {
  const { headerId } = state.progress;
  const left = linesStanding(state, 'absent');
  const absent = firstAtOnce(left, state.progress, linesPerCallOf(state.fields));
  if (absent.length > 0 && headerId === null)
    return stepOf('create-header', createPlanMessage({ state, lines: absent }), absent);
  // Of a plan that is sent already the platform will refuse more lines, in words for people:
  // a second plan for them might order twice.
  if (absent.length > 0)
    return stepOf('add-lines', addLinesMessage({ state, lines: absent }), absent);
  const hasAdded = linesStanding(state, 'added').length > 0;
  return hasAdded ? stepOf('submit', sendPlanMessage(state), []) : null;
}

function cancelStep(state: OrderState): OrderStep | null {
  const hasLines = [...linesStanding(state, 'added'), ...linesStanding(state, 'sent')].length > 0;
  return hasLines ? stepOf('cancel', cancelPlanMessage(state), []) : null;
}

function linesStanding(
  { document, progress }: OrderState,
  standing: LineStanding,
): readonly DocumentLine[] {
  const ids = new Set(
    progress.lines.filter((line) => line.standing === standing).map(({ ourLineId }) => ourLineId),
  );
  return document.lines.filter(({ ourLineId }) => ids.has(ourLineId));
}

function stepOf(
  name: OrderStep['name'],
  call: PlatformCall,
  lines: readonly DocumentLine[],
): OrderStep {
  return { name, call, ourLineIds: lines.map(({ ourLineId }) => ourLineId) };
}
