import { deadlineState } from '@shared/domain/agreement/deadline';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import type { Duty } from '@shared/domain/desk/duty';
import type { Warning } from '@shared/domain/monitoring/warning';
import type { PackFigure } from '@shared/domain/policy/own/pack-figures';
import type { Program, ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import { createKeptRows } from '../kept/kept-rows';
import { createDeskRepository } from './desk-repository';
import type { LinePace } from './pace-duties';
import { viewPrepayment } from './prepayment-views';
import { packOfProgram } from './program-packs';
import { getRows } from './read-rows';
import { findWarnings } from './warning-repository';

const NO_CHANGES = { between: () => undefined };

type Clock = { readonly today: LocalDate; readonly holidays: HolidayCalendar };

/** Duties whose figure stands under an area of its own. */
const SHOWN_ELSEWHERE: readonly Duty['kind'][] = ['payment-due', 'payment-late', 'line-behind'];

/** Every figure of the screens that rests on the program's pack, as it is on the day. */
export async function listPackFigures(
  db: HospitalDatabase,
  programId: ProgramId,
  clock: Clock,
): Promise<readonly PackFigure[]> {
  const [program] = await getRows(db.programs, [programId]);
  if (program === undefined) throw new Error(`No program ${programId}`);
  // Nothing kept: a trial reads rows that no command has saved.
  const kept = createKeptRows(db, NO_CHANGES);
  const desk = await createDeskRepository(kept).read(clock.today);
  const warnings = await findWarnings(db, kept, clock.today);
  return [
    ...(await listDueDays(db, program)),
    ...desk.paces
      .filter(({ line }) => line.programId === programId)
      .map((pace) => paceFigure(pace)),
    ...(await listDeadlines(db, program, clock)),
    ...(await listPrepayment(db, program, clock)),
    ...withOwnKeys(
      desk.duties.filter(({ kind }) => !SHOWN_ELSEWHERE.includes(kind)).map(dutyFigure),
    ),
    ...warnings.filter(({ kind }) => kind !== 'behind-calendar').map(warningFigure),
  ];
}

async function listDueDays(db: HospitalDatabase, { id }: Program): Promise<readonly PackFigure[]> {
  const payables = await db.payables.where('programId').equals(id).toArray();
  const balances = await getRows(
    db.payableBalances,
    payables.map((payable) => payable.id),
  );
  return payables
    .filter((_, index) => (balances[index]?.open ?? 0) > 0)
    .map((payable) => ({
      key: `payable:${payable.id}`,
      area: 'payable',
      subject: payable.receiptNumber,
      value: { kind: 'due', on: payable.dueOn },
      citation: payable.rule.citation,
    }));
}

function paceFigure({ line, product, pace }: LinePace): PackFigure {
  return {
    key: `pace:${line.id}`,
    area: 'pace',
    subject: product,
    value: { kind: 'light', light: pace.light, time: pace.timeShare },
    citation: pace.citation,
  };
}

async function listDeadlines(
  db: HospitalDatabase,
  program: Program,
  clock: Clock,
): Promise<readonly PackFigure[]> {
  const agreements = await db.agreements.where('programId').equals(program.id).toArray();
  const pack = packOfProgram(program, clock.today);
  return agreements.map((agreement) => {
    const {
      kind: state,
      deadlineOn: on,
      citation,
    } = deadlineState(agreement, {
      ...clock,
      pack,
      years: program.years,
    });
    return {
      key: `signing:${agreement.id}`,
      area: 'signing',
      subject: agreement.number,
      value: { kind: 'deadline', on, state },
      citation,
    };
  });
}

async function listPrepayment(
  db: HospitalDatabase,
  program: Program,
  clock: Clock,
): Promise<readonly PackFigure[]> {
  const { schedule } = await viewPrepayment(db, program, clock);
  if (schedule === null) return [];
  const { citation, steps, offsetFrom, offsetUntil } = schedule;
  const shown = { area: 'prepayment', citation } as const;
  const back = {
    ...shown,
    key: 'prepayment:back',
    subject: '',
    value: { kind: 'step', amount: null, from: offsetFrom, until: offsetUntil },
  } as const;
  return [
    ...steps.map(({ number, expected, askFrom, dueOn }): PackFigure => {
      const value = { kind: 'step', amount: expected, from: askFrom, until: dueOn } as const;
      return { ...shown, key: `prepayment:${String(number)}`, subject: String(number), value };
    }),
    back,
  ];
}

function dutyFigure(duty: Duty): PackFigure {
  const { kind, subject, on, citation } = duty;
  const missing = 'missing' in duty ? duty.missing : null;
  return {
    key: `duty:${kind}:${idOf(duty)}`,
    area: 'duty',
    subject,
    value: { kind: 'duty', duty: kind, on, missing },
    citation,
  };
}

/** Duties of one kind and program, such as steps of a prepayment, are told apart by their order. */
function withOwnKeys(figures: readonly PackFigure[]): readonly PackFigure[] {
  const seen = new Map<string, number>();
  return figures.map((figure) => {
    const times = seen.get(figure.key) ?? 0;
    seen.set(figure.key, times + 1);
    return times === 0 ? figure : { ...figure, key: `${figure.key}:${String(times)}` };
  });
}

function warningFigure(warning: Warning): PackFigure {
  const { key, kind, severity, subject, facts, citation } = warning;
  const limit = 'limit' in facts ? facts.limit : null;
  return {
    key: `warning:${key}`,
    area: 'warning',
    subject,
    value: { kind: 'warning', warning: kind, severity, limit },
    citation,
  };
}

/** What a duty is about, by the id that its kind has. */
function idOf(duty: Duty): string {
  const { subject, ...facts } = duty;
  const id: unknown = Object.entries(facts).find(([key]) => key.endsWith('Id'))?.[1];
  return typeof id === 'string' ? id : subject;
}
