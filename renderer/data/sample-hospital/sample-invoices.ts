import { addDays, daysBetween, type LocalDate } from '@shared/domain/calendar/local-date';
import { fen, type BasisPoints, type Fen } from '@shared/domain/money/money';
import { recordInvoice } from '@shared/domain/payment/check-invoice';
import type { InvoiceDraft } from '@shared/domain/payment/invoice-draft';
import type { Invoice, Payable } from '@shared/domain/payment/payable';
import type { GoodsReturn, Receipt, ReceiptId } from '@shared/domain/receipt/receipt';
import { getValue } from './get-value';
import type { SampleStage } from './sample-stage';

/** 4 % of the amount is paid late, and most of that because its invoice came late. */
const LATE_PER_THOUSAND = 40;
const SPLIT_PER_THOUSAND = 40;
/** Large and small amounts are late alike: only some are asked whether they may be. */
const ASKED_PER_THOUSAND = 60;
const TAX_RATE = 1_300 as BasisPoints;
const SERIAL_DIGITS = 12;
/** Invoices that are not late lie with us before the payment run ahead of the due day. */
const DAYS_BEFORE_RUN = 12;

/** Plans the distributor's invoices for a receipt: median nine days after the goods, some much later. */
export function planInvoices(stage: SampleStage, receipt: Receipt): void {
  const { world } = stage;
  const payable = findPayable(stage, receipt.id);
  if (payable === undefined) return;
  const afterDays = isLateByPlan(stage, payable)
    ? daysToDue(payable) + world.random.between(3, 9)
    : Math.min(usualDays(stage), daysToDue(payable) - DAYS_BEFORE_RUN);
  const isSplit = world.random.chance(SPLIT_PER_THOUSAND) && receipt.amount > 1;
  const first = fen(isSplit ? Math.floor(receipt.amount / 2) : receipt.amount);
  const parts = isSplit ? [first, fen(receipt.amount - first)] : [first];
  world.plan(addDays(world.day(), afterDays), () => {
    for (const amount of parts) playInvoice(stage, { receipt, amount, blue: null });
  });
}

/** A return is answered with a red invoice against the receipt's first one. */
export function planRedInvoice(stage: SampleStage, { receiptId, amount }: GoodsReturn): void {
  const { world } = stage;
  world.plan(addDays(world.day(), world.random.between(6, 12)), () => {
    const receipt = world.rows('receipts').get(receiptId);
    const blue = [...world.rows('invoices').values()].find(
      (invoice) => invoice.kind === 'blue' && invoice.receiptIds.includes(receiptId),
    );
    if (receipt === undefined || blue === undefined || blue.amount < amount) return;
    playInvoice(stage, { receipt, amount: fen(0 - amount), blue });
  });
}

export function hasInvoice({ world }: SampleStage, receiptId: ReceiptId): boolean {
  for (const invoice of world.rows('invoices').values())
    if (invoice.receiptIds.includes(receiptId)) return true;
  return false;
}

type InvoicePlan = {
  readonly receipt: Receipt;
  readonly amount: Fen;
  readonly blue: Invoice | null;
};

function playInvoice(stage: SampleStage, { receipt, amount, blue }: InvoicePlan): void {
  const { world } = stage;
  const draft: InvoiceDraft = {
    kind: blue === null ? 'blue' : 'red',
    number: numberOf(stage),
    code: '',
    distributorId: receipt.distributorId,
    issuedOn: blue === null ? issueDay(world.day(), receipt.acceptedOn) : world.day(),
    receivedOn: world.day(),
    amount,
    taxRate: TAX_RATE,
    receiptIds: [receipt.id],
    redOfInvoiceId: blue?.id ?? null,
  };
  const context = {
    today: world.day(),
    isRecorded: () => false,
    receiptsById: world.rows('receipts'),
    blue: blue === null ? null : { invoice: blue, redSoFar: redSoFar(stage, blue) },
  };
  world.put('invoices', getValue(recordInvoice(draft, context, world.newId)));
}

function redSoFar({ world }: SampleStage, blue: Invoice): Fen {
  const reds = [...world.rows('invoices').values()].filter(
    ({ redOfInvoiceId }) => redOfInvoiceId === blue.id,
  );
  return fen(reds.reduce((sum, { amount }) => sum + amount, 0));
}

/** Keeps the late share of all amounts so far just below its bound. */
function isLateByPlan({ world, latePayableIds }: SampleStage, payable: Payable): boolean {
  let [all, late] = [0, 0];
  for (const { id, amount } of world.rows('payables').values()) {
    all += amount;
    if (latePayableIds.has(id)) late += amount;
  }
  const isLate =
    world.random.chance(ASKED_PER_THOUSAND) &&
    (late + payable.amount) * 1_000 <= all * LATE_PER_THOUSAND;
  if (isLate) latePayableIds.add(payable.id);
  return isLate;
}

function findPayable({ world }: SampleStage, receiptId: ReceiptId): Payable | undefined {
  for (const payable of world.rows('payables').values())
    if (payable.receiptId === receiptId) return payable;
  return undefined;
}

function daysToDue({ acceptedOn, dueOn }: Payable): number {
  return daysBetween(acceptedOn, dueOn);
}

function usualDays({ world: { random } }: SampleStage): number {
  const band = random.between(1, 10);
  if (band <= 5) return random.between(3, 9);
  return band <= 9 ? random.between(10, 22) : random.between(23, 28);
}

function issueDay(receivedOn: LocalDate, acceptedOn: LocalDate): LocalDate {
  const twoDaysBefore = addDays(receivedOn, -2);
  return twoDaysBefore < acceptedOn ? acceptedOn : twoDaysBefore;
}

/** Twenty digits as an e-invoice of the region has: year, province, channel, serial. */
function numberOf({ world }: SampleStage): string {
  const serial = world.rows('invoices').size + 1;
  return `246520${String(world.random.between(10, 99))}${String(serial).padStart(SERIAL_DIGITS, '0')}`;
}
