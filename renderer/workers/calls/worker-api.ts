/** What a worker can be asked: by name, the request, what it reports on the way and its answer. */
export type WorkerApi = Readonly<
  Record<
    string,
    { readonly request: unknown; readonly progress: unknown; readonly answer: unknown }
  >
>;

/** From the window to a worker. Everything in it must survive structured cloning. */
export type ToWorker =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: string;
      readonly request: unknown;
    }
  | { readonly kind: 'cancel'; readonly id: number };

/** From a worker to the window. A refusal is an answer; a fault is a bug of ours. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly id: number; readonly progress: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'fault'; readonly id: number; readonly message: string };

/** What a Worker, the global scope of one, and a MessagePort have in common. */
export type MessageEnd = {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
};
