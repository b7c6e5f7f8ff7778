import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useLiveQuery, useRepositories, type GroupShare } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, SplitContent } from '@renderer/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { LimitsDialog } from './limits-dialog';
import { shareColumns } from './share-columns';
import { SharePanel } from './share-panel';

/** The non-selected share of every group in its running year; what it is made of beside it. */
export function ShareTab() {
  const text = useText('monitoring');
  const { supplyRegister } = useRepositories();
  const today = useBusinessDay();
  const [openId, setOpenId] = useState<string | null>(null);
  const [isSetting, setSetting] = useState(false);
  const shares = useLiveQuery(() => supplyRegister.listShares(today), [supplyRegister, today]);
  const columns = useMemo(() => shareColumns(text), [text]);
  const exportTable = useExportTable(text('tab.share'), today);
  const open = shares?.find(({ group }) => group.id === openId);
  return (
    <>
      <p className="ch-monitoring-note">{text('share.purpose')}</p>
      <SplitContent>
        <DataGrid
          gridId="non-selected-shares"
          caption={text('tab.share')}
          columns={columns}
          rows={shares ?? []}
          isLoading={shares === undefined}
          rowKey={({ group }) => group.id}
          rowTone={(row) => (isAbove(row) ? 'error' : undefined)}
          onOpenRow={({ group }) => setOpenId(group.id)}
          openRowKey={openId}
          onExport={exportTable}
          toolbar={<Button onClick={() => setSetting(true)}>{text('limits.set')}</Button>}
          emptyState={<EmptyState title={text('no-year')}>{text('no-year-next')}</EmptyState>}
        />
        {open !== undefined && <SharePanel row={open} onClose={() => setOpenId(null)} />}
      </SplitContent>
      {isSetting && <LimitsDialog onClose={() => setSetting(false)} />}
    </>
  );
}

function isAbove({ share, limit }: GroupShare): boolean {
  return limit !== null && share.share !== null && share.share > limit.share;
}
