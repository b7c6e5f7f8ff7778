import { useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { TextField, useNotify } from '@renderer/ui';
import { standingListings, type ListingState } from '@shared/domain/program/listing-state';
import { Button } from 'antd';
import { useState } from 'react';

/** What was entered of one product, the latest first; the last state that stands can be taken back with a reason. */
export function ListingHistory({ states }: { readonly states: readonly ListingState[] }) {
  const text = useText('program-life');
  const [reason, setReason] = useState('');
  const takeBack = useTakeBack(() => setReason(''));
  const [last] = [...standingListings(states)].sort((one, other) => compare(other, one));
  if (states.length === 0) return null;
  return (
    <section aria-label={text('listing.history')}>
      <h3>{text('listing.history')}</h3>
      <ol className="ch-program-documents">
        {[...states]
          .sort((one, other) => (one.id < other.id ? 1 : -1))
          .map((state) => (
            <li key={state.id}>
              {text(state.reverses === null ? 'listing.entry' : 'listing.entry.back', {
                state: text(`listing.${state.kind}`),
                day: state.from,
                reason: state.reason,
                by: state.enteredBy,
                on: state.enteredOn,
              })}
            </li>
          ))}
      </ol>
      {last !== undefined && (
        <div className="ch-listing-back">
          <TextField
            label={text('listing.back.reason', {
              state: text(`listing.${last.kind}`),
              day: last.from,
            })}
            maxLength={120}
            value={reason}
            onChange={setReason}
          />
          <Button disabled={reason.trim() === ''} onClick={() => void takeBack(last.id, reason)}>
            {text('listing.back')}
          </Button>
        </div>
      )}
    </section>
  );
}

function compare(one: ListingState, other: ListingState): number {
  if (one.from !== other.from) return one.from < other.from ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function useTakeBack(onDone: () => void) {
  const text = useText('program-life');
  const dataText = useText('data');
  const notify = useNotify();
  const { programFacts } = useRepositories();
  return async (id: string, reason: string) => {
    const back = await programFacts.takeBackListingState(id, reason);
    if (back.ok) {
      notify.success(text('listing.back.done'));
      onDone();
      return;
    }
    const { error } = back;
    switch (error.kind) {
      case 'state-unknown':
      case 'taken-back-already':
      case 'no-reason':
      case 'not-last':
        notify.error(text(`listing.refused.${error.kind}`));
        return;
      default:
        notify.error(dataText(`refusal.${error.kind}`));
    }
  };
}
