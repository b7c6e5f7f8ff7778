import type { OrderState, OrderStep, PlatformCall } from '@shared/connectors/connector';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import {
  noProgress,
  type OrderDocument,
  type OrderProgress,
} from '@shared/domain/exchange/order-document';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';
import type { Simulator } from '@tests/simulators/kit/simulator';
import type { Answer } from './signed-client';

const { orders } = zhejiangConnector;

export type Send = (call: PlatformCall) => Promise<Answer>;

/** An order that the simulator's catalogue has. */
export function aZhejiangDocument(number: number, lines: number): OrderDocument {
  const document = anOrderDocumentOf(number, lines);
  return {
    ...document,
    distributorCode: 'PS000000001',
    distributorName: '甲配送有限公司',
    lines: document.lines.map((line) => ({
      ...line,
      platformItemId: `1554991252811${String(1 + (line.position % 60)).padStart(6, '0')}`,
    })),
  };
}

export function aState(simulator: Simulator, document: OrderDocument): OrderState {
  return { document, progress: noProgress(document), fields: simulator.fields };
}

/** The next step of sending; throws when there is none. */
export function stepOf(state: OrderState): OrderStep {
  const step = orders.nextStep(state, 'order');
  if (step === null) throw new Error('No step left');
  return step;
}

/** Steps to the end; throws on the first problem. */
export async function sendOrder(
  send: Send,
  state: OrderState,
  kind: 'order' | 'cancellation' = 'order',
): Promise<OrderState> {
  let now = state;
  for (let step = orders.nextStep(now, kind); step !== null; step = orders.nextStep(now, kind)) {
    const reading = orders.readStep(now, step, (await send(step.call)).text);
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    now = { ...now, progress: reading.value.progress };
  }
  return now;
}

/** Asks to the end what the platform has. */
export async function askOrder(send: Send, state: OrderState): Promise<OrderProgress> {
  let found = noProgress(state.document);
  let cursor: string | null = null;
  do {
    const { text } = await send(orders.ask(state, cursor));
    const reading = orders.readAsked({ ...state, found, cursor }, text);
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    ({ found, next: cursor } = reading.value);
  } while (cursor !== null);
  return found;
}
