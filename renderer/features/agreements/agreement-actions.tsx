import { useRepositories, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import { partiesOf } from '@shared/domain/agreement/agreement';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useDescribeRefusal } from './agreement-errors';
import { EndAgreement } from './end-agreement';
import { SendDialog } from './send-dialog';
import { useSendAgreements } from './use-send-agreements';

/** What may be done with the agreement in its state. */
export function AgreementActions({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('agreements');
  const navigate = useNavigate();
  const [isSending, setSending] = useState(false);
  const send = useSendAgreements();
  const withdraw = useWithdraw(detail);
  const { agreement } = detail;
  const isUnsigned = partiesOf(agreement.kind).every(
    (party) => agreement.signatures[party] === null,
  );
  const isOpen = agreement.state === 'draft' || agreement.state === 'awaiting-signatures';
  return (
    <>
      <Button
        onClick={() =>
          void navigate(`/agreements?program=${agreement.programId}&year=${agreement.yearNumber}`)
        }
      >
        {text('back')}
      </Button>
      {isOpen && <EndAgreement detail={detail} kind="void" />}
      {agreement.state === 'effective' && <EndAgreement detail={detail} kind="terminate" />}
      {agreement.state === 'awaiting-signatures' && isUnsigned && (
        <Button onClick={() => void withdraw()}>{text('withdraw.action')}</Button>
      )}
      {agreement.state === 'draft' && (
        <Button type="primary" onClick={() => setSending(true)}>
          {text('send.action')}
        </Button>
      )}
      {agreement.state === 'effective' && (
        <Button
          type="primary"
          onClick={() => void navigate(`/orders/new?agreement=${agreement.id}`)}
        >
          {text('order')}
        </Button>
      )}
      <SendDialog
        isOpen={isSending}
        count={1}
        onCancel={() => setSending(false)}
        onSend={(on) => {
          setSending(false);
          void send([agreement], on);
        }}
      />
    </>
  );
}

function useWithdraw({ agreement }: AgreementDetail) {
  const text = useText('agreements');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { agreements } = useRepositories();
  return async () => {
    const answer = await agreements.withdraw(agreement.id);
    if (answer.ok) notify.success(text('withdraw.done', { number: agreement.number }));
    else notify.error(agreement.number, describe(answer.error));
  };
}
