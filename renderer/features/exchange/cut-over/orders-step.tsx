import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useRepositories, type CutOverView, type OpenOrder } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, StatusTag, useNotify, type Column } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useExchangeClient } from '../exchange-client';
import { useDescribeRefusal, type CutOverText } from './cut-over-words';

/** What the old platform is not done with; only what was certainly never there goes over. */
export function OrdersStep({ view }: { readonly view: CutOverView }) {
  const text = useText('exchange-cut-over');
  const navigate = useNavigate();
  const { cutOver, openOrders, movedOrders } = view;
  const columns = useMemo(() => openOrderColumns(text), [text]);
  const movedColumns = useMemo(() => orderColumns(text), [text]);
  const today = useBusinessDay();
  const exportOpen = useExportTable(text('orders.caption'), today);
  const exportMoved = useExportTable(text('orders.moved-caption'), today);
  const takeOver = useTakeOver(cutOver.id);
  const movable = openOrders.filter((row) => row.takeOver.kind === 'moves').length;
  const openOrder = ({ order }: OpenOrder) => void navigate(`/orders/${order.id}`);
  return (
    <div className="ch-cut-over">
      <p className="ch-field-help">{text('orders.note')}</p>
      <div className="ch-cut-over-grid">
        <DataGrid
          gridId="cut-over-orders"
          caption={text('orders.caption')}
          columns={columns}
          rows={openOrders}
          rowKey={({ order }) => order.id}
          onOpenRow={openOrder}
          onExport={exportOpen}
          toolbar={
            <Button
              type="primary"
              disabled={movable === 0 || cutOver.state === 'finished'}
              onClick={() => void takeOver()}
            >
              {text('orders.take-over', { count: movable })}
            </Button>
          }
          emptyState={<EmptyState title={text('orders.empty')} />}
        />
      </div>
      {movedOrders.length > 0 && (
        <div className="ch-cut-over-grid">
          <DataGrid
            gridId="cut-over-moved"
            caption={text('orders.moved-caption')}
            columns={movedColumns}
            rows={movedOrders}
            rowKey={({ order }) => order.id}
            onOpenRow={openOrder}
            onExport={exportMoved}
          />
        </div>
      )}
    </div>
  );
}

function useTakeOver(id: string) {
  const text = useText('exchange-cut-over');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { cutOvers } = useRepositories();
  const client = useExchangeClient();
  return async () => {
    const taken = await cutOvers.takeOver(id);
    if (!taken.ok) {
      notify.error(describe(taken.error));
      return;
    }
    client?.wake();
    notify.success(text('orders.taken', { moved: taken.value.moved, stays: taken.value.stays }));
  };
}

/** `moves`, or why it stays. */
export function standingOf({ takeOver }: OpenOrder) {
  return takeOver.kind === 'moves' ? takeOver.kind : takeOver.reason;
}

const TONES = {
  moves: 'success',
  'at-old-platform': 'info',
  'in-doubt': 'error',
  underway: 'warning',
} as const;

function openOrderColumns(text: CutOverText): readonly Column<OpenOrder>[] {
  return [
    ...orderColumns(text),
    column<OpenOrder>({
      key: 'standing',
      title: text('orders.column.standing'),
      kind: 'text',
      width: 100,
      filter: 'choice',
      value: (row) => text(`standing.${standingOf(row)}`),
      render: (row) => (
        <StatusTag tone={TONES[standingOf(row)]}>{text(`standing.${standingOf(row)}`)}</StatusTag>
      ),
    }),
    column<OpenOrder>({
      key: 'remedy',
      title: text('orders.column.remedy'),
      kind: 'text',
      width: 270,
      value: (row) => text(`order-remedy.${standingOf(row)}`),
    }),
  ];
}

function orderColumns(text: CutOverText): readonly Column<OpenOrder>[] {
  return [
    column<OpenOrder>({
      key: 'number',
      title: text('orders.column.number'),
      kind: 'text',
      width: 190,
      value: ({ order }) => order.number,
    }),
    column<OpenOrder>({
      key: 'platform',
      title: text('orders.column.platform'),
      kind: 'text',
      width: 170,
      value: ({ platformIds }) => platformIds.join('、'),
    }),
    column<OpenOrder>({
      key: 'ordered',
      title: text('orders.column.ordered'),
      kind: 'date',
      width: 96,
      value: ({ order }) => order.orderedOn,
    }),
    column<OpenOrder>({
      key: 'distributor',
      title: text('orders.column.distributor'),
      kind: 'text',
      width: 190,
      value: ({ distributorName }) => distributorName,
    }),
    column<OpenOrder>({
      key: 'lines',
      title: text('orders.column.lines'),
      kind: 'quantity',
      width: 60,
      value: ({ order }) => order.lineCount,
    }),
    column<OpenOrder>({
      key: 'amount',
      title: text('orders.column.amount'),
      kind: 'money',
      width: 110,
      total: true,
      value: ({ order }) => order.amount,
    }),
  ];
}
