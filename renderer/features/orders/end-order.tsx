import type { OrderView } from '@renderer/data';
import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmDialog, useNotify } from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';

type Ending = 'cancel' | 'close';

/** Cancels an order of which nothing came, or ends the remainder of one that came in part. */
export function EndOrder({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const dataText = useText('data');
  const notify = useNotify();
  const { orders } = useRepositories();
  const [isAsked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const { order, lines } = view;
  if (order.state !== 'placed') return null;
  const ending: Ending = lines.some(({ totals }) => totals.delivered > 0) ? 'close' : 'cancel';
  const end = async () => {
    setBusy(true);
    const ended = await orders[ending](order.id);
    setBusy(false);
    setAsked(false);
    if (ended.ok) {
      const done = ending === 'cancel' ? 'detail.cancelled' : 'detail.closed';
      notify.success(text(done, { number: order.number }));
      return;
    }
    const { kind } = ended.error;
    if (
      kind === 'order-not-found' ||
      kind === 'order-not-open' ||
      kind === 'goods-came' ||
      kind === 'at-platform'
    )
      notify.error(text(`error.${kind}`));
    else notify.error(dataText(`refusal.${kind}`));
  };
  return (
    <>
      <Button onClick={() => setAsked(true)}>{text(`detail.${ending}`)}</Button>
      <ConfirmDialog
        isOpen={isAsked}
        title={text(`detail.${ending}`)}
        confirm={text(`detail.${ending}`)}
        isDanger
        isBusy={isBusy}
        onConfirm={() => void end()}
        onCancel={() => setAsked(false)}
      >
        {text(`detail.${ending}-text`)}
      </ConfirmDialog>
    </>
  );
}
