import type { Instant } from '@shared/domain/calendar/instant';
import { later } from '@shared/domain/exchange/doubt';
import type { Exchange } from '@shared/domain/exchange/exchange';
import { backoffMs } from './backoff';
import type { ExchangeRun } from './exchange-run';
import { mayGoOn, type LoopContext } from './loop-context';
import { readFeeds } from './read-feeds';
import { doubtAfterRestart, runExchange } from './run-exchange';

const LONG_MS = 3_600_000;

/** What an earlier session has left under way, or people have let go again, is asked about first. */
export async function takeUpUnderway(loop: LoopContext): Promise<void> {
  const { state, parts, work } = loop;
  state.isToTakeUp = false;
  const underway = await parts.ports.listUnderway({ connectionId: state.connection.id });
  for (const exchange of underway)
    if (!work.has(exchange.id)) work.add(doubtAfterRestart(runOf(loop), exchange), null);
}

/** Starts as many documents as the gate lets through. */
export async function startWork(loop: LoopContext): Promise<void> {
  const { gate, work, parts } = loop;
  await beginNext(loop);
  while (mayGoOn(loop) && work.countRunning() < gate.width()) {
    const exchange = work.take(parts.options.now());
    if (exchange === undefined) return;
    track(loop, goOnWith(loop, exchange));
  }
}

async function beginNext(loop: LoopContext): Promise<void> {
  const { gate, work, parts, state } = loop;
  const ready = work.countReady(parts.options.now());
  // Several are marked as under way ahead of their turn, so that they share the mark's fsync.
  if (ready > gate.width() / 2 || state.isOutboxEmpty) return;
  const wanted = gate.width() - ready + 1;
  const next = await parts.ports.listNext({
    connectionId: state.connection.id,
    limit: wanted + state.deferred.size,
  });
  const fresh = next.filter(({ id }) => !state.deferred.has(id) && !work.has(id)).slice(0, wanted);
  state.isOutboxEmpty = fresh.length === 0;
  if (fresh.length === 0 || !mayGoOn(loop)) return;
  const begun = await parts.ports.begin({ ids: fresh.map(({ id }) => id) });
  if (!begun.ok) return;
  for (const exchange of begun.value) work.add(exchange, null);
  for (const { id } of fresh) if (!work.has(id)) state.deferred.add(id);
}

async function goOnWith(loop: LoopContext, exchange: Exchange): Promise<void> {
  const { work, state } = loop;
  const end = await runExchange(runOf(loop), exchange);
  switch (end.kind) {
    case 'left':
      work.remove(exchange.id);
      // What had to wait for it may begin now.
      if (state.deferred.size > 0) state.isOutboxEmpty = false;
      state.deferred.clear();
      return;
    case 'waits':
      work.replace(end.exchange, end.exchange.retryAt);
      return;
    case 'held':
      work.replace(end.exchange, null);
      return;
    case 'failed':
      work.replace(end.exchange, retryAt(loop, exchange));
      return;
  }
}

function retryAt({ work, parts }: LoopContext, { id }: Exchange): Instant {
  const { now, random, backoffFromMs: fromMs, backoffToMs: toMs } = parts.options;
  return later(now(), backoffMs(work.fail(id), { fromMs, toMs }, random));
}

function runOf(loop: LoopContext): ExchangeRun {
  const { parts, state, talk, claims, questions, inquiries } = loop;
  return {
    claims,
    questions,
    inquiries,
    connection: state.connection,
    connector: parts.connector,
    talk,
    save: parts.saver.save,
    now: parts.options.now,
    mayGoOn: () => mayGoOn(loop),
  };
}

/** Reads what the platform tells, when it is time for it. */
export function startFeeds(loop: LoopContext): void {
  const { state, parts } = loop;
  const { pollMs, catalogueEveryMs } = parts.options;
  if (state.isReading || !mayGoOn(loop) || !isDue(loop, state.readAt, pollMs)) return;
  state.isReading = true;
  track(loop, read(loop, isDue(loop, state.catalogueAt, catalogueEveryMs)));
}

async function read(loop: LoopContext, withCatalogue: boolean): Promise<void> {
  const { state, parts } = loop;
  const { now, pollMs } = parts.options;
  const startedAt = now();
  // Marked before: a refresh that is asked for while this round is read takes the mark away, and has a round of its own.
  state.readAt = startedAt;
  if (withCatalogue) state.catalogueAt = startedAt;
  try {
    const run = { ...runOf(loop), ports: parts.ports };
    const isRead = await readFeeds(run, withCatalogue);
    if (!isRead && wasNotRefreshed(loop))
      state.readAt = later(now(), brokenRoundWaitMs(loop) - pollMs);
    state.brokenRounds = isRead ? 0 : state.brokenRounds + 1;
    if (!withCatalogue) return;
    if (!isRead) {
      state.catalogueAt = null;
      return;
    }
    parts.onCatalogue();
  } finally {
    state.isReading = false;
  }
}

function wasNotRefreshed({ state }: LoopContext): boolean {
  return state.readAt !== null;
}

/** A round that broke off is taken up again soon, where its cursor stands; one that always does, as seldom as any. */
function brokenRoundWaitMs({ state, parts }: LoopContext): number {
  const { random, backoffFromMs: fromMs, pollMs: toMs } = parts.options;
  return backoffMs(state.brokenRounds, { fromMs, toMs }, random);
}

function isDue({ parts }: LoopContext, at: Instant | null, everyMs: number): boolean {
  return at === null || parts.options.now() >= later(at, everyMs);
}

function track(loop: LoopContext, task: Promise<void>): void {
  const { state, signal, parts } = loop;
  const tracked = task
    .catch((cause: unknown) => {
      tellFault(loop, cause);
    })
    .finally(() => {
      state.running.delete(tracked);
      signal.wake();
      parts.onChange();
    });
  state.running.add(tracked);
}

export function tellFault({ parts }: LoopContext, cause: unknown): void {
  parts.onFault(cause);
}

/** How long nothing can change by itself. */
export function msUntilWork({ gate, work, state, parts }: LoopContext): number {
  const { now, pollMs } = parts.options;
  const readAt = state.readAt === null ? null : later(state.readAt, pollMs);
  const times = gate.width() === 0 ? [gate.opensAt()] : [work.nextDueAt(), readAt];
  const waits = times.flatMap((at) => (at === null ? [] : [Date.parse(at) - Date.parse(now())]));
  return Math.max(1, Math.min(LONG_MS, ...waits));
}
