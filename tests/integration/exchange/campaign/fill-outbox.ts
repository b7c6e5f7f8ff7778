import { itemsOf } from '@shared/connectors/jiangsu/catalogue-item';
import { addDays, type LocalDate } from '@shared/domain/calendar/local-date';
import type { Connection, PlatformItem } from '@shared/domain/exchange/connection';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { unitPrice } from '@shared/domain/money/money';
import type {
  ConnectionId,
  Order,
  OrderId,
  OrderLine,
  OrderLineId,
} from '@shared/domain/order/order';
import type { AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { ok } from '@shared/kernel/result';
import { aDistributor } from '@tests/builders/hospital-builders';
import { anOrder, anOrderLine, productFacts } from '@tests/builders/order-builders';
import { createSeededRandom } from '@tests/fixtures/workbooks/seeded-random';
import type { SimulatedItem } from '@tests/simulators/kit/simulator';
import type { AppPlan } from './campaign-plan';
import type { RunningApp } from './start-app';

export const CONNECTION_ID = 'campaign-connection' as ConnectionId;

const DISTRIBUTOR = aDistributor({
  id: 'distributor-1' as EnterpriseId,
  name: '甲配送有限公司',
});
const TODAY = new Date().toISOString().slice(0, 10) as LocalDate;
const MOST_LINES = 30;
/** Of a hundred lines so many are of a product that the platform does not list. */
const UNKNOWN_PERCENT = 2;
const UNKNOWN_PRODUCT = 'product-unknown' as ProgramProductId;
const ORDERS_AT_ONCE = 50;

export function campaignConnection(plan: AppPlan): Connection {
  return {
    id: CONNECTION_ID,
    revision: 1,
    name: '省平台',
    dialect: plan.dialect,
    purpose: 'ordering',
    baseUrl: plan.url,
    proxyUrl: null,
    fields: plan.fields,
    backEntryMonths: 3,
    answerTimeoutMs: plan.answerTimeoutMs,
    settleMs: plan.settleMs,
    maintenance: [],
    state: 'active',
    closesOn: null,
    successorId: null,
    programIds: null,
    template: null,
  };
}

/** Puts a connection and orders of so many lines into an empty data set. */
export async function fillOutbox(
  { commands }: Pick<RunningApp, 'commands'>,
  plan: AppPlan & { readonly linesEach?: number },
): Promise<void> {
  await commands.run('campaign:prepare', (entry) => {
    entry.put('connections', campaignConnection(plan));
    entry.put('enterprises', DISTRIBUTOR);
    entry.put('platformItems', ...plan.items.map(platformItemOf), unknownItem(plan));
    entry.put('enterpriseCodes', {
      id: `${CONNECTION_ID}/${DISTRIBUTOR.id}`,
      revision: 1,
      connectionId: CONNECTION_ID,
      enterpriseId: DISTRIBUTOR.id,
      code: plan.items[0]?.distributors[0]?.code ?? '',
      name: DISTRIBUTOR.name,
    });
    entry.put('itemLinks', {
      id: `${CONNECTION_ID}/${UNKNOWN_PRODUCT}`,
      revision: 1,
      connectionId: CONNECTION_ID,
      productId: UNKNOWN_PRODUCT,
      platformItemId: unknownItem(plan).platformItemId,
      origin: 'by-hand',
    });
    return Promise.resolve(ok(null));
  });
  const orders = makeOrders(plan, plan.linesEach);
  for (let from = 0; from < orders.length; from += ORDERS_AT_ONCE)
    await commands.run('campaign:fill', (entry) => {
      for (const { order, lines } of orders.slice(from, from + ORDERS_AT_ONCE)) {
        entry.put('orders', order);
        entry.put('orderLines', ...lines);
        entry.put('orderLineTotals', ...lines.map(({ id, orderId }) => emptyTotals(id, orderId)));
      }
      return Promise.resolve(ok(null));
    });
}

/** An item as the catalogue of the dialect would bring it. */
export function platformItemOf(item: SimulatedItem): PlatformItem {
  const told = 'codeSeq' in item.keys ? jiangsuItem(item) : null;
  const platformItemId = told?.platformItemId ?? item.platformItemId;
  return {
    id: `${CONNECTION_ID}/${platformItemId}`,
    revision: 1,
    connectionId: CONNECTION_ID,
    platformItemId,
    nationalCode: item.nationalCode,
    keys: told?.keys ?? item.keys,
    name: item.name,
    specification: item.specification,
    model: item.model,
    registrationNumber: item.registrationNumber,
    unit: item.unit,
    manufacturerName: item.manufacturerName,
    price: Math.round(Number(item.price) * 10_000),
    distributors: item.distributors,
    raw: {},
  };
}

function jiangsuItem({ platformItemId: goodsID, nationalCode, keys }: SimulatedItem) {
  const code = { goodsID, codeSeq: keys.codeSeq ?? '', nationGoodsCode: nationalCode };
  const [item] = itemsOf({ goodsID, raw: {} }, [code]);
  return item;
}

/** Somebody has mapped a product to an item that the platform does not have any more. */
function unknownItem({ items: [sample] }: Pick<AppPlan, 'items'>): PlatformItem {
  if (sample === undefined) throw new Error('No items');
  const platformItemId = `${sample.platformItemId.slice(0, -4)}9999`;
  const nationalCode = `${sample.nationalCode.slice(0, -4)}9999`;
  return platformItemOf({ ...sample, platformItemId, nationalCode, name: '已撤网产品' });
}

type MadeOrder = { readonly order: Order; readonly lines: readonly OrderLine[] };

/** With `linesEach` every line is of a product that the platform lists. */
export function makeOrders(
  plan: Pick<AppPlan, 'seed' | 'lines' | 'items'>,
  linesEach?: number,
): readonly MadeOrder[] {
  const random = createSeededRandom(plan.seed);
  const orders: MadeOrder[] = [];
  for (let left = plan.lines; left > 0;) {
    const count = Math.min(left, linesEach ?? 1 + random.below(MOST_LINES));
    left -= count;
    const position = orders.length + 1;
    const id = `order-${position}` as OrderId;
    const number = `CG-2024-A1B2C3-${String(position).padStart(5, '0')}`;
    const isUrgent = random.below(20) === 0;
    const order = anOrder({
      id,
      number,
      distributorId: DISTRIBUTOR.id,
      connectionId: CONNECTION_ID,
      lineCount: count,
      // Platforms are asked for a period around the order day.
      orderedOn: TODAY,
      promisedOn: addDays(TODAY, 3),
      isUrgent,
    });
    const lines = Array.from({ length: count }, (_, index) =>
      makeLine(order, index + 1, {
        random,
        items: plan.items,
        unknownPercent: linesEach === undefined ? UNKNOWN_PERCENT : 0,
      }),
    );
    orders.push({ order, lines });
  }
  return orders;
}

function makeLine(
  { id: orderId }: Order,
  position: number,
  given: {
    readonly random: ReturnType<typeof createSeededRandom>;
    readonly items: AppPlan['items'];
    readonly unknownPercent: number;
  },
): OrderLine {
  const { random, items } = given;
  const item = items[random.below(items.length)];
  if (item === undefined) throw new Error('No items');
  const isUnknown = random.below(100) < given.unknownPercent;
  return anOrderLine({
    id: `${orderId}-line-${position}` as OrderLineId,
    orderId,
    position,
    productId: isUnknown ? UNKNOWN_PRODUCT : (`product-${item.platformItemId}` as ProgramProductId),
    agreedLineId: `agreed-${item.platformItemId}` as AgreedLineId,
    quantity: quantity(1 + random.below(40)),
    unitPrice: unitPrice(Math.round(Number(item.price) * 10_000)),
    facts: productFacts({
      name: item.name,
      specification: item.specification,
      model: item.model,
      registrationNumber: item.registrationNumber,
      manufacturerName: item.manufacturerName,
      nationalCode: isUnknown ? unknownItem({ items }).nationalCode : item.nationalCode,
      baseUnit: item.unit,
    }),
  });
}

function emptyTotals(id: OrderLineId, orderId: OrderId) {
  const none = quantity(0);
  return {
    id,
    revision: 1,
    orderId,
    delivered: none,
    accepted: none,
    rejected: none,
    returned: none,
  };
}
