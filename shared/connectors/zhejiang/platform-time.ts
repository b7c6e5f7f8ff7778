import type { Instant } from '../../domain/calendar/instant';

/** China has one time and no summer time. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** An instant as the platform writes times: `2024-05-06 10:11:12` in Beijing time. */
export function formatPlatformTime(instant: Instant): string {
  const shifted = new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS);
  return shifted.toISOString().slice(0, 19).replace('T', ' ');
}

export function minutesBefore(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) - minutes * 60_000).toISOString() as Instant;
}
