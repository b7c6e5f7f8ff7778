import { addDays, type LocalDate } from '@shared/domain/calendar/local-date';
import { isWorkingDay } from '@shared/domain/calendar/working-days';
import type { CampusId } from '@shared/domain/hospital/hospital';
import { chineseHolidays } from '@shared/policy-packs/index';
import { SAMPLE_START, SAMPLE_TODAY } from './sample-days';
import type { ManufacturerKey } from './sample-enterprises';
import { playOrder } from './sample-orders';
import type { StagedLine } from './sample-programs';
import type { SampleStage } from './sample-stage';

/** A line of supplies is on about this many of the orders of a working day, in a thousand. */
const ORDERED_PER_THOUSAND = 690;
/** Deliveries come within nine days; what is ordered later than this is still on its way. */
const LAST_DELIVERED_ON = '2024-09-20' as LocalDate;
const SCALPEL_DAYS = ['2024-09-11', '2024-09-18'] as const;

/** Both campuses order supplies from both makers on every working day. */
export function planSuppliesOrders(stage: SampleStage): void {
  for (let on = SAMPLE_START; on <= SAMPLE_TODAY; on = addDays(on, 1)) {
    if (!isWorkingDay(on, chineseHolidays)) continue;
    for (const maker of ['kangyuan', 'anfu'] as const)
      for (const campus of stage.profile.campuses)
        stage.world.plan(on, () => {
          playSupplies(stage, maker, campus.id);
        });
  }
}

/** The first orders of scalpel heads, two weeks after their program started. */
export function planScalpelOrders(stage: SampleStage): void {
  const { lines } = stage.programs.scalpel;
  const [main] = stage.profile.campuses;
  for (const on of SCALPEL_DAYS)
    for (const maker of ['chaodao', 'liren'] as const)
      stage.world.plan(on as LocalDate, () => {
        playOrder(stage, {
          ...USUAL_ORDER,
          campusId: main.id,
          lines: lines
            .filter(({ plan }) => plan.maker === maker)
            .map((line) => ({ line, quantity: stage.world.random.between(2, 4) })),
        });
      });
}

const USUAL_ORDER = {
  role: 'main',
  delivery: 'usual',
  sending: 'usual',
  remark: '',
  mainPromisedOn: null,
} as const;

function playSupplies(stage: SampleStage, maker: ManufacturerKey, campusId: CampusId): void {
  const { world, programs } = stage;
  const lines = programs.supplies.lines
    .filter(({ plan }) => plan.maker === maker && world.random.chance(ORDERED_PER_THOUSAND))
    .map((line) => ({ line, quantity: usualQuantity(stage, line) }));
  if (lines.length === 0) return;
  const isUnderWay = world.day() > LAST_DELIVERED_ON;
  playOrder(stage, {
    ...USUAL_ORDER,
    lines,
    campusId,
    delivery: isUnderWay ? 'never' : 'usual',
    sending: world.day() === SAMPLE_TODAY ? 'waiting' : 'usual',
  });
}

/** About a working day's share of the year for one campus, in whole packs. */
function usualQuantity({ world }: SampleStage, { plan, product }: StagedLine): number {
  const pack = product.unit.basePerPack;
  const share = plan.agreed / ORDERS_OF_A_YEAR;
  const packs = Math.round((share * world.random.between(70, 132)) / 100 / pack);
  return Math.max(1, packs) * pack;
}

/** 250 working days, two campuses, and the lines that are left out. */
const ORDERS_OF_A_YEAR = 345;
