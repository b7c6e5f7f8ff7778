import type { Invoice, InvoiceId } from './payable';

/** Whether a receipt's invoice is here: 未到票, 已到票, or 已冲红 when red ones have taken it back whole. */
export type InvoiceState = 'missing' | 'received' | 'taken-back';

type InvoiceAmount = Pick<Invoice, 'id' | 'kind' | 'amount' | 'redOfInvoiceId'>;

/** The state of a receipt by the blue invoices that name it and every red one of those. */
export function invoiceStateOf(
  blues: readonly InvoiceAmount[],
  redsByBlueId: ReadonlyMap<InvoiceId, readonly InvoiceAmount[]>,
): InvoiceState {
  if (blues.length === 0) return 'missing';
  const isLeft = blues.some(({ id, amount }) => {
    const reds = redsByBlueId.get(id) ?? [];
    return amount + reds.reduce((sum, red) => sum + red.amount, 0) > 0;
  });
  return isLeft ? 'received' : 'taken-back';
}
