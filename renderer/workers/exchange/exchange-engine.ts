import { connectorOf } from '@shared/connectors/connectors';
import type { Connector } from '@shared/connectors/connector';
import type { Connection, Dialect } from '@shared/domain/exchange/connection';
import type { ConnectionId } from '@shared/domain/order/order';
import { createConnectionLoop, type ConnectionLoop } from './connection-loop';
import type { ExchangeStatus } from './exchange-api';
import { DEFAULT_OPTIONS, type EngineOptions, type ExchangePorts } from './exchange-ports';
import { createGroupSaver } from './group-saver';
import type { LoopParts } from './loop-context';
import { createWakeSignal } from './wake-signal';

export type ExchangeEngine = {
  /**
   * Resolves after `stop`, when everything that was being sent has been answered and saved. Throws
   * what a bug of ours has thrown: what was under way is asked about at the next start.
   */
  readonly run: (onStatus: (status: ExchangeStatus) => void) => Promise<void>;
  readonly wake: () => void;
  readonly probe: (connectionId: ConnectionId) => Promise<void>;
  readonly refresh: (connectionId: ConnectionId, withCatalogue: boolean) => void;
  /** The window's network has gone or come back. */
  readonly networkChanged: () => void;
  readonly stop: () => void;
};

export type FindConnector = (dialect: Exclude<Dialect, 'workbook'>) => Connector;

/**
 * Sends what waits in the outbox and reads what platforms tell, for all connections at once.
 * Decision 0012 says why an order line cannot get there twice.
 */
export function createExchangeEngine(
  ports: ExchangePorts,
  given: Partial<EngineOptions> = {},
  findConnector: FindConnector = connectorOf,
): ExchangeEngine {
  const options = { ...DEFAULT_OPTIONS, ...given };
  const signal = createWakeSignal();
  const reporter = createReporter();
  const faults: unknown[] = [];
  const state = { isStopped: false };
  const saver = createGroupSaver(ports, options, stop);
  const onChange = () => reporter.tell(!state.isStopped, loops.list());
  const loops = createLoops(findConnector, {
    ...{ ports, saver, options, onChange, onFault },
    onCatalogue: signal.wake,
  });

  function onFault(cause: unknown) {
    faults.push(cause);
    stop();
  }

  function stop() {
    state.isStopped = true;
    saver.stop();
    for (const loop of loops.list()) loop.stop();
    signal.wake();
  }

  return {
    async run(onStatus) {
      reporter.listen(onStatus);
      while (!state.isStopped) {
        await ports.queueAwaiting({});
        loops.bringUpTo(await ports.listConnections({}));
        for (const loop of loops.list()) loop.wake();
        onChange();
        await signal.sleep(options.lookEveryMs);
      }
      // A connection that came with the last look is stopped too.
      for (const loop of loops.list()) loop.stop();
      await loops.ended();
      onChange();
      if (faults.length > 0) throw faults[0];
    },
    wake: signal.wake,
    probe: async (connectionId) => loops.find(connectionId)?.probe(),
    refresh: (connectionId, withCatalogue) => loops.find(connectionId)?.refresh(withCatalogue),
    networkChanged() {
      for (const loop of loops.list()) void loop.probe();
    },
    stop,
  };
}

/** Tells the status when it has changed. */
function createReporter() {
  let told = '';
  let report: ((status: ExchangeStatus) => void) | undefined;
  return {
    listen(listener: (status: ExchangeStatus) => void) {
      report = listener;
    },
    tell(isRunning: boolean, loops: readonly ConnectionLoop[]) {
      const status = { isRunning, connections: loops.map((loop) => loop.status()) };
      const text = JSON.stringify(status);
      if (text === told) return;
      told = text;
      report?.(status);
    },
  };
}

/** One loop for each connection that can be spoken to. */
function createLoops(findConnector: FindConnector, parts: Omit<LoopParts, 'connector'>) {
  const loops = new Map<ConnectionId, ConnectionLoop>();
  const ended: Promise<void>[] = [];

  function start(connection: Connection) {
    if (connection.dialect === 'workbook') return;
    const connector = findConnector(connection.dialect);
    const loop = createConnectionLoop(connection, { ...parts, connector });
    loops.set(connection.id, loop);
    ended.push(loop.run().catch(parts.onFault));
  }

  return {
    list: () => [...loops.values()],
    find: (id: ConnectionId) => loops.get(id),
    ended: () => Promise.all(ended),
    /** Starts loops of connections that have come, and stops those of connections that have gone. */
    bringUpTo(connections: readonly Connection[]) {
      for (const connection of connections) {
        const loop = loops.get(connection.id);
        if (loop === undefined) start(connection);
        else loop.update(connection);
      }
      for (const [id, loop] of loops) {
        if (connections.some((connection) => connection.id === id)) continue;
        loop.stop();
        loops.delete(id);
      }
    },
  };
}
