import { useExportTable } from '@renderer/bridge/use-export-table';
import {
  useBusinessDay,
  useLiveQuery,
  useRepositories,
  type ExchangeOverview,
} from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent } from '@renderer/ui';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { exchangeColumns } from './exchange-columns';
import { ExchangePanel } from './exchange-panel';

const PRESETS = ['open', 'refused', 'done'] as const;
type Preset = (typeof PRESETS)[number];

/** `/exchange/outbox?show=refused` comes from the header; `/exchange/outbox/:id` opens one beside the list. */
export function OutboxPanel() {
  const text = useText('exchange-outbox');
  const navigate = useNavigate();
  const { '*': openId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const preset = PRESETS.find((one) => one === search.get('show')) ?? 'open';
  const listed = useExchanges(preset);
  const columns = useMemo(() => exchangeColumns(text), [text]);
  const exportTable = useExportTable(text('title'), useBusinessDay());
  const open = listed?.find(({ exchange }) => exchange.id === openId);
  const show = (id: string) => void navigate(`/exchange/outbox/${id}?show=${preset}`);
  return (
    <SplitContent>
      <DataGrid
        gridId="exchanges"
        caption={text('title')}
        columns={columns}
        rows={listed ?? []}
        isLoading={listed === undefined}
        rowKey={({ exchange }) => exchange.id}
        rowTone={({ exchange }) => toneOf(exchange)}
        onOpenRow={({ exchange }) => show(exchange.id)}
        openRowKey={openId}
        onExport={exportTable}
        toolbar={
          <Segmented<Preset>
            aria-label={text('show')}
            value={preset}
            onChange={(value) => setSearch({ show: value }, { replace: true })}
            options={PRESETS.map((value) => ({ value, label: text(`show.${value}`) }))}
          />
        }
        emptyState={<EmptyState title={text('empty')}>{text('empty-hint')}</EmptyState>}
      />
      {open !== undefined && (
        <ExchangePanel
          key={open.exchange.id}
          overview={open}
          onClose={() => void navigate(`/exchange/outbox?show=${preset}`)}
        />
      )}
    </SplitContent>
  );
}

/** What is under way comes before what still waits. */
function useExchanges(preset: Preset): readonly ExchangeOverview[] | undefined {
  const { exchanges } = useRepositories();
  return useLiveQuery(async () => {
    if (preset !== 'open') return exchanges.list(preset);
    return [...(await exchanges.list('underway')), ...(await exchanges.list('outbox'))];
  }, [exchanges, preset]);
}

function toneOf({ state, problem }: ExchangeOverview['exchange']) {
  if (state === 'parked') return 'error';
  return problem === null ? undefined : 'warning';
}
