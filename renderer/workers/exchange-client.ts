import type { HospitalData } from '@renderer/data';
import type { Host } from '@shared/contracts/index';
import type { ExchangeId } from '@shared/domain/exchange/exchange';
import type { ConnectionId } from '@shared/domain/order/order';
import { serveCalls } from './calls/serve-calls';
import type { ExchangeApi, ExchangeStatus } from './exchange/exchange-api';
import type { ExchangePorts } from './exchange/exchange-ports';
import type { ExchangePortsApi } from './exchange/serve-exchange';
import { startWorker } from './start-worker';

/** The running engine, as the window holds it. Made once by the shell with `startExchange`. */
export type ExchangeClient = {
  /** For `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly status: () => ExchangeStatus;
  readonly wake: () => void;
  /** Kept: it stays paused over restarts, until `resume`. */
  readonly pause: (connectionId: ConnectionId) => Promise<void>;
  readonly resume: (connectionId: ConnectionId) => Promise<void>;
  readonly probe: (connectionId: ConnectionId) => Promise<void>;
  readonly refresh: (connectionId: ConnectionId, withCatalogue: boolean) => Promise<void>;
  /** A parked exchange goes again, after what was wrong has been mended. */
  readonly retry: (
    exchangeId: ExchangeId,
  ) => ReturnType<HospitalData['repositories']['exchanges']['retry']>;
  /** Resolves when everything that was being sent has been answered and saved. */
  readonly close: () => Promise<void>;
};

export type ExchangeParts = {
  readonly data: Pick<HospitalData, 'repositories' | 'onSaved'>;
  readonly host: Pick<Host, 'sendToPlatform' | 'probePlatform'>;
  /** A bug of ours has ended the engine; what was under way is asked about at the next start. */
  readonly onFault: (cause: unknown) => void;
};

/** What the engine writes itself does not wake it. */
const OWN_COMMANDS = new Set(['exchange:queue', 'exchange:begin', 'exchange:save']);
const WAKES = /^(?:order|exchange|connection|mapping|item-link|enterprise|cut-over|portal|ferry):/u;

/** What the window answers to the engine. */
export function createExchangePorts({
  data,
  host,
}: Pick<ExchangeParts, 'data' | 'host'>): ExchangePorts {
  const { exchanges } = data.repositories;
  return {
    send: (request) => host.sendToPlatform(request),
    probe: (request) => host.probePlatform(request),
    listConnections: () => exchanges.listSpoken(),
    queueAwaiting: () => exchanges.queueAwaiting(),
    listUnderway: ({ connectionId }) => exchanges.listUnderway(connectionId),
    listNext: ({ connectionId, limit }) => exchanges.listNext(connectionId, limit),
    begin: ({ ids }) => exchanges.begin(ids),
    save: ({ updates }) => exchanges.save(updates),
    findFeedStart: ({ connectionId, feed }) => exchanges.findFeedStart(connectionId, feed),
    saveInbound: (page) => exchanges.saveInbound(page),
  };
}

/** Starts the engine in its worker. It stops when the window closes and goes on at the next start. */
export function startExchange(parts: ExchangeParts): ExchangeClient {
  const { data, onFault } = parts;
  const worker = new Worker(new URL('./exchange/exchange-worker.ts', import.meta.url), {
    type: 'module',
  });
  const { port1, port2 } = new MessageChannel();
  serveCalls<ExchangePortsApi>(port1, createExchangePorts(parts));
  port1.start();
  worker.postMessage({ kind: 'port' }, [port2]);
  const { call, close } = startWorker<ExchangeApi>(worker);
  return createClient({ call, data, onFault, close });
}

function createClient({
  call,
  data,
  onFault,
  close,
}: Pick<ExchangeParts, 'data' | 'onFault'> & {
  readonly call: ReturnType<typeof startWorker<ExchangeApi>>['call'];
  readonly close: () => void;
}): ExchangeClient {
  const listeners = new Set<() => void>();
  let status: ExchangeStatus = { isRunning: true, connections: [] };
  const onProgress = (next: ExchangeStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };
  const running = call('run', {}, { onProgress }).catch((cause: unknown) => {
    onProgress({ ...status, isRunning: false });
    onFault(cause);
  });
  const wake = () => void call('wake', {}).catch(onFault);
  const forgetSaved = data.onSaved((command) => {
    if (WAKES.test(command) && !OWN_COMMANDS.has(command)) wake();
  });
  const tellNetwork = () =>
    void call('networkChanged', { isOnline: navigator.onLine }).catch(onFault);
  addEventListener('online', tellNetwork);
  addEventListener('offline', tellNetwork);
  const { connections, exchanges } = data.repositories;

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    status: () => status,
    wake,
    async pause(id) {
      await connections.pause(id);
    },
    async resume(id) {
      await connections.resume(id);
    },
    async probe(connectionId) {
      await call('probe', { connectionId });
    },
    async refresh(connectionId, withCatalogue) {
      await call('refresh', { connectionId, withCatalogue });
    },
    retry: (exchangeId) => exchanges.retry(exchangeId),
    async close() {
      forgetSaved();
      removeEventListener('online', tellNetwork);
      removeEventListener('offline', tellNetwork);
      await call('stop', {}).catch(onFault);
      await running;
      close();
    },
  };
}
