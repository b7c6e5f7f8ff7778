import { addDays } from '@shared/domain/calendar/local-date';
import { postReturn } from '@shared/domain/receipt/post-return';
import type { ReceiptLine } from '@shared/domain/receipt/receipt';
import { getValue } from './get-value';
import { planRedInvoice } from './sample-invoices';
import type { SampleStage } from './sample-stage';

const RETURNED_PER_THOUSAND = 8;
const REASONS = ['包装渗漏', '型号与申领不符', '近效期调换'] as const;

/** 0.8 % of what was accepted has a pack sent back some days later. */
export function planReturn(stage: SampleStage, lines: readonly ReceiptLine[]): void {
  const { world } = stage;
  for (const line of lines) {
    const { basePerPack } = line.facts;
    const isReturned = world.random.chance(RETURNED_PER_THOUSAND);
    // Only whole packs go back: the few implants of a line decide where it stands.
    if (!isReturned || line.accepted <= basePerPack || basePerPack === 1) continue;
    world.plan(addDays(world.day(), world.random.between(5, 15)), () => {
      playReturn(stage, line);
    });
  }
}

function playReturn(stage: SampleStage, line: ReceiptLine): void {
  const { world } = stage;
  const receipt = world.rows('receipts').get(line.receiptId);
  const order = world.rows('orders').get(line.orderId);
  if (receipt === undefined || order === undefined) throw new Error('A return has its receipt');
  const payable = [...world.rows('payables').values()].find(
    ({ receiptId }) => receiptId === receipt.id,
  );
  const balance = payable && world.rows('payableBalances').get(payable.id);
  const posting = getValue(
    postReturn(
      {
        returnedOn: world.day(),
        reason: world.random.pick(REASONS),
        lines: [{ receiptLineId: line.id, quantity: line.facts.basePerPack }],
      },
      {
        today: world.day(),
        programId: order.programId,
        receipt,
        receiptLinesById: new Map([[line.id, line]]),
        earlierReturns: [...world.rows('goodsReturns').values()].filter(
          ({ receiptId }) => receiptId === receipt.id,
        ),
        orderLineTotalsById: world.rows('orderLineTotals'),
        lineTotalsById: world.rows('lineTotals'),
        lotStockById: world.rows('lotStocks'),
        owed: payable && balance ? { payable, balance } : null,
      },
      { number: world.takeNumber('return'), newId: world.newId },
    ),
  );
  world.put('goodsReturns', posting.goodsReturn);
  world.put('movements', ...posting.movements);
  world.put('lotStocks', ...posting.lotStock);
  world.put('orderLineTotals', ...posting.orderLineTotals);
  world.put('lineTotals', ...posting.lineTotals);
  if (posting.owed !== null) {
    world.put('payableEntries', posting.owed.entry);
    world.put('payableBalances', posting.owed.balance);
  }
  planRedInvoice(stage, posting.goodsReturn);
}
