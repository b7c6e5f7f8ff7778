import { fullySignedOn } from '@shared/domain/agreement/signing';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import { fen } from '@shared/domain/money/money';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { PrepaymentRule } from '@shared/domain/policy/prepayment-rule';
import { prepaymentBaseAmount, type BaseFacts } from '@shared/domain/prepayment/prepayment-base';
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
import {
  isYearly,
  prepaymentByYear,
  yearAskedFor,
  type PrepaymentYear,
} from '@shared/domain/prepayment/prepayment-years';
import {
  reconcilePrepayment,
  type PrepaymentReconciliation,
} from '@shared/domain/prepayment/reconcile-prepayment';
import type { AgreementYear, Program, ProgramId } from '@shared/domain/program/program';
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
  /** What the steps are held against: that of the year asked for where the base is yearly. */
  readonly stepSums: PrepaymentSums;
  /** By agreement year; empty where the notice prepays the cycle as a whole. */
  readonly years: readonly PrepaymentYear[];
  /** The year that the steps belong to; null where the cycle is prepaid as a whole. */
  readonly askedYear: AgreementYear | null;
  /** Null while the fund has stated no balance. */
  readonly reconciliation: PrepaymentReconciliation | null;
  /** Latest day first. */
  readonly entries: readonly PrepaymentEntry[];
  /** The fund that the notice names for a hospital of our level; null where it names none. */
  readonly expectedFund: PrepaymentFund | null;
};

type PrepaymentClock = { readonly today: LocalDate; readonly holidays: HolidayCalendar };

type PrepaymentFacts = Pick<ScheduleFacts, 'signedOn' | 'countedAmount'>;

const NO_FACTS: PrepaymentFacts = { signedOn: null, countedAmount: fen(0) };

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
  const isByYear = rule != null && isYearly(rule.value);
  const years = isByYear ? prepaymentByYear(program, entries) : [];
  const askedYear = isByYear ? yearAskedFor(program, clock.today) : null;
  const facts =
    rule !== null && needsFacts(rule.value)
      ? await readFacts(db, { program, rule: rule.value }, clock)
      : NO_FACTS;
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
            dayMove: pack.paymentDayMove?.value ?? 'none',
          }),
    sums,
    stepSums: years.find(({ year }) => year.number === askedYear?.number)?.sums ?? sums,
    years,
    askedYear,
    reconciliation: reconcilePrepayment(entries),
    entries: entries.sort(latestFirst),
    expectedFund: hospital === undefined ? null : prepaymentFundOf(hospital.level),
  };
}

/** A sum that the authority tells by days from the start needs nothing of ours. */
function needsFacts(rule: PrepaymentRule): boolean {
  return rule.base !== 'notified' || rule.steps.some(({ due }) => due?.kind.endsWith('-signing'));
}

/** What is signed, and what the rule's base comes to, in the agreement year that steps are asked for. */
async function readFacts(
  db: HospitalDatabase,
  { program, rule }: { readonly program: Program; readonly rule: PrepaymentRule },
  { today }: PrepaymentClock,
): Promise<PrepaymentFacts> {
  const year = yearAskedFor(program, today);
  const key = [program.id, year?.number ?? 1] as const;
  const agreements = await db.agreements
    .where('[programId+yearNumber]')
    .equals([...key])
    .toArray();
  const signed = agreements.flatMap((agreement) => fullySignedOn(agreement) ?? []).sort();
  const signedOn = signed[0] ?? null;
  if (rule.base === 'notified' || year === null) return { ...NO_FACTS, signedOn };
  const [agreed, payableEntries] = await Promise.all([
    readAgreed(db, key),
    readPayableEntries(db, program),
  ]);
  const facts = { year, agreed, agreements, payableEntries };
  return { signedOn, countedAmount: prepaymentBaseAmount(rule.base, facts) };
}

async function readAgreed(
  db: HospitalDatabase,
  key: readonly [ProgramId, number],
): Promise<BaseFacts['agreed']> {
  const lines = await db.agreedLines
    .where('[programId+yearNumber]')
    .equals([...key])
    .toArray();
  const ids = lines.map(({ productId }) => productId);
  const products = mapById(await getRows(db.programProducts, ids));
  return lines.flatMap(({ agreed, productId }) => {
    const product = products.get(productId);
    return product === undefined ? [] : { quantity: agreed, price: product.price };
  });
}

async function readPayableEntries(
  db: HospitalDatabase,
  { id }: Program,
): Promise<BaseFacts['payableEntries']> {
  const payableIds = await db.payables.where('programId').equals(id).primaryKeys();
  return db.payableEntries.where('payableId').anyOf(payableIds).toArray();
}

function latestFirst(one: PrepaymentEntry, other: PrepaymentEntry): number {
  return other.on.localeCompare(one.on) || other.number.localeCompare(one.number);
}
