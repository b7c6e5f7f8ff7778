import type { Instant } from '../calendar/instant';

/** More than any time will ever bring, so that urgent documents come before all others. */
const URGENT_LEAD = 4_000_000_000_000_000;

/** The place of a document among those of its connection: by the time it was queued, urgent ones first. */
export function sequenceOf(
  queuedAt: Instant,
  { index, isUrgent }: { readonly index: number; readonly isUrgent: boolean },
): number {
  const sequence = Date.parse(queuedAt) * 1_000 + index;
  return isUrgent ? sequence - URGENT_LEAD : sequence;
}
