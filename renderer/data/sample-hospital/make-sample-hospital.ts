import { addDays, endOfMonth, type LocalDate } from '@shared/domain/calendar/local-date';
import type { TableChange } from '../journal/journal-entry';
import { planScalpelOrders, planSuppliesOrders } from './other-orders';
import {
  planAgreements,
  SCALPEL_AGREEMENTS,
  SUPPLIES_AGREEMENTS,
  XINJIANG_AGREEMENTS,
} from './sample-agreements';
import { planCases } from './sample-cases';
import { SAMPLE_FIRST_DAY, SAMPLE_START, SAMPLE_TODAY } from './sample-days';
import { stageCommunity } from './sample-community';
import { makeEnterprises } from './sample-enterprises';
import { planPapers } from './sample-papers';
import { planPayments } from './sample-payments';
import { planPrepayment } from './sample-prepayment';
import { makeProfile } from './sample-profile';
import { planLateCode, stageProgram } from './sample-programs';
import type { SampleStage } from './sample-stage';
import { createSampleWorld, type SampleWorld } from './sample-world';
import { planXinjiangOrders } from './xinjiang-orders';

/** One day of the sample hospital. */
export type SampleDay = {
  readonly day: LocalDate;
  /** What the month has changed, on its last day; to be saved by one command. */
  readonly changes: readonly TableChange[] | null;
};

type Making = { readonly newId: () => string; readonly workstation: string };

const SEED = 20_240_923;

/**
 * Plays half a year of an invented hospital through the rules of `shared/domain`, day by day.
 *
 * The same figures each time; only ids and the workstation differ. The profile comes with the last
 * changes, so that a sample that was not written to its end is noticed at the next start.
 */
export function* makeSampleHospital(making: Making): Generator<SampleDay, void> {
  const world = createSampleWorld({ ...making, seed: SEED });
  const stage = stageAll(world);
  planAll(stage);
  for (let day = SAMPLE_FIRST_DAY; day <= SAMPLE_TODAY; day = addDays(day, 1)) {
    world.play(day);
    if (day === SAMPLE_TODAY) {
      world.put('operators', ...stage.profile.operators);
      world.put('hospitals', stage.profile.hospital);
    }
    const isCut = day === endOfMonth(day) || day === SAMPLE_TODAY;
    yield { day, changes: isCut ? world.cut() : null };
  }
}

function stageAll(world: SampleWorld): SampleStage {
  const enterprises = makeEnterprises(world.newId);
  world.put('enterprises', ...Object.values(enterprises.manufacturers));
  world.put('enterprises', ...Object.values(enterprises.distributors));
  return {
    world,
    enterprises,
    profile: makeProfile(world.newId),
    programs: {
      xinjiang: stageProgram(world, 'xinjiang', enterprises),
      scalpel: stageProgram(world, 'scalpel', enterprises),
      supplies: stageProgram(world, 'supplies', enterprises),
    },
    latePayableIds: new Set(),
  };
}

/** What is planned first happens first within a day: signatures, then orders, then payments. */
function planAll(stage: SampleStage): void {
  const { world, enterprises, programs } = stage;
  planAgreements(world, { staged: programs.xinjiang, enterprises }, XINJIANG_AGREEMENTS);
  planAgreements(world, { staged: programs.scalpel, enterprises }, SCALPEL_AGREEMENTS);
  planAgreements(world, { staged: programs.supplies, enterprises }, SUPPLIES_AGREEMENTS);
  planLateCode(world, programs.xinjiang);
  planXinjiangOrders(stage);
  planScalpelOrders(stage);
  planSuppliesOrders(stage);
  planPayments(stage, SAMPLE_START, SAMPLE_TODAY);
  planPrepayment(stage);
  stageCommunity(stage);
  planPapers(stage);
  planCases(stage);
}
