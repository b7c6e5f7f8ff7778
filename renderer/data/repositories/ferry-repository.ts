import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange, ExchangeId, FerryFile } from '@shared/domain/exchange/exchange';
import type { FerryOut, FerryReturn } from '@shared/domain/exchange/ferry';
import type { ConnectionId } from '@shared/domain/order/order';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { withDocuments } from './exchange-documents';
import { makeOut, makeOutAgain, readOut, type FerryInput } from './ferry-out';
import { makeReturn, readReturn } from './ferry-return';

export type FerryRepository = ReturnType<typeof createFerryRepository>;

/** Orders that go to their platform from another computer, by numbered files in both directions. */
export function createFerryRepository(db: HospitalDatabase, commands: CommandQueue) {
  const store = { db, commands };
  return {
    findConnection: (id: ConnectionId): Promise<Connection | undefined> => db.connections.get(id),

    /** What can be ferried out, urgent ones first. */
    async listWaiting(connectionId: ConnectionId): Promise<readonly Exchange[]> {
      const rows = await db.exchanges.where({ connectionId, state: 'queued' }).toArray();
      return withDocuments(
        db,
        rows.sort((a, b) => a.sequence - b.sequence),
      );
    },

    /** Newest first. */
    async listFiles(connectionId: ConnectionId): Promise<readonly FerryFile[]> {
      const files = await db.ferryFiles.where('connectionId').equals(connectionId).toArray();
      return files.sort((a, b) => b.at.localeCompare(a.at) || b.number.localeCompare(a.number));
    },

    makeOut: (connectionId: ConnectionId, exchangeIds: readonly ExchangeId[]) =>
      makeOut(store, connectionId, exchangeIds),
    makeOutAgain: (number: string) => makeOutAgain(db, number),
    readOut: (connectionId: ConnectionId, input: FerryInput<FerryOut>) =>
      readOut(store, connectionId, input),

    makeReturn: (connectionId: ConnectionId) => makeReturn(store, connectionId),
    readReturn: (connectionId: ConnectionId, input: FerryInput<FerryReturn>) =>
      readReturn(store, connectionId, input),
  };
}
