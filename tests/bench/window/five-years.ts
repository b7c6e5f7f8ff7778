import type { HospitalDatabase } from '@renderer/data/database';
import type { AgreementId } from '@shared/domain/agreement/agreement';
import {
  addDays,
  dayOfWeek,
  endOfNextMonth,
  localDate,
  type LocalDate,
} from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { fen, sum, unitPrice } from '@shared/domain/money/money';
import type { Order, OrderId, OrderLine, OrderLineId } from '@shared/domain/order/order';
import type { PayableEntryId, PayableId } from '@shared/domain/payment/payable';
import { agreementYearsOf, cycleOf } from '@shared/domain/program/agreement-years';
import type {
  AgreedLineId,
  GroupId,
  ProgramId,
  ProgramProductId,
} from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type {
  ReceiptId,
  ReceiptLine,
  ReceiptLineId,
  ReturnId,
} from '@shared/domain/receipt/receipt';
import type { LotId } from '@shared/domain/stock/stock';
import { anAgreementLine, aSignedAgreement } from '@tests/builders/agreement-builder';
import { orderLineTotals } from '@tests/builders/draft-builders';
import { aDistributor, aHospital, anEnterprise } from '@tests/builders/hospital-builders';
import { anOrder, anOrderLine } from '@tests/builders/order-builders';
import { aBalance, aPayable, aPayableEntry } from '@tests/builders/payable-builders';
import { aGroup, anAgreedLine, aProgram, aProgramProduct } from '@tests/builders/program-builders';
import { aReceipt, aReceiptLine } from '@tests/builders/receipt-builders';
import { createRowWriter, type RowWriter } from './row-writer';

const PROGRAMS = 4;
const PRODUCTS_EACH = 500;
const LINES_EACH = 15;
const DELIVERIES_A_DAY = 4;
const STARTS_ON = localDate(2019, 10, 1);
/** The business day of the measurement, in the last days of the fifth agreement year. */
export const DESK_DAY = localDate(2024, 9, 23);
const AGREED = quantity(160);
const TAKEN = quantity(20);
/** Older lots are used up. */
const STOCK_DAYS = 60;
const YEARS = 5;
const DISTRIBUTORS = 20;
const PRICE = unitPrice(12_800_000);
/** One payable in so many stays unpaid after its due day; one receipt in so many gives a line back. */
const SELDOM = 200;

export type FiveYears = {
  /** Orders of fifteen lines each of which nothing has come. */
  readonly openOrders: readonly OrderId[];
  readonly receiptLines: number;
};

/**
 * Four programs of 500 products: 2,000 agreed lines in each of five agreement years, sixty receipt lines every working
 * day with their orders, lots and payables. Movements and invoices are left out: neither side reads them.
 */
export async function putFiveYears(db: HospitalDatabase, open: number): Promise<FiveYears> {
  const writer = createRowWriter(db);
  for (let program = 0; program < PROGRAMS; program += 1) putProgram(writer, program);
  let number = 0;
  for (let day: LocalDate = STARTS_ON; day < DESK_DAY; day = addDays(day, 1)) {
    if (dayOfWeek(day) % 6 === 0) continue;
    for (let index = 0; index < DELIVERIES_A_DAY; index += 1) {
      putReceipt(writer, putOrder(writer, { number, day, isOpen: false }));
      number += 1;
    }
    await writer.flushWhenFull();
  }
  const openOrders = Array.from({ length: open }, (_, index) =>
    putOrder(writer, { number: number + index, day: DESK_DAY, isOpen: true }),
  );
  await writer.finish();
  return {
    openOrders: openOrders.map(({ order }) => order.id),
    receiptLines: number * LINES_EACH,
  };
}

const years = agreementYearsOf({ startsOn: STARTS_ON, cycleMonths: 60, agreementMonths: 12 });

function idsOf(program: number, product: number, year: number) {
  return {
    programId: `program-${program}` as ProgramId,
    groupId: `group-${program}-${product % 50}` as GroupId,
    productId: `product-${program}-${product}` as ProgramProductId,
    agreedLineId: `line-${program}-${product}-${year}` as AgreedLineId,
  };
}

function distributorOf(number: number): EnterpriseId {
  return `distributor-${number % DISTRIBUTORS}` as EnterpriseId;
}

function agreementOf(program: number): AgreementId {
  return `agreement-${program}` as AgreementId;
}

