import type { OrderState, OrderStep } from '@shared/connectors/connector';
import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import { noProgress, type OrderDocument } from '@shared/domain/exchange/order-document';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';

export const FIELDS = { hospitalId: '320100001', departmentID: '0', distributeAddress: '1' };

/** An order of so many lines, each with its code sequence. */
export function aJiangsuDocument(lines: number): OrderDocument {
  const document = anOrderDocumentOf(1, lines);
  return {
    ...document,
    lines: document.lines.map((line) => ({
      ...line,
      platformItemId: `G${line.position}/2`,
      itemKeys: { goodsID: `G${line.position}`, codeSeq: '2' },
    })),
  };
}

export function aState(document: OrderDocument, progress = noProgress(document)): OrderState {
  return { document, progress, fields: FIELDS };
}

/** With the header there. */
export function afterHeader(state: OrderState): OrderState {
  return { ...state, progress: { ...state.progress, headerId: 'JSDD1' } };
}

export function stepOf(state: OrderState, kind: 'order' | 'cancellation' = 'order'): OrderStep {
  const step = jiangsuConnector.orders.nextStep(state, kind);
  if (step === null) throw new Error('No step left');
  return step;
}

export function bodyOf(step: Pick<OrderStep, 'call'>): Record<string, unknown> {
  return JSON.parse(step.call.body) as Record<string, unknown>;
}

export function readStep(state: OrderState, answer: object, step = stepOf(state)) {
  return jiangsuConnector.orders.readStep(state, step, JSON.stringify(answer));
}

export function ask(state: OrderState, answer: object, cursor: string | null = null) {
  const asked = { ...state, found: noProgress(state.document), cursor };
  return jiangsuConnector.orders.readAsked(asked, JSON.stringify(answer));
}

/** What every line of an answer to H006 says when all were taken. */
export function takenLines(step: OrderStep) {
  return step.ourLineIds.map((hospitalOrderDetailId, index) => ({
    hospitalOrderDetailId,
    orderDetailID: `JSMX${index + 1}`,
  }));
}
