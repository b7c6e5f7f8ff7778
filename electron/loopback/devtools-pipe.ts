import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';

const END_OF_MESSAGE = '\0';

const Message = z.looseObject({
  id: z.number().optional(),
  method: z.string().optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.looseObject({ message: z.string() }).optional(),
});

type Reply = Readonly<Record<string, unknown>>;
type Waiting = {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (cause: Error) => void;
};

export type DevtoolsCommand = {
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly sessionId?: string;
};

export type DevtoolsPipe = {
  readonly send: (command: DevtoolsCommand) => Promise<Reply>;
  /** Resolves at the next event of that name. Ask before sending what causes it. */
  readonly waitFor: (event: string) => Promise<void>;
};

/** Speaks the Chrome DevTools Protocol over the two pipes of `--remote-debugging-pipe`. */
export function createDevtoolsPipe(to: Writable, from: Readable): DevtoolsPipe {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Waiting[]>();
  let lastId = 0;
  let received: string[] = [];

  function failAll(): void {
    const cause = new Error('The printing browser has ended');
    for (const { reject } of [...waiting.values(), ...[...listeners.values()].flat()])
      reject(cause);
    waiting.clear();
    listeners.clear();
  }

  function treat(text: string): void {
    const message = Message.parse(JSON.parse(text));
    if (message.id !== undefined) {
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) call?.resolve(message.result ?? {});
      else call?.reject(new Error(message.error.message));
    } else if (message.method !== undefined) {
      for (const { resolve } of listeners.get(message.method) ?? []) resolve({});
      listeners.delete(message.method);
    }
  }

  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    const parts = chunk.split(END_OF_MESSAGE);
    for (const part of parts.slice(0, -1)) {
      const text = [...received, part].join('');
      received = [];
      treat(text);
    }
    received.push(parts.at(-1) ?? '');
  });
  from.on('close', failAll);
  to.on('error', failAll);

  return {
    send: (command) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve, reject });
        to.write(`${JSON.stringify({ id: lastId, ...command })}${END_OF_MESSAGE}`);
      }),
    waitFor: (event) =>
      new Promise((resolve, reject) => {
        const listener = { resolve: () => resolve(), reject };
        listeners.set(event, [...(listeners.get(event) ?? []), listener]);
      }),
  };
}
