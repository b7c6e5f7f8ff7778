import type { FerryError, JournalRefusal } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import type { FerryRefusal } from '@shared/formats/ferry/ferry-file';

export type FerryFailure =
  | FerryError
  | FerryRefusal
  | JournalRefusal
  | { readonly kind: 'nothing-chosen' | 'not-waiting' | 'nothing-to-return' | 'file-not-found' };

/** Why a ferry file was not made or not read, in words. */
export function useFerryWords(): (failure: FerryFailure) => string {
  const text = useText('exchange-portal');
  const data = useText('data');
  return (failure) => {
    switch (failure.kind) {
      case 'damaged':
        return text('ferry.error.damaged', { place: `${failure.reason} ${failure.place}` });
      case 'other-dialect':
        return text('ferry.error.other-dialect', { connection: failure.connectionName });
      case 'foreign':
        return text('ferry.error.foreign', { hospital: failure.hospitalName });
      case 'disk-full':
      case 'not-writable':
      case 'head-moved':
      case 'no-data-set':
      case 'restart-needed':
        return data(`refusal.${failure.kind}`);
      default:
        return text(`ferry.error.${failure.kind}`);
    }
  };
}
