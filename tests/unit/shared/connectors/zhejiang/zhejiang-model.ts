import type { OrderState, PlatformCall } from '@shared/connectors/connector';
import { zhejiangConnector } from '@shared/connectors/zhejiang/zhejiang-connector';
import { mergeProgress } from '@shared/domain/exchange/merge-progress';
import {
  noProgress,
  type OrderDocument,
  type OrderProgress,
} from '@shared/domain/exchange/order-document';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { openProvinceStore, type ProvinceStore } from '@tests/simulators/kit/province-store';
import { createSampleItems } from '@tests/simulators/kit/sample-items';
import { createOperations } from '@tests/simulators/zhejiang/dialect';
import { parseMessage } from '@tests/simulators/zhejiang/message-data';
import { refuse, reply } from '@tests/simulators/zhejiang/reply';

export const FIELDS = {
  medinsCode: 'H33010000001',
  addrId: '1000001',
  conerName: '王敏',
  conerTel: '0571-80000000',
  invottl: '示例市人民医院',
};

const { orders } = zhejiangConnector;

/** An order of so many lines that the model's catalogue has. */
export function aZhejiangDocument(number: number, lines: number): OrderDocument {
  const document = anOrderDocumentOf(number, lines);
  return {
    ...document,
    distributorCode: 'PS000000001',
    lines: document.lines.map((line) => ({ ...line, platformItemId: `H${line.position % 5}` })),
  };
}

export function aState(document: OrderDocument, fields: OrderState['fields'] = FIELDS): OrderState {
  return { document, progress: noProgress(document), fields };
}

export type Model = {
  readonly store: ProvinceStore;
  readonly answer: (call: PlatformCall) => string;
};

export type ModelOptions = {
  /** Ignores the keys of a question. */
  readonly isDeaf: boolean;
  /** Takes a line id as often as it comes. */
  readonly isLax: boolean;
};

/** The platform without network, signature and token. */
export function createModel(options: ModelOptions): Model {
  const items = createSampleItems({
    seed: 1,
    count: 5,
    idOf: (position) => `H${position % 5}`,
    keysOf: () => ({}),
  });
  const store = openProvinceStore({ stateFile: undefined, items, now: () => 1_711_940_400_000 });
  const strict = createOperations(store, true);
  const lax = createOperations({ ...store, linesByOurId: () => [] }, true);
  return {
    store,
    answer({ body }) {
      const message = parseMessage(body);
      if (message === null) throw new Error(`Not a message: ${body}`);
      const { PurcCode, hospPurcDetlId, ...rest } = message.data;
      const isQuestion = message.infno === 'ZJ9708';
      const data = isQuestion && options.isDeaf ? rest : { ...rest, PurcCode, hospPurcDetlId };
      const operation = (options.isLax && !isQuestion ? lax : strict)[message.infno];
      const outcome =
        operation?.(withoutUndefined(data), false) ?? refuse('1002', '交易编号不存在');
      return String(reply(outcome).body);
    },
  };
}

function withoutUndefined(data: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** Asks to the end, and adds what is found to what was known, as the engine does. */
export function askAll(model: Model, state: OrderState): OrderState {
  let found: OrderProgress = noProgress(state.document);
  let cursor: string | null = null;
  do {
    const answer = model.answer(orders.ask(state, cursor));
    const reading = orders.readAsked({ ...state, found, cursor }, answer);
    if (!reading.ok) throw new Error(JSON.stringify(reading.error));
    ({ found, next: cursor } = reading.value);
  } while (cursor !== null);
  return { ...state, progress: mergeProgress(state.progress, found) };
}

/** What happens to one step on its way. */
export type Passage = 'answered' | 'lost-answer' | 'lost-message' | 'came-twice' | 'cut';

/** One step, and the question after it where nobody knows what became of it. Null when none is left. */
export function passStep(model: Model, state: OrderState, passage: Passage): OrderState | null {
  const step = orders.nextStep(state, 'order');
  if (step === null) return null;
  if (passage === 'lost-message') return askAll(model, state);
  if (passage === 'came-twice') model.answer(step.call);
  const answer = model.answer(step.call);
  if (passage === 'lost-answer') return askAll(model, state);
  const heard = passage === 'cut' ? answer.slice(0, answer.length / 2) : answer;
  const reading = orders.readStep(state, step, heard);
  return reading.ok ? { ...state, progress: reading.value.progress } : askAll(model, state);
}
