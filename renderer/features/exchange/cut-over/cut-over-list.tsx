import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { column, DataGrid, EmptyState, StatusTag, type Column } from '@renderer/ui';
import type { CutOver } from '@shared/domain/exchange/exchange';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { CutOverText } from './cut-over-words';

type CutOverRow = { readonly cutOver: CutOver; readonly from: string; readonly to: string };

const TONES = { prepared: 'info', moving: 'warning', finished: 'success' } as const;

/** Every move from a platform that closes, the next closing first. */
export function CutOverList() {
  const text = useText('exchange-cut-over');
  const navigate = useNavigate();
  const { cutOvers, connections } = useRepositories();
  const rows = useLiveQuery(async (): Promise<readonly CutOverRow[]> => {
    const [listed, all] = await Promise.all([cutOvers.list(), connections.list()]);
    const nameOf = (id: string) => all.find((one) => one.id === id)?.name ?? '';
    return listed.map((cutOver) => ({
      cutOver,
      from: nameOf(cutOver.fromConnectionId),
      to: nameOf(cutOver.toConnectionId),
    }));
  }, [cutOvers, connections]);
  const columns = useMemo(() => cutOverColumns(text), [text]);
  const exportTable = useExportTable(text('title'), useBusinessDay());
  const start = (
    <Button type="primary" onClick={() => void navigate('/exchange/cut-over/new')}>
      {text('new')}
    </Button>
  );
  return (
    <DataGrid
      gridId="exchange-cut-overs"
      caption={text('title')}
      columns={columns}
      rows={rows ?? []}
      isLoading={rows === undefined}
      rowKey={({ cutOver }) => cutOver.id}
      rowTone={({ cutOver }) => (cutOver.state === 'finished' ? 'quiet' : undefined)}
      onOpenRow={({ cutOver }) => void navigate(`/exchange/cut-over/${cutOver.id}/progress`)}
      onExport={exportTable}
      toolbar={rows !== undefined && rows.length > 0 && start}
      emptyState={
        <EmptyState title={text('empty')} action={start}>
          {text('empty-next')}
        </EmptyState>
      }
    />
  );
}

function cutOverColumns(text: CutOverText): readonly Column<CutOverRow>[] {
  return [
    column<CutOverRow>({
      key: 'from',
      title: text('column.from'),
      kind: 'text',
      width: 220,
      value: ({ from }) => from,
    }),
    column<CutOverRow>({
      key: 'to',
      title: text('column.to'),
      kind: 'text',
      width: 220,
      value: ({ to }) => to,
    }),
    column<CutOverRow>({
      key: 'moves',
      title: text('column.moves'),
      kind: 'date',
      width: 120,
      value: ({ cutOver }) => cutOver.movesOn,
    }),
    column<CutOverRow>({
      key: 'closes',
      title: text('column.closes'),
      kind: 'date',
      width: 140,
      value: ({ cutOver }) => cutOver.closesOn,
    }),
    column<CutOverRow>({
      key: 'state',
      title: text('column.state'),
      kind: 'text',
      width: 110,
      filter: 'choice',
      value: ({ cutOver }) => text(`state.${cutOver.state}`),
      render: ({ cutOver: { state } }) => (
        <StatusTag tone={TONES[state]}>{text(`state.${state}`)}</StatusTag>
      ),
    }),
    column<CutOverRow>({
      key: 'evidence',
      title: text('column.evidence'),
      kind: 'text',
      width: 110,
      value: ({ cutOver }) =>
        text(cutOver.evidence === null ? 'evidence.missing' : 'evidence.saved'),
    }),
  ];
}
