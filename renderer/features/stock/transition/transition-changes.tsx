import { useOperatorName } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { ReasonDialog } from '@renderer/ui';
import type { Transition } from '@shared/domain/transition/transition';
import { Button } from 'antd';
import { useState } from 'react';
import { TransitionForm } from './transition-form';
import { useWithdrawTransition } from './use-save-transition';

/** Changes a transition or takes it back, each with a reason. */
export function TransitionActions({ transition }: { readonly transition: Transition }) {
  const text = useText('transition');
  const [asked, setAsked] = useState<'change' | 'withdraw' | null>(null);
  const withdraw = useWithdrawTransition();
  const operatorName = useOperatorName();
  if (transition.isWithdrawn) return null;
  return (
    <>
      <Button onClick={() => setAsked('change')}>{text('change')}</Button>
      <Button onClick={() => setAsked('withdraw')}>{text('withdraw')}</Button>
      {asked === 'change' && (
        <TransitionForm transition={transition} onClose={() => setAsked(null)} />
      )}
      <ReasonDialog
        isOpen={asked === 'withdraw'}
        title={text('withdraw.title')}
        confirm={text('withdraw')}
        name={operatorName}
        onGive={({ reason, name }) => {
          setAsked(null);
          void withdraw(transition.id, text('withdraw.reason', { reason, name }));
        }}
        onCancel={() => setAsked(null)}
      >
        {text('withdraw.hint')}
      </ReasonDialog>
    </>
  );
}

/** Who changed it or took it back, when and why, and which days held before. */
export function TransitionChanges({ transition }: { readonly transition: Transition }) {
  const text = useText('transition');
  const none = text('fact.none');
  if (transition.changes.length === 0) return null;
  return (
    <ol className="ch-transition-changes" aria-label={text('changes')}>
      {transition.changes.map(({ kind, on, operator, reason, before }, index) => (
        <li key={index}>
          {text(`changes.${kind}`, {
            ...{ on, operator, reason },
            stops: before.buyingStopsOn ?? none,
            until: before.oldStockUntil ?? none,
            accept: before.acceptBefore ?? none,
            platform: before.oldPlatformUntil ?? none,
          })}
        </li>
      ))}
    </ol>
  );
}
