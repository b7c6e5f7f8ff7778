import { z } from 'zod';
import type { Instant } from '../../domain/calendar/instant';
import type { FeedContext } from '../connector';
import type { Page } from './answer';
import { formatPlatformTime, minutesBefore } from './platform-time';

/** Rows stamped by a clock behind ours, or written while the last window was read, are read again. */
const OVERLAP_MINUTES = 15;
/** Nothing that still moves is older: what is not shipped within seven days is void. */
const FIRST_WINDOW_DAYS = 92;
const MINUTES_PER_DAY = 1_440;
const MAX_READINGS = 3;

const Cursor = z.strictObject({
  from: z.string(),
  /** Null while no window is being read. */
  to: z.string().nullable(),
  page: z.int().min(1),
  /** Rows that the window had at its first page. */
  total: z.int().nullable(),
  readings: z.int(),
});

/** A stretch of change times that is read page by page, and where we are in it. */
export type FeedWindow = {
  readonly from: Instant;
  readonly to: Instant;
  readonly page: number;
  readonly total: number | null;
  readonly readings: number;
};

/** The window to go on with; up to now when the last one was finished. */
export function windowOf({ cursor, now }: Pick<FeedContext, 'cursor' | 'now'>): FeedWindow {
  if (cursor === null) {
    const from = minutesBefore(now, FIRST_WINDOW_DAYS * MINUTES_PER_DAY);
    return { from, to: now, page: 1, total: null, readings: 1 };
  }
  const { from, to, page, total, readings } = Cursor.parse(JSON.parse(cursor));
  return { from: from as Instant, to: (to ?? now) as Instant, page, total, readings };
}

/** The tags that ask for the window. */
export function windowTags(window: FeedWindow, size: number) {
  return {
    strUpTime: formatPlatformTime(window.from),
    endUpTime: formatPlatformTime(window.to),
    current: window.page,
    size,
  };
}

/**
 * Where to go on after a page.
 *
 * Rows that changed while the window was read have left it, and those behind them moved up, past
 * the pages: a window whose total changed is read again from its first page.
 */
export function afterPage(
  window: FeedWindow,
  page: Page,
): { readonly cursor: string; readonly isEnd: boolean } {
  const total = window.page === 1 ? page.total : window.total;
  if (!page.isLast) return going({ ...window, page: window.page + 1, total });
  const hasMoved = window.page > 1 && page.total !== total;
  if (hasMoved && window.readings < MAX_READINGS)
    return going({ ...window, page: 1, total: null, readings: window.readings + 1 });
  const from = minutesBefore(window.to, OVERLAP_MINUTES);
  const cursor = JSON.stringify({ from, to: null, page: 1, total: null, readings: 1 });
  return { cursor, isEnd: true };
}

function going(window: FeedWindow): { readonly cursor: string; readonly isEnd: boolean } {
  return { cursor: JSON.stringify(window), isEnd: false };
}
