import { recountLedgers, type LedgerDifference } from '@shared/domain/record/ledger-check';
import type { HospitalDatabase } from '../database';

/** Counts every ledger again and lists the kept sums that differ; an empty list is the invariant. Call it between two commands. */
export async function checkLedgers(db: HospitalDatabase): Promise<readonly LedgerDifference[]> {
  const [orders, orderLines, receiptLines, returns, movements, payableEntries] = await Promise.all([
    db.orders.toArray(),
    db.orderLines.toArray(),
    db.receiptLines.toArray(),
    db.goodsReturns.toArray(),
    db.movements.toArray(),
    db.payableEntries.toArray(),
  ]);
  const [orderLineTotals, lineTotals, lotStock, payableBalances] = await Promise.all([
    db.orderLineTotals.toArray(),
    db.lineTotals.toArray(),
    db.lotStocks.toArray(),
    db.payableBalances.toArray(),
  ]);
  return recountLedgers({
    orders,
    orderLines,
    receiptLines,
    returns,
    movements,
    payableEntries,
    orderLineTotals,
    lineTotals,
    lotStock,
    payableBalances,
  });
}
