import {
  AppstoreOutlined,
  HomeOutlined,
  InboxOutlined,
  ReadOutlined,
  ShoppingCartOutlined,
} from '@ant-design/icons';
import { App } from '@renderer/app/app';
import type { Area } from '@renderer/app/areas';
import { createRoot } from 'react-dom/client';
import { DeskPage, FormPage } from './form-page';
import { EmptyPage, ListPage, LongPage } from './list-page';
import { createMemoryHost } from './memory-host';

const load = (page: () => React.ReactNode) => () => Promise.resolve({ default: page });

const areas: readonly Area[] = [
  {
    key: 'desk',
    path: '/',
    title: 'area.desk',
    icon: <HomeOutlined />,
    words: 'gzt',
    load: load(DeskPage),
  },
  {
    key: 'catalogue',
    path: '/catalogue',
    title: 'area.catalogue',
    icon: <ReadOutlined />,
    words: 'ml',
    load: load(LongPage),
  },
  {
    key: 'programs',
    path: '/programs',
    title: 'area.programs',
    icon: <AppstoreOutlined />,
    words: 'jc',
    load: load(FormPage),
  },
  {
    key: 'orders',
    path: '/orders',
    title: 'area.orders',
    icon: <ShoppingCartOutlined />,
    words: 'dd',
    load: load(ListPage),
  },
  {
    key: 'receiving',
    path: '/receiving',
    title: 'area.receiving',
    icon: <InboxOutlined />,
    words: 'ys',
    load: load(EmptyPage),
  },
];

const kind =
  new URLSearchParams(location.search).get('kind') === 'hospital' ? 'hospital' : 'sample';
const dataSet = {
  id: 'sample-gallery',
  kind,
  name: '示例医院',
  createdAt: '2024-09-23T00:00:00Z',
} as const;

const host = createMemoryHost({
  version: '0.1.0',
  shell: 'browser',
  workstation: '7KQ2ZD',
  dataFolder: '/tmp/caiheng',
  todayOverride: kind === 'sample' ? '2024-09-23' : null,
  dataSets: [dataSet],
  current: dataSet,
});

const root = document.querySelector('#root');
if (root) createRoot(root).render(<App host={host} areas={areas} />);
