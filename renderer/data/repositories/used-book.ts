import type { LineTotals } from '@shared/domain/pace/line-totals';
import { bookUse, NO_USE, usedOf, type UsedBook } from '@shared/domain/pace/used-quantity';
import type { AgreedLine, AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import type { MovementKind } from '@shared/domain/stock/stock';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import { listByKeys } from './read-rows';

const USE_KINDS = ['issue', 'return-from-department'] as const satisfies readonly MovementKind[];

/** What the stock ledger says departments used of these products. */
export async function readUsedBook(
  db: HospitalDatabase,
  productIds: readonly ProgramProductId[],
): Promise<UsedBook> {
  return (await readUse(db, productIds)).book;
}

/** The sums of these lines with what was used of them. */
export async function fillUsed(
  db: HospitalDatabase,
  lines: readonly Pick<AgreedLine, 'id' | 'productId'>[],
  totals: readonly LineTotals[],
): Promise<ReadonlyMap<AgreedLineId, LineTotals>> {
  const productByLine = new Map(lines.map(({ id, productId }) => [id, productId]));
  const { book, receiptLines } = await readUse(db, [...productByLine.values()]);
  const received = groupBy(receiptLines, ({ agreedLineId }) => agreedLineId);
  return new Map(
    totals.map((row) => {
      const productId = productByLine.get(row.id);
      if (productId === undefined) return [row.id, row];
      const receiptLineIds = (received.get(row.id) ?? []).map(({ id }) => id);
      const net = row.accepted - row.returned;
      return [row.id, { ...row, used: usedOf(book, { productId, net, receiptLineIds }) }];
    }),
  );
}

/** Only lots that were issued are read; a hospital that posts no issues reads one key. */
async function readUse(db: HospitalDatabase, productIds: readonly ProgramProductId[]) {
  const nothing = { book: NO_USE, receiptLines: [] };
  if ((await db.movements.where('kind').anyOf(USE_KINDS).first()) === undefined) return nothing;
  const keys = [...new Set(productIds)].flatMap((id) => USE_KINDS.map((kind) => [kind, id]));
  const movements = await db.movements.where('[kind+productId]').anyOf(keys).toArray();
  const lotIds = new Set(movements.map(({ lotId }) => lotId));
  const ofLots = await listByKeys(db.movements, 'lotId', [...lotIds]);
  const received = ofLots.filter(({ kind }) => kind === 'receipt');
  // A receipt's movements name it as their document.
  const receiptIds = [...new Set(received.map(({ documentId }) => documentId))];
  const lines = await listByKeys(db.receiptLines, 'receiptId', receiptIds);
  const receiptLines = lines.filter(({ lotId }) => lotIds.has(lotId));
  const returns = await listByKeys(db.goodsReturns, 'receiptId', receiptIds);
  return { book: bookUse({ movements, receiptLines, returns }), receiptLines };
}
