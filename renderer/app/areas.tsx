import {
  AlertOutlined,
  AppstoreOutlined,
  DashboardOutlined,
  DatabaseOutlined,
  FileProtectOutlined,
  FileDoneOutlined,
  FormOutlined,
  CloudSyncOutlined,
  ImportOutlined,
  InboxOutlined,
  PayCircleOutlined,
  ProfileOutlined,
  SettingOutlined,
  ShoppingCartOutlined,
} from '@ant-design/icons';
import { loadExchangePage } from '@renderer/features/exchange';
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
    key: 'desk',
    path: '/',
    title: 'area.desk',
    icon: <DashboardOutlined />,
    words: 'gzt gongzuotai',
    load: async () => ({ default: (await import('@renderer/features/desk')).DeskPage }),
  },
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
    key: 'agreements',
    path: '/agreements',
    title: 'area.agreements',
    icon: <FileProtectOutlined />,
    words: 'xy xieyi qd sfxy',
    load: async () => ({ default: (await import('@renderer/features/agreements')).AgreementsPage }),
  },
  {
    key: 'orders',
    path: '/orders',
    title: 'area.orders',
    icon: <ShoppingCartOutlined />,
    words: 'dd dingdan cgd',
    load: async () => ({ default: (await import('@renderer/features/orders')).OrdersPage }),
  },
  {
    key: 'receiving',
    path: '/receiving',
    title: 'area.receiving',
    icon: <InboxOutlined />,
    words: 'ys yanshou rk',
    load: async () => ({ default: (await import('@renderer/features/receiving')).ReceivingPage }),
  },
  {
    key: 'stock',
    path: '/stock',
    title: 'area.stock',
    icon: <AppstoreOutlined />,
    words: 'kc kucun pc',
    load: async () => ({ default: (await import('@renderer/features/stock')).StockPages }),
  },
  {
    key: 'payables',
    path: '/payables',
    title: 'area.payables',
    icon: <PayCircleOutlined />,
    words: 'js jiesuan yf yingfu fk fukuan fp fapiao',
    load: async () => ({ default: (await import('@renderer/features/payables')).PayablesPage }),
  },
  {
    key: 'reconciliation',
    path: '/reconciliation',
    title: 'area.reconciliation',
    icon: <FileDoneOutlined />,
    words: 'dz duizhang',
    load: async () => ({
      default: (await import('@renderer/features/reconciliation')).ReconciliationPage,
    }),
  },
  {
    key: 'monitoring',
    path: '/monitoring',
    title: 'area.monitoring',
    icon: <AlertOutlined />,
    words: 'jc jiance yj yujing jy jinyuan zb fzx tousu beian',
    load: async () => ({
      default: (await import('@renderer/features/monitoring')).MonitoringPage,
    }),
  },
  {
    key: 'demand',
    path: '/demand',
    title: 'area.demand',
    icon: <FormOutlined />,
    words: 'bl baoliang xq xuqiu xuqian',
    load: async () => ({ default: (await import('@renderer/features/demand')).DemandPage }),
  },
  {
    key: 'exchange',
    path: '/exchange',
    title: 'area.exchange',
    icon: <CloudSyncOutlined />,
    words: 'pt pingtai bs baosong lj lianjie',
    load: async () => ({ default: await loadExchangePage() }),
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
