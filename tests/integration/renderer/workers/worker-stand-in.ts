import { serveCatalogue } from '@renderer/workers/catalogue/serve-catalogue';
import { serveImports } from '@renderer/workers/import/serve-imports';
import type { MessageEnd } from '@renderer/workers/calls/worker-api';

const serveByFile: Readonly<Record<string, (end: MessageEnd) => void>> = {
  'catalogue-worker.ts': serveCatalogue,
  'import-worker.ts': serveImports,
};

/**
 * Node has no web workers: what one would serve is served over a message channel, so that every
 * message is cloned as it would be.
 */
export class WorkerStandIn {
  readonly #port: MessagePort;

  constructor(url: URL) {
    const file = url.pathname.split('/').at(-1) ?? '';
    const serve = serveByFile[file];
    if (serve === undefined) throw new Error(`No worker ${file}`);
    const { port1, port2 } = new MessageChannel();
    serve(port2);
    port2.start();
    port1.start();
    this.#port = port1;
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }

  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    if (type === 'message') this.#port.addEventListener('message', listener);
  }

  terminate(): void {
    this.#port.close();
  }
}

export function standInForWorkers(): void {
  globalThis.Worker = WorkerStandIn as unknown as typeof Worker;
}
