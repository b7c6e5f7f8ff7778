import type { Instant } from '@shared/domain/calendar/instant';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import { behindWarning } from '@shared/domain/monitoring/find-line-warnings';
import { reconcileCases } from '@shared/domain/monitoring/reconcile-cases';
import {
  assignCase,
  closeCase,
  handleCase,
  type CaseActor,
  type WarningCase,
} from '@shared/domain/monitoring/warning-case';
import { paceOf } from '@shared/domain/pace/pace';
import { quantity } from '@shared/domain/quantity/quantity';
import { getValue } from './get-value';
import type { SampleStage } from './sample-stage';

const FOUND_ON = '2024-09-16' as LocalDate;
const ANSWERED_ON = '2024-09-18' as LocalDate;
const none = quantity(0);
const NO_TOTALS = { ordered: none, delivered: none, accepted: none, returned: none };

/** Cases of lines that were behind a week ago: one handled, one assigned and overdue, one closed, one that nobody took. */
export function planCases(stage: SampleStage): void {
  const { world, profile } = stage;
  world.plan(FOUND_ON, () => {
    const found = findBehind(stage).slice(0, 4);
    const by = { ...actorOn(FOUND_ON, stage), newId: world.newId };
    world.put('warningCases', ...reconcileCases(found, [], by));
  });
  world.plan(ANSWERED_ON, () => {
    const actor = actorOn(ANSWERED_ON, stage);
    const assignee = profile.buyer.name;
    const assigned = (row: WarningCase, dueOn: string) =>
      getValue(assignCase(row, { assignee, dueOn: dueOn as LocalDate }, actor));
    const [first, second, third] = [...world.rows('warningCases').values()];
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Lines of the sample are behind');
    const words = '已与科室核对用量，九月下旬补两批';
    world.put(
      'warningCases',
      getValue(handleCase(assigned(first, '2024-09-30'), words, actor)),
      assigned(second, '2024-09-20'),
      getValue(closeCase(third, '季节性用量，四季度集中使用，已报科主任', actor)),
    );
  });
}

function findBehind({ world, programs }: SampleStage) {
  const { lines, year, pack } = programs.xinjiang;
  return lines.flatMap(({ agreedLine: line, product: { name, specification, unit } }) => {
    const totals = world.rows('lineTotals').get(line.id) ?? NO_TOTALS;
    const pace = paceOf({ agreed: line.agreed, totals, range: year, today: FOUND_ON, pack });
    const product = `${name} ${specification}`.trim();
    const paced = { line, product, unit: unit.baseUnit, pace, endedOn: null };
    return behindWarning(paced, FOUND_ON) ?? [];
  });
}

function actorOn(on: LocalDate, { profile }: SampleStage): CaseActor {
  const head = profile.operators[0] ?? profile.buyer;
  return { by: head.name, on, at: `${on}T02:30:00.000Z` as Instant };
}
