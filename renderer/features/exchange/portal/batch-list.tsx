import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, type Column } from '@renderer/ui';
import type { Text } from '@renderer/i18n/create-text';
import type { PortalBatch } from '@shared/domain/exchange/portal-workbook';
import type { ConnectionId } from '@shared/domain/order/order';
import { useMemo } from 'react';
import { useExportBatch } from './use-export-batch';

/** Every export, to be made into its files again with the same rows. */
export function BatchList({ connectionId }: { readonly connectionId: ConnectionId }) {
  const text = useText('exchange-portal');
  const { portals } = useRepositories();
  const rows = useLiveQuery(() => portals.listBatches(connectionId), [portals, connectionId]);
  const columns = useMemo(() => batchColumns(text), [text]);
  const exporting = useExportBatch(connectionId);
  return (
    <div className="ch-portal-list">
      <DataGrid
        gridId="portal-batches"
        caption={text('batches.caption')}
        columns={columns}
        rows={rows ?? []}
        isLoading={rows === undefined}
        rowKey={({ id }) => id}
        actions={[
          {
            key: 'again',
            title: text('batches.again'),
            inRow: true,
            run: (batch) => void exporting.exportAgain(batch),
          },
        ]}
        emptyState={<EmptyState title={text('batches.empty')} />}
      />
    </div>
  );
}

const moment = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

function batchColumns(text: Text<'exchange-portal'>): Column<PortalBatch>[] {
  const lines = ({ sheets }: PortalBatch) => sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    column<PortalBatch>({
      key: 'number',
      title: text('column.batch'),
      kind: 'text',
      width: 200,
      value: ({ number }) => number,
    }),
    column<PortalBatch>({
      key: 'at',
      title: text('column.at'),
      kind: 'text',
      width: 150,
      value: ({ at }) => moment.format(new Date(at)),
    }),
    column<PortalBatch>({
      key: 'operator',
      title: text('column.operator'),
      kind: 'text',
      width: 110,
      value: ({ operator }) => operator,
    }),
    column<PortalBatch>({
      key: 'orders',
      title: text('column.orders'),
      kind: 'quantity',
      width: 90,
      value: ({ exchangeIds }) => exchangeIds.length,
    }),
    column<PortalBatch>({
      key: 'lines',
      title: text('column.lines'),
      kind: 'quantity',
      width: 80,
      value: lines,
    }),
    column<PortalBatch>({
      key: 'files',
      title: text('column.files'),
      kind: 'text',
      width: 460,
      value: ({ files }) =>
        files.map(({ fileName, sha256 }) => `${fileName} SHA-256 ${sha256}`).join('；'),
    }),
  ];
}
