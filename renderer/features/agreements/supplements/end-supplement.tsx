import { useHospitalData, useOperatorName } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog, useNotify, type GivenReason } from '@renderer/ui';
import type { Supplement } from '@shared/domain/agreement/supplement';
import { Button } from 'antd';
import { useState } from 'react';

/** Makes a supplement void that never became effective, or ends a signed one. */
export function EndSupplement({ supplement }: { readonly supplement: Supplement }) {
  const text = useText('supplements');
  const words = useText('agreements');
  const [isAsking, setAsking] = useState(false);
  const { number, state } = supplement;
  const kind = state === 'effective' ? 'terminate' : 'void';
  const end = useEnd(supplement, kind);
  const operatorName = useOperatorName();
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {words(`${kind}.action`)}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={words(`${kind}.title`, { number })}
        confirm={words(`${kind}.action`)}
        name={operatorName}
        onGive={(given) => {
          setAsking(false);
          void end(given);
        }}
        onCancel={() => setAsking(false)}
      >
        {text(`${kind}.hint`)}
      </ReasonDialog>
    </>
  );
}

function useEnd({ id, number }: Supplement, kind: 'void' | 'terminate') {
  const text = useText('supplements');
  const words = useText('agreements');
  const notify = useNotify();
  const { repositories, clock } = useHospitalData();
  return async ({ reason, name }: GivenReason) => {
    const given = { on: clock.today(), reason: words('end.reason', { reason, name }) };
    const ended =
      kind === 'void'
        ? await repositories.supplements.makeVoid(id, given)
        : await repositories.supplements.terminate(id, given);
    if (ended.ok) notify.success(words(`${kind}.done`, { number }));
    else if (ended.error.kind === 'changed-since')
      notify.error(number, text('refused.changed-since', { number: ended.error.number }));
    else notify.error(number, text('refused'));
  };
}
