import { fen } from '@shared/domain/money/money';
import type { OrderLine } from '@shared/domain/order/order';
import type { ReceiptDraftLine } from '@shared/domain/receipt/receipt-draft';
import fc from 'fast-check';
import { aReceiptDraftLine } from './draft-builders';
import type { HospitalLedgers } from './hospital-ledgers';
import { agreements } from './ledger-agreements';

/** One thing that somebody tries; the numbers choose what it is done to and how much of it. */
export type Step = {
  readonly kind:
    | 'order'
    | 'receive'
    | 'give-back'
    | 'pay'
    | 'adjust'
    | 'invoice'
    | 'red-invoice'
    | 'close'
    | 'cancel'
    | 'wait';
  readonly pick: number;
  readonly units: number;
};

/** A history in which goods come more often than orders end, as in a hospital. */
export function aHistory(length: number): fc.Arbitrary<readonly Step[]> {
  const kind = fc.oneof(
    { weight: 4, arbitrary: fc.constant('order' as const) },
    { weight: 8, arbitrary: fc.constant('receive' as const) },
    { weight: 5, arbitrary: fc.constant('give-back' as const) },
    { weight: 4, arbitrary: fc.constant('pay' as const) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<Step['kind'][]>('adjust', 'invoice', 'red-invoice', 'wait'),
    },
    { weight: 1, arbitrary: fc.constantFrom<Step['kind'][]>('close', 'cancel') },
  );
  const step = fc.record({ kind, pick: fc.nat(1_000), units: fc.integer({ min: 1, max: 40 }) });
  return fc.array(step, { minLength: length, maxLength: length });
}

/** What a step came to: the result of its posting, or null when there was nothing to do it to. */
export type Outcome = ReturnType<
  | HospitalLedgers['order']
  | HospitalLedgers['receive']
  | HospitalLedgers['giveBack']
  | HospitalLedgers['pay']
  | HospitalLedgers['adjust']
  | HospitalLedgers['invoice']
  | HospitalLedgers['end']
> | null;

/** Tries one step on the ledgers. What is not allowed is refused by the posting and changes nothing. */
export function take({ kind, pick, units }: Step, ledgers: HospitalLedgers): Outcome {
  const agreement = choose(agreements, pick);
  const order = choose(ledgers.orders.all(), pick);
  const payable = choose(ledgers.payables.all(), pick);
  switch (kind) {
    case 'order':
      return agreement && ledgers.order(agreement, [units, (pick % 9) + 1, units * 3]);
    case 'receive':
      return order && ledgers.receive(order, arrival(ledgers.linesOf(order), { pick, units }));
    case 'give-back': {
      const line = choose(ledgers.receiptLines.all(), pick);
      return line && ledgers.giveBack(line, units);
    }
    case 'pay':
      return agreement && ledgers.pay(agreement.distributorId, fen(units * 1_000_003));
    case 'adjust':
      return payable && ledgers.adjust(payable, 'price-adjustment', fen((20 - units) * 77));
    case 'invoice': {
      const receipt = choose(ledgers.receipts.all(), pick);
      return receipt && ledgers.invoice(receipt, fen(receipt.amount + (units % 3)));
    }
    case 'red-invoice': {
      const blue = choose(ledgers.invoices.all(), pick);
      const receipt = blue && ledgers.receipts.all().find(({ id }) => blue.receiptIds.includes(id));
      return blue && receipt ? ledgers.invoice(receipt, fen(-units * 11), blue) : null;
    }
    case 'close':
    case 'cancel':
      return order && ledgers.end(order, kind);
    case 'wait':
      ledgers.pass(units % 25);
      return null;
  }
}

/** Whether a delivery may be more than was ordered: now and then it is, and somebody gives the reason. */
export function hasReasonForMore(pick: number): boolean {
  return pick % 5 === 0;
}

/** Parts of some lines in one of five lots, now and then with something rejected. */
function arrival(
  lines: readonly OrderLine[],
  { pick, units }: Pick<Step, 'pick' | 'units'>,
): readonly ReceiptDraftLine[] {
  return lines.slice(0, (pick % 3) + 1).map(({ id }, index) => {
    const rejected = pick % 7 === 0 ? 1 : 0;
    return aReceiptDraftLine({
      orderLineId: id,
      lotNumber: `LOT-${(pick + index) % 5}`,
      delivered: units + rejected,
      accepted: units,
      rejected,
      rejectReason: rejected === 0 ? '' : '破损',
      overReason: hasReasonForMore(pick) ? '厂家多发' : '',
    });
  });
}

export function choose<Row>(rows: readonly Row[], pick: number): Row | null {
  return rows[pick % Math.max(1, rows.length)] ?? null;
}
