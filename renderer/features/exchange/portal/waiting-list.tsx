import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, useNotify } from '@renderer/ui';
import type { Exchange } from '@shared/domain/exchange/exchange';
import type { ConnectionId } from '@shared/domain/order/order';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { refusalWords } from '../outbox/exchange-refusals';
import { ExportFailurePanel } from './export-failure-panel';
import { useExportBatch } from './use-export-batch';
import { waitingColumns } from './waiting-columns';

type WaitingListProps = {
  readonly connectionId: ConnectionId;
  readonly rows: readonly Exchange[] | undefined;
};

/** Orders that wait to be exported; all of them go unless some are chosen. */
export function WaitingList({ connectionId, rows }: WaitingListProps) {
  const text = useText('exchange-portal');
  const columns = useMemo(() => waitingColumns(text), [text]);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const exporting = useExportBatch(connectionId);
  const retry = useRetry();
  const ready = rows?.filter(({ kind, state }) => kind === 'order' && state === 'queued') ?? [];
  const chosen = ready.filter(({ id }) => keys.has(id));
  const some = chosen.length > 0 ? chosen : ready;
  const label = chosen.length > 0 ? 'waiting.export' : 'waiting.export-all';
  return (
    <div className="ch-portal-list">
      {exporting.failure !== null && <ExportFailurePanel failure={exporting.failure} />}
      <DataGrid
        gridId="portal-waiting"
        caption={text('waiting.caption')}
        columns={columns}
        rows={rows ?? []}
        isLoading={rows === undefined}
        rowKey={({ id }) => id}
        selection={{ keys, onChange: setKeys }}
        actions={[
          {
            key: 'retry',
            title: text('waiting.retry'),
            inRow: true,
            isOffered: ({ kind, state }) => kind === 'order' && state === 'parked',
            run: (row) => void retry(row),
          },
        ]}
        toolbar={
          <Button
            type="primary"
            loading={exporting.isBusy}
            disabled={some.length === 0}
            onClick={() => void exporting.exportNew(some.map(({ id }) => id))}
          >
            {text(label, { count: some.length })}
          </Button>
        }
        emptyState={
          <EmptyState title={text('waiting.empty')}>{text('waiting.empty-next')}</EmptyState>
        }
      />
    </div>
  );
}

/** Lines that the portal has refused wait to be exported again; those that it has taken do not. */
function useRetry() {
  const text = useText('exchange-portal');
  const notify = useNotify();
  const outbox = useText('exchange-outbox');
  const { exchanges } = useRepositories();
  return async ({ id, orderNumber: order }: Exchange): Promise<void> => {
    const retried = await exchanges.retry(id);
    if (retried.ok) notify.success(text('waiting.retried', { order }));
    else notify.error(refusalWords(outbox, retried.error));
  };
}
