import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SectionTitle } from '@renderer/ui';
import type { ConnectionId } from '@shared/domain/order/order';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { waitingColumns } from '../portal/waiting-columns';
import '../portal/portal.css';
import { fileColumns } from './file-columns';
import { FerryReader } from './ferry-reader';
import { useMakeFerry } from './use-make-ferry';

/** Orders handed to the platform PC by file, and what comes back from it: for both computers. */
export function FerryPanel({ connectionId }: { readonly connectionId: ConnectionId }) {
  const text = useText('exchange-portal');
  return (
    <section className="ch-portal ch-portal-scroll" aria-label={text('ferry.label')}>
      <p>{text('ferry.note')}</p>
      <FerryReader connectionId={connectionId} />
      <WaitingOrders connectionId={connectionId} />
      <FerryFiles connectionId={connectionId} />
    </section>
  );
}

function WaitingOrders({ connectionId }: { readonly connectionId: ConnectionId }) {
  const text = useText('exchange-portal');
  const { ferries } = useRepositories();
  const make = useMakeFerry(connectionId);
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const rows = useLiveQuery(() => ferries.listWaiting(connectionId), [ferries, connectionId]);
  const columns = useMemo(() => waitingColumns(text), [text]);
  const chosen = rows?.filter(({ id }) => keys.has(id)) ?? [];
  const some = chosen.length > 0 ? chosen : (rows ?? []);
  return (
    <>
      <SectionTitle
        extra={
          <Button
            type="primary"
            disabled={some.length === 0}
            onClick={() => void make.out(some.map(({ id }) => id))}
          >
            {text('ferry.out', { count: some.length })}
          </Button>
        }
      >
        {text('ferry.waiting')}
      </SectionTitle>
      <div className="ch-portal-grid">
        <DataGrid
          gridId="ferry-waiting"
          caption={text('ferry.waiting')}
          columns={columns}
          rows={rows ?? []}
          isLoading={rows === undefined}
          rowKey={({ id }) => id}
          selection={{ keys, onChange: setKeys }}
          hasSearch={false}
          emptyState={<EmptyState title={text('ferry.waiting-empty')} />}
        />
      </div>
    </>
  );
}

function FerryFiles({ connectionId }: { readonly connectionId: ConnectionId }) {
  const text = useText('exchange-portal');
  const { ferries } = useRepositories();
  const make = useMakeFerry(connectionId);
  const rows = useLiveQuery(() => ferries.listFiles(connectionId), [ferries, connectionId]);
  const columns = useMemo(() => fileColumns(text), [text]);
  return (
    <>
      <SectionTitle
        extra={<Button onClick={() => void make.back()}>{text('ferry.return')}</Button>}
      >
        {text('ferry.files')}
      </SectionTitle>
      <div className="ch-portal-grid">
        <DataGrid
          gridId="ferry-files"
          caption={text('ferry.files')}
          columns={columns}
          rows={rows ?? []}
          isLoading={rows === undefined}
          rowKey={({ number }) => number}
          hasSearch={false}
          actions={[
            {
              key: 'again',
              title: text('ferry.again'),
              inRow: true,
              isOffered: ({ direction }) => direction === 'out',
              run: ({ number }) => void make.again(number),
            },
          ]}
          emptyState={<EmptyState title={text('ferry.files-empty')} />}
        />
      </div>
    </>
  );
}
