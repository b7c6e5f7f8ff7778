import type { FromWorker, MessageEnd, ToWorker, WorkerApi } from './worker-api';

/** The worker met a bug of ours, or could not be started. Its stack is in the message. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';
}

export type CallOptions<Progress> = {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
};

export type WorkerCalls<Api extends WorkerApi> = <Name extends keyof Api & string>(
  name: Name,
  request: Api[Name]['request'],
  options?: CallOptions<Api[Name]['progress']>,
) => Promise<Api[Name]['answer']>;

type Pending = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (fault: Error) => void;
  readonly onProgress: ((progress: never) => void) | undefined;
};

export type CallingEnd<Api extends WorkerApi> = {
  readonly call: WorkerCalls<Api>;
  /** Rejects what is waiting and everything that follows: the other end is gone. */
  readonly fail: (message: string) => void;
  /** The asker is gone: what is waiting never settles, and what follows is rejected. */
  readonly abandon: (message: string) => void;
};

/**
 * Asks the worker at the other end. An aborted call is still answered, by the worker:
 * only it knows what it has left behind.
 */
export function callWorker<Api extends WorkerApi>(end: MessageEnd): CallingEnd<Api> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let failure: WorkerFault | undefined;
  const send = (message: ToWorker) => end.postMessage(message);

  end.addEventListener('message', ({ data }) => {
    const message = data as FromWorker;
    const call = pending.get(message.id);
    if (call === undefined) return;
    if (message.kind === 'progress') {
      call.onProgress?.(message.progress as never);
      return;
    }
    pending.delete(message.id);
    if (message.kind === 'answer') call.resolve(message.answer);
    else call.reject(new WorkerFault(message.message));
  });

  return {
    call(name, request, { signal, onProgress } = {}) {
      if (failure) return Promise.reject(failure);
      lastId += 1;
      const id = lastId;
      signal?.addEventListener('abort', () => send({ kind: 'cancel', id }), { once: true });
      return new Promise((resolve, reject) => {
        // The worker's handler of this name gave the answer, so it has the name's type.
        pending.set(id, { resolve: (answer) => resolve(answer), reject, onProgress });
        send({ kind: 'call', id, name, request });
        if (signal?.aborted === true) send({ kind: 'cancel', id });
      });
    },
    fail(message) {
      failure = new WorkerFault(message);
      for (const { reject } of pending.values()) reject(failure);
      pending.clear();
    },
    abandon(message) {
      failure = new WorkerFault(message);
      pending.clear();
    },
  };
}
