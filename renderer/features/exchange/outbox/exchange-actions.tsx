import { useHospitalData, type ExchangeOverview } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog, useNotify } from '@renderer/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useExchangeClient } from '../exchange-client';
import { refusalWords } from './exchange-refusals';
import { useExportEvidence } from './use-export-evidence';

type ExchangeActionsProps = {
  readonly overview: ExchangeOverview;
  readonly onMessages: () => void;
};

/** What people can do with one document on its way. */
export function ExchangeActions({ overview, onMessages }: ExchangeActionsProps) {
  const text = useText('exchange-outbox');
  const notify = useNotify();
  const client = useExchangeClient();
  const { repositories, author } = useHospitalData();
  const [isWithdrawing, setWithdrawing] = useState(false);
  const exportEvidence = useExportEvidence();
  const { exchange } = overview;
  const isWaiting = exchange.state === 'queued' || exchange.state === 'parked';

  async function retry(): Promise<void> {
    const retried = await repositories.exchanges.retry(exchange.id);
    if (!retried.ok) {
      notify.error(refusalWords(text, retried.error));
      return;
    }
    notify.success(text('retry.done'));
    client?.wake();
  }

  async function withdraw(words: string): Promise<void> {
    setWithdrawing(false);
    const withdrawn = await repositories.exchanges.withdraw(exchange.id, words);
    if (withdrawn.ok) notify.success(text('withdraw.done'));
    else notify.error(refusalWords(text, withdrawn.error));
  }

  return (
    <>
      <Button onClick={onMessages}>{text('action.messages')}</Button>
      <Button onClick={() => void exportEvidence(overview)}>{text('action.evidence')}</Button>
      {isWaiting && <Button onClick={() => setWithdrawing(true)}>{text('action.withdraw')}</Button>}
      {(exchange.state === 'parked' || exchange.state === 'withdrawn') && (
        <Button type="primary" onClick={() => void retry()}>
          {text('action.retry')}
        </Button>
      )}
      <ReasonDialog
        isOpen={isWithdrawing}
        title={text('withdraw.title', { number: exchange.orderNumber })}
        confirm={text('action.withdraw')}
        name={author().operator}
        onCancel={() => setWithdrawing(false)}
        onGive={({ reason, name }) => void withdraw(`${reason}（${name}）`)}
      >
        {text('withdraw.hint')}
      </ReasonDialog>
    </>
  );
}
