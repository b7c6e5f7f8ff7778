import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Instant } from '@shared/domain/calendar/instant';
import type { ExchangeId } from '@shared/domain/exchange/exchange';
import { makeExchange } from '@shared/domain/exchange/make-exchange';
import type { OrderDocument } from '@shared/domain/exchange/order-document';
import type { ProgramProductId } from '@shared/domain/program/program';
import {
  campaignConnection,
  makeOrders,
  platformItemOf,
} from '@tests/integration/exchange/campaign/fill-outbox';
import { ANSWER_TIMEOUT_MS, BENCH_SEED, type ExchangeBenchPlan } from './bench-plan';

/** The documents of the same orders that the app is given. */
export function makeDocuments(plan: ExchangeBenchPlan): readonly OrderDocument[] {
  const { orders: count, linesEach, items } = plan;
  const connection = campaignConnection({
    ...plan,
    ...{ folder: '', seed: BENCH_SEED, lines: 0, resultFile: '' },
    ...{ answerTimeoutMs: ANSWER_TIMEOUT_MS, settleMs: 60_000 },
  });
  const itemByProductId = new Map(
    items.map((item) => [
      `product-${item.platformItemId}` as ProgramProductId,
      platformItemOf(item),
    ]),
  );
  const [distributor] = items[0]?.distributors ?? [];
  if (distributor === undefined) throw new Error('No distributor');
  const now = new Date().toISOString() as Instant;
  const today = now.slice(0, 10) as LocalDate;
  return makeOrders({ seed: BENCH_SEED, lines: count * linesEach, items }, linesEach).map(
    ({ order, lines }, index) =>
      makeExchange(
        { order, lines, connection, names: { itemByProductId, distributor } },
        { id: `exchange-${index}` as ExchangeId, now, today, index },
      ).document,
  );
}
