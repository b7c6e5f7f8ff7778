import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useExchangeStatus } from '../exchange-client';
import { connectionColumns, type ConnectionRow } from './connection-columns';
import { ConnectionForm } from './connection-form';
import './connections.css';

/** Every platform the hospital has an account on, with its state at this moment. */
export function ConnectionsPanel() {
  const text = useText('exchange-connections');
  const navigate = useNavigate();
  const { connections, mappings } = useRepositories();
  const today = useBusinessDay();
  const { connections: statuses } = useExchangeStatus();
  const [isAdding, setAdding] = useState(false);
  const listed = useLiveQuery(async () => {
    const all = await connections.list();
    const gaps = await Promise.all(
      all.map(async ({ id, state }) =>
        state === 'closed' ? undefined : await mappings.countGaps(id, today),
      ),
    );
    return all.map((connection, index) => ({ connection, gaps: gaps[index] }));
  }, [connections, mappings, today]);
  const rows = useMemo(
    () =>
      (listed ?? []).map((row): ConnectionRow => ({
        ...row,
        status: statuses.find(({ connectionId }) => connectionId === row.connection.id),
      })),
    [listed, statuses],
  );
  const columns = useMemo(() => connectionColumns(text), [text]);
  const exportTable = useExportTable(text('title'), today);
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {text('add')}
    </Button>
  );
  const open = (id: string) => void navigate(`/exchange/connections/${id}`);
  return (
    <>
      <DataGrid
        gridId="exchange-connections"
        caption={text('title')}
        columns={columns}
        rows={rows}
        isLoading={listed === undefined}
        rowKey={({ connection }) => connection.id}
        rowTone={({ connection }) => (connection.state === 'closed' ? 'quiet' : undefined)}
        onOpenRow={({ connection }) => open(connection.id)}
        onExport={exportTable}
        toolbar={rows.length > 0 && add}
        emptyState={
          <EmptyState title={text('empty')} action={add}>
            {text('empty-next')}
          </EmptyState>
        }
      />
      {isAdding && (
        <ConnectionForm
          connection={null}
          onClose={() => setAdding(false)}
          onSaved={({ id }) => open(id)}
        />
      )}
    </>
  );
}
