import type { Clock } from '@renderer/data';
import type { Instant } from '@shared/domain/calendar/instant';
import { isLocalDate } from '@shared/domain/calendar/local-date';

// sv-SE writes days as 2024-03-25.
const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The clock of this start: the business day is today in Shanghai unless `--today` has set it. */
export function createClock(todayOverride: string | null): Clock {
  return {
    now: () => new Date().toISOString() as Instant,
    today: () => {
      const day = todayOverride ?? shanghaiDay.format(new Date());
      if (!isLocalDate(day)) throw new Error(`Not a day: ${day}`);
      return day;
    },
  };
}
