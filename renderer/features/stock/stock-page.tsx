import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, type LotOverview, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, PageFrame, SplitContent } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { LotId } from '@shared/domain/stock/stock';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { expiryStateOf } from './expiry-state';
import { lotColumns } from './lot-columns';
import { LotPanel } from './lot-panel';

const PRESETS = ['on-hand', 'near-expiry', 'all'] as const;
type Preset = (typeof PRESETS)[number];

const NO_LOTS: readonly LotOverview[] = [];

/** Lots with what is on hand; the ledger of one beside the list. `/stock?show=near-expiry` comes from the desk. */
export function StockPage() {
  const text = useText('stock');
  const transitionText = useText('transition');
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [search, setSearch] = useSearchParams();
  const preset = PRESETS.find((one) => one === search.get('show')) ?? 'on-hand';
  const [openId, setOpenId] = useState<LotId | null>(null);
  const lots = useLiveQuery(() => repositories.stock.listLots(), [repositories]);
  const all = lots ?? NO_LOTS;
  const rows = useMemo(
    () => all.filter((lot) => isShown(lot, preset, today)),
    [all, preset, today],
  );
  const columns = useMemo(() => lotColumns(text, today), [text, today]);
  const exportTable = useExportTable(text('export.title'), useBusinessDay());
  const open = all.find(({ lot }) => lot.id === openId);
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={<Link to="/stock/run-down">{transitionText('open')}</Link>}
    >
      <SplitContent>
        <DataGrid
          gridId="stock"
          caption={text('title')}
          columns={columns}
          rowKey={({ lot }) => lot.id}
          rows={rows}
          isLoading={lots === undefined}
          onOpenRow={({ lot }) => setOpenId(lot.id)}
          openRowKey={openId}
          rowTone={(lot) => TONES[expiryStateOf(lot, today)]}
          onExport={exportTable}
          toolbar={
            <Segmented<Preset>
              aria-label={text('show')}
              value={preset}
              onChange={(show) => setSearch({ show }, { replace: true })}
              options={PRESETS.map((value) => ({ value, label: text(`show.${value}`) }))}
            />
          }
          emptyState={
            all.length === 0 ? (
              <EmptyState title={text('empty')}>{text('empty-hint')}</EmptyState>
            ) : undefined
          }
        />
        {open && <LotPanel key={open.lot.id} overview={open} onClose={() => setOpenId(null)} />}
      </SplitContent>
    </PageFrame>
  );
}

const TONES = { expired: 'error', near: 'warning', fine: undefined, none: 'quiet' } as const;

function isShown(lot: LotOverview, preset: Preset, today: LocalDate): boolean {
  const state = expiryStateOf(lot, today);
  switch (preset) {
    case 'all':
      return true;
    case 'on-hand':
      return state !== 'none';
    case 'near-expiry':
      return state === 'near' || state === 'expired';
  }
}
