import {
  checkHolidayYear,
  type HolidayYearDraft,
} from '@shared/domain/calendar/check-holiday-year';
import type { MovedDueDay } from '@shared/domain/payment/due-day';
import { calendarWith, type OwnHolidayYear } from '@shared/domain/calendar/holiday-years';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import { underRule } from '@shared/domain/policy/own/follow-pack';
import { revised } from '@shared/domain/record/record';
import { err, ok } from '@shared/kernel/result';
import { chineseHolidays } from '@shared/policy-packs/index';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { readHolidays } from './holiday-calendar';
import { getRows } from './read-rows';

export type HolidayRepository = ReturnType<typeof createHolidayRepository>;

/** Public holidays: the shipped years, and what staff have added or put in their place. */
export function createHolidayRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** What every day is counted with. */
    calendar(): Promise<HolidayCalendar> {
      return readHolidays(db);
    },

    /** Every version that staff have saved, the latest first. */
    async listVersions(): Promise<readonly OwnHolidayYear[]> {
      return (await db.holidayYears.orderBy('id').toArray()).reverse();
    },

    /**
     * Adds a year, or puts one in the place of what was known of it; earlier versions stay readable.
     *
     * Open payables whose pack moves their day off holidays move with it, and are counted; no other day moves.
     *
     * @errors `faulty` with every fault of the year
     */
    save(draft: HolidayYearDraft) {
      return commands.run('holiday:save', async (entry) => {
        const checked = checkHolidayYear(draft);
        if (!checked.ok) return err({ kind: 'faulty', faults: checked.error } as const);
        const { now: savedAt, today: savedOn } = entry;
        const stored = await db.holidayYears.toArray();
        const id = entry.newId();
        const given = { ...checked.value, id, revision: 1, savedAt, savedOn, movedDueDays: [] };
        const holidays = calendarWith(chineseHolidays, [...stored, given]);
        const year = { ...given, movedDueDays: await putMovedDueDays(db, entry, holidays) };
        entry.put('holidayYears', year);
        return ok(year);
      });
    },
  };
}

async function putMovedDueDays(
  db: HospitalDatabase,
  entry: CommandEntry,
  holidays: HolidayCalendar,
): Promise<readonly MovedDueDay[]> {
  const open = await db.payableBalances.where('open').above(0).toArray();
  const payables = await getRows(
    db.payables,
    open.map(({ id }) => id),
  );
  const moved: MovedDueDay[] = [];
  payables.forEach((payable, index) => {
    const balance = open[index];
    const changed = underRule(payable, payable.rule, holidays);
    if (changed === null || balance === undefined) return;
    entry.put('payables', changed);
    entry.put('payableBalances', revised(balance, { dueOn: changed.dueOn }));
    const { id: payableId, receiptNumber, dueOn: before } = payable;
    moved.push({ payableId, receiptNumber, before, after: changed.dueOn });
  });
  return moved;
}
