import type { DateRange, LocalDate } from '@shared/domain/calendar/local-date';
import { conversionOf, groupUnits } from '@shared/domain/conversion/group-conversion';
import {
  nonSelectedShare,
  type NonSelectedShare,
} from '@shared/domain/monitoring/non-selected-share';
import type { OutsidePurchase } from '@shared/domain/monitoring/outside-purchase';
import {
  receivedInAgreedUnits,
  type ProductUse,
  type ReceivedInAgreedUnits,
} from '@shared/domain/monitoring/received-in-agreed-units';
import type { SupplyComplaint } from '@shared/domain/monitoring/supply-complaint';
import { lineAmount } from '@shared/domain/money/money';
import type { OrderId } from '@shared/domain/order/order';
import type { Group, ProgramProductId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import type { NetLine } from './net-line';
import type { ProgramUse } from './program-use';

/** What a share is made of beside the receipts. */
export type ShareSources = {
  /** The register of purchases outside the agreements, and the orders of ours that it names. */
  readonly purchases: readonly OutsidePurchase[];
  readonly registeredOrders: RegisteredOrders;
  readonly complaints: readonly SupplyComplaint[];
};

/** The number of each order that a row of the register names. */
export type RegisteredOrders = ReadonlyMap<OrderId, string>;

export async function readRegisteredOrders(
  db: HospitalDatabase,
  purchases: readonly OutsidePurchase[],
): Promise<RegisteredOrders> {
  const numbers = new Set(purchases.map(({ orderNumber }) => orderNumber));
  numbers.delete('');
  const orders = await db.orders
    .where('number')
    .anyOf([...numbers])
    .toArray();
  return new Map(orders.map(({ id, number }) => [id, number]));
}

/** The non-selected share of a group in the year up to a day of it. */
export function shareOfGroup(
  group: Group,
  use: ProgramUse,
  { today, purchases, registeredOrders, complaints }: ShareSources & { readonly today: LocalDate },
): NonSelectedShare {
  const period = { from: use.year.from, to: today };
  const { uses, scale, uncounted } = groupUses(group, use, { registeredOrders, period });
  return nonSelectedShare({
    ...{ groupId: group.id, period, scale, uncounted },
    received: uses,
    purchases,
    complaints,
    by: use.pack.nonSelected?.value.unit ?? 'quantity',
  });
}

/** The receipts of a group in its agreed unit of the year. */
export function groupUses(
  { id }: Pick<Group, 'id'>,
  use: ProgramUse,
  asked: { readonly registeredOrders: RegisteredOrders; readonly period: DateRange },
): ReceivedInAgreedUnits {
  const { conversions, productsById, year } = use;
  const conversion = conversionOf(conversions, id, year.number);
  const units = groupUnits(id, [...productsById.values()], conversion);
  const own = receivedUses(use, asked.registeredOrders).filter(({ groupId }) => groupId === id);
  return receivedInAgreedUnits(own, units, asked.period);
}

function receivedUses(
  { receipts, elsewhere, productsById }: ProgramUse,
  registeredOrders: RegisteredOrders,
): readonly ProductUse[] {
  const useOf = ({ line, net }: NetLine, productId: ProgramProductId): readonly ProductUse[] => {
    const product = productsById.get(productId);
    if (product === undefined) return [];
    const amount = lineAmount(net, line.unitPrice);
    return [
      {
        ...{ productId, manufacturerId: product.manufacturerId, groupId: product.groupId },
        selection: product.selection,
        on: line.acceptedOn,
        units: net,
        unit: product.unit.baseUnit,
        amount,
        orderNumber: registeredOrders.get(line.orderId) ?? '',
        receipt: {
          id: line.id,
          kind: 'receipt',
          rowId: line.receiptId,
          subject: `${line.facts.name} ${line.facts.specification}`.trim(),
          on: line.acceptedOn,
          quantity: net,
          amount,
        },
      },
    ];
  };
  return [
    ...receipts.flatMap((one) => useOf(one, one.line.productId)),
    ...elsewhere.flatMap((one) => useOf(one, one.productId)),
  ];
}
