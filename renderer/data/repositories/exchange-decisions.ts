import type {
  Exchange,
  ExchangeId,
  ExchangeRow,
  FrozenEvidence,
} from '@shared/domain/exchange/exchange';
import { findProblem, makeDocument } from '@shared/domain/exchange/make-exchange';
import { isUntouched } from '@shared/domain/exchange/merge-progress';
import { noProgress, type OrderProgress } from '@shared/domain/exchange/order-document';
import type { ConnectionId, OrderId } from '@shared/domain/order/order';
import { isUnsent } from '@shared/domain/order/sending';
import { revised } from '@shared/domain/record/record';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { putExchanges, withDocuments } from './exchange-documents';
import { createNameReader } from './exchange-names';
import { putEvents } from './exchange-saving';
import { freeze } from './frozen-evidence';

const notFound = err({ kind: 'exchange-not-found' } as const);

/** What people decide about exchanges. */
export function createExchangeDecisions(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /**
     * A parked exchange goes again, after what was wrong was mended. What the platform certainly has
     * nothing of gets a document with the names of today; refused lines are offered again.
     *
     * @errors `exchange-not-found`, `not-parked`, `still-wrong` with the problem
     */
    retry(id: ExchangeId) {
      return commands.run('exchange:retry', async (entry) => {
        const row = await db.exchanges.get(id);
        if (row === undefined) return notFound;
        const [exchange] = await withDocuments(db, [row]);
        if (exchange === undefined) return notFound;
        if (!mayRetry(exchange)) return err({ kind: 'not-parked' } as const);
        const again = await goAgain(db, entry, exchange);
        if (!again.ok) return again;
        putExchanges(entry, [again.value]);
        putEvents(entry, exchange, [eventOf('retried')]);
        const order = await db.orders.get(exchange.orderId);
        if (order?.reportState === 'returned' && order.connectionId === exchange.connectionId)
          entry.put('orders', revised(order, { reportState: 'awaiting-report' }));
        return ok(again.value);
      });
    },

    /**
     * Takes an exchange out of the outbox of which certainly nothing has reached the platform.
     *
     * @errors `exchange-not-found`, `already-sent` when something may be there: then it is cancelled instead
     */
    withdraw(id: ExchangeId, words: string) {
      return commands.run('exchange:withdraw', async (entry) => {
        const exchange = await db.exchanges.get(id);
        if (exchange === undefined) return notFound;
        const isWaiting = exchange.state === 'queued' || exchange.state === 'parked';
        const isFree =
          exchange.kind === 'cancellation' ? exchange.doubt === null : isUnsent(exchange);
        if (!isWaiting || !isFree) return err({ kind: 'already-sent' } as const);
        const withdrawn = revised(exchange, {
          state: 'withdrawn',
          retryAt: null,
          finishedAt: entry.now,
        });
        entry.put('exchanges', withdrawn);
        putEvents(entry, exchange, [{ ...eventOf('withdrawn'), words }]);
        return ok(withdrawn);
      });
    },

    /** @errors `difference-not-found`, `no-words`, `settled-already` */
    settleDifference(id: string, words: string) {
      return commands.run('exchange:settle-difference', async (entry) => {
        const difference = await db.exchangeDifferences.get(id);
        if (difference === undefined) return err({ kind: 'difference-not-found' } as const);
        if (words.trim() === '') return err({ kind: 'no-words' } as const);
        if (difference.state === 'settled') return err({ kind: 'settled-already' } as const);
        const settlement = { words: words.trim(), operator: entry.operator, at: entry.now };
        const settled = revised(difference, { state: 'settled', settlement });
        entry.put('exchangeDifferences', settled);
        entry.put('exchangeEvents', {
          ...eventOf('settled'),
          id: entry.newId(),
          revision: 1,
          exchangeId: null,
          orderId: difference.orderId,
          connectionId: difference.connectionId,
          at: entry.now,
          words: words.trim(),
        });
        return ok(settled);
      });
    },

    /** Freezes what is known of an order now, as text with its hash. */
    freezeEvidence(
      orderId: OrderId,
      connectionId: ConnectionId,
      reason: FrozenEvidence['reason'] = 'asked',
    ) {
      return commands.run('exchange:freeze-evidence', async (entry) => {
        if ((await db.orders.get(orderId)) === undefined)
          return err({ kind: 'order-not-found' } as const);
        const evidence = await freeze(db, entry, { orderId, connectionId, reason, told: [] });
        entry.put('frozenEvidence', evidence);
        return ok(evidence);
      });
    },
  };
}

function mayRetry({ state, progress }: ExchangeRow): boolean {
  const hasRefused = progress.lines.some(({ standing }) => standing === 'refused');
  // It lies in a workbook or with the platform PC: going again from here would send it twice.
  if (state === 'exported') return false;
  // A sent order takes no further lines anywhere: what was refused is ordered anew.
  return state === 'parked' || state === 'withdrawn' || (hasRefused && !progress.isSubmitted);
}

/** The exchange as it goes again; refused while what keeps it from being sent is still so. */
export async function goAgain(db: HospitalDatabase, entry: CommandEntry, exchange: Exchange) {
  // In doubt still: asked before anything is sent, as after a crash.
  if (exchange.doubt !== null)
    return ok(
      revised(exchange, {
        state: 'underway',
        problem: null,
        retryAt: null,
        doubt: { ...exchange.doubt, absentAnswers: 0, since: entry.now },
      }),
    );
  const queued = {
    state: 'queued',
    problem: null,
    retryAt: null,
    attempts: 0,
    finishedAt: null,
  } as const;
  const isFromElsewhere = (await db.orders.get(exchange.orderId)) === undefined;
  if (exchange.kind === 'cancellation' || isFromElsewhere || !isUntouched(exchange.progress))
    return ok(revised(exchange, { ...queued, progress: withoutRefusals(exchange.progress) }));
  const given = await readGiven(db, exchange);
  if (given === undefined) return notFound;
  const problem = findProblem(given, entry.today);
  if (problem !== null) return err({ kind: 'still-wrong', problem } as const);
  const document = makeDocument(given);
  return ok(revised(exchange, { ...queued, document, progress: noProgress(document) }));
}

async function readGiven(db: HospitalDatabase, { orderId, connectionId }: ExchangeRow) {
  const [order, connection, lines] = await Promise.all([
    db.orders.get(orderId),
    db.connections.get(connectionId),
    db.orderLines.where('orderId').equals(orderId).sortBy('position'),
  ]);
  if (order === undefined || connection === undefined) return undefined;
  const names = await createNameReader(db).read(connection, order.distributorId, lines);
  return { order, connection, lines, names };
}

function withoutRefusals(progress: OrderProgress): OrderProgress {
  return {
    ...progress,
    lines: progress.lines.map((line) =>
      line.standing === 'refused' ? { ...line, standing: 'absent', refusal: null } : line,
    ),
  };
}

function eventOf<Kind extends string>(kind: Kind) {
  return { kind, step: null, words: '', messageId: null } as const;
}
