import { HospitalDatabase } from '@renderer/data/database';
import type { JournalledTable } from '@renderer/data/database';
import type { Instant } from '@shared/domain/calendar/instant';
import { addDays } from '@shared/domain/calendar/local-date';
import type { CampusId } from '@shared/domain/hospital/hospital';
import type { ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import { quantity } from '@shared/domain/quantity/quantity';
import { anOrderDraft, aReceiptDraftLine } from '@tests/builders/draft-builders';
import { must, openBenchStore } from './open-bench-store';
import { BENCH_DAY, putSetting } from './post-setting';

export type PostRound = {
  readonly postMs: number;
  /** The same rows in one raw IndexedDB transaction. */
  readonly rawTransactionMs: number;
  readonly rows: number;
  /** Characters of the rows as JSON: about what the journal has to write. */
  readonly jsonChars: number;
};

/** Accepts deliveries of 500 lines, one after the other, each until the program would say 已保存. */
export async function measurePost(rounds: number): Promise<readonly PostRound[]> {
  const { db, commands, repositories } = await openBenchStore('bench', BENCH_DAY);
  const { orders, receipts } = repositories;
  const agreement = await putSetting(commands);

  const measured: PostRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const lines = agreement.lines.map(({ productId, unitPrice }) => ({
      productId,
      unitPrice,
      quantity: 10,
      priceReason: '',
    }));
    const order = must(
      await orders.place(agreement.id, anOrderDraft({ orderedOn: BENCH_DAY, lines })),
    );
    const draft = await draftFor(db, order.id, round);
    const before = await db.receipts.count();
    const from = performance.now();
    must(await receipts.post(order.id, draft));
    const postMs = performance.now() - from;
    if ((await db.receipts.count()) !== before + 1) throw new Error('Nothing was posted');
    measured.push({ postMs, ...(await measureRaw(db, order.id)) });
  }
  return measured;
}

async function draftFor(
  db: HospitalDatabase,
  orderId: string,
  round: number,
): Promise<ReceiptDraft> {
  const lines = await db.orderLines.where('orderId').equals(orderId).toArray();
  return {
    deliveryNote: `SH-${round}`,
    arrivedOn: BENCH_DAY,
    acceptedOn: BENCH_DAY,
    recordedAt: new Date().toISOString() as Instant,
    inspector: '李库管',
    campusId: 'campus-main' as CampusId,
    lines: lines.map(({ id }, index) =>
      aReceiptDraftLine({
        orderLineId: id,
        lotNumber: `L${round}-${index}`,
        producedOn: addDays(BENCH_DAY, -60),
        expiresOn: addDays(BENCH_DAY, 700),
        delivered: quantity(10),
        accepted: quantity(10),
        rejected: quantity(0),
        rejectReason: '',
      }),
    ),
  };
}

/** Puts the rows that the posting has put into an empty database of the same stores, in one transaction. */
async function measureRaw(
  db: HospitalDatabase,
  orderId: string,
): Promise<Omit<PostRound, 'postMs'>> {
  const rowsByTable = await rowsOfPosting(db, orderId);
  const raw = new HospitalDatabase(`raw-${orderId}`);
  await raw.open();
  const from = performance.now();
  await putRaw(raw.backendDB(), rowsByTable);
  const rawTransactionMs = performance.now() - from;
  await raw.delete();
  const rows = [...rowsByTable.values()].flat();
  return { rawTransactionMs, rows: rows.length, jsonChars: JSON.stringify(rows).length };
}

async function rowsOfPosting(
  db: HospitalDatabase,
  orderId: string,
): Promise<ReadonlyMap<JournalledTable, readonly object[]>> {
  const receipts = await db.receipts.where('orderId').equals(orderId).toArray();
  const receiptIds = receipts.map(({ id }) => id);
  const receiptLines = await db.receiptLines.where('receiptId').anyOf(receiptIds).toArray();
  const lotIds = receiptLines.map(({ lotId }) => lotId);
  const payables = await db.payables.where('receiptId').anyOf(receiptIds).toArray();
  const payableIds = payables.map(({ id }) => id);
  return new Map<JournalledTable, readonly object[]>([
    ['orders', await db.orders.where('id').equals(orderId).toArray()],
    ['receipts', receipts],
    ['receiptLines', receiptLines],
    ['lots', await db.lots.where('id').anyOf(lotIds).toArray()],
    ['lotStocks', await db.lotStocks.where('id').anyOf(lotIds).toArray()],
    ['movements', await db.movements.where('lotId').anyOf(lotIds).toArray()],
    ['orderLineTotals', await db.orderLineTotals.where('orderId').equals(orderId).toArray()],
    ['lineTotals', await db.lineTotals.toArray()],
    ['payables', payables],
    ['payableEntries', await db.payableEntries.where('payableId').anyOf(payableIds).toArray()],
    ['payableBalances', await db.payableBalances.where('id').anyOf(payableIds).toArray()],
  ]);
}

function putRaw(
  db: IDBDatabase,
  rowsByTable: ReadonlyMap<JournalledTable, readonly object[]>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([...rowsByTable.keys()], 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('Raw transaction failed'));
    for (const [table, rows] of rowsByTable) {
      const store = transaction.objectStore(table);
      for (const row of rows) store.put(row);
    }
  });
}
