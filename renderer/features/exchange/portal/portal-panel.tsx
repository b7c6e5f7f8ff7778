import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, Loading } from '@renderer/ui';
import type { ConnectionId } from '@shared/domain/order/order';
import { Tabs } from 'antd';
import { useState } from 'react';
import { AtPortalList } from './at-portal-list';
import { BatchList } from './batch-list';
import { ReadBack } from './read-back';
import { TemplateEditor } from './template-editor';
import { WaitingList } from './waiting-list';
import './portal.css';

const TABS = ['waiting', 'at-portal', 'read-back', 'batches', 'template'] as const;
type Tab = (typeof TABS)[number];

/** One connection by workbook: what goes out, what lies at the portal, what it says, how its workbooks look. */
export function PortalPanel({ connectionId }: { readonly connectionId: ConnectionId }) {
  const text = useText('exchange-portal');
  const { portals } = useRepositories();
  const [tab, setTab] = useState<Tab>('waiting');
  const found = useLiveQuery(
    async () => ({ connection: await portals.findConnection(connectionId) }),
    [portals, connectionId],
  );
  const waiting = useLiveQuery(() => portals.listWaiting(connectionId), [portals, connectionId]);
  const atPortal = useLiveQuery(() => portals.listAtPortal(connectionId), [portals, connectionId]);
  if (found === undefined) return <Loading label={text('loading')} />;
  const { connection } = found;
  if (connection === undefined || connection.template === null)
    return <EmptyState title={text('not-portal')} />;
  const counts = { waiting: waiting?.length ?? 0, 'at-portal': atPortal?.length ?? 0 };
  const titleOf = (each: Tab) =>
    each === 'waiting' || each === 'at-portal'
      ? text(`tab.${each}`, { count: counts[each] })
      : text(`tab.${each}`);
  return (
    <section className="ch-portal" aria-label={text('tabs')}>
      <Tabs
        activeKey={tab}
        onChange={(key) => setTab(TABS.find((each) => each === key) ?? 'waiting')}
        items={TABS.map((each) => ({ key: each, label: titleOf(each) }))}
      />
      {tab === 'waiting' && <WaitingList connectionId={connectionId} rows={waiting} />}
      {tab === 'at-portal' && <AtPortalList connectionId={connectionId} rows={atPortal} />}
      {tab === 'read-back' && <ReadBack connection={connection} template={connection.template} />}
      {tab === 'batches' && <BatchList connectionId={connectionId} />}
      {tab === 'template' && (
        <TemplateEditor
          key={connection.revision}
          connection={connection}
          template={connection.template}
        />
      )}
    </section>
  );
}
