import type {
  DocumentLine,
  LineProgress,
  LineStanding,
  OrderProgress,
} from '../../domain/exchange/order-document';
import { firstAtOnce } from '../../domain/exchange/split-refused';
import type { OrderState, OrderStep } from '../connector';
import {
  addLinesCall,
  cancelCall,
  code27Of,
  createOrderCall,
  MAX_LINES_PER_CALL,
  submitCall,
} from './order-messages';

const NO_CODE = {
  code: 'no-27-code',
  words:
    '江苏平台的耗材明细必须带 27 位国家医保编码，这一行没有：请先下载平台目录并核对对照，再重新报送。',
} as const;

/** Header, lines by tens, submission; or the cancellation of the whole. */
export function nextStep(state: OrderState, kind: 'order' | 'cancellation'): OrderStep | null {
  return kind === 'order' ? nextOrderStep(state) : cancelStep(state);
}

/**
 * Marks lines as refused that lack the 27-character code: the platform takes no consumable without.
 *
 * Reagents for in-vitro diagnosis need none (`isReagent` among the item's keys).
 */
export function refuseUnsendable({ document, progress }: OrderState): OrderProgress {
  const unsendable = new Set(
    document.lines.filter((line) => !isSendable(line)).map(({ ourLineId }) => ourLineId),
  );
  const lines = progress.lines.map((line): LineProgress => {
    const isRefused = line.standing === 'absent' && unsendable.has(line.ourLineId);
    return isRefused ? { ...line, standing: 'refused', refusal: NO_CODE } : line;
  });
  return { ...progress, lines };
}

function nextOrderStep(state: OrderState): OrderStep | null {
  const progress = refuseUnsendable(state);
  const { headerId } = progress;
  const absent = linesStanding(state, { progress, standing: 'absent' });
  if (headerId === null) return absent.length > 0 ? createHeaderStep(state) : null;
  if (absent.length > 0)
    return addLinesStep(state, headerId, firstAtOnce(absent, progress, MAX_LINES_PER_CALL));

  const added = linesStanding(state, { progress, standing: 'added' });
  if (added.length === 0) return null;
  return { name: 'submit', call: submitCall(headerId), ourLineIds: [] };
}

function createHeaderStep(state: OrderState): OrderStep {
  return { name: 'create-header', call: createOrderCall(state), ourLineIds: [] };
}

function addLinesStep(
  state: OrderState,
  headerId: string,
  lines: readonly DocumentLine[],
): OrderStep {
  return {
    name: 'add-lines',
    call: addLinesCall(state, { headerId, lines }),
    ourLineIds: lines.map(({ ourLineId }) => ourLineId),
  };
}

/** Without a header nothing is there that could be taken back. */
function cancelStep(state: OrderState): OrderStep | null {
  const { headerId, lines } = state.progress;
  const isThere = lines.some(({ standing }) => standing === 'sent' || standing === 'added');
  if (headerId === null || !isThere) return null;
  return { name: 'cancel', call: cancelCall(state, headerId), ourLineIds: [] };
}

function linesStanding(
  { document }: OrderState,
  { progress, standing }: { readonly progress: OrderProgress; readonly standing: LineStanding },
): readonly DocumentLine[] {
  const ids = new Set(
    progress.lines.filter((line) => line.standing === standing).map(({ ourLineId }) => ourLineId),
  );
  return document.lines.filter(({ ourLineId }) => ids.has(ourLineId));
}

function isSendable(line: DocumentLine): boolean {
  return code27Of(line) !== null || line.itemKeys['isReagent'] === '1';
}
