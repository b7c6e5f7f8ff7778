import { callWorker, type WorkerCalls } from './calls/call-worker';
import type { WorkerApi } from './calls/worker-api';

export type RunningWorker<Api extends WorkerApi> = {
  readonly call: WorkerCalls<Api>;
  /** Ends the worker at once. What it was asked is never answered: nobody waits for it any more. */
  readonly close: () => void;
};

/** Gives the typed calls of a worker that has been created. */
export function startWorker<Api extends WorkerApi>(worker: Worker): RunningWorker<Api> {
  const { call, fail, abandon } = callWorker<Api>(worker);
  worker.addEventListener('error', (event) => {
    fail(event.message === '' ? 'The worker could not be started' : event.message);
  });
  return {
    call,
    close: () => {
      worker.terminate();
      abandon('The worker was closed');
    },
  };
}
