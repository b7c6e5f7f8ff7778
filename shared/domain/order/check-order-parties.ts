import { addDays } from '../calendar/local-date';
import { finding } from '../record/finding';
import type { OrderContext, OrderDraft, OrderFinding } from './order-draft';

/** Days before a licence ends from which an order says so: renewing one takes about a quarter. Our number. */
export const LICENCE_NOTICE_DAYS = 90;

/** What speaks against an order because of a licence that has ended or soon will. */
export function checkLicences(
  { orderedOn }: Pick<OrderDraft, 'orderedOn'>,
  { licences }: Pick<OrderContext, 'licences'>,
): readonly OrderFinding[] {
  return licences.flatMap(({ enterprise, number, expiresOn }): readonly OrderFinding[] => {
    const facts = { enterprise, number, expiresOn };
    if (expiresOn < orderedOn)
      return [finding({ kind: 'licence-expired', severity: 'error', facts })];
    return expiresOn <= addDays(orderedOn, LICENCE_NOTICE_DAYS)
      ? [finding({ kind: 'licence-expires-soon', severity: 'warning', facts })]
      : [];
  });
}

/** What the connection does not know yet, so that the order would be held back on its way. */
export function checkMapping(
  { lines }: Pick<OrderDraft, 'lines'>,
  { connection }: Pick<OrderContext, 'connection'>,
): readonly OrderFinding[] {
  if (connection === null) return [];
  const facts = { connection: connection.name };
  const unmapped = lines.flatMap(({ productId }, line): readonly OrderFinding[] =>
    connection.mappedProductIds.has(productId)
      ? []
      : [finding({ kind: 'item-not-mapped', severity: 'warning', line, facts })],
  );
  if (connection.hasDistributorCode) return unmapped;
  return [finding({ kind: 'distributor-not-mapped', severity: 'warning', facts }), ...unmapped];
}