function putProgram(writer: RowWriter, program: number): void {
  const { programId } = idsOf(program, 0, 1);
  if (program === 0) {
    writer.put('hospitals', aHospital());
    writer.put('enterprises', anEnterprise());
    for (let index = 0; index < DISTRIBUTORS; index += 1)
      writer.put('enterprises', aDistributor({ id: distributorOf(index), name: `配送${index}` }));
  }
  writer.put(
    'programs',
    aProgram({ id: programId, name: `集采${program}`, cycle: cycleOf(STARTS_ON, 60), years }),
  );
  for (let product = 0; product < PRODUCTS_EACH; product += 1) {
    const { groupId, productId: id } = idsOf(program, product, 1);
    if (product < 50) writer.put('groups', aGroup({ id: groupId, programId, name: groupId }));
    writer.put(
      'programProducts',
      aProgramProduct({ id, programId, groupId, specification: `${product} mm`, price: PRICE }),
    );
    for (const { number: yearNumber } of years) {
      const { agreedLineId } = idsOf(program, product, yearNumber);
      const line = { id: agreedLineId, programId, groupId, productId: id, yearNumber };
      writer.put('agreedLines', anAgreedLine({ ...line, agreed: AGREED }));
    }
  }
  writer.put('agreements', agreementFor(program));
}

/** One agreement over all lines of the running year. */
function agreementFor(program: number) {
  const { programId } = idsOf(program, 0, YEARS);
  const lines = Array.from({ length: PRODUCTS_EACH }, (_, product) => {
    const { agreedLineId, productId } = idsOf(program, product, YEARS);
    return anAgreementLine({ agreedLineId, productId, quantity: AGREED, unitPrice: PRICE });
  });
  const year = years[YEARS - 1];
  return aSignedAgreement(STARTS_ON, {
    id: agreementOf(program),
    programId,
    yearNumber: YEARS,
    startsOn: year?.from ?? STARTS_ON,
    endsOn: year?.to ?? STARTS_ON,
    lines,
  });
}

type Asked = { readonly number: number; readonly day: LocalDate; readonly isOpen: boolean };
type Placed = { readonly order: Order; readonly lines: readonly OrderLine[] };

/** Fifteen products of one program, each program in its turn. */
function putOrder(writer: RowWriter, { number, day, isOpen }: Asked): Placed {
  const program = number % PROGRAMS;
  const year = years.find(({ to }) => to >= day)?.number ?? YEARS;
  const id = `order-${number}` as OrderId;
  const lines = Array.from({ length: LINES_EACH }, (_, index) => {
    const product = (Math.floor(number / PROGRAMS) * LINES_EACH + index) % PRODUCTS_EACH;
    const { productId, agreedLineId } = idsOf(program, product, year);
    return anOrderLine({
      id: `order-line-${number}-${index}` as OrderLineId,
      orderId: id,
      position: index + 1,
      productId,
      agreedLineId,
      quantity: TAKEN,
      unitPrice: PRICE,
    });
  });
  const order = anOrder({
    id,
    number: `CG-${number}`,
    agreementId: agreementOf(program),
    programId: idsOf(program, 0, year).programId,
    distributorId: distributorOf(number),
    state: isOpen ? 'placed' : 'closed',
    reportState: 'reported',
    orderedOn: addDays(day, -3),
    promisedOn: day,
    amount: sum(lines.map(({ amount }) => amount)),
    lineCount: LINES_EACH,
  });
  writer.put('orders', order);
  writer.put('orderLines', ...lines);
  for (const line of lines) {
    const taken = isOpen ? {} : { delivered: TAKEN, accepted: TAKEN };
    writer.put('orderLineTotals', orderLineTotals(line, taken));
    writer.addToLine(order.programId, {
      agreedLineId: line.agreedLineId,
      ordered: TAKEN,
      ...taken,
      acceptedAmount: isOpen ? 0 : line.amount,
    });
  }
  return { order, lines };
}

