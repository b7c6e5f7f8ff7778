import {
  DatabaseOutlined,
  ImportOutlined,
  ProfileOutlined,
  SettingOutlined,
} from '@ant-design/icons';
import { loadSettingsPage } from '@renderer/features/settings';
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
  /** Reached from other areas only: no entry of its own in the navigation. */
  readonly isOutsideNavigation?: boolean;
};

/**
 * The areas that have content, in the order of the navigation. One entry per feature:
 *
 * `{ key: 'orders', path: '/orders', title: 'area.orders', icon: <ShoppingCartOutlined />, words: 'dd',
 * load: async () => ({ default: (await import('@renderer/features/orders')).OrdersPage }) }`
 */
export const AREAS: readonly Area[] = [
  {
    key: 'catalogue',
    path: '/catalogue',
    title: 'area.catalogue',
    icon: <DatabaseOutlined />,
    words: 'ml mulu ybbm',
    load: async () => ({ default: (await import('@renderer/features/catalogue')).CataloguePage }),
  },
  {
    key: 'imports',
    path: '/imports',
    title: 'area.imports',
    icon: <ImportOutlined />,
    words: 'dr daoru',
    isOutsideNavigation: true,
    load: async () => ({ default: (await import('@renderer/features/imports')).ImportsPage }),
  },
  {
    key: 'programs',
    path: '/programs',
    title: 'area.programs',
    icon: <ProfileOutlined />,
    words: 'jc jicai xm jd jindu',
    load: async () => ({ default: (await import('@renderer/features/programs')).ProgramsPage }),
  },
  {
    key: 'settings',
    path: '/settings',
    title: 'area.settings',
    icon: <SettingOutlined />,
    words: 'sz shezhi',
    load: async () => ({ default: await loadSettingsPage() }),
  },
];
