import type { Instant } from '../calendar/instant';
import type { Connection, MaintenanceWindow } from './connection';

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_DAY = 1_440;
const DAYS_PER_WEEK = 7;
/** China has one time all year round, eight hours before UTC. */
const SHANGHAI_OFFSET_MINUTES = 480;
/** 1970-01-01 was a Thursday; Monday is 1. */
const EPOCH_WEEKDAY = 4;

const CLOCK_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/u;

/** Minutes after midnight of `HH:MM`; null for any other text, 24:00 among them. */
export function minuteOfDay(text: string): number | null {
  const [, hours, minutes] = CLOCK_TIME.exec(text) ?? [];
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes);
}

/**
 * Whether the platform is known to be down at this moment, by its windows in the time of Asia/Shanghai.
 *
 * The first minute of a window counts, the one it ends with does not. A window over midnight belongs to
 * the weekday on which it begins. A window that begins and ends at the same time covers nothing.
 */
export function isInMaintenance(
  { maintenance }: Pick<Connection, 'maintenance'>,
  at: Instant,
): boolean {
  return maintenanceEndsAt({ maintenance }, at) !== null;
}

/** When the window that runs at this moment ends; the latest where several do, null where none does. */
export function maintenanceEndsAt(
  { maintenance }: Pick<Connection, 'maintenance'>,
  at: Instant,
): Instant | null {
  const now = shanghaiMinute(at);
  const ends = maintenance.flatMap((window) => endOf(window, now) ?? []);
  if (ends.length === 0) return null;
  const end = Math.max(...ends) - SHANGHAI_OFFSET_MINUTES;
  return new Date(end * MS_PER_MINUTE).toISOString() as Instant;
}

/** Whole minutes since 1970-01-01 00:00 of Asia/Shanghai. */
function shanghaiMinute(at: Instant): number {
  return Math.floor(Date.parse(at) / MS_PER_MINUTE) + SHANGHAI_OFFSET_MINUTES;
}

function endOf(window: MaintenanceWindow, now: number): number | null {
  const from = minuteOfDay(window.from);
  const to = minuteOfDay(window.to);
  if (from === null || to === null) return null;
  const length = to >= from ? to - from : to - from + MINUTES_PER_DAY;
  const today = Math.floor(now / MINUTES_PER_DAY);
  // One that began yesterday may still run.
  for (const day of [today - 1, today]) {
    const start = day * MINUTES_PER_DAY + from;
    if (isOnWeekday(window, day) && start <= now && now < start + length) return start + length;
  }
  return null;
}

function isOnWeekday({ weekday }: MaintenanceWindow, day: number): boolean {
  if (weekday === null) return true;
  return ((day + EPOCH_WEEKDAY - 1) % DAYS_PER_WEEK) + 1 === weekday;
}
