import { finding } from '../record/finding';
import type { OrderDraft, OrderFinding } from './order-draft';

/**
 * Errors that 先收后补 passes over: they stand between a patient and a product and can be made up
 * for. What is nonsense (no lines, a quantity, an amount, a day to come) stays an error, and so does
 * what makes the posting impossible.
 */
const PASSED_OVER: ReadonlySet<OrderFinding['kind']> = new Set([
  'agreement-not-in-force',
  'agreement-not-started',
  'ordered-before-cycle',
  'ordered-after-cycle',
  'distributor-differs',
  'price-above-selected',
  'gate-reason-missing',
  'licence-expired',
  'product-not-listed',
] satisfies readonly OrderFinding['kind'][]);

/** Whether 先收后补 with a reason lets this error pass. */
export function mayReceiveFirst({ kind, severity }: OrderFinding): boolean {
  return severity === 'error' && PASSED_OVER.has(kind);
}

/** The findings as they hold when the order is to be received first: with a reason, what may pass only warns. */
export function passOver(
  findings: readonly OrderFinding[],
  { receiveFirst }: Pick<OrderDraft, 'receiveFirst'>,
): readonly OrderFinding[] {
  if (receiveFirst === null) return findings;
  if (receiveFirst.trim() === '')
    return [
      finding({ kind: 'receive-first-reason-missing', severity: 'error', facts: {} }),
      ...findings,
    ];
  return findings.map((found) =>
    mayReceiveFirst(found) ? { ...found, severity: 'warning' } : found,
  );
}
