import type { Text } from '@renderer/i18n/create-text';
import {
  formatQuantity,
  formatUnitPrice,
  parseDay,
  parseQuantityText,
  type EditableColumn,
  type EditableLine,
} from '@renderer/ui';
import type { OrderChange } from '@shared/domain/order/change-order';
import type { OrderRows } from '@shared/domain/order/end-order';
import type { Order, OrderLineId } from '@shared/domain/order/order';

/** The head of a change as typed. */
export type TypedChange = {
  readonly promisedOn: string;
  readonly remark: string;
  readonly isUrgent: boolean;
  readonly gateReason: string;
};

export function typedChangeOf({ promisedOn, remark, isUrgent, gateReason }: Order): TypedChange {
  return { promisedOn, remark, isUrgent, gateReason: gateReason ?? '' };
}

/** The lines of the form; only the quantity is typed, and a line may be taken out. */
export function changeLinesOf({ lines }: OrderRows): readonly EditableLine[] {
  return lines.map(({ id, facts, quantity, unitPrice }) => ({
    id,
    values: {
      code: facts.nationalCode ?? '',
      product: facts.name,
      specification: `${facts.specification} ${facts.model}`.trim(),
      unit: facts.baseUnit,
      before: formatQuantity(quantity),
      quantity: String(quantity),
      price: formatUnitPrice(unitPrice),
    },
  }));
}

export function changeColumns(text: Text<'orders'>): readonly EditableColumn[] {
  return [
    {
      key: 'code',
      title: text('line.code'),
      kind: 'fixed',
      width: 220,
      show: ({ values }) => values['code'] || text('line.no-code'),
    },
    {
      key: 'product',
      title: text('line.product'),
      kind: 'fixed',
      width: 260,
      show: ({ values }) => `${values['product'] ?? ''} ${values['specification'] ?? ''}`,
    },
    { key: 'unit', title: text('line.unit'), kind: 'fixed', width: 50 },
    { key: 'price', title: text('line.price'), kind: 'fixed', width: 90, align: 'right' },
    { key: 'before', title: text('change.before'), kind: 'fixed', width: 80, align: 'right' },
    { key: 'quantity', title: text('line.quantity'), kind: 'quantity', width: 90 },
  ];
}

export type ReadChange = {
  /** Null while the day is none. */
  readonly change: OrderChange | null;
  readonly unread: number;
};

export function readChange(
  { order }: OrderRows,
  typed: TypedChange,
  lines: readonly EditableLine[],
): ReadChange {
  const day = parseDay(typed.promisedOn);
  const quantities = new Map<OrderLineId, number>();
  let unread = 0;
  for (const { id, values } of lines) {
    const count = parseQuantityText(values['quantity'] ?? '');
    if (count.ok) quantities.set(id as OrderLineId, count.value);
    else unread += 1;
  }
  if (!day.ok || day.value === null || unread > 0) return { change: null, unread };
  const { remark, isUrgent, gateReason } = typed;
  const head = { remark, isUrgent, gateReason: gateReason.trim() === '' ? null : gateReason };
  return {
    change: { revision: order.revision, promisedOn: day.value, quantities, ...head },
    unread,
  };
}
