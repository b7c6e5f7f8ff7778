import type { OrderOverview } from '@renderer/data';
import { isApproved } from '@shared/domain/order/decide-approval';

/** Named filters of the list; the address keeps the chosen one: `/orders?show=late`. */
export const ORDER_PRESETS = [
  'all',
  'awaiting-approval',
  'awaiting-report',
  'returned',
  'awaiting-goods',
  'late',
  'urgent',
  'back-entry',
  'receive-first',
] as const;

export type OrderPreset = (typeof ORDER_PRESETS)[number];

export function parseOrderPreset(text: string | null): OrderPreset {
  return ORDER_PRESETS.find((preset) => preset === text) ?? 'all';
}

export function isShown({ order, daysLate }: OrderOverview, preset: OrderPreset): boolean {
  switch (preset) {
    case 'all':
      return true;
    case 'awaiting-report':
      return (
        order.reportState === 'awaiting-report' && order.state !== 'cancelled' && isApproved(order)
      );
    case 'awaiting-approval':
      return order.state === 'placed' && order.approval?.state === 'waiting';
    case 'returned':
      return order.reportState === 'returned' && order.state === 'placed';
    case 'urgent':
      return order.isUrgent && order.state === 'placed';
    case 'back-entry':
      return order.backEntry !== null;
    case 'receive-first':
      return order.receiveFirst !== null;
    case 'awaiting-goods':
      return order.state === 'placed';
    case 'late':
      return daysLate > 0;
  }
}
