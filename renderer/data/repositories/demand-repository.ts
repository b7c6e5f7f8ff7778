import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { DemandBook } from '@shared/domain/demand/check-demand';
import type {
  DemandAnswer,
  DemandLineId,
  DemandReport,
  DemandReportId,
  DemandState,
} from '@shared/domain/demand/demand-report';
import { mayEditDemand, moveDemand } from '@shared/domain/demand/move-demand';
import type { Department, DepartmentId } from '@shared/domain/hospital/hospital';
import { isInScope } from '@shared/domain/program/product-scope';
import type { Program, ProgramProductId } from '@shared/domain/program/program';
import type { Quantity } from '@shared/domain/quantity/quantity';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { findOverlapping, makeLines, mergeLines, readHistory } from './demand-making';

export type NewDemandReport = Pick<
  DemandReport,
  | 'programId'
  | 'scope'
  | 'range'
  | 'baseRange'
  | 'rule'
  | 'moveShare'
  | 'renewalFloor'
  | 'departmentIds'
  | 'members'
>;

/** A report with everything its page shows. */
export type DemandView = DemandBook & {
  readonly program: Program;
  readonly departments: readonly Department[];
  readonly hospitalName: string;
};

/** What a department or member has filled in, as it was read. */
export type NewDemandAnswer = Pick<
  DemandAnswer,
  'kind' | 'name' | 'isZero' | 'quantities' | 'signer'
>;

/** The workbook that answers came in; the host keeps its bytes. */
export type KeptForm = DemandAnswer['source'] & { readonly bytes: number };

export type LineEdit = {
  readonly revision: number;
  readonly adjusted: Quantity | null;
  readonly adjustReason: string;
  readonly explanation: string;
};

const notFound = err({ kind: 'report-not-found' } as const);
const notEditable = err({ kind: 'not-editable' } as const);

/** Demand reports: made from the ledgers, filled in, answered, handed on. */
export function createDemandRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    ...createDemandFilling(db, commands),

    /** Newest first. */
    async list(): Promise<readonly (DemandReport & { readonly programName: string })[]> {
      const [reports, programs] = await Promise.all([
        db.demandReports.reverse().toArray(),
        db.programs.toArray(),
      ]);
      const names = new Map(programs.map(({ id, name }) => [id, name]));
      return reports.map((report) => ({
        ...report,
        programName: names.get(report.programId) ?? '',
      }));
    },

    findView(id: DemandReportId): Promise<DemandView | undefined> {
      return findDemandView(db, id);
    },

    /**
     * Makes a report with a proposal for every product of its scope.
     *
     * @errors `program-not-found`, `no-products`, `range-twice` when a product is in another report of that year,
     *   `range-mixed-up` when a day comes before its first or the base is not over yet
     */
    create(given: NewDemandReport) {
      return commands.run('demand:create', async (entry) => {
        const program = await db.programs.get(given.programId);
        if (program === undefined) return err({ kind: 'program-not-found' } as const);
        if (!isInOrder(given, entry.today)) return err({ kind: 'range-mixed-up' } as const);
        const history = await readHistory(db, program, given);
        if (history.products.length === 0) return err({ kind: 'no-products' } as const);
        const other = await findOverlapping(db, given, history.products);
        if (other !== undefined) return err({ kind: 'range-twice', number: other.number } as const);
        const report: DemandReport = {
          ...given,
          id: entry.newId() as DemandReportId,
          revision: 1,
          number: await entry.takeNumber('demand-report'),
          state: 'filling',
          steps: [stepOf(entry, 'filling', '')],
        };
        entry.put('demandReports', report);
        entry.put('demandLines', ...(await makeLines(db, entry, { report, history })));
        return ok(report);
      });
    },

    /**
     * Hands the report on, back, or confirms it.
     *
     * @errors `report-not-found`; as `moveDemand`; `range-twice` when it is opened again beside another
     */
    move(id: DemandReportId, to: DemandState, words: string) {
      return commands.run('demand:move', async (entry) => {
        const view = await findDemandView(db, id);
        if (view === undefined) return notFound;
        if (view.report.state === 'withdrawn') {
          const other = await findOverlapping(db, view.report, productsOf(view));
          if (other !== undefined)
            return err({ kind: 'range-twice', number: other.number } as const);
        }
        const moved = moveDemand(view, stepOf(entry, to, words));
        if (moved.ok) entry.put('demandReports', moved.value);
        return moved;
      });
    },
  };
}

