import type { Agreement } from '@shared/domain/agreement/agreement';
import { addDays, type LocalDate } from '@shared/domain/calendar/local-date';
import type { CampusId } from '@shared/domain/hospital/hospital';
import { openAgreed } from '@shared/domain/order/check-order-line';
import type { Order, OrderId } from '@shared/domain/order/order';
import type { GroupOpening } from '@shared/domain/order/group-opening';
import type { OrderContext } from '@shared/domain/order/order-draft';
import { placeOrder } from '@shared/domain/order/place-order';
import type { DistributorRole } from '@shared/domain/program/program';
import { getValue } from './get-value';
import { departmentOf } from './sample-departments';
import { planDelivery, type DeliveryCourse } from './sample-deliveries';
import type { StagedLine } from './sample-programs';
import { getAgreement, getStagedProgram, type SampleStage } from './sample-stage';

/** One order as it is planned: lines of one manufacturer. */
export type OrderPlan = {
  readonly lines: readonly { readonly line: StagedLine; readonly quantity: number }[];
  readonly role: DistributorRole;
  readonly campusId: CampusId;
  readonly delivery: DeliveryCourse;
  /** `waiting`: it still waits to be sent when the sample is opened. */
  readonly sending: 'usual' | 'waiting';
  readonly remark: string;
  /** For the backup: the agreed day that the main distributor has let pass. */
  readonly mainPromisedOn: LocalDate | null;
};

/** Orders are sent to the platform on their day; this many in a thousand wait for three days more. */
const SENT_LATE_PER_THOUSAND = 40;
const SENT_LATE_DAYS = 3;

/** Places the order today, has it sent, and plans what will come of it. */
export function playOrder(stage: SampleStage, plan: OrderPlan): Order {
  const { world, profile, enterprises } = stage;
  const [first] = plan.lines;
  if (first === undefined) throw new Error('An order has lines');
  const agreement = getAgreement(stage, first.line, plan.role);
  const { program, pack } = getStagedProgram(stage, agreement.programId);
  const maker = enterprises.manufacturers[first.line.plan.maker];
  const posting = getValue(
    placeOrder(
      {
        distributorId: agreement.distributorId,
        orderedOn: world.day(),
        campusId: plan.campusId,
        departmentId: departmentOf(profile, first.line.plan.group, plan.campusId),
        operatorId: profile.buyer.id,
        remark: plan.remark,
        isUrgent: false,
        backEntry: null,
        receiveFirst: null,
        gateReason: null,
        lines: plan.lines.map(({ line, quantity }) => ({
          productId: line.product.id,
          quantity,
          unitPrice: line.product.price,
          priceReason: '',
        })),
      },
      {
        today: world.day(),
        agreement,
        program,
        pack,
        manufacturerName: maker.name,
        productsById: world.rows('programProducts'),
        agreedLinesById: world.rows('agreedLines'),
        lineTotalsById: world.rows('lineTotals'),
        setMeasuresById: new Map(),
        mainPromisedByProductId: promisedOf(plan),
        connection: null,
        transitions: [],
        listingsByProductId: new Map(),
        groupOpenings: listOpenings(stage, agreement),
        licences: [],
        approvalAbove: null,
      },
      { number: world.takeNumber('order'), newId: world.newId },
    ),
  );
  world.put('orders', posting.order);
  world.put('orderLines', ...posting.lines);
  world.put('orderLineTotals', ...posting.orderLineTotals);
  world.put('lineTotals', ...posting.lineTotals);
  if (plan.sending === 'usual') planSending(stage, posting.order.id);
  planDelivery(stage, { orderId: posting.order.id, lines: posting.lines, course: plan.delivery });
  return posting.order;
}

function promisedOf({ lines, mainPromisedOn }: OrderPlan): OrderContext['mainPromisedByProductId'] {
  if (mainPromisedOn === null) return new Map();
  return new Map(lines.map(({ line }) => [line.product.id, mainPromisedOn]));
}

/** What is open of each agreed line of the agreement's group. */
function listOpenings({ world }: SampleStage, agreement: Agreement): readonly GroupOpening[] {
  const openings: GroupOpening[] = [];
  for (const { id, productId, agreed, groupId, programId } of world.rows('agreedLines').values())
    if (groupId === agreement.groupId && programId === agreement.programId) {
      const open = openAgreed(agreed, world.rows('lineTotals').get(id));
      const name = world.rows('programProducts').get(productId)?.name ?? '';
      openings.push({ agreedLineId: id, productId, name, open, setKey: null, isPart: false });
    }
  return openings;
}

function planSending({ world }: SampleStage, id: OrderId): void {
  const isLate = world.random.chance(SENT_LATE_PER_THOUSAND);
  world.plan(addDays(world.day(), isLate ? SENT_LATE_DAYS : 0), () => {
    const order = world.rows('orders').get(id);
    if (order === undefined) throw new Error(`No order ${id}`);
    const revision = order.revision + 1;
    world.put('orders', { ...order, reportState: 'reported', revision });
  });
}
