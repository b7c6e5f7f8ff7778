import { createFrameReader } from '@shared/contracts/frames';
import { HostUnreachableError } from './host-unreachable';

/** Sends several requests in one, and tells each answer as soon as it comes; null for one that got none. */
export type SendMany = (
  requests: readonly unknown[],
  onAnswer: (call: number, wire: Uint8Array | null) => void,
) => Promise<void>;

type Waiting = {
  readonly request: unknown;
  readonly resolve: (wire: Uint8Array) => void;
  readonly reject: (cause: unknown) => void;
};

const MOST_CALLS = 64;

/**
 * Calls that come while others are under way go together with the next of them. So the cost of a
 * request is paid once for all that wait, and none of those that go together waits for another's answer.
 */
export function createManyCalls(
  send: SendMany,
  inTurn: (work: () => Promise<void>) => Promise<void>,
) {
  let waiting: Waiting[] = [];
  let isRunning = false;

  function takeWaiting(): readonly Waiting[] {
    const taken = waiting.slice(0, MOST_CALLS);
    waiting = waiting.slice(MOST_CALLS);
    return taken;
  }

  async function sendWaiting(): Promise<void> {
    isRunning = true;
    // What comes while it waits for its turn goes too.
    while (waiting.length > 0) await inTurn(() => sendTogether(send, takeWaiting()));
    isRunning = false;
  }

  return (request: unknown): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject });
      if (!isRunning) void sendWaiting();
    });
}

async function sendTogether(send: SendMany, calls: readonly Waiting[]): Promise<void> {
  const open = new Map(calls.entries());
  const end = (call: number, tell: (waiting: Waiting) => void) => {
    const waiting = open.get(call);
    open.delete(call);
    if (waiting !== undefined) tell(waiting);
  };
  let problem: unknown = new HostUnreachableError('The host has ended its answer early');
  try {
    await send(
      calls.map(({ request }) => request),
      (call, wire) => {
        end(call, ({ resolve, reject }) => {
          if (wire === null) reject(new HostUnreachableError('The host has refused the call'));
          else resolve(wire);
        });
      },
    );
  } catch (cause) {
    problem = new HostUnreachableError('The host has broken off its answer', { cause });
  }
  for (const { reject } of open.values()) reject(problem);
}

/** Reads the frames of an HTTP answer. */
export async function readFrames(
  { body }: Response,
  onAnswer: (call: number, wire: Uint8Array | null) => void,
): Promise<void> {
  if (body === null) return;
  const frames = createFrameReader();
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    for (const { call, wire } of frames.push(value))
      onAnswer(call, wire.byteLength === 0 ? null : wire);
  }
}
