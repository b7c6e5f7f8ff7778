import type { FromWorker, MessageEnd, ToWorker, WorkerApi } from './worker-api';

export type CallContext<Progress> = {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
};

/** One function for each name of the API. */
export type CallHandlers<Api extends WorkerApi> = {
  readonly [Name in keyof Api]: (
    request: Api[Name]['request'],
    context: CallContext<Api[Name]['progress']>,
  ) => Promise<Api[Name]['answer']>;
};

/** Answers the window's calls, several at a time, until the worker ends. */
export function serveCalls<Api extends WorkerApi>(
  end: MessageEnd,
  handlers: CallHandlers<Api>,
): void {
  const running = new Map<number, AbortController>();
  const send = (message: FromWorker) => end.postMessage(message);

  async function answer({ id, name, request }: Extract<ToWorker, { kind: 'call' }>) {
    const control = new AbortController();
    running.set(id, control);
    try {
      const handler = handlers[name];
      if (handler === undefined) throw new Error(`The worker knows no call ${name}`);
      const value = await handler(request, {
        signal: control.signal,
        report: (progress) => send({ kind: 'progress', id, progress }),
      });
      send({ kind: 'answer', id, answer: value });
    } catch (cause) {
      // A thrown error would end in the worker's own console; the window must hear of it.
      const message = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
      send({ kind: 'fault', id, message });
    } finally {
      running.delete(id);
    }
  }

  end.addEventListener('message', ({ data }) => {
    const message = data as ToWorker;
    if (message.kind === 'cancel') running.get(message.id)?.abort();
    else void answer(message);
  });
}
