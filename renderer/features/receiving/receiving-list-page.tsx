import { useExportTable } from '@renderer/bridge/use-export-table';
import {
  useHospitalData,
  useLiveQuery,
  type OrderOverview,
  type ReceiptOverview,
  useBusinessDay,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, PageFrame } from '@renderer/ui';
import { Segmented } from 'antd';
import { useMemo, type ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { postedColumns } from './posted-columns';
import { waitingColumns } from './waiting-columns';

const VIEWS = ['waiting', 'posted'] as const;
const NO_ORDERS: readonly OrderOverview[] = [];
const NO_RECEIPTS: readonly ReceiptOverview[] = [];

/** What waits for goods, and what was accepted: `/receiving?show=posted`. */
export function ReceivingListPage() {
  const text = useText('receiving');
  const [search, setSearch] = useSearchParams();
  const view = VIEWS.find((one) => one === search.get('show')) ?? 'waiting';
  const views = (
    <Segmented
      aria-label={text('view')}
      value={view}
      onChange={(show) => setSearch({ show }, { replace: true })}
      options={VIEWS.map((value) => ({ value, label: text(`view.${value}`) }))}
    />
  );
  return (
    <PageFrame title={text('title')} purpose={text('purpose')}>
      {view === 'waiting' ? <WaitingOrders views={views} /> : <PostedReceipts views={views} />}
    </PageFrame>
  );
}

function WaitingOrders({ views }: { readonly views: ReactNode }) {
  const text = useText('receiving');
  const navigate = useNavigate();
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const overviews = useLiveQuery(
    () => repositories.orders.listOverviews(today),
    [repositories, today],
  );
  // The agreed delivery day that comes first stands first.
  const rows = useMemo(
    () =>
      (overviews ?? NO_ORDERS)
        .filter(({ order }) => order.state === 'placed')
        .toSorted((a, b) => a.order.promisedOn.localeCompare(b.order.promisedOn)),
    [overviews],
  );
  const columns = useMemo(() => waitingColumns(text), [text]);
  const exportTable = useExportTable(text('export.waiting'), useBusinessDay());
  const accept = ({ order }: OrderOverview) => void navigate(`/receiving/new/${order.id}`);
  return (
    <DataGrid
      gridId="receiving-waiting"
      caption={text('view.waiting')}
      columns={columns}
      rowKey={({ order }) => order.id}
      rows={rows}
      isLoading={overviews === undefined}
      onOpenRow={accept}
      actions={[{ key: 'accept', title: text('waiting.accept'), inRow: true, run: accept }]}
      rowTone={({ daysLate }) => (daysLate > 0 ? 'error' : undefined)}
      onExport={exportTable}
      toolbar={views}
      emptyState={
        <EmptyState title={text('waiting.empty')}>{text('waiting.empty-hint')}</EmptyState>
      }
    />
  );
}

function PostedReceipts({ views }: { readonly views: ReactNode }) {
  const text = useText('receiving');
  const navigate = useNavigate();
  const { repositories } = useHospitalData();
  const receipts = useLiveQuery(() => repositories.receipts.listOverviews(), [repositories]);
  const columns = useMemo(() => postedColumns(text), [text]);
  const exportTable = useExportTable(text('export.posted'), useBusinessDay());
  return (
    <DataGrid
      gridId="receiving-posted"
      caption={text('view.posted')}
      columns={columns}
      rowKey={({ receipt }) => receipt.id}
      rows={receipts ?? NO_RECEIPTS}
      isLoading={receipts === undefined}
      onOpenRow={({ receipt }) => void navigate(`/receiving/${receipt.id}`)}
      onExport={exportTable}
      toolbar={views}
      emptyState={<EmptyState title={text('posted.empty')}>{text('posted.empty-hint')}</EmptyState>}
    />
  );
}
