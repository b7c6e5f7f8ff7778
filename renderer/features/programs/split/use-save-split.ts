import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { formatQuantity, useNotify } from '@renderer/ui';
import type { AgreedPart, AgreedSplit, SplitRefusal } from '@shared/domain/program/agreed-split';
import type { AgreedLine } from '@shared/domain/program/program';
import { useState } from 'react';
import type { UnreadPart } from './split-rows';

/** Saves the parts of an agreed line; a refusal is said above the table. */
export function useSaveSplit(line: AgreedLine, split: AgreedSplit | undefined, onDone: () => void) {
  const text = useText('program-life');
  const dataText = useText('data');
  const notify = useNotify();
  const { agreedSplits } = useRepositories();
  const [refusal, setRefusal] = useState<string | null>(null);
  const refuse = (error: SplitRefusal | UnreadPart) =>
    setRefusal(
      text(`split.refused.${error.kind}`, {
        position: 'position' in error ? error.position : 0,
        agreed: 'agreed' in error ? formatQuantity(error.agreed) : '',
        sum: 'sum' in error ? formatQuantity(error.sum) : '',
      }),
    );
  const save = async (parts: readonly AgreedPart[]) => {
    const saved = await agreedSplits.save(line.id, parts, split?.revision ?? 0);
    if (saved.ok) {
      notify.success(text('split.saved', { count: parts.length }));
      onDone();
      return;
    }
    const { error } = saved;
    switch (error.kind) {
      case 'line-not-found':
      case 'changed-meanwhile':
        setRefusal(text(`split.refused.${error.kind}`));
        return;
      case 'place-missing':
      case 'place-unknown':
      case 'place-twice':
      case 'quantity-invalid':
      case 'sum-differs':
        refuse(error);
        return;
      default:
        notify.error(dataText(`refusal.${error.kind}`));
    }
  };
  return { save, refuse, refusal };
}
