import { useOperatorName, useRepositories } from '@renderer/data';
import type { TextKey } from '@renderer/i18n/messages';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog, useNotify, type GivenReason } from '@renderer/ui';
import type { ProgramExtension } from '@shared/domain/program/extend-program';
import type { TakeBackRefusal } from '@shared/domain/program/take-back-extension';
import { Button } from 'antd';
import { useState } from 'react';

const REFUSALS = {
  'extension-unknown': 'extension.refused.extension-unknown',
  'taken-back-already': 'extension.refused.taken-back-already',
  'no-reason': 'extension.refused.no-reason',
  'not-last': 'extension.refused.not-last',
  'year-in-use': 'extension.refused.year-in-use',
} as const satisfies Record<TakeBackRefusal['kind'], TextKey<'program-life'>>;

/** Takes a wrong extension back by a counter-entry, with the reason. */
export function TakeBackExtension({ extension }: { readonly extension: ProgramExtension }) {
  const text = useText('program-life');
  const dataText = useText('data');
  const notify = useNotify();
  const { programs } = useRepositories();
  const [isAsking, setAsking] = useState(false);
  const operatorName = useOperatorName();
  const takeBack = async ({ reason, name }: GivenReason) => {
    setAsking(false);
    const given = { extensionId: extension.id, reason, enteredBy: name };
    const back = await programs.takeBackExtension(extension.programId, given);
    if (back.ok) {
      notify.success(text('extension.back.done', { day: back.value.program.cycle.to }));
      return;
    }
    const { error } = back;
    if (error.kind === 'program-not-found') return;
    if (isTakeBackRefusal(error))
      notify.error(
        text(REFUSALS[error.kind], {
          document: error.kind === 'not-last' ? error.documentNumber : '',
          number: error.kind === 'year-in-use' ? error.yearNumber : 0,
        }),
      );
    else notify.error(dataText(`refusal.${error.kind}`));
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {text('extension.back')}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={text('extension.back.title', { document: extension.documentNumber })}
        confirm={text('extension.back')}
        name={operatorName}
        onGive={(given) => void takeBack(given)}
        onCancel={() => setAsking(false)}
      >
        {text('extension.back.hint', { day: extension.endedOn })}
      </ReasonDialog>
    </>
  );
}

function isTakeBackRefusal(error: { readonly kind: string }): error is TakeBackRefusal {
  return error.kind in REFUSALS;
}
