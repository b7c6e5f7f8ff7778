import type { HospitalDatabase } from '@renderer/data/database';
import type { DeskView } from '@renderer/data/repositories/desk-repository';
import type { Instant } from '@shared/domain/calendar/instant';
import { addDays } from '@shared/domain/calendar/local-date';
import type { CampusId } from '@shared/domain/hospital/hospital';
import type { OrderId } from '@shared/domain/order/order';
import type { ReceiptDraft } from '@shared/domain/receipt/receipt-draft';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aReceiptDraftLine } from '@tests/builders/draft-builders';
import { liveQuery } from 'dexie';
import { DESK_DAY, putFiveYears } from './five-years';
import { must, openBenchStore, type BenchStore } from './open-bench-store';
import { recountDesk } from './recount-desk';

export type DeskRound = {
  /** From the call that posts until the screen's live query has the right figures: the posting is in it. */
  readonly deskMs: number;
  /** The posting alone, until 已保存. */
  readonly postMs: number;
  readonly recountMs: number;
};

export type DeskRun = {
  readonly rounds: readonly DeskRound[];
  readonly lines: number;
  readonly receiptLines: number;
  /** The first reading after a start, when nothing is kept yet. */
  readonly firstMs: number;
  /** Every rule of the authority's warnings asked once over the same store; not part of the measure. */
  readonly scanMs: number;
};

/** Posts one delivery after the other beside five years of them while the desk looks on, and recounts each time. */
export async function measureDesk(rounds: number): Promise<DeskRun> {
  const store = await openBenchStore('bench-desk', DESK_DAY);
  const { openOrders, receiptLines } = await putFiveYears(store.db, rounds);
  const begun = performance.now();
  const desk = watchDesk(store);
  let view = await desk.until(() => true);
  const firstMs = performance.now() - begun;
  const measured: DeskRound[] = [];
  for (const orderId of openOrders) {
    const draft = await draftFor(store.db, orderId);
    const expected = countedIn(view) + sumOf(draft.lines.map(({ accepted }) => accepted));
    const right = desk.until((one) => countedIn(one) === expected);
    const from = performance.now();
    const posting = store.repositories.receipts.post(orderId, draft);
    const postMs = posting.then(must).then(() => performance.now() - from);
    view = await right;
    const deskMs = performance.now() - from;
    measured.push({
      deskMs,
      postMs: await postMs,
      recountMs: await recountAndCompare(store, view),
    });
  }
  desk.close();
  const from = performance.now();
  await store.repositories.warnings.findWarnings(DESK_DAY);
  const scanMs = performance.now() - from;
  return { rounds: measured, lines: view.paces.length, receiptLines, firstMs, scanMs };
}

/** The desk as its page has it: a live query that goes on. */
function watchDesk({ repositories }: BenchStore) {
  let heard: (view: DeskView) => void = () => undefined;
  let failed: (cause: unknown) => void = () => undefined;
  const subscription = liveQuery(() => repositories.desk.read(DESK_DAY)).subscribe({
    next: (view) => heard(view),
    error: (cause) => failed(cause),
  });
  return {
    /** The next view that is right. */
    until: (isRight: (view: DeskView) => boolean) =>
      new Promise<DeskView>((resolve, reject) => {
        failed = reject;
        heard = (view) => {
          if (isRight(view)) resolve(view);
        };
      }),
    close: () => subscription.unsubscribe(),
  };
}

async function recountAndCompare({ db }: BenchStore, view: DeskView): Promise<number> {
  const from = performance.now();
  const recounted = await recountDesk(db, { today: DESK_DAY, pack: xinjiang202413 });
  const recountMs = performance.now() - from;
  const kept = {
    paceByLineId: Object.fromEntries(view.paces.map(({ line, pace }) => [line.id, pace])),
    dueMonths: view.dueMonths,
  };
  for (const part of ['paceByLineId', 'dueMonths'] as const)
    if (inOrder(kept[part]) !== inOrder(recounted[part]))
      throw new Error(`The desk and the ledgers differ: ${part}`);
  return recountMs;
}

/** As text, keys in alphabetical order. */
function inOrder(value: object): string {
  return JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function countedIn({ paces }: DeskView): number {
  return sumOf(paces.map(({ pace }) => pace.counted));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

async function draftFor(db: HospitalDatabase, orderId: OrderId): Promise<ReceiptDraft> {
  const lines = await db.orderLines.where('orderId').equals(orderId).toArray();
  return {
    deliveryNote: `SH-${orderId}`,
    arrivedOn: DESK_DAY,
    acceptedOn: DESK_DAY,
    recordedAt: new Date().toISOString() as Instant,
    inspector: '李库管',
    campusId: 'campus-main' as CampusId,
    lines: lines.map(({ id }) =>
      aReceiptDraftLine({
        orderLineId: id,
        lotNumber: `N-${orderId}`,
        producedOn: addDays(DESK_DAY, -60),
        expiresOn: addDays(DESK_DAY, 700),
      }),
    ),
  };
}
