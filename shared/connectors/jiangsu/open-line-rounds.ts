import type { Instant } from '../../domain/calendar/instant';
import type { FeedContext } from '../connector';
import { findJsonObject, textOf } from './json-answer';
import { pageOf } from './paging';

/** Order-line ids in one call of H008 or H009. */
const IDS_PER_CALL = 50;
export const ROUND_PAGE_SIZE = 100;

/** Which ids one call is about, and which page of its answer. */
export type Batch = {
  readonly ids: readonly string[];
  readonly page: number;
  /** No open line is left after this batch. */
  readonly isLast: boolean;
};

/**
 * The part of the open lines whose turn it is. H008 and H009 are asked for line by line: a round goes
 * through the ids in their order, and the next one begins at the first id again. Lines that are opened
 * or closed meanwhile move no other line out of the round. Null when no line is open.
 */
export function findBatch({ openLines, cursor }: FeedContext): Batch | null {
  const { after, page } = placeOf(cursor);
  const ids = [...new Set(openLines.map(({ platformLineId }) => platformLineId))].sort();
  if (ids.length === 0) return null;
  const waiting = ids.filter((id) => after === '' || id > after);
  const turn = waiting.length > 0 ? waiting : ids;
  return {
    ids: turn.slice(0, IDS_PER_CALL),
    page: waiting.length > 0 ? page : 1,
    isLast: turn.length <= IDS_PER_CALL,
  };
}

/** Where the next call goes on. */
export function cursorAfter(
  { cursor, now }: FeedContext,
  { batch, hasMore }: { readonly batch: Batch; readonly hasMore: boolean },
): { readonly cursor: string; readonly isEnd: boolean } {
  const before = placeOf(cursor);
  if (hasMore) return next({ ...before, page: batch.page + 1 });
  if (!batch.isLast) return next({ ...before, after: batch.ids.at(-1) ?? '', page: 1 });
  return { cursor: JSON.stringify({ after: '', page: 1, roundEndedAt: now }), isEnd: true };
}

type Place = {
  /** The last id of the batch before; empty at the beginning of a round. */
  readonly after: string;
  readonly page: number;
  readonly roundEndedAt: Instant | null;
};

function next(place: Place): { readonly cursor: string; readonly isEnd: boolean } {
  return { cursor: JSON.stringify(place), isEnd: false };
}

function placeOf(cursor: string | null): Place {
  const place = cursor === null ? null : findJsonObject(cursor);
  if (place === null) return { after: '', page: 1, roundEndedAt: null };
  const ended = textOf(place, 'roundEndedAt');
  return {
    after: textOf(place, 'after'),
    page: pageOf(textOf(place, 'page')),
    roundEndedAt: ended === '' ? null : (ended as Instant),
  };
}