function createDemandFilling(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /**
     * Saves what staff report of a line instead of the proposal, and why.
     *
     * @errors `report-not-found`, `not-editable`, `changed-meanwhile`, `quantity-invalid`
     */
    editLine(id: DemandLineId, { revision, ...edit }: LineEdit) {
      return commands.run('demand:edit-line', async (entry) => {
        const line = await db.demandLines.get(id);
        const report = line && (await db.demandReports.get(line.reportId));
        if (line === undefined || report === undefined) return notFound;
        if (!mayEditDemand(report)) return notEditable;
        if (line.revision !== revision) return err({ kind: 'changed-meanwhile' } as const);
        if (edit.adjusted !== null && !isQuantity(edit.adjusted))
          return err({ kind: 'quantity-invalid' } as const);
        const saved = revised(line, {
          ...edit,
          adjustReason: edit.adjustReason.trim(),
          explanation: edit.explanation.trim(),
        });
        entry.put('demandLines', saved);
        return ok(saved);
      });
    },

    /**
     * Counts the figures again and takes in products that have come since; what staff have typed stays.
     *
     * @errors `report-not-found`, `not-editable`
     */
    refresh(id: DemandReportId) {
      return commands.run('demand:refresh', async (entry) => {
        const report = await db.demandReports.get(id);
        const program = report && (await db.programs.get(report.programId));
        if (report === undefined || program === undefined) return notFound;
        if (!mayEditDemand(report)) return notEditable;
        const history = await readHistory(db, program, report);
        const stored = await db.demandLines.where('reportId').equals(id).sortBy('position');
        const made = await makeLines(db, entry, { report, history });
        entry.put('demandLines', ...mergeLines(stored, made));
        return ok(report);
      });
    },

    /**
     * Saves the answers of a workbook and keeps its file with the report; an answer that was there is replaced, so that a file may come again.
     *
     * @errors `report-not-found`, `not-editable`, `unknown-subject` with the names that are not asked
     */
    saveAnswers(id: DemandReportId, answers: readonly NewDemandAnswer[], source: KeptForm) {
      return commands.run('demand:answer', async (entry) => {
        const view = await findDemandView(db, id);
        if (view === undefined) return notFound;
        if (!mayEditDemand(view.report)) return notEditable;
        const named = nameSubjects(answers, view);
        if (!named.ok) return named;
        const stored = new Map(view.answers.map((answer) => [answer.id, answer]));
        const rows = named.value.map(({ answer, departmentId }): DemandAnswer => {
          const key = `${id}/${answer.kind}/${answer.name}`;
          const { today, operator } = entry;
          const revision = (stored.get(key)?.revision ?? 0) + 1;
          const about = { id: key, revision, reportId: id, departmentId };
          const { fileName, sha256 } = source;
          return { ...answer, ...about, on: today, operator, source: { fileName, sha256 } };
        });
        entry.put('demandAnswers', ...rows);
        await putForm(db, entry, { reportId: id, source });
        return ok(rows);
      });
    },
  };
}

/** The same file stands with the report once. */
async function putForm(
  db: HospitalDatabase,
  entry: CommandEntry,
  { reportId, source }: { readonly reportId: DemandReportId; readonly source: KeptForm },
): Promise<void> {
  const kept = await db.attachments.where({ ownerId: reportId }).toArray();
  if (kept.some(({ sha256, removal }) => sha256 === source.sha256 && removal === null)) return;
  entry.put('attachments', {
    ...source,
    id: entry.newId(),
    revision: 1,
    owner: 'demand-report',
    ownerId: reportId,
    addedOn: entry.today,
    addedBy: entry.operator,
    removal: null,
  });
}

function isInOrder({ range, baseRange }: NewDemandReport, today: LocalDate): boolean {
  return range.from <= range.to && baseRange.from <= baseRange.to && baseRange.to <= today;
}

function isQuantity(typed: number): boolean {
  return Number.isSafeInteger(typed) && typed >= 0;
}

function stepOf({ now, today, operator }: CommandEntry, to: DemandState, words: string) {
  return { to, at: now, on: today, operator, words };
}

type Subject = { readonly answer: NewDemandAnswer; readonly departmentId: DepartmentId | null };

/** Whose answer each is; a name that was not asked refuses them all. */
function nameSubjects(
  answers: readonly NewDemandAnswer[],
  { report, departments }: Pick<DemandView, 'report' | 'departments'>,
): Result<
  readonly Subject[],
  { readonly kind: 'unknown-subject'; readonly names: readonly string[] }
> {
  const asked = new Set(report.departmentIds);
  const unknown: string[] = [];
  const found = answers.flatMap((answer): readonly Subject[] => {
    const { kind, name } = answer;
    if (kind === 'member' && report.members.includes(name)) return [{ answer, departmentId: null }];
    const department = departments.find((one) => one.name === name && asked.has(one.id));
    if (kind === 'department' && department !== undefined)
      return [{ answer, departmentId: department.id }];
    unknown.push(name);
    return [];
  });
  return unknown.length > 0 ? err({ kind: 'unknown-subject', names: unknown }) : ok(found);
}

async function findDemandView(
  db: HospitalDatabase,
  id: DemandReportId,
): Promise<DemandView | undefined> {
  const report = await db.demandReports.get(id);
  const program = report && (await db.programs.get(report.programId));
  if (report === undefined || program === undefined) return undefined;
  const [lines, answers, products, hospital] = await Promise.all([
    db.demandLines.where('reportId').equals(id).sortBy('position'),
    db.demandAnswers.where('reportId').equals(id).toArray(),
    db.programProducts.where('programId').equals(program.id).toArray(),
    db.hospitals.toCollection().first(),
  ]);
  const departments = hospital?.departments ?? [];
  return {
    report,
    program,
    lines,
    answers,
    productIds: new Set(
      products.filter((product) => isInScope(report.scope, product)).map(({ id }) => id),
    ),
    departments,
    departmentNames: new Map(departments.map((one) => [one.id, one.name])),
    hospitalName: hospital?.name ?? '',
  };
}

function productsOf({ lines }: DemandView): readonly { readonly id: ProgramProductId }[] {
  return lines.map(({ productId }) => ({ id: productId }));
}
