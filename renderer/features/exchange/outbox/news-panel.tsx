import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState } from '@renderer/ui';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { deliveryNewsColumns, lineNewsColumns } from './news-columns';

const PRESETS = ['lines', 'deliveries'] as const;
type Preset = (typeof PRESETS)[number];

/** What came back: where each line stands on its platform, and what distributors say they have sent. */
export function NewsPanel() {
  const text = useText('exchange-outbox');
  const [preset, setPreset] = useState<Preset>('lines');
  const choice = (
    <Segmented<Preset>
      aria-label={text('show')}
      value={preset}
      onChange={setPreset}
      options={PRESETS.map((value) => ({ value, label: text(`news.${value}`) }))}
    />
  );
  return preset === 'lines' ? <LineNews toolbar={choice} /> : <DeliveryNews toolbar={choice} />;
}

type ListProps = { readonly toolbar: React.ReactNode };

function LineNews({ toolbar }: ListProps) {
  const text = useText('exchange-outbox');
  const { platformNews } = useRepositories();
  const rows = useLiveQuery(() => platformNews.listLineNews(), [platformNews]);
  const columns = useMemo(() => lineNewsColumns(text), [text]);
  const exportTable = useExportTable(text('news.lines'), useBusinessDay());
  return (
    <DataGrid
      gridId="platform-lines"
      caption={text('news.lines')}
      columns={columns}
      rows={rows ?? []}
      isLoading={rows === undefined}
      rowKey={({ line }) => line.id}
      rowTone={({ line }) => (line.state.startsWith('void') ? 'warning' : undefined)}
      onExport={exportTable}
      toolbar={toolbar}
      emptyState={<EmptyState title={text('news.no-lines')}>{text('news.hint')}</EmptyState>}
    />
  );
}

function DeliveryNews({ toolbar }: ListProps) {
  const text = useText('exchange-outbox');
  const { platformNews } = useRepositories();
  const rows = useLiveQuery(() => platformNews.listDeliveryNews(), [platformNews]);
  const columns = useMemo(() => deliveryNewsColumns(text), [text]);
  const exportTable = useExportTable(text('news.deliveries'), useBusinessDay());
  return (
    <DataGrid
      gridId="platform-deliveries"
      caption={text('news.deliveries')}
      columns={columns}
      rows={rows ?? []}
      isLoading={rows === undefined}
      rowKey={({ delivery }) => delivery.id}
      rowTone={({ orderNumber }) => (orderNumber === null ? 'warning' : undefined)}
      onExport={exportTable}
      toolbar={toolbar}
      emptyState={<EmptyState title={text('news.no-deliveries')}>{text('news.hint')}</EmptyState>}
    />
  );
}
