import type { OwnHolidayYear } from '@shared/domain/calendar/holiday-years';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import type { HospitalDatabase } from '../database';
import { readHolidays } from './holiday-calendar';

export type HolidayRepository = ReturnType<typeof createHolidayRepository>;

/** Public holidays: the shipped years, and what staff have added or put in their place. */
export function createHolidayRepository(db: HospitalDatabase) {
  return {
    /** What every day is counted with. */
    calendar(): Promise<HolidayCalendar> {
      return readHolidays(db);
    },

    /** Every version that staff have saved, the latest first. */
    async listVersions(): Promise<readonly OwnHolidayYear[]> {
      return (await db.holidayYears.orderBy('id').toArray()).reverse();
    },
  };
}
