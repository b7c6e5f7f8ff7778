import { useExportTable } from '@renderer/bridge/use-export-table';
import { useHospitalData, useLiveQuery, type LateMainLine } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, PageFrame } from '@renderer/ui';
import type { BackupSwitch } from '@shared/domain/order/backup-switch';
import { Segmented } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { lateMainColumns } from './late-main-columns';
import { switchColumns } from './switch-columns';

const PRESETS = ['allowed', 'soon', 'switched'] as const;
type Preset = (typeof PRESETS)[number];

const NO_LINES: readonly LateMainLine[] = [];
const NO_SWITCHES: readonly BackupSwitch[] = [];

/** What main distributors are late with: who may be switched now, who soon, and what was switched. */
export function LateMainPage() {
  const text = useText('orders-late');
  const { repositories, clock } = useHospitalData();
  const today = clock.today();
  const [search, setSearch] = useSearchParams();
  const preset: Preset = PRESETS.find((known) => known === search.get('show')) ?? 'allowed';
  const lines = useLiveQuery(() => repositories.backups.listLate(today), [repositories, today]);
  const switches = useLiveQuery(() => repositories.backups.listSwitches(), [repositories]);
  const all = lines ?? NO_LINES;
  const byPreset = useMemo(
    () => ({
      allowed: all.filter(({ permission }) => permission.allowed),
      soon: all.filter(({ permission }) => !permission.allowed),
    }),
    [all],
  );
  const done = switches ?? NO_SWITCHES;
  const countOf = (value: Preset) => (value === 'switched' ? done.length : byPreset[value].length);
  const toolbar = (
    <Segmented
      aria-label={text('show')}
      value={preset}
      onChange={(show) => setSearch(show === 'allowed' ? {} : { show }, { replace: true })}
      options={PRESETS.map((value) => ({
        value,
        label: `${text(`show.${value}`)} ${String(countOf(value))}`,
      }))}
    />
  );
  return (
    <PageFrame
      title={text('title')}
      purpose={text('purpose')}
      actions={<Link to="/orders">{text('back')}</Link>}
    >
      {preset === 'switched' ? (
        <SwitchGrid switches={done} toolbar={toolbar} />
      ) : (
        <LateGrid
          lines={byPreset[preset]}
          preset={preset}
          isLoading={lines === undefined}
          toolbar={toolbar}
        />
      )}
    </PageFrame>
  );
}

function LateGrid(props: {
  readonly lines: readonly LateMainLine[];
  readonly preset: 'allowed' | 'soon';
  readonly isLoading: boolean;
  readonly toolbar: React.ReactNode;
}) {
  const text = useText('orders-late');
  const navigate = useNavigate();
  const { clock } = useHospitalData();
  const columns = useMemo(() => lateMainColumns(text), [text]);
  const exportTable = useExportTable(text('export.title'), clock.today());
  const open = ({ order }: LateMainLine) => void navigate(`/orders/${order.id}/late`);
  return (
    <DataGrid
      gridId="orders-late-main"
      caption={text('title')}
      columns={columns}
      rowKey={({ line }) => line.id}
      rows={props.lines}
      isLoading={props.isLoading}
      onOpenRow={open}
      actions={[
        { key: 'file', title: text('action.file'), inRow: true, run: open },
        {
          key: 'order',
          title: text('action.order'),
          run: ({ order }) => void navigate(`/orders/${order.id}`),
        },
      ]}
      onExport={exportTable}
      toolbar={props.toolbar}
      emptyState={
        <EmptyState title={text(`empty.${props.preset}`)}>{text('empty-hint')}</EmptyState>
      }
    />
  );
}

function SwitchGrid(props: {
  readonly switches: readonly BackupSwitch[];
  readonly toolbar: React.ReactNode;
}) {
  const text = useText('orders-late');
  const navigate = useNavigate();
  const { clock } = useHospitalData();
  const columns = useMemo(() => switchColumns(text), [text]);
  const exportTable = useExportTable(text('show.switched'), clock.today());
  const open = ({ id }: BackupSwitch) => void navigate(`/orders/backup-notice/${id}`);
  return (
    <DataGrid
      gridId="orders-backup-switches"
      caption={text('show.switched')}
      columns={columns}
      rowKey={({ id }) => id}
      rows={props.switches}
      onOpenRow={open}
      actions={[
        { key: 'notice', title: text('action.notice'), inRow: true, run: open },
        {
          key: 'backup-order',
          title: text('action.backup-order'),
          run: ({ backupOrderId }) => void navigate(`/orders/${backupOrderId}`),
        },
        {
          key: 'file',
          title: text('action.file'),
          run: ({ mainOrderId }) => void navigate(`/orders/${mainOrderId}/late`),
        },
      ]}
      onExport={exportTable}
      toolbar={props.toolbar}
      emptyState={<EmptyState title={text('empty.switched')}>{text('empty-hint')}</EmptyState>}
    />
  );
}
