import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { ConnectionId } from '@shared/domain/order/order';
import { readFerryFile, type FerryReading } from '@shared/formats/ferry/ferry-file';
import { useState } from 'react';
import { useFerryWords } from './use-ferry-words';

export type FerryReadState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'preview'; readonly reading: FerryReading };

/** File → what it says of itself → taken over. */
export function useReadFerry(connectionId: ConnectionId) {
  const words = useFerryWords();
  const take = useTakeFerry(connectionId);
  const [state, setState] = useState<FerryReadState>({ kind: 'empty' });
  return {
    state,
    choose: async (file: File): Promise<void> => {
      const read = await readFerryFile(file);
      setState(
        read.ok
          ? { kind: 'preview', reading: read.value }
          : { kind: 'refused', words: words(read.error) },
      );
    },
    apply: async (): Promise<void> => {
      if (state.kind !== 'preview') return;
      const refusal = await take(state.reading);
      setState(refusal === null ? { kind: 'empty' } : { kind: 'refused', words: refusal });
    },
  };
}

/** Answers why nothing was taken over, in words; null when it was. */
function useTakeFerry(connectionId: ConnectionId) {
  const text = useText('exchange-portal');
  const notify = useNotify();
  const words = useFerryWords();
  const { ferries } = useRepositories();
  return async ({ content, sha256 }: FerryReading): Promise<string | null> => {
    const { number } = content;
    if (content.kind === 'out') {
      const read = await ferries.readOut(connectionId, { content, sha256 });
      if (!read.ok) return words(read.error);
      notify.success(text('ferry.in-done', { number, ...read.value }));
      return null;
    }
    const read = await ferries.readReturn(connectionId, { content, sha256 });
    if (!read.ok) return words(read.error);
    notify.success(text('ferry.back-done', { number, ...read.value }));
    return null;
  };
}
