import { useLiveQuery, useRepositories, type AgreementDetail } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { EmptyState, SectionTitle, StatusTag } from '@renderer/ui';
import type { Supplement } from '@shared/domain/agreement/supplement';
import { Button } from 'antd';
import { useState } from 'react';
import { STATE_TONES } from '../agreement-rows';
import { NewSupplementForm } from './new-supplement-form';
import { SupplementDetail } from './supplement-detail';

const NONE: readonly Supplement[] = [];

/** The supplementary agreements of an agreement, the chosen one opened below the list. */
export function SupplementsTab({ detail }: { readonly detail: AgreementDetail }) {
  const text = useText('supplements');
  const words = useText('agreements');
  const { supplements } = useRepositories();
  const { agreement } = detail;
  const [isAdding, setAdding] = useState(false);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const all =
    useLiveQuery(() => supplements.listOf(agreement.id), [supplements, agreement.id]) ?? NONE;
  const chosen = all.find(({ id }) => id === chosenId) ?? all.at(-1) ?? null;
  const add =
    agreement.state === 'effective' ? (
      <Button onClick={() => setAdding(true)}>{text('add')}</Button>
    ) : null;
  if (isAdding) return <NewSupplementForm detail={detail} onClose={() => setAdding(false)} />;
  if (chosen === null)
    return (
      <EmptyState title={text('none')} action={add}>
        {text(add === null ? 'none-hint-draft' : 'none-hint')}
      </EmptyState>
    );
  return (
    <>
      <SectionTitle extra={add}>{text('title')}</SectionTitle>
      <ul className="ch-supplements">
        {all.map(({ id, number, state }) => (
          <li key={id}>
            <Button
              type={id === chosen.id ? 'primary' : 'default'}
              aria-pressed={id === chosen.id}
              onClick={() => setChosenId(id)}
            >
              {number}
            </Button>{' '}
            <StatusTag tone={STATE_TONES[state]}>{words(`state.${state}`)}</StatusTag>
          </li>
        ))}
      </ul>
      <SupplementDetail key={chosen.id} detail={detail} supplement={chosen} />
    </>
  );
}
