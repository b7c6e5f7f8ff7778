import { putExchanges } from '@renderer/data/repositories/exchange-documents';
import {
  createHospitalData,
  openStore,
  startHost,
  type OpenedStore,
} from '@tests/integration/renderer/data/start-data';
import { createPortalRepository } from '@renderer/data/repositories/portal-repository';
import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange } from '@shared/domain/exchange/exchange';
import type { OrderDocument } from '@shared/domain/exchange/order-document';
import type { PortalTable } from '@shared/domain/exchange/portal-workbook';
import { readPortalExport } from '@shared/formats/portal/read-portal-export';
import { writePortalWorkbook } from '@shared/formats/portal/write-portal-workbook';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import { ok } from '@shared/kernel/result';
import { anExchange, aPortalConnection } from '@tests/builders/exchange-builders';
import { fen } from '@shared/domain/money/money';
import { quantity } from '@shared/domain/quantity/quantity';
import { orderLineTotals } from '@tests/builders/draft-builders';
import { anOrder, anOrderLine } from '@tests/builders/order-builders';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A hospital whose orders go to a portal, over the real journal. */
export type PortalStage = OpenedStore & {
  readonly portals: ReturnType<typeof createPortalRepository>;
  readonly connection: Connection;
  readonly restart: () => Promise<PortalStage>;
  readonly close: () => Promise<void>;
};

export async function openPortalStage(): Promise<PortalStage> {
  const folder = await mkdtemp(join(tmpdir(), 'caiheng-portal-'));
  const running = await startHost(folder);
  await createHospitalData(running.host);
  const connection = aPortalConnection();
  const stage = (store: OpenedStore): PortalStage => ({
    ...store,
    connection,
    portals: createPortalRepository(store.db, store.commands),
    restart: async () => {
      store.db.close();
      return stage(await openStore(running.host));
    },
    close: async () => {
      await store.db.delete();
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  });
  const opened = stage(await openStore(running.host));
  await opened.commands.run('test:connection', (entry) => {
    entry.put('connections', connection);
    return Promise.resolve(ok(null));
  });
  return opened;
}

/** Puts orders with their exchanges as they stand when they wait to be exported. */
export async function queueDocuments(
  { commands, connection }: PortalStage,
  documents: readonly OrderDocument[],
): Promise<readonly Exchange[]> {
  const exchanges = documents.map((document, index) => anExchange({ document, sequence: index }));
  const all = documents.flatMap(({ lines }) => lines);
  const saved = await commands.run('test:orders', (entry) => {
    entry.put('lineTotals', {
      id: anOrderLine().agreedLineId,
      revision: 1,
      programId: anOrder().programId,
      ordered: quantity(all.reduce((sum, line) => sum + line.quantity, 0)),
      delivered: quantity(0),
      accepted: quantity(0),
      returned: quantity(0),
      used: quantity(0),
      acceptedAmount: fen(0),
    });
    entry.put(
      'orderLineTotals',
      ...documents.flatMap(({ orderId, lines }) =>
        lines.map(({ orderLineId }) => orderLineTotals(anOrderLine({ id: orderLineId, orderId }))),
      ),
    );
    for (const { orderId, orderNumber, lines } of documents) {
      entry.put(
        'orders',
        anOrder({ id: orderId, number: orderNumber, connectionId: connection.id }),
      );
      entry.put(
        'orderLines',
        ...lines.map((line) =>
          anOrderLine({
            id: line.orderLineId,
            orderId,
            position: line.position,
            quantity: line.quantity,
            unitPrice: line.unitPrice,
          }),
        ),
      );
    }
    entry.put('itemLinks', {
      id: `${connection.id}/product-cement-40`,
      revision: 1,
      connectionId: connection.id,
      productId: anOrderLine().productId,
      platformItemId: documents[0]?.lines[0]?.platformItemId ?? '',
      origin: 'by-hand',
    });
    entry.put('enterpriseCodes', {
      id: `${connection.id}/distributor-main`,
      revision: 1,
      connectionId: connection.id,
      enterpriseId: anOrder().distributorId,
      code: 'PS0001',
      name: '示例医药配送有限公司',
    });
    putExchanges(entry, exchanges);
    return Promise.resolve(ok(null));
  });
  if (!saved.ok) throw new Error('not saved');
  return exchanges;
}

/** Exports these orders and gives the bytes of each workbook. */
export async function exportBytes(
  { portals, connection }: PortalStage,
  exchanges: readonly Pick<Exchange, 'id'>[],
): Promise<readonly Uint8Array[]> {
  const batch = await portals.exportBatch(
    connection.id,
    exchanges.map(({ id }) => id),
  );
  if (!batch.ok) throw new Error(JSON.stringify(batch.error));
  return Promise.all(batch.value.sheets.map((sheet) => writePortalWorkbook(sheet)));
}

export async function readTables(
  bytes: Uint8Array,
  connection: Connection,
): Promise<readonly PortalTable[]> {
  const { template } = connection;
  const opened = await openWorkbook(new Blob([bytes.slice()]));
  if (!opened.ok || template === null) throw new Error('not opened');
  const tables = await readPortalExport(opened.value, template);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return tables.value;
}
