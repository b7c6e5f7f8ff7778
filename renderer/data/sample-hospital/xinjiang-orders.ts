import { addDays, daysBetween, type LocalDate } from '@shared/domain/calendar/local-date';
import { isWorkingDay } from '@shared/domain/calendar/working-days';
import { elapsedDays } from '@shared/domain/pace/time-progress';
import { chineseHolidays } from '@shared/policy-packs/index';
import { XINJIANG_AGREEMENTS } from './sample-agreements';
import { SAMPLE_START, SAMPLE_TODAY } from './sample-days';
import type { ManufacturerKey } from './sample-enterprises';
import type { Course } from './sample-line';
import { CODED_LATE, type StagedLine } from './sample-programs';
import { playOrder, type OrderPlan } from './sample-orders';
import type { SampleStage } from './sample-stage';

const ORDERS_PER_MANUFACTURER = 9;
/** Orders that are to be delivered whole are placed up to here. */
const LAST_PLANNED_ON = '2024-09-12' as LocalDate;

/** What a line has counted by the sample's day, in hundredths of what the calendar asks for. */
const COUNTED_PERCENT = {
  ahead: [108, 128],
  behind: [84, 94],
  'strongly-behind': [38, 66],
  'not-started': [0, 0],
  steady: [98, 104],
} as const satisfies Record<Course, readonly [from: number, to: number]>;

type Trouble = {
  readonly model: string;
  readonly orderedOn: string;
  readonly quantity: number;
  /** Orders from the backup: day, quantity, and whether it has come. */
  readonly backup: {
    readonly orderedOn: string;
    readonly quantity: number;
    readonly hasCome: boolean;
  } | null;
};

/** Four order lines that are over seven days late on 2024-09-23; two were switched to the backup. */
const TROUBLES: readonly Trouble[] = [
  {
    model: 'HR-CMW1',
    orderedOn: '2024-09-05',
    quantity: 12,
    backup: { orderedOn: '2024-09-18', quantity: 4, hasCome: true },
  },
  {
    model: 'GM-S0606',
    orderedOn: '2024-09-09',
    quantity: 8,
    backup: { orderedOn: '2024-09-21', quantity: 8, hasCome: false },
  },
  { model: 'CX-M0611', orderedOn: '2024-09-10', quantity: 10, backup: null },
  { model: 'SB-D0505', orderedOn: '2024-09-11', quantity: 6, backup: null },
];

/** Orders of the last days that are on their way or wait to be sent. */
const UNDER_WAY: readonly (readonly [model: string, orderedOn: string, quantity: number])[] = [
  ['YG-40', '2024-09-20', 12],
  ['BN-F1015', '2024-09-20', 10],
  ['NK-B0406', '2024-09-22', 6],
  ['YB-3D', '2024-09-23', 5],
  ['QS-PM40', '2024-09-23', 8],
];

const LAST_SENT_ON = '2024-09-22';
const SOUTH_PER_THOUSAND = 300;

/** Plans the half year of 新医保发〔2024〕13号 so that each line ends where its course says. */
export function planXinjiangOrders(stage: SampleStage): void {
  const { lines } = stage.programs.xinjiang;
  const linesByMaker = new Map<ManufacturerKey, StagedLine[]>();
  for (const line of lines) {
    const known = linesByMaker.get(line.plan.maker);
    if (known === undefined) linesByMaker.set(line.plan.maker, [line]);
    else known.push(line);
  }
  for (const [maker, ofMaker] of linesByMaker) planMaker(stage, maker, ofMaker);
  for (const trouble of TROUBLES) planTrouble(stage, getLine(lines, trouble.model), trouble);
  for (const [model, orderedOn, quantity] of UNDER_WAY) {
    const sending = orderedOn >= LAST_SENT_ON ? 'waiting' : 'usual';
    stage.world.plan(orderedOn as LocalDate, () => {
      place(stage, [{ line: getLine(lines, model), quantity }], { delivery: 'never', sending });
    });
  }
}

