import type { LineDocuments } from '../record/ledger-check';
import type { AgreedLine } from './program';

type Place = Pick<AgreedLine, 'campusId' | 'departmentId'>;

/**
 * The orders and receipts of each member of a community; under null those that belong to none.
 *
 * The order's department or campus says whose it is, else the place of its agreed line. A receipt goes with its order.
 */
export function documentsByMember(
  documents: LineDocuments,
  lines: readonly (Place & Pick<AgreedLine, 'id'>)[],
  memberOf: (place: Place) => string | null,
): ReadonlyMap<string | null, LineDocuments> {
  const memberByOrder = new Map(documents.orders.map((order) => [order.id, memberOf(order)]));
  const memberByLine = new Map(lines.map((line) => [line.id, memberOf(line)]));
  const memberOfRow = (row: LineDocuments['orderLines' | 'receiptLines'][number]) =>
    memberByOrder.get(row.orderId) ?? memberByLine.get(row.agreedLineId) ?? null;
  const members = new Set([...memberByOrder.values(), ...memberByLine.values(), null]);
  return new Map(
    [...members].map((member) => [
      member,
      {
        ...documents,
        orderLines: documents.orderLines.filter((row) => memberOfRow(row) === member),
        receiptLines: documents.receiptLines.filter((row) => memberOfRow(row) === member),
      },
    ]),
  );
}
