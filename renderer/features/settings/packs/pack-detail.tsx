import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, listPackRules, packRuleColumns, SectionTitle } from '@renderer/ui';
import { findPack } from '@shared/domain/policy/find-pack';
import { policyPacks } from '@shared/policy-packs';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';

/** Every rule of one notice with its clause, how sure it is, and our wording. */
export function PackDetail() {
  const text = useText('settings');
  const packText = useText('packs');
  const { id = '' } = useParams();
  const pack = findPack(policyPacks, id);
  const columns = useMemo(() => packRuleColumns(packText), [packText]);
  const rules = useMemo(
    () => (pack === undefined ? [] : listPackRules(packText, pack)),
    [packText, pack],
  );
  const exportTable = useExportTable(pack?.noticeNumber ?? text('tab.packs'), useBusinessDay());
  const back = <Link to="/settings/packs">{text('packs.back')}</Link>;
  if (pack === undefined) return <EmptyState title={text('packs.unknown')} action={back} />;
  return (
    <div className="ch-settings-list">
      <SectionTitle extra={back}>{`${pack.noticeNumber}　${pack.title}`}</SectionTitle>
      <DataGrid
        gridId="policy-rules"
        caption={pack.noticeNumber}
        columns={columns}
        rows={rules}
        rowKey={({ key }) => key}
        onExport={exportTable}
      />
    </div>
  );
}
