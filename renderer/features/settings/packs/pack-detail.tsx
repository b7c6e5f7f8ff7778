import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  DataGrid,
  EmptyState,
  listPackRules,
  Loading,
  packRuleColumns,
  SectionTitle,
} from '@renderer/ui';
import { isOwnPack } from '@shared/domain/policy/own/own-pack';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { PackSide } from './pack-side';
import { usePack, type OpenedPack } from './use-pack';

/** Every rule of one pack with its clause, how sure it is and our wording; beside it the notice's file and its versions. */
export function PackDetail() {
  const text = useText('settings');
  const opened = usePack();
  const { pack, isLoading } = opened;
  if (pack !== undefined) return <OpenPack pack={pack} versions={opened.versions} />;
  if (isLoading) return <Loading label={text('loading')} />;
  const back = <Link to="/settings/packs">{text('packs.back')}</Link>;
  return <EmptyState title={text('packs.unknown')} action={back} />;
}

type OpenPackProps = Pick<OpenedPack, 'versions'> & { readonly pack: PolicyPack };

function OpenPack({ pack, versions }: OpenPackProps) {
  const packText = useText('packs');
  const columns = useMemo(() => packRuleColumns(packText), [packText]);
  const rules = useMemo(() => listPackRules(packText, pack), [packText, pack]);
  const exportTable = useExportTable(pack.noticeNumber, useBusinessDay());
  return (
    <div className="ch-settings-list">
      <SectionTitle extra={<PackActions pack={pack} />}>
        {isOwnPack(pack.id)
          ? `${pack.title}　${packText('side.version-number', { version: pack.version })}`
          : `${pack.noticeNumber}　${pack.title}`}
      </SectionTitle>
      <div className="ch-pack-split">
        <DataGrid
          gridId="policy-rules"
          caption={pack.noticeNumber}
          columns={columns}
          rows={rules}
          rowKey={({ key }) => key}
          onExport={exportTable}
        />
        <PackSide pack={pack} versions={versions} />
      </div>
    </div>
  );
}

function PackActions({ pack }: { readonly pack: PolicyPack }) {
  const text = useText('settings');
  const packText = useText('packs');
  const navigate = useNavigate();
  const go = (page: string) => void navigate(`/settings/packs/${pack.id}/${page}`);
  const isOwn = isOwnPack(pack.id);
  return (
    <>
      <Link to="/settings/packs">{text('packs.back')}</Link>{' '}
      <Button onClick={() => go('adjust')}>
        {packText(isOwn ? 'action.change' : 'action.copy')}
      </Button>{' '}
      {isOwn && (
        <Button type="primary" onClick={() => go(`apply?version=${String(pack.version)}`)}>
          {packText('action.apply')}
        </Button>
      )}
    </>
  );
}
