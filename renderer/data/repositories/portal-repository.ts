import { listTemplateProblems } from '@shared/connectors/workbook/check-template';
import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange, ExchangeId } from '@shared/domain/exchange/exchange';
import type { PortalBatch } from '@shared/domain/exchange/portal-workbook';
import type { WorkbookTemplate } from '@shared/domain/exchange/workbook-template';
import type { ConnectionId } from '@shared/domain/order/order';
import { revised } from '@shared/domain/record/record';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { withDocuments } from './exchange-documents';
import { exportBatch, noteFile, planExport, takeBack, type TakeBack } from './portal-exporting';
import { previewReadBack, readBack, type PortalReading } from './portal-reading-back';

export type PortalRepository = ReturnType<typeof createPortalRepository>;

/** What lies at a portal and has not been answered whole. */
export type AtPortal = {
  readonly exchange: Exchange;
  /** Undefined where it was not exported by this program's batches. */
  readonly batch: PortalBatch | undefined;
  /** Lines that the portal has not shown yet, by our ids. */
  readonly missing: readonly string[];
};

/** Orders that go to a portal by workbook, and what comes back from it by workbook. */
export function createPortalRepository(db: HospitalDatabase, commands: CommandQueue) {
  const store = { db, commands };
  return {
    findConnection(connectionId: ConnectionId): Promise<Connection | undefined> {
      return db.connections.get(connectionId);
    },

    /** Orders that wait to be exported, urgent ones first; and cancellations to be made on the portal by hand. */
    async listWaiting(connectionId: ConnectionId): Promise<readonly Exchange[]> {
      const rows = await db.exchanges
        .where('[connectionId+state]')
        .anyOf([
          [connectionId, 'queued'],
          [connectionId, 'parked'],
        ])
        .toArray();
      return withDocuments(
        db,
        rows.sort((a, b) => a.sequence - b.sequence),
      );
    },

    /** Oldest first. */
    async listAtPortal(connectionId: ConnectionId): Promise<readonly AtPortal[]> {
      const rows = await db.exchanges.where({ connectionId, state: 'exported' }).toArray();
      const [exchanges, batches] = await Promise.all([
        withDocuments(db, rows),
        db.portalBatches.where('connectionId').equals(connectionId).toArray(),
      ]);
      const numbers = new Set(batches.map(({ number }) => number));
      return (
        exchanges
          .filter(({ kind }) => kind === 'order')
          // What was ferried out lies with the platform PC, not with the portal.
          .filter(({ ferryNumber, step }) => ferryNumber === null || numbers.has(step ?? ''))
          .sort((a, b) => a.sequence - b.sequence)
          .map((exchange) => ({
            exchange,
            batch: batches.find(({ number }) => number === exchange.step),
            missing: exchange.progress.lines
              .filter(({ standing }) => standing === 'absent')
              .map(({ ourLineId }) => ourLineId),
          }))
      );
    },

    /** Newest first. */
    async listBatches(connectionId: ConnectionId): Promise<readonly PortalBatch[]> {
      const batches = await db.portalBatches.where('connectionId').equals(connectionId).toArray();
      return batches.sort((a, b) => b.number.localeCompare(a.number));
    },

    /** What an export would hold, without changing anything. */
    planExport: (connectionId: ConnectionId, exchangeIds: readonly ExchangeId[]) =>
      planExport(db, connectionId, exchangeIds),

    exportBatch: (connectionId: ConnectionId, exchangeIds: readonly ExchangeId[]) =>
      exportBatch(store, connectionId, exchangeIds),

    noteFile: (batchId: string, file: Parameters<typeof noteFile>[2]) =>
      noteFile(store, batchId, file),

    takeBack: (request: TakeBack) => takeBack(store, request),

    previewReadBack: (connectionId: ConnectionId, reading: Pick<PortalReading, 'tables'>) =>
      previewReadBack(db, connectionId, reading),

    readBack: (connectionId: ConnectionId, reading: PortalReading) =>
      readBack(store, connectionId, reading),

    /**
     * Saves how this portal's workbooks look.
     *
     * @errors `template-incomplete` with what is wrong; `changed-meanwhile`
     */
    saveTemplate(connection: Pick<Connection, 'id' | 'revision'>, template: WorkbookTemplate) {
      return commands.run('portal:save-template', async (entry) => {
        const stored = await db.connections.get(connection.id);
        if (stored?.revision !== connection.revision)
          return err({ kind: 'changed-meanwhile' } as const);
        const problems = listTemplateProblems(template);
        if (problems.length > 0) return err({ kind: 'template-incomplete', problems } as const);
        const saved = revised(stored, { template });
        entry.put('connections', saved);
        return ok(saved);
      });
    },
  };
}
