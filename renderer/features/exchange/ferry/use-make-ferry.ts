import { useSaveExport } from '@renderer/bridge/host-context';
import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { useNotify } from '@renderer/ui';
import type { ExchangeId } from '@shared/domain/exchange/exchange';
import type { ConnectionId } from '@shared/domain/order/order';
import { useFerryWords } from './use-ferry-words';

type Made = { readonly number: string; readonly bytes: Uint8Array; readonly orders: number };

/** Makes ferry files and gives them to the person at the keyboard. */
export function useMakeFerry(connectionId: ConnectionId) {
  const text = useText('exchange-portal');
  const notify = useNotify();
  const words = useFerryWords();
  const saveExport = useSaveExport();
  const { ferries } = useRepositories();

  async function save({ number, bytes, orders }: Made, kind: 'out' | 'return'): Promise<void> {
    const suggestedName = text(kind === 'out' ? 'ferry.file-name' : 'ferry.return-name', {
      number,
    });
    const saved = await saveExport({ suggestedName, contents: bytes });
    if (saved.ok) notify.success(text(`ferry.${kind}-done`, { file: saved.value.savedAs, orders }));
    else
      notify.warning(
        text(kind === 'out' ? 'ferry.not-saved' : 'ferry.return-not-saved', { number }),
      );
  }

  return {
    out: async (ids: readonly ExchangeId[]): Promise<void> => {
      const made = await ferries.makeOut(connectionId, ids);
      if (made.ok) await save(made.value, 'out');
      else notify.error(words(made.error));
    },
    again: async (number: string): Promise<void> => {
      const made = await ferries.makeOutAgain(number);
      if (made.ok) await save(made.value, 'out');
      else notify.warning(words(made.error));
    },
    back: async (): Promise<void> => {
      const made = await ferries.makeReturn(connectionId);
      if (made.ok) await save(made.value, 'return');
      else if (made.error.kind === 'nothing-to-return') notify.warning(words(made.error));
      else notify.error(words(made.error));
    },
  };
}