/** Everything of an order accepted on its promised day, what it makes us owe, and what was paid of it. */
function putReceipt(writer: RowWriter, { order, lines }: Placed): void {
  const { id: orderId, distributorId, promisedOn: acceptedOn } = order;
  const number = order.number.slice('CG-'.length);
  const id = `receipt-${number}` as ReceiptId;
  const about = { receiptId: id, orderId, distributorId, acceptedOn };
  const receiptLines = lines.map((line, index) =>
    aReceiptLine({
      ...about,
      id: `receipt-line-${number}-${index}` as ReceiptLineId,
      orderLineId: line.id,
      productId: line.productId,
      agreedLineId: line.agreedLineId,
      lotId: `lot-${number}-${index}` as LotId,
      lotNumber: `L${number}`,
      expiresOn: addDays(acceptedOn, 700),
      accepted: TAKEN,
      unitPrice: PRICE,
    }),
  );
  const head = { orderId, distributorId, arrivedOn: acceptedOn, acceptedOn };
  writer.put(
    'receipts',
    aReceipt({ ...head, id, number: `YS-${number}`, amount: order.amount, lineCount: LINES_EACH }),
  );
  writer.put('receiptLines', ...receiptLines);
  const onHand = acceptedOn > addDays(DESK_DAY, -STOCK_DAYS) ? TAKEN : quantity(0);
  for (const { lotId, lotNumber, productId, expiresOn } of receiptLines) {
    const lot = { id: lotId, revision: 1, productId, expiresOn };
    writer.put('lots', { ...lot, lotNumber, producedOn: null });
    writer.put('lotStocks', { ...lot, onHand });
  }
  const [first] = receiptLines;
  const back = Number(number) % SELDOM === 0 ? first : undefined;
  if (back !== undefined) putReturn(writer, order, back);
  putPayable(writer, order, { number, returned: back?.amount ?? 0 });
}

function putReturn(writer: RowWriter, { programId }: Order, line: ReceiptLine): void {
  const number = line.receiptId.slice('receipt-'.length);
  const { id: receiptLineId, receiptId, distributorId, acceptedOn, amount } = line;
  writer.put('goodsReturns', {
    id: `return-${number}` as ReturnId,
    revision: 1,
    number: `TH-${number}`,
    receiptId,
    receiptNumber: `YS-${number}`,
    distributorId,
    returnedOn: acceptedOn,
    reason: '包装破损',
    lines: [{ receiptLineId, quantity: TAKEN, amount }],
    amount,
  });
  const { lotId, productId, expiresOn } = line;
  const none = quantity(0);
  writer.put('lotStocks', { id: lotId, revision: 2, productId, expiresOn, onHand: none });
  writer.put('orderLineTotals', {
    ...orderLineTotals({ id: line.orderLineId, orderId: line.orderId }),
    delivered: TAKEN,
    accepted: TAKEN,
    returned: TAKEN,
  });
  writer.addToLine(programId, {
    agreedLineId: line.agreedLineId,
    returned: TAKEN,
    acceptedAmount: 0 - amount,
  });
}

type Owed = { readonly number: string; readonly returned: number };

/** What is due is paid, save one in two hundred. */
function putPayable(writer: RowWriter, order: Order, { number, returned }: Owed): void {
  const { programId, distributorId, promisedOn: acceptedOn, amount } = order;
  const id = `payable-${number}` as PayableId;
  const dueOn = endOfNextMonth(acceptedOn);
  const owed = fen(amount - returned);
  const isPaid = dueOn < DESK_DAY && Number(number) % SELDOM !== 1;
  const entry = { payableId: id, distributorId, on: acceptedOn };
  const entryId = (kind: string) => `${kind}-${number}` as PayableEntryId;
  writer.put(
    'payables',
    aPayable({
      ...{ id, receiptId: `receipt-${number}` as ReceiptId, receiptNumber: `YS-${number}` },
      ...{ orderId: order.id, programId, distributorId, acceptedOn, dueOn, amount },
    }),
  );
  writer.put('payableEntries', aPayableEntry({ ...entry, id: entryId('acceptance'), amount }));
  if (returned > 0)
    writer.put(
      'payableEntries',
      aPayableEntry({ ...entry, id: entryId('return'), kind: 'return', amount: fen(-returned) }),
    );
  if (isPaid)
    writer.put(
      'payableEntries',
      aPayableEntry({
        ...{ ...entry, id: entryId('payment'), kind: 'payment', on: dueOn },
        amount: fen(0 - owed),
      }),
    );
  writer.put(
    'payableBalances',
    aBalance({
      ...{ id, distributorId, dueOn },
      ...{ open: isPaid ? fen(0) : owed, paid: isPaid ? owed : fen(0) },
    }),
  );
}
