import { useHospitalData } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog, useNotify, type GivenReason } from '@renderer/ui';
import type { Supplement } from '@shared/domain/agreement/supplement';
import { Button } from 'antd';
import { useState } from 'react';

/** Makes a supplement void that never became effective. */
export function EndSupplement({ supplement: { id, number } }: { readonly supplement: Supplement }) {
  const text = useText('supplements');
  const words = useText('agreements');
  const notify = useNotify();
  const { repositories, clock } = useHospitalData();
  const [isAsking, setAsking] = useState(false);
  const end = async ({ reason, name }: GivenReason) => {
    setAsking(false);
    const given = { on: clock.today(), reason: words('end.reason', { reason, name }) };
    const ended = await repositories.supplements.makeVoid(id, given);
    if (ended.ok) notify.success(words('void.done', { number }));
    else notify.error(number, text('refused'));
  };
  return (
    <>
      <Button danger onClick={() => setAsking(true)}>
        {words('void.action')}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={words('void.title', { number })}
        confirm={words('void.action')}
        name=""
        onGive={(given) => void end(given)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}
