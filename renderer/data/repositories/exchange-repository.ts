import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange, ExchangeId } from '@shared/domain/exchange/exchange';
import type { ConnectionId } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { createExchangeDecisions } from './exchange-decisions';
import { withDocuments } from './exchange-documents';
import { findFeedStart, saveInbound, type FeedName, type InboundPage } from './exchange-inbound';
import { queueAwaiting } from './exchange-queueing';
import { beginExchanges, saveExchanges, type ExchangeUpdate } from './exchange-saving';
import { requeueMapped } from './exchange-remapping';
import { createExchangeViews } from './exchange-views';

export type ExchangeRepository = ReturnType<typeof createExchangeRepository>;

/** Orders on their way to platforms, and what platforms tell. The engine and the exchange page use it. */
export function createExchangeRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    ...createExchangeViews(db),
    ...createExchangeDecisions(db, commands),

    async queueAwaiting() {
      await requeueMapped(db, commands);
      return queueAwaiting(db, commands);
    },
    begin: (ids: readonly ExchangeId[]) => beginExchanges(db, commands, ids),
    save: (updates: readonly ExchangeUpdate[]) => saveExchanges(db, commands, updates),
    saveInbound: (page: InboundPage) => saveInbound(db, commands, page),
    findFeedStart: (connectionId: ConnectionId, feed: FeedName) =>
      findFeedStart(db, connectionId, feed),

    /** Connections that messages go to: not closed, no portal. */
    listSpoken(): Promise<readonly Connection[]> {
      return db.connections
        .filter(({ state, dialect }) => state !== 'closed' && dialect !== 'workbook')
        .toArray();
    },

    async listUnderway(connectionId: ConnectionId): Promise<readonly Exchange[]> {
      return withDocuments(db, await listInOrder(db, connectionId, 'underway').toArray());
    },

    /** The next of the outbox: urgent ones first, then as they were queued. */
    async listNext(connectionId: ConnectionId, limit: number): Promise<readonly Exchange[]> {
      const rows = await listInOrder(db, connectionId, 'queued').limit(limit).toArray();
      return withDocuments(db, rows);
    },
  };
}

function listInOrder(db: HospitalDatabase, connectionId: ConnectionId, state: Exchange['state']) {
  return db.exchanges
    .where('[connectionId+state+sequence]')
    .between([connectionId, state, -Infinity], [connectionId, state, Infinity], true, true);
}
