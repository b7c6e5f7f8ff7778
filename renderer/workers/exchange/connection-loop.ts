import type { Connection } from '@shared/domain/exchange/connection';
import type { ConnectionStatus } from './exchange-api';
import { createLoopContext, mayGoOn, type LoopContext, type LoopParts } from './loop-context';
import { msUntilWork, startFeeds, startWork, takeUpUnderway, tellFault } from './loop-work';

export type ConnectionLoop = {
  /** Resolves when it was stopped and everything that was being sent is saved. */
  readonly run: () => Promise<void>;
  readonly wake: () => void;
  readonly update: (connection: Connection) => void;
  readonly probe: () => Promise<void>;
  readonly refresh: (withCatalogue: boolean) => void;
  readonly status: () => ConnectionStatus;
  readonly stop: () => void;
};

/** Works through the outbox of one connection, and reads what the platform tells. */
export function createConnectionLoop(start: Connection, parts: LoopParts): ConnectionLoop {
  const loop = createLoopContext(start, parts);
  const { state, gate, talk, work, signal } = loop;

  return {
    async run() {
      while (!state.isStopped) {
        await takeTurn(loop);
        parts.onChange();
        await signal.sleep(msUntilWork(loop));
      }
      await Promise.all(state.running);
    },
    wake() {
      state.isOutboxEmpty = false;
      state.isToTakeUp = true;
      state.deferred.clear();
      signal.wake();
    },
    update(connection) {
      state.connection = connection;
      signal.wake();
    },
    async probe() {
      await probe(loop);
      if (gate.status().line === 'offline') return;
      gate.reopen();
      work.forgetWaits();
      signal.wake();
    },
    refresh(withCatalogue) {
      state.readAt = null;
      if (withCatalogue) state.catalogueAt = null;
      signal.wake();
    },
    status: () => ({
      connectionId: start.id,
      ...gate.status(),
      ...talk.figures(),
      underway: work.countRunning(),
    }),
    stop() {
      state.isStopped = true;
      signal.wake();
    },
  };
}

async function takeTurn(loop: LoopContext): Promise<void> {
  if (loop.gate.needsProbe()) await probe(loop);
  if (loop.state.isToTakeUp) await takeUpUnderway(loop);
  if (!mayGoOn(loop)) return;
  await startWork(loop);
  startFeeds(loop);
}

async function probe(loop: LoopContext): Promise<void> {
  const { parts, gate, state } = loop;
  try {
    const probed = await parts.ports.probe({ connectionId: state.connection.id });
    if (!probed.ok) return;
    const { isReachable, detail } = probed.value;
    gate.probed(isReachable, { kind: 'offline', code: '', words: detail });
    parts.onChange();
  } catch (cause) {
    tellFault(loop, cause);
  }
}
