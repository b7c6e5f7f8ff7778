import { isWithin, type DateRange, type LocalDate } from '../calendar/local-date';
import { fen, unitPrice } from '../money/money';
import type { PayableEntry } from '../payment/payable';
import { quantity } from '../quantity/quantity';
import type { GoodsReturn, Receipt, ReceiptId, ReceiptLine, ReturnLine } from '../receipt/receipt';
import type { StatementLine } from './statement';
import { formatInvoiceNumber } from './statement-documents';
import type { StatementRows } from './statement-rows';

/** What a line shows of its receipt, whatever kind it is. */
type ReceiptSide = Pick<
  StatementLine,
  'orderNumber' | 'platformNumber' | 'agreementNumber' | 'role' | 'invoiceNumbers' | 'dueOn'
>;

/** Every acceptance, return and adjustment of the period, by day and document number. */
export function listStatementLines(
  rows: StatementRows,
  range: DateRange,
): readonly StatementLine[] {
  const receiptsById = new Map(rows.receipts.map((receipt) => [receipt.id, receipt]));
  const linesById = new Map(rows.receiptLines.map((line) => [line.id, line]));
  const sideOf = indexReceiptSides(rows);
  const accepted = rows.receiptLines
    .filter(({ acceptedOn }) => isWithin(acceptedOn, range))
    .map((line) => {
      const receipt = getRow(receiptsById, line.receiptId);
      return acceptanceLine(line, receipt, sideOf(receipt));
    });
  const returned = rows.returns
    .filter(({ returnedOn }) => isWithin(returnedOn, range))
    .flatMap((goodsReturn) => {
      const side = sideOf(getRow(receiptsById, goodsReturn.receiptId));
      return goodsReturn.lines.map((line) =>
        returnLine(line, getRow(linesById, line.receiptLineId), { goodsReturn, side }),
      );
    });
  const payablesById = new Map(rows.payables.map((payable) => [payable.id, payable]));
  const adjusted = rows.entries
    .filter(({ kind, on }) => isAdjustment(kind) && isWithin(on, range))
    .map((entry) => {
      const { receiptId } = getRow(payablesById, entry.payableId);
      return adjustmentLine(entry, sideOf(getRow(receiptsById, receiptId)));
    });
  // The sort is stable: the lines of one document keep their order.
  return [...accepted, ...returned, ...adjusted].sort(byDayAndNumber);
}

function indexReceiptSides(rows: StatementRows): (receipt: Receipt) => ReceiptSide {
  const ordersById = new Map(rows.orders.map((order) => [order.id, order]));
  const dueByReceiptId = new Map(rows.payables.map(({ receiptId, dueOn }) => [receiptId, dueOn]));
  const invoiceNumbersById = new Map<ReceiptId, string[]>();
  for (const invoice of rows.invoices) {
    const number = formatInvoiceNumber(invoice);
    for (const id of invoice.receiptIds) {
      const numbers = invoiceNumbersById.get(id);
      if (numbers === undefined) invoiceNumbersById.set(id, [number]);
      else numbers.push(number);
    }
  }
  return ({ id, orderId, orderNumber }) => {
    const order = getRow(ordersById, orderId);
    return {
      orderNumber,
      // No platform has numbered it before it is reported.
      platformNumber: '',
      agreementNumber: order.agreementNumber,
      role: getRow(rows.rolesByAgreementId, order.agreementId),
      invoiceNumbers: invoiceNumbersById.get(id) ?? [],
      dueOn: dueByReceiptId.get(id) ?? null,
    };
  };
}

function acceptanceLine(line: ReceiptLine, receipt: Receipt, side: ReceiptSide): StatementLine {
  const { delivered, accepted, rejected, amount, acceptedOn } = line;
  return {
    ...side,
    ...goodsOf(line),
    kind: 'acceptance',
    receiptNumber: receipt.number,
    arrivedOn: receipt.arrivedOn,
    acceptedOn,
    delivered,
    accepted,
    rejected,
    returned: quantity(0),
    amount,
  };
}

function returnLine(
  { quantity: returned, amount }: ReturnLine,
  from: ReceiptLine,
  { goodsReturn, side }: { readonly goodsReturn: GoodsReturn; readonly side: ReceiptSide },
): StatementLine {
  return {
    ...side,
    ...goodsOf(from),
    ...nothingMoved,
    kind: 'return',
    receiptNumber: goodsReturn.number,
    arrivedOn: null,
    acceptedOn: goodsReturn.returnedOn,
    returned,
    amount: fen(0 - amount),
  };
}

function adjustmentLine(entry: PayableEntry, side: ReceiptSide): StatementLine {
  return {
    ...side,
    ...noGoods,
    ...nothingMoved,
    kind: 'adjustment',
    receiptNumber: entry.documentNumber,
    arrivedOn: null,
    acceptedOn: entry.on,
    amount: entry.amount,
  };
}

const nothingMoved = {
  delivered: quantity(0),
  accepted: quantity(0),
  rejected: quantity(0),
  returned: quantity(0),
} as const;

type Goods = Pick<
  StatementLine,
  | 'nationalCode'
  | 'hospitalCode'
  | 'name'
  | 'specification'
  | 'lotNumber'
  | 'expiresOn'
  | 'unit'
  | 'unitPrice'
>;

const noGoods: Goods = {
  nationalCode: '',
  hospitalCode: '',
  name: '',
  specification: '',
  lotNumber: '',
  expiresOn: null,
  unit: '',
  unitPrice: unitPrice(0),
};

function goodsOf({ facts, lotNumber, expiresOn, unitPrice: price }: ReceiptLine): Goods {
  return {
    nationalCode: facts.nationalCode ?? '',
    // A code of our own comes with the crosswalk.
    hospitalCode: '',
    name: facts.name,
    specification: [facts.specification, facts.model].filter((text) => text !== '').join(' '),
    lotNumber,
    expiresOn,
    unit: facts.baseUnit,
    unitPrice: price,
  };
}

function isAdjustment(kind: PayableEntry['kind']): boolean {
  return kind === 'price-adjustment' || kind === 'red-entry';
}

function byDayAndNumber(a: StatementLine, b: StatementLine): number {
  const keyOf = (line: StatementLine): `${LocalDate} ${string}` =>
    `${line.acceptedOn} ${line.receiptNumber}`;
  if (keyOf(a) === keyOf(b)) return 0;
  return keyOf(a) < keyOf(b) ? -1 : 1;
}

/** Every row that a ledger names exists: its absence is a bug. */
function getRow<Id extends string, Row>(rows: ReadonlyMap<Id, Row>, id: Id): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`No row ${id}`);
  return row;
}
