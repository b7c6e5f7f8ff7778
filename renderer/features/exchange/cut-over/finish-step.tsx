import { useHost } from '@renderer/bridge/host-context';
import { useRepositories, type CutOverView } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import {
  ConfirmDialog,
  ErrorPanel,
  FormLayout,
  StatusTag,
  TextField,
  useNotify,
} from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useExchangeClient } from '../exchange-client';
import { useDescribeRefusal } from './cut-over-words';

/** Closes the old platform, after everything that can be done has been looked at once more. */
export function FinishStep({ view }: { readonly view: CutOverView }) {
  const text = useText('exchange-cut-over');
  const { from, cutOver } = view;
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const { finish, refusal } = useFinish(view);
  if (cutOver.state === 'finished') return <p role="status">{text('finish.already')}</p>;
  return (
    <div className="ch-cut-over ch-cut-over-form">
      <p>{text('finish.text', { name: from.name })}</p>
      <ul className="ch-cut-over-checks">
        {checksOf(view).map(({ name, isDone }) => (
          <li key={name}>
            <StatusTag tone={isDone ? 'success' : 'warning'}>
              {text(isDone ? 'finish.done' : 'finish.todo')}
            </StatusTag>
            {text(`finish.check.${name}`)}
          </li>
        ))}
      </ul>
      {refusal !== null && <ErrorPanel title={refusal} />}
      <FormLayout onSubmit={() => setAsking(true)}>
        <TextField
          label={text('finish.reason')}
          help={text('finish.reason-help')}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </FormLayout>
      <div>
        <Button danger type="primary" onClick={() => setAsking(true)}>
          {text('finish.confirm')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        isDanger
        title={text('finish.dialog', { name: from.name })}
        confirm={text('finish.confirm')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void finish(reason);
        }}
      >
        {text('finish.text', { name: from.name })}
      </ConfirmDialog>
    </div>
  );
}

function checksOf({ cutOver, openOrders, gaps, settlements }: CutOverView) {
  return [
    { name: 'evidence', isDone: cutOver.evidence !== null },
    { name: 'orders', isDone: !openOrders.some(({ takeOver }) => takeOver.kind === 'moves') },
    { name: 'open', isDone: openOrders.length === 0 },
    { name: 'settled', isDone: settlements.length === 0 },
    { name: 'mapped', isDone: gaps.products + gaps.distributors === 0 },
  ] as const;
}

function useFinish({ cutOver, from }: CutOverView) {
  const text = useText('exchange-cut-over');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { host } = useHost();
  const { cutOvers } = useRepositories();
  const client = useExchangeClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const finish = async (reason: string) => {
    const finished = await cutOvers.finish(cutOver.id, reason);
    setRefusal(finished.ok ? null : describe(finished.error));
    if (!finished.ok) return;
    // Without credentials even a mistake could not send anything there.
    await host.forgetPlatform({ connectionId: from.id });
    client?.wake();
    notify.success(text('finished', { name: from.name }));
  };
  return { finish, refusal };
}
