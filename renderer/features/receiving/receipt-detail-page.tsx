import { useExportTable } from '@renderer/bridge/use-export-table';
import { useLiveQuery, useRepositories, useBusinessDay } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, Loading, PageFrame } from '@renderer/ui';
import type { ReceiptId } from '@shared/domain/receipt/receipt';
import { sumReturns } from '@shared/domain/receipt/return-draft';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ReceiptFacts } from './receipt-facts';
import { receiptLineViewColumns } from './receipt-line-view-columns';
import { ReturnDrawer } from './return-drawer';

/** One posted acceptance: lines, what it makes us owe and when, returns. */
export function ReceiptDetailPage() {
  const text = useText('receiving');
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const repositories = useRepositories();
  const [isReturning, setReturning] = useState(false);
  const found = useLiveQuery(
    async () => ({ view: await repositories.receipts.findView(id as ReceiptId) }),
    [repositories, id],
  );
  const view = found?.view;
  const rows = useMemo(() => {
    const returned = sumReturns(view?.returns ?? []);
    return (view?.lines ?? []).map((line) => ({
      line,
      returned: returned.get(line.id)?.quantity ?? 0,
    }));
  }, [view]);
  const columns = useMemo(() => receiptLineViewColumns(text), [text]);
  const exportTable = useExportTable(text('export.lines'), useBusinessDay());
  if (found === undefined) return <Loading label={text('loading')} />;
  if (view === undefined)
    return (
      <EmptyState
        title={text('detail.missing')}
        action={<Link to="/receiving">{text('new.back')}</Link>}
      >
        {text('detail.missing-hint')}
      </EmptyState>
    );
  const { receipt, names } = view;
  const { distributor } = names;
  return (
    <PageFrame
      title={receipt.number}
      purpose={text('detail.purpose', { distributor, day: receipt.acceptedOn })}
      actions={
        <>
          <Button onClick={() => setReturning(true)}>{text('detail.return')}</Button>
          <Button onClick={() => void navigate(`/receiving/${receipt.id}/print`)}>
            {text('detail.print')}
          </Button>
        </>
      }
    >
      <ReceiptFacts view={view} />
      <div style={{ display: 'flex', flex: 1, minHeight: 240 }}>
        <DataGrid
          gridId="receipt-lines"
          caption={text('lines')}
          columns={columns}
          rowKey={({ line }) => line.id}
          rows={rows}
          onExport={exportTable}
        />
      </div>
      {isReturning && <ReturnDrawer receipt={receipt} onClose={() => setReturning(false)} />}
    </PageFrame>
  );
}
