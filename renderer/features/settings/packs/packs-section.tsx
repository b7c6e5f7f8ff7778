import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, SectionTitle } from '@renderer/ui';
import { policyPacks } from '@shared/policy-packs';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { packColumns } from './pack-columns';

/** The notices whose rules the program applies. */
export function PacksSection() {
  const text = useText('settings');
  const navigate = useNavigate();
  const columns = useMemo(() => packColumns(text), [text]);
  const exportTable = useExportTable(text('tab.packs'), useBusinessDay());
  return (
    <div className="ch-settings-list">
      <SectionTitle>{text('packs.hint')}</SectionTitle>
      <DataGrid
        gridId="policy-packs"
        caption={text('tab.packs')}
        columns={columns}
        rows={policyPacks}
        rowKey={({ id }) => id}
        onOpenRow={({ id }) => void navigate(`/settings/packs/${id}`)}
        onExport={exportTable}
      />
    </div>
  );
}
