import { useOperatorName, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog, useNotify, type GivenReason } from '@renderer/ui';
import type { IntegrityContract } from '@shared/domain/integrity/integrity-contract';
import { Button } from 'antd';
import { useState } from 'react';

/** The contracts with one distributor, the latest first; one that was entered wrongly can be made void. */
export function ContractList({ contracts }: { readonly contracts: readonly IntegrityContract[] }) {
  const text = useText('integrity');
  const [voided, setVoided] = useState<IntegrityContract | null>(null);
  return (
    <>
      <ol className="ch-history">
        {contracts.map((contract) => (
          <li key={contract.id}>
            <ContractWords contract={contract} />{' '}
            {contract.voided === null && (
              <Button size="small" onClick={() => setVoided(contract)}>
                {text('void')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {voided !== null && <VoidContract contract={voided} onClose={() => setVoided(null)} />}
    </>
  );
}

function ContractWords({ contract }: { readonly contract: IntegrityContract }) {
  const text = useText('integrity');
  const { number, signedOn, expiresOn, voided } = contract;
  return text(voided === null ? 'contract' : 'contract.void', {
    number,
    from: signedOn,
    to: expiresOn,
    reason: voided?.reason ?? '',
  });
}

function VoidContract({
  contract,
  onClose,
}: {
  readonly contract: IntegrityContract;
  readonly onClose: () => void;
}) {
  const text = useText('integrity');
  const words = useText('agreements');
  const dataText = useText('data');
  const notify = useNotify();
  const { integrity } = useRepositories();
  const operatorName = useOperatorName();
  const makeVoid = async ({ reason, name }: GivenReason) => {
    onClose();
    const given = words('end.reason', { reason, name });
    const answer = await integrity.makeVoid(contract.id, given);
    if (answer.ok) notify.success(text('voided', { number: contract.number }));
    else if (
      answer.error.kind === 'void-already' ||
      answer.error.kind === 'contract-not-found' ||
      answer.error.kind === 'no-reason'
    )
      notify.error(text(`refused.${answer.error.kind}`));
    else notify.error(dataText(`refusal.${answer.error.kind}`));
  };
  return (
    <ReasonDialog
      isOpen
      title={text('void.title', { number: contract.number })}
      confirm={text('void')}
      name={operatorName}
      onGive={(given) => void makeVoid(given)}
      onCancel={onClose}
    >
      {text('void.hint')}
    </ReasonDialog>
  );
}
