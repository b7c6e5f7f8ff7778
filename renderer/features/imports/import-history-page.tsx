import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, PageFrame } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { historyColumns } from './history-columns';
import { useExportHistory } from './use-export-history';
import { useUndoImport } from './use-undo-import';

const KINDS = ['national-codes', 'selected-results', 'agreed-quantities'] as const;

/** Every import there was, with what it brought, and the way to take it back. */
export function ImportHistoryPage() {
  const text = useText('imports');
  const navigate = useNavigate();
  const { imports } = useRepositories();
  const undo = useUndoImport();
  const exportHistory = useExportHistory();
  const records = useLiveQuery(() => imports.list(), [imports]);
  const columns = useMemo(() => historyColumns(text), [text]);
  const startImports = KINDS.map((kind) => (
    <Button key={kind} onClick={() => void navigate(`/imports/new/${kind}`)}>
      {text(`wizard.${kind}`)}
    </Button>
  ));
  return (
    <PageFrame title={text('title')} purpose={text('purpose')} actions={startImports}>
      <DataGrid
        gridId="imports"
        caption={text('title')}
        columns={columns}
        rows={records ?? []}
        isLoading={records === undefined}
        onExport={exportHistory}
        rowKey={({ id }) => id}
        actions={[
          {
            key: 'undo',
            title: text('undo.action'),
            inRow: true,
            isOffered: ({ state }) => state === 'active',
            run: (record) => void undo(record),
          },
        ]}
        emptyState={
          <EmptyState title={text('history.empty')}>{text('history.empty-hint')}</EmptyState>
        }
      />
    </PageFrame>
  );
}
