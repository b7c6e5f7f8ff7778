import type { Instant } from '../calendar/instant';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
/** Asia/Shanghai, which knows no summer time. */
const SHANGHAI_MINUTES = 480;
/** For a platform whose clock is a little behind ours. */
const MARGIN_MINUTES = 5;

/** When a daily quota is new: five past midnight of the next day in Asia/Shanghai. */
export function quotaRenewsAt(now: Instant): Instant {
  const minutes = Math.floor(Date.parse(now) / MINUTE_MS) + SHANGHAI_MINUTES;
  const nextDay = (Math.floor(minutes / DAY_MINUTES) + 1) * DAY_MINUTES;
  return new Date(
    (nextDay + MARGIN_MINUTES - SHANGHAI_MINUTES) * MINUTE_MS,
  ).toISOString() as Instant;
}
