import { calendarWith } from '@shared/domain/calendar/holiday-years';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import { chineseHolidays } from '@shared/policy-packs/index';
import type { HospitalDatabase } from '../database';

/** The public holidays that every day is counted with: the shipped years and those of the hospital. */
export async function readHolidays(db: HospitalDatabase): Promise<HolidayCalendar> {
  return calendarWith(chineseHolidays, await db.holidayYears.toArray());
}
