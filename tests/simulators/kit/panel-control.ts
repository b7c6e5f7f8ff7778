import { z } from 'zod';
import { FAULTS, type FaultControl } from './fault-control';
import { FAULT_WORDS } from './fault-words';
import type { ProvinceStore } from './province-store';
import type { PlatformBook } from './simulator';
import type { SimulatorAnswer, SimulatorRequest } from './simulator-server';

const LAST_SHOWN = 300;

const FaultName = z.enum(FAULTS);

const Action = z.discriminatedUnion('action', [
  z.strictObject({
    action: z.literal('set'),
    seed: z.int().optional(),
    rates: z.partialRecord(FaultName, z.number().min(0).max(1)).optional(),
    timings: z
      .strictObject({ delayMs: z.int(), lateMs: z.int(), downMs: z.int() })
      .partial()
      .optional(),
  }),
  z.strictObject({
    action: z.literal('next'),
    fault: FaultName,
    times: z.int().min(1).optional(),
    operation: z.string().optional(),
  }),
  z.strictObject({ action: z.literal('clear') }),
  z.strictObject({
    action: z.literal('respond'),
    platformLineId: z.string(),
    answer: z.enum(['accept', 'decline']),
  }),
  z.strictObject({
    action: z.literal('ship'),
    platformLineId: z.string(),
    quantity: z.int().min(1),
    lot: z.string(),
    expiresOn: z.string(),
    producedOn: z.string().optional(),
    price: z.string().optional(),
  }),
  z.strictObject({ action: z.literal('void-unshipped') }),
]);

type Controlled = {
  readonly name: string;
  readonly faults: FaultControl;
  readonly book: PlatformBook;
  readonly store: ProvinceStore;
};

/** `/_control`: GET shows everything, POST does one thing and shows everything. */
export function answerControl(request: SimulatorRequest, controlled: Controlled): SimulatorAnswer {
  if (request.method === 'GET') return { body: JSON.stringify(show(controlled)) };
  const { origin, host } = request.headers;
  // A page of somewhere else may not play with a simulator on this computer.
  if (origin !== undefined && origin !== `http://${String(host)}`)
    return { status: 403, body: JSON.stringify({ problem: 'another origin' }) };
  const action = Action.safeParse(parsed(request.text));
  if (!action.success)
    return { status: 400, body: JSON.stringify({ problem: z.prettifyError(action.error) }) };
  try {
    act(action.data, controlled);
  } catch (error) {
    return { status: 409, body: JSON.stringify({ problem: String(error) }) };
  }
  return { body: JSON.stringify(show(controlled)) };
}

function act(action: z.output<typeof Action>, { faults, book }: Controlled): void {
  switch (action.action) {
    case 'set':
      faults.set(action);
      break;
    case 'next':
      faults.next(action.fault, action);
      break;
    case 'clear':
      faults.clear();
      break;
    case 'respond':
      book.respond(action.platformLineId, action.answer);
      break;
    case 'ship':
      book.ship(action.platformLineId, action);
      break;
    case 'void-unshipped':
      book.voidUnshipped();
      break;
  }
}

function show({ name, faults, book, store }: Controlled) {
  return {
    name,
    faultNames: FAULTS,
    faultWords: FAULT_WORDS,
    plan: faults.plan(),
    messages: faults.countMessages(),
    log: faults.log().slice(-LAST_SHOWN),
    lineCount: store.lines.size,
    lines: book.listLines().slice(-LAST_SHOWN),
    deliveries: [...store.deliveries.values()].slice(-LAST_SHOWN),
    items: [...store.items.values()].slice(0, LAST_SHOWN),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
