import type { OrderOverview } from '@renderer/data';

/** Named filters of the list; the address keeps the chosen one: `/orders?show=late`. */
export const ORDER_PRESETS = ['all', 'awaiting-report', 'awaiting-goods', 'late'] as const;

export type OrderPreset = (typeof ORDER_PRESETS)[number];

export function parseOrderPreset(text: string | null): OrderPreset {
  return ORDER_PRESETS.find((preset) => preset === text) ?? 'all';
}

export function isShown({ order, daysLate }: OrderOverview, preset: OrderPreset): boolean {
  switch (preset) {
    case 'all':
      return true;
    case 'awaiting-report':
      return order.reportState === 'awaiting-report' && order.state !== 'cancelled';
    case 'awaiting-goods':
      return order.state === 'placed';
    case 'late':
      return daysLate > 0;
  }
}
