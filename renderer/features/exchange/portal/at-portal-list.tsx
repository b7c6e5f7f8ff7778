import { useOperatorName, useRepositories, type AtPortal } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DataGrid, EmptyState, ReasonDialog, useNotify } from '@renderer/ui';
import type { ConnectionId } from '@shared/domain/order/order';
import { useMemo, useState } from 'react';
import { atPortalColumns } from './at-portal-columns';
import { usePortalWords } from './use-portal-words';

type AtPortalListProps = {
  readonly connectionId: ConnectionId;
  readonly rows: readonly AtPortal[] | undefined;
};

/** What was exported and has not come back whole, with the lines that are missing. */
export function AtPortalList({ connectionId, rows }: AtPortalListProps) {
  const text = useText('exchange-portal');
  const columns = useMemo(() => atPortalColumns(text), [text]);
  const [asked, setAsked] = useState<AtPortal | null>(null);
  const takeBack = useTakeBack(connectionId);
  const operatorName = useOperatorName();
  return (
    <div className="ch-portal-list">
      <DataGrid
        gridId="portal-at-portal"
        caption={text('at.caption')}
        columns={columns}
        rows={rows ?? []}
        isLoading={rows === undefined}
        rowKey={({ exchange }) => exchange.id}
        actions={[
          {
            key: 'take-back',
            title: text('at.take-back'),
            inRow: true,
            run: (row) => setAsked(row),
          },
        ]}
        emptyState={<EmptyState title={text('at.empty')}>{text('at.empty-next')}</EmptyState>}
      />
      <ReasonDialog
        isOpen={asked !== null}
        title={text('at.take-back-title', { order: asked?.exchange.orderNumber ?? '' })}
        confirm={text('at.take-back')}
        name={operatorName}
        onCancel={() => setAsked(null)}
        onGive={({ reason, name }) => {
          if (asked !== null) void takeBack(asked, `${name}：${reason}`);
          setAsked(null);
        }}
      >
        {text('at.take-back-warning')}
      </ReasonDialog>
    </div>
  );
}

function useTakeBack(connectionId: ConnectionId) {
  const text = useText('exchange-portal');
  const notify = useNotify();
  const words = usePortalWords();
  const { portals } = useRepositories();
  return async ({ exchange }: AtPortal, reason: string): Promise<void> => {
    const request = { connectionId, exchangeIds: [exchange.id], reason };
    const answer = await portals.takeBack(request);
    if (answer.ok) notify.success(text('at.taken-back', { order: exchange.orderNumber }));
    else if (answer.error.kind === 'not-exported') notify.warning(text('at.not-exported'));
    else notify.error(words.journal(answer.error));
  };
}
