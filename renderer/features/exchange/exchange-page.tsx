import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { PageFrame } from '@renderer/ui';
import { Tabs } from 'antd';
import type { ComponentType } from 'react';
import { Navigate, Route, Routes, useLocation, useNavigate } from 'react-router';
import { ConnectionsPages } from './connections/connections-pages';
import { CutOverPages } from './cut-over/cut-over-pages';
import { DifferencesPanel } from './outbox/differences-panel';
import { NewsPanel } from './outbox/news-panel';
import { OutboxPanel } from './outbox/outbox-panel';
import './exchange.css';

type ExchangeTab = {
  /** Under `/exchange/`; the content has the routes below it. */
  readonly path: string;
  readonly title: TextKey<'exchange'>;
  readonly content: ComponentType;
};

/** In the order of the bar; the first is where `/exchange` leads. */
const TABS: readonly ExchangeTab[] = [
  { path: 'outbox', title: 'tab.outbox', content: OutboxPanel },
  { path: 'news', title: 'tab.news', content: NewsPanel },
  { path: 'differences', title: 'tab.differences', content: DifferencesPanel },
  { path: 'connections', title: 'tab.connections', content: ConnectionsPages },
  { path: 'cut-over', title: 'tab.cut-over', content: CutOverPages },
];

/** Everything between the hospital and its platforms. */
export function ExchangePage() {
  const text = useText('exchange');
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [first] = TABS;
  const active = TABS.find(({ path }) => pathname.startsWith(`/exchange/${path}`)) ?? first;
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      bar={
        <Tabs
          activeKey={active?.path ?? ''}
          onChange={(path) => void navigate(`/exchange/${path}`)}
          items={TABS.map(({ path, title }) => ({ key: path, label: text(title) }))}
        />
      }
    >
      <Routes>
        {TABS.map(({ path, content: Content }) => (
          <Route key={path} path={`${path}/*`} element={<Content />} />
        ))}
        <Route path="*" element={<Navigate to={`/exchange/${first?.path ?? ''}`} replace />} />
      </Routes>
    </PageFrame>
  );
}
