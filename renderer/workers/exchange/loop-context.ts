import type { Connector } from '@shared/connectors/connector';
import type { Instant } from '@shared/domain/calendar/instant';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ExchangeId } from '@shared/domain/exchange/exchange';
import { createConnectionTalk, type ConnectionTalk } from './connection-talk';
import { createConnectionWork, type ConnectionWork } from './connection-work';
import type { EngineOptions, ExchangePorts } from './exchange-ports';
import type { GroupSaver } from './group-saver';
import { createHeaderClaims, type HeaderClaims } from './header-claims';
import { createLineGate, type LineGate } from './line-gate';
import { createOpenInquiries, type OpenInquiries } from './open-inquiries';
import { createSharedQuestions, type SharedQuestions } from './shared-questions';
import { createWakeSignal, type WakeSignal } from './wake-signal';

export type LoopParts = {
  readonly connector: Connector;
  readonly ports: ExchangePorts;
  readonly saver: GroupSaver;
  readonly options: EngineOptions;
  readonly onChange: () => void;
  /** A catalogue was read: what was parked for want of a name may go now. */
  readonly onCatalogue: () => void;
  /** A bug of ours: the engine ends and says so. */
  readonly onFault: (cause: unknown) => void;
};

type LoopState = {
  connection: Connection;
  isStopped: boolean;
  isReading: boolean;
  isOutboxEmpty: boolean;
  /** The store may hold exchanges under way that are not in our work. */
  isToTakeUp: boolean;
  readAt: Instant | null;
  /** Rounds of the feeds that broke off, in a row. */
  brokenRounds: number;
  catalogueAt: Instant | null;
  /** Queued ones that may not begin yet, such as a cancellation whose order is on its way. */
  readonly deferred: Set<ExchangeId>;
  readonly running: Set<Promise<void>>;
};

/** Everything that the work of one connection shares. */
export type LoopContext = {
  readonly parts: LoopParts;
  readonly state: LoopState;
  readonly gate: LineGate;
  readonly talk: ConnectionTalk;
  readonly claims: HeaderClaims;
  readonly questions: SharedQuestions;
  readonly inquiries: OpenInquiries;
  readonly work: ConnectionWork;
  readonly signal: WakeSignal;
};

export function createLoopContext(connection: Connection, parts: LoopParts): LoopContext {
  const { ports, options } = parts;
  const state: LoopState = {
    connection,
    isStopped: false,
    isReading: false,
    isOutboxEmpty: false,
    isToTakeUp: true,
    readAt: null,
    brokenRounds: 0,
    catalogueAt: null,
    deferred: new Set(),
    running: new Set(),
  };
  const gate = createLineGate(() => state.connection, options);
  const talk = createConnectionTalk(connection.id, { ports, gate, now: options.now });
  const [claims, work, signal] = [createHeaderClaims(), createConnectionWork(), createWakeSignal()];
  const [questions, inquiries] = [createSharedQuestions(), createOpenInquiries()];
  return { parts, state, gate, talk, claims, questions, inquiries, work, signal };
}

export function mayGoOn({ state, parts, gate }: LoopContext): boolean {
  return !state.isStopped && parts.saver.refusal() === null && gate.width() > 0;
}
