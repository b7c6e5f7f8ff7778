import type { TextKey } from '@renderer/i18n/messages';
import type { ComponentType, ReactNode } from 'react';

/** One work area: an entry in the left navigation and the pages under its path. */
export type Area = {
  readonly key: string;
  /** `/` is the desk; `/orders` also answers for `/orders/…`, whose routes are the page's own. */
  readonly path: string;
  readonly title: TextKey<'app'>;
  readonly icon: ReactNode;
  /** Pinyin initials and other words that find it in the palette. */
  readonly words: string;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
};

/**
 * The areas that have content, in the order of the navigation. One entry per feature:
 *
 * `{ key: 'orders', path: '/orders', title: 'area.orders', icon: <ShoppingCartOutlined />, words: 'dd',
 * load: async () => ({ default: (await import('@renderer/features/orders')).OrdersPage }) }`
 */
export const AREAS: readonly Area[] = [];
