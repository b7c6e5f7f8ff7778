import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import type { Duty } from '@shared/domain/desk/duty';
import type {
  PrepaymentContext,
  PrepaymentDraft,
} from '@shared/domain/prepayment/check-prepayment';
import { postPrepayment, reversePrepayment } from '@shared/domain/prepayment/post-prepayment';
import type { PrepaymentEntryId } from '@shared/domain/prepayment/prepayment';
import { prepaymentDuties } from '@shared/domain/prepayment/prepayment-duties';
import type { ProgramId } from '@shared/domain/program/program';
import { err } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { readHolidays } from './holiday-calendar';
import { viewPrepayment, type PrepaymentView } from './prepayment-views';

export type PrepaymentRepository = ReturnType<typeof createPrepaymentRepository>;

export type PrepaymentRefusal = {
  readonly kind: 'program-not-found' | 'entry-not-found';
};

/** The prepayment ledger of each program: posted entries, taken back by red ones. */
export function createPrepaymentRepository(db: HospitalDatabase, commands: CommandQueue) {
  async function find(id: ProgramId, today: LocalDate): Promise<PrepaymentView | undefined> {
    const program = await db.programs.get(id);
    return program && viewPrepayment(db, program, { today, holidays: await readHolidays(db) });
  }

  return {
    find,

    /** Every program, those with a prepayment by their notice first. */
    async list(today: LocalDate): Promise<readonly PrepaymentView[]> {
      const programs = await db.programs.toArray();
      const clock = { today, holidays: await readHolidays(db) };
      const views = await Promise.all(programs.map((one) => viewPrepayment(db, one, clock)));
      return views.sort((one, other) => rankOf(one) - rankOf(other));
    },

    /** @errors `refused` with the findings, `program-not-found` */
    post(draft: PrepaymentDraft) {
      return commands.run('prepayment:post', async (entry) => {
        const view = await find(draft.programId, entry.today);
        if (view === undefined) return err({ kind: 'program-not-found' } as const);
        const posted = postPrepayment(draft, prepaymentContextOf(view, entry.today), {
          id: entry.newId() as PrepaymentEntryId,
          number: await entry.takeNumber('prepayment'),
        });
        if (posted.ok) entry.put('prepaymentEntries', posted.value);
        return posted;
      });
    },

    /** @errors `refused` with the findings, `entry-not-found`, `program-not-found` */
    reverse(id: PrepaymentEntryId, reason: string) {
      return commands.run('prepayment:reverse', async (entry) => {
        const stored = await db.prepaymentEntries.get(id);
        if (stored === undefined) return err({ kind: 'entry-not-found' } as const);
        const view = await find(stored.programId, entry.today);
        if (view === undefined) return err({ kind: 'program-not-found' } as const);
        const context = prepaymentContextOf(view, entry.today);
        const reversed = reversePrepayment({ entry: stored, reason }, context, {
          id: entry.newId() as PrepaymentEntryId,
          number: await entry.takeNumber('prepayment'),
        });
        if (reversed.ok) entry.put('prepaymentEntries', reversed.value);
        return reversed;
      });
    },
  };
}

/** What an entry of the program is checked against. */
export function prepaymentContextOf(
  { entries, schedule, expectedFund }: PrepaymentView,
  today: LocalDate,
): PrepaymentContext {
  return { today, entries, schedule, expectedFund };
}

/** What prepayments ask for today, over all programs. */
export async function listPrepaymentDuties(
  db: HospitalDatabase,
  clock: { readonly today: LocalDate; readonly holidays: HolidayCalendar },
): Promise<readonly Duty[]> {
  const programs = await db.programs.toArray();
  const duties = programs.map(async (program) => {
    const { schedule, sums, stepSums } = await viewPrepayment(db, program, clock);
    return schedule === null
      ? []
      : prepaymentDuties({ program, schedule, sums, stepSums }, clock.today);
  });
  return (await Promise.all(duties)).flat();
}

function rankOf({ schedule, entries }: PrepaymentView): number {
  return schedule === null && entries.length === 0 ? 1 : 0;
}
