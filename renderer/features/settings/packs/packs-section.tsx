import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, SectionTitle } from '@renderer/ui';
import { versionsOf } from '@shared/domain/policy/own/own-pack';
import { policyPacks } from '@shared/policy-packs';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { packColumns, type PackRow } from './pack-columns';

const SHIPPED: readonly PackRow[] = policyPacks.map((pack) => ({ pack, effectiveOn: null }));

/** The hospital's own packs, then the notices whose rules the program applies. */
export function PacksSection() {
  const text = useText('settings');
  const navigate = useNavigate();
  const { packs } = useRepositories();
  const versions = useLiveQuery(() => packs.listVersions(), [packs]);
  const columns = useMemo(() => packColumns(text), [text]);
  const rows = useMemo(() => {
    const ids = [...new Set(versions?.map(({ packId }) => packId))];
    const newest = ids.flatMap((id) => versionsOf(versions ?? [], id).slice(0, 1));
    return [...newest, ...SHIPPED];
  }, [versions]);
  const exportTable = useExportTable(text('tab.packs'), useBusinessDay());
  return (
    <div className="ch-settings-list">
      <SectionTitle>{text('packs.hint')}</SectionTitle>
      <DataGrid
        gridId="policy-packs"
        caption={text('tab.packs')}
        columns={columns}
        rows={rows}
        rowKey={({ pack }) => pack.id}
        onOpenRow={({ pack }) => void navigate(`/settings/packs/${pack.id}`)}
        onExport={exportTable}
      />
    </div>
  );
}
