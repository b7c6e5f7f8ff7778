import { addDays, type LocalDate } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import type { Duty } from '@shared/domain/desk/duty';
import {
  expiryDuty,
  NEAR_EXPIRY_DAYS,
  PAYMENT_NOTICE_DAYS,
  paymentDuty,
  receiptDuties,
} from '@shared/domain/desk/find-duties';
import type { Order } from '@shared/domain/order/order';
import type { Payable, PayableBalance } from '@shared/domain/payment/payable';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import type { Receipt } from '@shared/domain/receipt/receipt';
import type { KeptReader, RowSet } from '../kept/kept-rows';
import { memoByRow } from '../kept/memo-by-row';
import { listByKeys } from './read-rows';

type DutyClock = { readonly today: LocalDate; readonly holidays: HolidayCalendar };

/** How long a slow acceptance stays on the desk: until the month after it is closed. Our number. */
const RECENT_DAYS = 62;

export const openBalances: RowSet<'payableBalances'> = {
  key: 'open balances',
  table: 'payableBalances',
  load: (db) => db.payableBalances.where('open').above(0).toArray(),
  holds: ({ open }) => open > 0,
};

/** What is late or falls due within the notice. */
export async function listPaymentDuties(
  at: KeptReader,
  { today, holidays }: DutyClock,
): Promise<readonly Duty[]> {
  const open = await at.rows(openBalances);
  const until = addDays(today, PAYMENT_NOTICE_DAYS);
  const due = [...open.values()].filter(({ dueOn }) => dueOn <= until);
  const payables = await at.byId(
    'payables',
    due.map(({ id }) => id),
  );
  return due.flatMap((balance) => {
    const payable = payables.get(balance.id);
    return payable === undefined ? [] : paymentDutyOf(balance, { payable, today, holidays });
  });
}

type PaymentInputs = DutyClock & { readonly payable: Payable };

const paymentDutyOf = memoByRow(
  (balance: PayableBalance, { payable, today, holidays }: PaymentInputs) =>
    present(paymentDuty(payable, balance, { today, holidays })),
);

/** What is asked about recent receipts, and about those of orders that still wait to be reported, however old they are. */
export async function listReceiptDuties(
  at: KeptReader,
  packs: ReadonlyMap<ProgramId, PolicyPack>,
  { today, holidays }: DutyClock,
): Promise<readonly Duty[]> {
  const recentFrom = addDays(today, -RECENT_DAYS);
  const unreported = await at.rows(unreportedOrders);
  const [recent, waiting] = await Promise.all([
    at.rows(receiptsFrom(recentFrom)),
    at.rows(receiptsOf([...unreported.keys()])),
  ]);
  const receipts = [...new Map([...recent, ...waiting]).values()];
  const orders = await at.byId(
    'orders',
    receipts.map(({ orderId }) => orderId),
  );
  return receipts.flatMap((receipt) => {
    const order = orders.get(receipt.orderId);
    if (order === undefined) return [];
    return receiptDutiesOf(receipt, {
      order,
      pack: packs.get(order.programId),
      today,
      holidays,
    });
  });
}

type ReceiptInputs = DutyClock & {
  readonly order: Order;
  readonly pack: PolicyPack | undefined;
};

const receiptDutiesOf = memoByRow(
  (receipt: Receipt, { order, pack, today, holidays }: ReceiptInputs): readonly Duty[] => {
    if (pack === undefined) throw new Error(`No program ${order.programId}`);
    const isReported = order.reportState === 'reported';
    const duties = receiptDuties(receipt, isReported, { pack, today, holidays });
    const isRecent = receipt.acceptedOn >= addDays(today, -RECENT_DAYS);
    return duties.filter(({ kind }) => isRecent || kind === 'goods-before-report');
  },
);

const unreportedOrders: RowSet<'orders'> = {
  key: 'unreported orders',
  table: 'orders',
  load: (db) => db.orders.where('reportState').equals('awaiting-report').toArray(),
  holds: ({ reportState }) => reportState === 'awaiting-report',
};

function receiptsFrom(from: LocalDate): RowSet<'receipts'> {
  return {
    key: 'recent receipts',
    given: [from],
    table: 'receipts',
    load: (db) => db.receipts.where('acceptedOn').aboveOrEqual(from).toArray(),
    holds: ({ acceptedOn }) => acceptedOn >= from,
  };
}

function receiptsOf(orderIds: readonly string[]): RowSet<'receipts'> {
  const ids: ReadonlySet<string> = new Set(orderIds);
  return {
    key: 'receipts of unreported orders',
    given: orderIds,
    table: 'receipts',
    load: (db) => listByKeys(db.receipts, 'orderId', orderIds),
    holds: ({ orderId }) => ids.has(orderId),
  };
}

const stockOnHand: RowSet<'lotStocks'> = {
  key: 'stock on hand',
  table: 'lotStocks',
  load: (db) => db.lotStocks.where('onHand').above(0).toArray(),
  holds: ({ onHand }) => onHand > 0,
};

/** Lots on hand that have expired or soon will. */
export async function listExpiryDuties(at: KeptReader, today: LocalDate): Promise<readonly Duty[]> {
  const onHand = await at.rows(stockOnHand);
  const until = addDays(today, NEAR_EXPIRY_DAYS);
  const stocks = [...onHand.values()].filter(({ expiresOn }) => expiresOn <= until);
  const [lots, products] = await Promise.all([
    at.byId(
      'lots',
      stocks.map(({ id }) => id),
    ),
    at.byId(
      'programProducts',
      stocks.map(({ productId }) => productId),
    ),
  ]);
  return stocks.flatMap((stock) => {
    const lot = lots.get(stock.id);
    if (lot === undefined) return [];
    const product = products.get(stock.productId)?.name ?? '';
    return present(expiryDuty(lot, stock, { product, today }));
  });
}

function present(duty: Duty | undefined): readonly Duty[] {
  return duty === undefined ? [] : [duty];
}
