import type { LocalDate } from '@shared/domain/calendar/local-date';
import { checkCutOver } from '@shared/domain/exchange/check-cut-over';
import type { CutOver, ExchangeRow } from '@shared/domain/exchange/exchange';
import { takeOverOf } from '@shared/domain/exchange/take-over';
import type { ConnectionId } from '@shared/domain/order/order';
import { hasErrors } from '@shared/domain/record/finding';
import { revised } from '@shared/domain/record/record';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { readEvidence } from './cut-over-evidence';
import { findCutOverView, groupByOrder } from './cut-over-views';
import { takeOverOrders } from './take-over-orders';

export type CutOverRepository = ReturnType<typeof createCutOverRepository>;

/** The choices of the first step; `id` null for a new cut-over. */
export type CutOverChoice = Pick<CutOver, 'fromConnectionId' | 'toConnectionId'> & {
  readonly id: string | null;
  readonly movesOn: LocalDate;
  readonly closesOn: LocalDate;
};

const notFound = err({ kind: 'cut-over-not-found' } as const);
const isOver = err({ kind: 'cut-over-finished' } as const);

/** Moves from platforms that close to those that follow; the rules are those of shared/domain/exchange. */
export function createCutOverRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** Those that are not finished first, the next closing first. */
    async list(): Promise<readonly CutOver[]> {
      const all = await db.cutOvers.toArray();
      const rank = ({ state }: CutOver) => (state === 'finished' ? 1 : 0);
      return all.sort((a, b) => rank(a) - rank(b) || (a.closesOn < b.closesOn ? -1 : 1));
    },

    findView: (id: string, today: LocalDate) => findCutOverView(db, id, today),

    /** Everything that proves what was done on a connection, table by table. */
    readEvidence: (connectionId: ConnectionId) => readEvidence(db, connectionId),

    /**
     * Keeps connections and days, tells the old connection its last day and its successor, and makes a
     * reporting successor the ordering one.
     *
     * @errors `refused` with the findings; `connection-not-found`, `cut-over-finished`
     */
    prepare(choice: CutOverChoice) {
      return commands.run('cut-over:prepare', async (entry) => {
        const stored = choice.id === null ? undefined : await db.cutOvers.get(choice.id);
        if (stored?.state === 'finished') return isOver;
        const { fromConnectionId, toConnectionId, movesOn, closesOn } = choice;
        const [from, to] = await db.connections.bulkGet([fromConnectionId, toConnectionId]);
        if (from === undefined || to === undefined)
          return err({ kind: 'connection-not-found' } as const);
        const findings = checkCutOver(
          { id: choice.id, from, to, movesOn, closesOn },
          { today: entry.today, cutOvers: await db.cutOvers.toArray() },
        );
        if (hasErrors(findings)) return err({ kind: 'refused', findings } as const);
        const cutOver: CutOver = {
          id: stored?.id ?? entry.newId(),
          revision: (stored?.revision ?? 0) + 1,
          fromConnectionId,
          toConnectionId,
          startedOn: stored?.startedOn ?? entry.today,
          movesOn,
          closesOn,
          evidence: stored?.evidence ?? null,
          state: stored?.state ?? 'prepared',
        };
        entry.put('cutOvers', cutOver);
        entry.put('connections', revised(from, { closesOn, successorId: to.id }));
        if (to.purpose === 'reporting')
          entry.put('connections', revised(to, { purpose: 'ordering' }));
        return ok(cutOver);
      });
    },

    /**
     * Takes over to the new connection what is certainly not at the old platform; all else stays there.
     *
     * @errors `cut-over-not-found`, `cut-over-finished`
     */
    takeOver(id: string) {
      return commands.run('cut-over:take-over', async (entry) => {
        const cutOver = await db.cutOvers.get(id);
        if (cutOver === undefined) return notFound;
        if (cutOver.state === 'finished') return isOver;
        const taken = await takeOverOrders(db, entry, cutOver);
        if (cutOver.state === 'prepared')
          entry.put('cutOvers', revised(cutOver, { state: 'moving' }));
        return ok(taken);
      });
    },

    /** Records what was saved, once the file is with the person who saved it. */
    recordEvidence(id: string, evidence: Omit<NonNullable<CutOver['evidence']>, 'at'>) {
      return commands.run('cut-over:record-evidence', async (entry) => {
        const cutOver = await db.cutOvers.get(id);
        if (cutOver === undefined) return notFound;
        const recorded = revised(cutOver, { evidence: { ...evidence, at: entry.now } });
        entry.put('cutOvers', recorded);
        return ok(recorded);
      });
    },

    /**
     * Closes the old connection for good. Its records stay; nothing can be sent there any more.
     *
     * What could not be taken over is parked for people to settle on paper, with the reason given.
     *
     * @errors `no-evidence`, `not-taken-over` while orders could still move; `still-sending` while a message may
     * be on its way, until it is answered or the connection paused; `reason-needed` while something stays
     * at the old platform unfinished; `cut-over-not-found`, `cut-over-finished`
     */
    finish(id: string, reason: string) {
      return commands.run('cut-over:finish', async (entry) => {
        const cutOver = await db.cutOvers.get(id);
        const from = cutOver && (await db.connections.get(cutOver.fromConnectionId));
        if (cutOver === undefined || from === undefined) return notFound;
        if (cutOver.state === 'finished') return isOver;
        if (cutOver.evidence === null) return err({ kind: 'no-evidence' } as const);
        const { movable, waiting } = await readOutbox(db, from.id);
        if (movable > 0) return err({ kind: 'not-taken-over', count: movable } as const);
        const sending = from.state === 'active' ? waiting.filter(isBeingSent).length : 0;
        if (sending > 0) return err({ kind: 'still-sending', count: sending } as const);
        const words = reason.trim();
        if (waiting.length > 0 && words === '')
          return err({ kind: 'reason-needed', count: waiting.length } as const);
        const problem = { kind: 'connection-closed', code: '', words } as const;
        entry.put(
          'exchanges',
          ...waiting.map((row) => revised(row, { state: 'parked', problem, retryAt: null })),
        );
        entry.put('connections', revised(from, { state: 'closed' }));
        const finished = revised(cutOver, { state: 'finished' });
        entry.put('cutOvers', finished);
        return ok(finished);
      });
    },
  };
}

/** A message of it may be on its way now; a lost answer and a pause between attempts are none. */
function isBeingSent({ state, doubt, retryAt }: ExchangeRow): boolean {
  return state === 'underway' && doubt === null && retryAt === null;
}

/** Orders that could still move, and exchanges of a connection that have not come to their end. */
async function readOutbox(db: HospitalDatabase, connectionId: ConnectionId) {
  const exchanges = await db.exchanges.where('connectionId').equals(connectionId).toArray();
  const byOrder = groupByOrder(exchanges);
  const orders = await db.orders
    .where('state')
    .equals('placed')
    .filter((order) => order.connectionId === connectionId)
    .toArray();
  return {
    movable: orders.filter(
      (order) => takeOverOf(order, byOrder.get(order.id) ?? []).kind === 'moves',
    ).length,
    waiting: exchanges.filter(({ state }) => state !== 'done' && state !== 'withdrawn'),
  };
}
