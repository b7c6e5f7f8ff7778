import { PARTIES, type Agreement } from '@shared/domain/agreement/agreement';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import { fen, lineAmount, sum } from '@shared/domain/money/money';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { PrepaymentRule } from '@shared/domain/policy/prepayment-rule';
import {
  prepaymentFundOf,
  type PrepaymentEntry,
  type PrepaymentFund,
} from '@shared/domain/prepayment/prepayment';
import {
  schedulePrepayment,
  type PrepaymentSchedule,
  type ScheduleFacts,
} from '@shared/domain/prepayment/prepayment-schedule';
import { sumPrepayment, type PrepaymentSums } from '@shared/domain/prepayment/prepayment-sums';
import { findYear, yearOn } from '@shared/domain/program/agreement-years';
import type { Program } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { packOfProgram } from './program-packs';
import { getRows, mapById } from './read-rows';

/** A program's prepayment on a day: what its pack gives, and what has happened. */
export type PrepaymentView = {
  readonly program: Program;
  readonly pack: PolicyPack;
  /** Null where the notice gives no prepayment. */
  readonly schedule: PrepaymentSchedule | null;
  readonly sums: PrepaymentSums;
  /** Latest day first. */
  readonly entries: readonly PrepaymentEntry[];
  /** The fund that the notice names for a hospital of our level; null where it names none. */
  readonly expectedFund: PrepaymentFund | null;
};

type PrepaymentClock = { readonly today: LocalDate; readonly holidays: HolidayCalendar };

type PrepaymentFacts = Pick<ScheduleFacts, 'signedOn' | 'agreedAmount'>;

const NO_FACTS: PrepaymentFacts = { signedOn: null, agreedAmount: fen(0) };

/** Joins a program's prepayment for its page, its duties and its checks. */
export async function viewPrepayment(
  db: HospitalDatabase,
  program: Program,
  clock: PrepaymentClock,
): Promise<PrepaymentView> {
  const pack = packOfProgram(program, clock.today);
  const rule = pack.prepayment;
  const entries = await db.prepaymentEntries.where('programId').equals(program.id).toArray();
  const sums = sumPrepayment(entries);
  const facts = needsFacts(rule?.value) ? await readFacts(db, program, clock) : NO_FACTS;
  const hospital =
    rule?.value.fund === 'by-level' ? await db.hospitals.toCollection().first() : undefined;
  return {
    program,
    pack,
    schedule:
      rule === null
        ? null
        : schedulePrepayment(rule, {
            ...facts,
            cycle: program.cycle,
            notified: sums.notified,
            holidays: clock.holidays,
          }),
    sums,
    entries: entries.sort(latestFirst),
    expectedFund: hospital === undefined ? null : prepaymentFundOf(hospital.level),
  };
}

/** A sum that the authority tells by days from the start needs nothing of ours. */
function needsFacts(rule: PrepaymentRule | undefined): boolean {
  if (rule === undefined) return false;
  return rule.base !== 'notified' || rule.steps.some(({ due }) => due?.kind.endsWith('-signing'));
}

/** What is signed and agreed in the agreement year that runs, or else in the first. */
async function readFacts(
  db: HospitalDatabase,
  program: Program,
  { today }: PrepaymentClock,
): Promise<PrepaymentFacts> {
  const year = yearOn(program, today) ?? findYear(program, 1);
  const key = [program.id, year?.number ?? 1];
  const [agreements, lines] = await Promise.all([
    db.agreements.where('[programId+yearNumber]').equals(key).toArray(),
    db.agreedLines.where('[programId+yearNumber]').equals(key).toArray(),
  ]);
  const products = mapById(
    await getRows(
      db.programProducts,
      lines.map(({ productId }) => productId),
    ),
  );
  const amounts = lines.flatMap(({ agreed, productId }) => {
    const product = products.get(productId);
    return product === undefined ? [] : lineAmount(agreed, product.price);
  });
  const signed = agreements.flatMap((agreement) => lastSignature(agreement) ?? []).sort();
  return { signedOn: signed[0] ?? null, agreedAmount: sum(amounts) };
}

/** The day that made the agreement effective; null while somebody has not signed. */
function lastSignature({ signatures }: Agreement): LocalDate | null {
  const days = PARTIES.flatMap((party) => signatures[party]?.signedOn ?? []).sort();
  return days.length === PARTIES.length ? (days.at(-1) ?? null) : null;
}

function latestFirst(one: PrepaymentEntry, other: PrepaymentEntry): number {
  return other.on.localeCompare(one.on) || other.number.localeCompare(one.number);
}
