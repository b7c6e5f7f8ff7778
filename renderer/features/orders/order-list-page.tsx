import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, type OrderOverview, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, PageFrame } from '@renderer/ui';
import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { orderColumns } from './order-columns';
import { isShown, ORDER_PRESETS, parseOrderPreset } from './order-presets';

const NO_ORDERS: readonly OrderOverview[] = [];

/** Every order with its state; presets for what waits. */
export function OrderListPage() {
  const text = useText('orders');
  const lateText = useText('orders-late');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [search, setSearch] = useSearchParams();
  const preset = parseOrderPreset(search.get('show'));
  const overviews = useLiveQuery(
    () => repositories.orders.listOverviews(today),
    [repositories, today],
  );
  const all = overviews ?? NO_ORDERS;
  const rows = useMemo(() => all.filter((row) => isShown(row, preset)), [all, preset]);
  const columns = useMemo(() => orderColumns(text), [text]);
  const exportTable = useExportTable(text('export.title'), useBusinessDay());
  const startNew = () => void navigate('/orders/new');
  const newButton = (
    <Button type="primary" onClick={startNew}>
      {text('new')}
    </Button>
  );
  const actions = (
    <>
      <Button onClick={() => void navigate('/orders/late-main')}>{lateText('open-list')}</Button>
      {newButton}
    </>
  );
  return (
    <PageFrame title={text('title')} purpose={text('purpose')} actions={actions}>
      <DataGrid
        gridId="orders"
        caption={text('title')}
        columns={columns}
        rowKey={({ order }) => order.id}
        rows={rows}
        isLoading={overviews === undefined}
        onOpenRow={({ order }) => void navigate(`/orders/${order.id}`)}
        rowTone={({ order, daysLate }) =>
          order.state === 'cancelled' ? 'quiet' : daysLate > 0 ? 'error' : undefined
        }
        onExport={exportTable}
        toolbar={
          <Segmented
            aria-label={text('show')}
            value={preset}
            onChange={(show) => setSearch(show === 'all' ? {} : { show }, { replace: true })}
            options={ORDER_PRESETS.map((value) => ({
              value,
              label: `${text(`show.${value}`)} ${all.filter((row) => isShown(row, value)).length}`,
            }))}
          />
        }
        emptyState={
          all.length === 0 ? (
            <EmptyState
              title={text('empty')}
              action={<Button onClick={startNew}>{text('new')}</Button>}
            >
              {text('empty-hint')}
            </EmptyState>
          ) : undefined
        }
      />
    </PageFrame>
  );
}
