import { useHospitalData, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { Card, FactList, formatQuantity, SectionTitle, useNotify } from '@renderer/ui';
import type { Supplement } from '@shared/domain/agreement/supplement';
import { Button } from 'antd';
import { useState } from 'react';
import { useDescribeRefusal } from '../agreement-errors';
import { AttachmentsPanel } from '../attachments/attachments-panel';
import { SendDialog } from '../send-dialog';
import { SignatureBlocks, type GivenSignature } from '../signature-blocks';
import { EndSupplement } from './end-supplement';
import { SupplementPaper } from './supplement-paper';
import { useEnterpriseNames } from './use-enterprise-names';

type SupplementDetailProps = { readonly detail: AgreementDetail; readonly supplement: Supplement };

/** One supplement: what it changes, its signatures, its paper. */
export function SupplementDetail({ detail, supplement }: SupplementDetailProps) {
  const text = useText('supplements');
  const words = useText('agreements');
  const [isSending, setSending] = useState(false);
  const [isPaperShown, setPaperShown] = useState(false);
  const { send, record } = useSupplementLife(supplement);
  const { state } = supplement;
  return (
    <div className="ch-agreement-columns">
      <div className="ch-agreement-column">
        <Card>
          <SectionTitle
            extra={
              <>
                <Button onClick={() => setPaperShown(!isPaperShown)}>
                  {text(isPaperShown ? 'paper.hide' : 'paper.show')}
                </Button>{' '}
                {state !== 'void' && state !== 'terminated' && (
                  <EndSupplement supplement={supplement} />
                )}{' '}
                {state === 'draft' && (
                  <Button type="primary" onClick={() => setSending(true)}>
                    {words('send.action')}
                  </Button>
                )}
              </>
            }
          >
            {supplement.number}
          </SectionTitle>
          <SupplementFacts detail={detail} supplement={supplement} />
        </Card>
        {isPaperShown && <SupplementPaper detail={detail} supplement={supplement} />}
      </div>
      <div className="ch-agreement-column">
        <Card>
          <SectionTitle>{words('signatures')}</SectionTitle>
          <SignatureBlocks detail={detail} signed={supplement} onRecord={record} />
        </Card>
        <Card>
          <AttachmentsPanel owner="supplement" ownerId={supplement.id} />
        </Card>
      </div>
      <SendDialog
        isOpen={isSending}
        count={1}
        onCancel={() => setSending(false)}
        onSend={(on) => {
          setSending(false);
          void send(on);
        }}
      />
    </div>
  );
}

function SupplementFacts({ detail, supplement }: SupplementDetailProps) {
  const text = useText('supplements');
  const { startsOn, reason, changes, distributor, appliedOn, ending } = supplement;
  const facts = changes.map(({ productId, before, after }) => {
    const product = detail.productsById.get(productId);
    return {
      label: [product?.name, product?.specification].join(' '),
      value: text('change', { before: formatQuantity(before), after: formatQuantity(after) }),
    };
  });
  return (
    <FactList
      facts={[
        { label: text('starts-on'), value: startsOn },
        { label: text('reason'), value: reason },
        ...facts,
        ...(distributor === null
          ? []
          : [{ label: text('distributor'), value: <DistributorChange {...distributor} /> }]),
        { label: text('applied'), value: appliedOn ?? text('applied.not') },
        ...(ending === null ? [] : [{ label: text('ended'), value: text('ended.words', ending) }]),
      ]}
    />
  );
}

function DistributorChange({ before, after }: NonNullable<Supplement['distributor']>) {
  const text = useText('supplements');
  const names = useEnterpriseNames();
  return text('change', { before: names.get(before) ?? '', after: names.get(after) ?? '' });
}

function useSupplementLife(supplement: Supplement) {
  const text = useText('supplements');
  const words = useText('agreements');
  const notify = useNotify();
  const describe = useDescribeRefusal();
  const { repositories } = useHospitalData();
  const { id, number } = supplement;
  const describeAny = (refusal: { readonly kind: string }) =>
    refusal.kind === 'supplement-not-found'
      ? words('error.not-found')
      : describe(refusal as Parameters<typeof describe>[0]);
  return {
    send: async (on: Supplement['startsOn']) => {
      const sent = await repositories.supplements.send(id, on);
      if (sent.ok) notify.success(words('send.done', { count: 1 }));
      else notify.error(number, describeAny(sent.error));
    },
    record: async ({ party, on, signedBy }: GivenSignature) => {
      const name = signedBy.trim();
      const given = { party, on, signedBy: name === '' ? null : name };
      const recorded = await repositories.supplements.recordSignature(id, given);
      if (!recorded.ok) {
        notify.error(number, describeAny(recorded.error));
        return;
      }
      const { state, startsOn } = recorded.value.agreement;
      notify.success(
        state === 'effective'
          ? text('effective', { number, day: startsOn })
          : words('signatures.recorded', { party: words(`party.${party}`), day: on }),
      );
    },
  };
}
