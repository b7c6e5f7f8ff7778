import type { ProgramDetail } from '@renderer/data';
import type { Text } from '@renderer/i18n/create-text';
import { column, StatusTag, type Column, type StatusTone } from '@renderer/ui';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import {
  listingStatesOn,
  type ListingState,
  type ListingStateKind,
} from '@shared/domain/program/listing-state';
import type { ProgramProduct } from '@shared/domain/program/program';

const TONES = {
  'to-be-listed': 'warning',
  listed: 'success',
  suspended: 'error',
  resumed: 'success',
} as const satisfies Record<ListingStateKind, StatusTone>;

/** Where the platform lists a product today, since when and why. */
export function listingColumn(
  text: Text<'program-life'>,
  { listingStates }: ProgramDetail,
  today: LocalDate,
): Column<ProgramProduct> {
  const states = listingStatesOn(listingStates, today);
  const words = (state: ListingState | undefined) =>
    state === undefined
      ? ''
      : text('listing.since', { state: text(`listing.${state.kind}`), day: state.from });
  return column<ProgramProduct>({
    key: 'listing',
    title: text('listing.column'),
    kind: 'text',
    width: 115,
    value: ({ id }) => words(states.get(id)),
    render: ({ id }) => {
      const state = states.get(id);
      return state === undefined ? (
        ''
      ) : (
        <span title={`${state.from} ${state.reason}`.trim()}>
          <StatusTag tone={TONES[state.kind]}>{text(`listing.${state.kind}`)}</StatusTag>
        </span>
      );
    },
  });
}
