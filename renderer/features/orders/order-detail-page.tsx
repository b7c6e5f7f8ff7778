import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, useBusinessDay, type OrderView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, Loading, PageFrame } from '@renderer/ui';
import type { OrderId } from '@shared/domain/order/order';
import { Button, Tabs } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { CopyOrder } from './copy-order';
import { EndOrder } from './end-order';
import { LateNotice } from './late-notice';
import { OrderFacts } from './order-facts';
import { OrderNotices } from './order-notices';
import { OrderTimeline } from './order-timeline';
import { orderLineViewColumns } from './order-line-view-columns';

/** One order: facts, lateness, lines with what came, and what can be done with it. */
export function OrderDetailPage() {
  const text = useText('orders');
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const found = useLiveQuery(
    async () => ({ view: await repositories.orders.findView(id as OrderId, today) }),
    [repositories, id, today],
  );
  const [tab, setTab] = useState('lines');
  const columns = useMemo(() => orderLineViewColumns(text), [text]);
  const exportTable = useExportTable(text('export.lines'), useBusinessDay());
  if (found === undefined) return <Loading label={text('loading')} />;
  const { view } = found;
  if (view === undefined)
    return (
      <EmptyState
        title={text('detail.missing')}
        action={<Link to="/orders">{text('detail.back')}</Link>}
      >
        {text('detail.missing-hint')}
      </EmptyState>
    );
  const { order, names } = view;
  return (
    <PageFrame
      title={order.number}
      purpose={text('detail.purpose', { distributor: names.distributor, day: order.orderedOn })}
      actions={
        <>
          <EndOrder view={view} />
          <CopyOrder view={view} />
          {mayChange(view) && (
            <Button onClick={() => void navigate(`/orders/${order.id}/change`)}>
              {text('detail.change')}
            </Button>
          )}
          <Button onClick={() => void navigate(`/orders/${order.id}/print`)}>
            {text('detail.print')}
          </Button>
          {order.state === 'placed' && (
            <Button type="primary" onClick={() => void navigate(`/receiving/new/${order.id}`)}>
              {text('detail.accept')}
            </Button>
          )}
        </>
      }
    >
      <LateNotice view={view} />
      <OrderNotices view={view} />
      <OrderFacts view={view} />
      <Tabs
        size="small"
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'lines', label: text('lines') },
          { key: 'timeline', label: text('timeline.tab', { count: view.happenings.length }) },
        ]}
      />
      {tab === 'timeline' && <OrderTimeline happenings={view.happenings} />}
      <div style={{ display: tab === 'lines' ? 'flex' : 'none', flex: 1, minHeight: 240 }}>
        <DataGrid
          gridId="order-lines"
          caption={text('lines')}
          columns={columns}
          rowKey={({ line }) => line.id}
          rows={view.lines}
          rowTone={({ daysLate }) => (daysLate > 0 ? 'error' : undefined)}
          onExport={exportTable}
        />
      </div>
    </PageFrame>
  );
}

/** Before anything of it has been sent or has come. */
function mayChange({ order, sending, lines }: OrderView): boolean {
  const hasGoods = lines.some(({ totals }) => totals.delivered > 0);
  const isSent = sending.hasBegun || order.reportState === 'reported';
  return order.state === 'placed' && !isSent && !hasGoods;
}