function planMaker(stage: SampleStage, maker: ManufacturerKey, lines: readonly StagedLine[]): void {
  const { world } = stage;
  const targets = lines.map((line) => ({ line, left: targetOf(stage, line) }));
  const days = orderDays(stage, maker, lines);
  days.forEach((on, index) => {
    const asked = targets
      .map((target) => {
        const share = Math.ceil(target.left / (days.length - index));
        const isLast = index === days.length - 1;
        const usual = Math.max(0, share + world.random.between(-1, 1));
        const quantity = isLast ? target.left : Math.min(target.left, usual);
        target.left -= quantity;
        return { line: target.line, quantity };
      })
      .filter(({ quantity }) => quantity > 0);
    if (asked.length === 0) return;
    world.plan(on, () => {
      place(stage, asked, { delivery: 'usual', sending: 'usual' });
    });
  });
}

/** What the main distributor is to have delivered of a line by the sample's last day. */
function targetOf({ world, programs }: SampleStage, { plan }: StagedLine): number {
  const { elapsed, total } = elapsedDays(programs.xinjiang.year, SAMPLE_TODAY);
  const [from, to] = COUNTED_PERCENT[plan.course];
  const percent = world.random.between(from, to);
  const asked = Math.floor((plan.agreed * elapsed * percent) / (total * 100));
  const isAhead = plan.course === 'ahead';
  const wanted = isAhead ? Math.max(asked, Math.ceil((plan.agreed * elapsed) / total) + 3) : asked;
  const trouble = TROUBLES.find(({ model }) => model === plan.model);
  return wanted - (trouble?.backup?.hasCome === true ? trouble.backup.quantity : 0);
}

/** Working days spread over the half year, from the main agreement's first day in force. */
function orderDays(
  { world }: SampleStage,
  maker: ManufacturerKey,
  lines: readonly StagedLine[],
): readonly LocalDate[] {
  const main = XINJIANG_AGREEMENTS.find(([of, , role]) => of === maker && role === 'main');
  if (main === undefined) throw new Error(`No main agreement with ${maker}`);
  const isCodedLate = lines.some(({ plan }) => plan.model === CODED_LATE.model);
  const inForceOn = [main[3], SAMPLE_START, isCodedLate ? CODED_LATE.codedOn : SAMPLE_START]
    .sort()
    .at(-1) as LocalDate;
  const step = daysBetween(inForceOn, LAST_PLANNED_ON) / (ORDERS_PER_MANUFACTURER - 1);
  return Array.from({ length: ORDERS_PER_MANUFACTURER }, (_, index) => {
    const jitter = index === 0 ? world.random.between(0, 5) : world.random.between(-5, 0);
    return nextWorkingDay(addDays(inForceOn, Math.round(step * index) + jitter));
  });
}

function planTrouble(stage: SampleStage, line: StagedLine, trouble: Trouble): void {
  const { world } = stage;
  world.plan(trouble.orderedOn as LocalDate, () => {
    const main = place(stage, [{ line, quantity: trouble.quantity }], {
      delivery: 'never',
      sending: 'usual',
    });
    const { backup } = trouble;
    if (backup === null) return;
    world.plan(backup.orderedOn as LocalDate, () => {
      place(stage, [{ line, quantity: backup.quantity }], {
        delivery: backup.hasCome ? { afterDays: 2 } : 'never',
        sending: 'usual',
        role: 'backup',
        remark: `主配逾期未到，启用备选（${main.number}）`,
        mainPromisedOn: main.promisedOn,
      });
    });
  });
}

function place(
  stage: SampleStage,
  lines: OrderPlan['lines'],
  plan: Pick<OrderPlan, 'delivery' | 'sending'> & Partial<OrderPlan>,
) {
  const [main, south] = stage.profile.campuses;
  const campusId = stage.world.random.chance(SOUTH_PER_THOUSAND) ? south.id : main.id;
  return playOrder(stage, {
    role: 'main',
    remark: '',
    mainPromisedOn: null,
    campusId,
    lines,
    ...plan,
  });
}

function nextWorkingDay(from: LocalDate): LocalDate {
  let day = from;
  while (!isWorkingDay(day, chineseHolidays)) day = addDays(day, 1);
  return day;
}

function getLine(lines: readonly StagedLine[], model: string): StagedLine {
  const found = lines.find(({ plan }) => plan.model === model);
  if (found === undefined) throw new Error(`No sample line ${model}`);
  return found;
}
