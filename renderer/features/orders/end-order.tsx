import type { OrderView } from '@renderer/data';
import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ConfirmDialog } from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useOrderCommand } from './use-order-command';
import { WordsDialog } from './words-dialog';

type Ending = 'cancel' | 'close';

/**
 * Cancels an order of which nothing came, or ends the remainder of one that came in part. What a
 * platform has is only asked to be taken back.
 */
export function EndOrder({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const { orders } = useRepositories();
  const { isBusy, run } = useOrderCommand();
  const [isAsked, setAsked] = useState(false);
  const { order, lines, sending } = view;
  if (order.state !== 'placed' || sending.cancellation !== null) return null;
  const ending: Ending = lines.some(({ totals }) => totals.delivered > 0) ? 'close' : 'cancel';
  const { number } = order;
  const ask = (
    <Button onClick={() => setAsked(true)}>
      {text(ending === 'cancel' && sending.hasBegun ? 'detail.take-back' : `detail.${ending}`)}
    </Button>
  );
  if (ending === 'cancel' && sending.hasBegun)
    return (
      <>
        {ask}
        {isAsked && (
          <WordsDialog
            title={text('detail.take-back')}
            about={text('detail.take-back-text')}
            label={text('detail.take-back-reason')}
            confirm={text('detail.take-back')}
            isDanger
            isBusy={isBusy}
            onConfirm={(words) =>
              void run(
                () => orders.requestCancellation(order.id, words),
                text('detail.take-back-asked', { number }),
              ).then((isDone) => setAsked(!isDone))
            }
            onCancel={() => setAsked(false)}
          />
        )}
      </>
    );
  const done = ending === 'cancel' ? 'detail.cancelled' : 'detail.closed';
  return (
    <>
      {ask}
      <ConfirmDialog
        isOpen={isAsked}
        title={text(`detail.${ending}`)}
        confirm={text(`detail.${ending}`)}
        isDanger
        isBusy={isBusy}
        onConfirm={() =>
          void run(() => orders[ending](order.id), text(done, { number })).then(() =>
            setAsked(false),
          )
        }
        onCancel={() => setAsked(false)}
      >
        {text(`detail.${ending}-text`)}
      </ConfirmDialog>
    </>
  );
}
