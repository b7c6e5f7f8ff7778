import { addDays, addMonths, daysBetween, isWithin, type LocalDate } from '../calendar/local-date';
import type { DemandReport, DemandState } from '../demand/demand-report';
import type { PolicyPack } from '../policy/policy-pack';
import { yearOn } from '../program/agreement-years';
import type { Program, ProgramProduct } from '../program/program';
import type { Duty } from './duty';

/** Months before the end of an agreement year from which the next demand report is due (practice.md, the year). Our number: no notice gives one. */
export const DEMAND_NOTICE_MONTHS = 4;

export type ReportedProducts = Pick<DemandReport, 'range' | 'state'> & {
  readonly productIds: ReadonlySet<ProgramProduct['id']>;
};

/**
 * The demand report of the year that comes next, from four months before the running one ends until every product is
 * in a confirmed report.
 *
 * @source 新医保发〔2024〕13号 三: 填报续签需求量; 浙江 2025-04 全流程管理 一(一): 应报尽报
 */
export function demandDuty(
  program: Pick<Program, 'id' | 'name' | 'years'>,
  given: {
    readonly products: readonly Pick<ProgramProduct, 'id'>[];
    /** All of the program. */
    readonly reports: readonly ReportedProducts[];
    readonly pack: Pick<PolicyPack, 'demand'>;
  },
  today: LocalDate,
): Duty | undefined {
  const year = yearOn(program, today);
  if (year === null || today < addMonths(addDays(year.to, 1), -DEMAND_NOTICE_MONTHS))
    return undefined;
  const nextFrom = addDays(year.to, 1);
  const ofNext = given.reports.filter(
    ({ range, state }) => state !== 'withdrawn' && isWithin(nextFrom, range),
  );
  const isReported = (id: ProgramProduct['id'], states: readonly DemandState[]) =>
    ofNext.some(({ productIds, state }) => states.includes(state) && productIds.has(id));
  const open = given.products.filter(({ id }) => !isReported(id, ['confirmed']));
  if (open.length === 0) return undefined;
  const isBegun = open.every(({ id }) => isReported(id, ['filling', 'in-review', 'returned']));
  return {
    kind: isBegun ? 'demand-report-open' : 'demand-report-missing',
    programId: program.id,
    count: open.length,
    subject: program.name,
    on: year.to,
    daysLeft: daysBetween(today, year.to),
    amount: null,
    citation: given.pack.demand?.citation ?? null,
  };
}
