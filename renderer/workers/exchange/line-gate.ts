import type { Instant } from '@shared/domain/calendar/instant';
import type { Connection } from '@shared/domain/exchange/connection';
import { later } from '@shared/domain/exchange/doubt';
import type { ExchangeProblem } from '@shared/domain/exchange/exchange';
import { maintenanceEndsAt } from '@shared/domain/exchange/maintenance';
import { backoffMs } from './backoff';
import type { ConnectionLine } from './exchange-api';
import type { EngineOptions } from './exchange-ports';
import type { Hold } from './judge-outcome';

/** So many lost answers in a row mean that it is not the message's fault. */
const LOST_IN_A_ROW = 3;
/** Where messages wait longer for their turn, more at once would only keep urgent ones waiting. */
const SLOW_MS = 500;

export type GateStatus = {
  readonly line: ConnectionLine;
  readonly since: Instant;
  readonly problem: ExchangeProblem | null;
  readonly nextTryAt: Instant | null;
};

/** Says whether a connection may be spoken to now, and how many documents at once. */
export type LineGate = {
  /** 0 while nothing may be sent; 1 to try whether it goes again. */
  readonly width: () => number;
  /** When the gate opens by itself, or a probe is due; null when only an event can open it. */
  readonly opensAt: () => Instant | null;
  readonly needsProbe: () => boolean;
  /** An answer was read. */
  readonly succeeded: () => void;
  /** How long a message took with its wait for its turn. */
  readonly took: (ms: number) => void;
  readonly hold: (hold: Hold, problem: ExchangeProblem) => void;
  readonly answerLost: (problem: ExchangeProblem) => void;
  readonly probed: (isReachable: boolean, problem: ExchangeProblem) => void;
  /** Forget waiting times and try at once. */
  readonly reopen: () => void;
  readonly status: () => GateStatus;
};

type Closed = {
  readonly hold: Hold;
  readonly problem: ExchangeProblem;
  readonly until: Instant;
};

type Gate = {
  readonly connection: () => Connection;
  readonly options: EngineOptions;
  closed: Closed | null;
  isProven: boolean;
  /** Documents at once while all is well. */
  breadth: number;
  failures: number;
  lost: number;
  shown: ConnectionLine;
  since: Instant;
};

export function createLineGate(connection: () => Connection, options: EngineOptions): LineGate {
  const { now, parallel, mostParallel } = options;
  const gate: Gate = {
    connection,
    options,
    closed: null,
    isProven: false,
    breadth: parallel,
    failures: 0,
    lost: 0,
    shown: 'unknown',
    since: now(),
  };
  const isActive = () => connection().state === 'active';

  return {
    width: () => (isShut(gate) ? 0 : gate.isProven ? gate.breadth : 1),
    opensAt: () =>
      isActive() ? (maintenanceEndsAt(connection(), now()) ?? gate.closed?.until ?? null) : null,
    needsProbe: () => isActive() && gate.closed?.hold === 'offline' && now() >= gate.closed.until,
    succeeded() {
      open(gate);
      gate.isProven = true;
    },
    took(ms) {
      const wanted = ms > SLOW_MS ? gate.breadth - 1 : gate.breadth + 1;
      gate.breadth = Math.min(mostParallel, Math.max(parallel, wanted));
    },
    hold(hold, problem) {
      // Several messages were on their way at once: one failure, not several.
      const isKnown = gate.closed?.hold === hold && now() < gate.closed.until;
      if (!isKnown) close(gate, hold, problem);
    },
    answerLost(problem) {
      gate.lost += 1;
      if (gate.lost >= LOST_IN_A_ROW) close(gate, 'busy', problem);
    },
    probed(isReachable, problem) {
      if (!isReachable) close(gate, 'offline', problem);
      else if (gate.closed?.hold === 'offline') open(gate);
    },
    reopen: () => open(gate),
    status: () => statusOf(gate),
  };
}

function isShut({ connection, closed, options }: Gate): boolean {
  const now = options.now();
  if (connection().state !== 'active') return true;
  if (maintenanceEndsAt(connection(), now) !== null) return true;
  // After an offline time a probe opens, not the clock.
  return closed !== null && (closed.hold === 'offline' || now < closed.until);
}

function close(gate: Gate, hold: Hold, problem: ExchangeProblem): void {
  gate.isProven = false;
  gate.closed = { hold, problem, until: holdUntil(hold, gate.failures, gate.options) };
  gate.failures += 1;
}

function open(gate: Gate): void {
  gate.closed = null;
  gate.failures = 0;
  gate.lost = 0;
}

function statusOf(gate: Gate): GateStatus {
  const { connection, closed, options } = gate;
  const now = options.now();
  const line = lineOf(gate, now);
  if (line !== gate.shown) {
    gate.shown = line;
    gate.since = now;
  }
  const endsAt = maintenanceEndsAt(connection(), now);
  const isActive = connection().state === 'active';
  return {
    line,
    since: gate.since,
    problem: closed?.problem ?? null,
    nextTryAt: isActive ? (endsAt ?? closed?.until ?? null) : null,
  };
}

function lineOf({ connection, closed, isProven }: Gate, now: Instant): ConnectionLine {
  if (connection().state !== 'active') return 'paused';
  if (maintenanceEndsAt(connection(), now) !== null) return 'maintenance';
  if (closed?.hold === 'offline') return 'offline';
  if (closed?.hold === 'problem') return 'paused';
  return isProven || closed !== null ? 'online' : 'unknown';
}

function holdUntil(hold: Hold, failures: number, options: EngineOptions): Instant {
  const { now, random, backoffFromMs, backoffToMs, probeFromMs, probeToMs } = options;
  switch (hold) {
    case 'offline':
      return later(now(), backoffMs(failures, { fromMs: probeFromMs, toMs: probeToMs }, random));
    case 'problem':
      return later(now(), options.problemRetryMs);
    case 'busy':
      return later(
        now(),
        backoffMs(failures, { fromMs: backoffFromMs, toMs: backoffToMs }, random),
      );
    case 'quota':
      return options.quotaRenewsAt(now());
  }
}
