import { useHospitalData, useRepositories, type OrderView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ErrorPanel } from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useOrderCommand } from './use-order-command';
import { useOrderProfile } from './use-order-form';
import { WordsDialog } from './words-dialog';

/** What somebody has to do about the order itself: approve it, settle what it passed over, mend what came back. */
export function OrderNotices({ view }: { readonly view: OrderView }) {
  return (
    <>
      <ApprovalNotice view={view} />
      <SettlementNotice view={view} />
      <PlatformNotice view={view} />
    </>
  );
}

function ApprovalNotice({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const { author } = useHospitalData();
  const { orders } = useRepositories();
  const profile = useOrderProfile();
  const { isBusy, run } = useOrderCommand();
  const [asked, setAsked] = useState<'approved' | 'refused' | null>(null);
  const { order, names } = view;
  if (order.state !== 'placed' || order.approval?.state !== 'waiting') return null;
  const isOwn = author().operator === names.operator;
  const mayDecide = profile?.operator?.role === 'head' && !isOwn;
  const decide = (words: string) => {
    if (asked === null) return;
    const done = text(`approval.${asked}-done`, { number: order.number });
    void run(() => orders.decide(order.id, asked, words), done).then((isDone) => {
      if (isDone) setAsked(null);
    });
  };
  return (
    <ErrorPanel
      title={text('approval.waiting')}
      {...(mayDecide && {
        actions: (
          <>
            <Button type="primary" onClick={() => setAsked('approved')}>
              {text('approval.approved')}
            </Button>
            <Button danger onClick={() => setAsked('refused')}>
              {text('approval.refused')}
            </Button>
          </>
        ),
      })}
    >
      {text(mayDecide ? 'approval.decide' : isOwn ? 'approval.own' : 'approval.not-head')}
      {asked !== null && (
        <WordsDialog
          title={text(`approval.${asked}`)}
          about={text(`approval.${asked}-text`)}
          label={text('approval.words')}
          confirm={text(`approval.${asked}`)}
          isDanger={asked === 'refused'}
          isBusy={isBusy}
          onConfirm={decide}
          onCancel={() => setAsked(null)}
        />
      )}
    </ErrorPanel>
  );
}

/** 先收后补 stays until somebody says how what was passed over has been made up for. */
function SettlementNotice({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const { orders } = useRepositories();
  const { isBusy, run } = useOrderCommand();
  const [isAsked, setAsked] = useState(false);
  const { order, names } = view;
  const { receiveFirst: reason, settlement, state } = order;
  if (reason === null || settlement !== null || state === 'cancelled') return null;
  const settle = (words: string) =>
    void run(
      () => orders.settle(order.id, words),
      text('settle.done', { number: order.number }),
    ).then((isDone) => setAsked(!isDone));
  return (
    <ErrorPanel
      title={text('settle.title')}
      actions={<Button onClick={() => setAsked(true)}>{text('settle.action')}</Button>}
    >
      {text('settle.text', { reason, operator: names.operator })}
      {isAsked && (
        <WordsDialog
          title={text('settle.action')}
          about={text('settle.about')}
          label={text('settle.words')}
          confirm={text('settle.action')}
          isBusy={isBusy}
          onConfirm={settle}
          onCancel={() => setAsked(false)}
        />
      )}
    </ErrorPanel>
  );
}

/** What the platform sent back, in its own words, and a cancellation that it has not answered. */
function PlatformNotice({ view }: { readonly view: OrderView }) {
  const text = useText('orders');
  const { sending, names, order } = view;
  const { parked, cancellation } = sending;
  if (order.state !== 'placed' || (parked.length === 0 && cancellation === null)) return null;
  const words = parked.map(({ problem }) => problem?.words ?? '').filter((part) => part !== '');
  const title = cancellation === null ? 'platform.parked' : 'platform.taking-back';
  return (
    <ErrorPanel title={text(title, { connection: names.connection })}>
      {words.length > 0 && text('platform.words', { words: words.join('；') })}
      {text(parked.length > 0 ? 'platform.parked-next' : 'platform.taking-back-next')}
    </ErrorPanel>
  );
}
