import { useExportTable } from '@renderer/bridge/use-export-table';
import { useBusinessDay, useRepositories, type DemandView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, SplitContent, useNotify } from '@renderer/ui';
import { mayEditDemand } from '@shared/domain/demand/move-demand';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { demandColumns } from './demand-columns';
import { demandRows } from './demand-rows';
import { LinePanel } from './line-panel';
import { useDescribeDemandRefusal } from './use-demand-command';

/** Every product with its proposal; a line opens beside the list. */
export function LinesTab({ view }: { readonly view: DemandView }) {
  const text = useText('demand');
  const [openId, setOpenId] = useState<string | null>(null);
  const rows = useMemo(() => demandRows(view), [view]);
  const columns = useMemo(() => demandColumns(text), [text]);
  const exportTable = useExportTable(text('export.lines'), useBusinessDay());
  const open = rows.find(({ line }) => line.id === openId);
  return (
    <SplitContent>
      <DataGrid
        gridId="demand-lines"
        caption={text('export.lines')}
        columns={columns}
        rowKey={({ line }) => line.id}
        rows={rows}
        openRowKey={openId}
        onOpenRow={({ line }) => setOpenId(line.id)}
        rowTone={({ variance, line }) =>
          variance.needsExplanation && line.explanation === '' ? 'warning' : undefined
        }
        onExport={exportTable}
        toolbar={mayEditDemand(view.report) ? <Refresh view={view} /> : undefined}
      />
      {open !== undefined && (
        <LinePanel
          key={`${open.line.id} ${String(open.line.revision)}`}
          row={open}
          view={view}
          onClose={() => setOpenId(null)}
        />
      )}
    </SplitContent>
  );
}

function Refresh({ view }: { readonly view: DemandView }) {
  const text = useText('demand');
  const notify = useNotify();
  const describe = useDescribeDemandRefusal();
  const { demands } = useRepositories();
  const refresh = async () => {
    const done = await demands.refresh(view.report.id);
    if (done.ok) notify.success(text('refreshed'));
    else notify.error(describe(done.error.kind));
  };
  return <Button onClick={() => void refresh()}>{text('refresh')}</Button>;
}
