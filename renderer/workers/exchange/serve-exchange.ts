import { callWorker } from '../calls/call-worker';
import { serveCalls } from '../calls/serve-calls';
import type { MessageEnd } from '../calls/worker-api';
import type { ExchangeApi } from './exchange-api';
import { createExchangeEngine } from './exchange-engine';
import type { ExchangePorts } from './exchange-ports';

/** The ports as calls: one request, one answer each. */
export type ExchangePortsApi = {
  readonly [Name in keyof ExchangePorts]: {
    readonly request: Parameters<ExchangePorts[Name]>[0];
    readonly progress: never;
    readonly answer: Awaited<ReturnType<ExchangePorts[Name]>>;
  };
};

/** Runs the engine in this worker: asked by the window through one end, asking it through the other. */
export function serveExchange(window: MessageEnd, ports: MessageEnd): void {
  const { call } = callWorker<ExchangePortsApi>(ports);
  const engine = createExchangeEngine({
    send: (request) => call('send', request),
    probe: (request) => call('probe', request),
    listConnections: (request) => call('listConnections', request),
    queueAwaiting: (request) => call('queueAwaiting', request),
    listUnderway: (request) => call('listUnderway', request),
    listNext: (request) => call('listNext', request),
    begin: (request) => call('begin', request),
    save: (request) => call('save', request),
    findFeedStart: (request) => call('findFeedStart', request),
    saveInbound: (request) => call('saveInbound', request),
  });
  serveCalls<ExchangeApi>(window, {
    run: (_request, { report }) => engine.run(report).then(() => null),
    wake: () => done(engine.wake),
    probe: ({ connectionId }) => engine.probe(connectionId).then(() => null),
    refresh: ({ connectionId, withCatalogue }) =>
      done(() => engine.refresh(connectionId, withCatalogue)),
    networkChanged: () => done(engine.networkChanged),
    stop: () => done(engine.stop),
  });
}

function done(act: () => void): Promise<null> {
  act();
  return Promise.resolve(null);
}
