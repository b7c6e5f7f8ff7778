import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Duty } from '@shared/domain/desk/duty';
import { transitionDuties } from '@shared/domain/desk/transition-duties';
import { openQuantity } from '@shared/domain/order/order-lateness';
import type { ProgramProductId } from '@shared/domain/program/program';
import type { Transition } from '@shared/domain/transition/transition';
import { isInScope } from '@shared/domain/program/product-scope';
import type { HospitalDatabase } from '../database';

/** What standing transitions ask for on a day. */
export async function listTransitionDuties(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly Duty[]> {
  const all = await db.transitions.toArray();
  const standing = all.filter(({ isWithdrawn }) => !isWithdrawn);
  const connections = standing.length === 0 ? [] : await db.connections.toArray();
  const found = standing.map(async (transition) => {
    const { oldPlatformUntil } = transition;
    const left = await readLeft(db, transition);
    const isPlatformKnown = connections.some(
      ({ closesOn }) => closesOn !== null && closesOn === oldPlatformUntil,
    );
    return transitionDuties(transition, { ...left, isPlatformKnown }, today);
  });
  return (await Promise.all(found)).flat();
}

async function readLeft(db: HospitalDatabase, transition: Transition) {
  const { programId } = transition;
  const [program, products] = await Promise.all([
    db.programs.get(programId),
    db.programProducts.where({ programId }).toArray(),
  ]);
  const old = products
    .filter((product) => isInScope(transition.scope, product))
    .map(({ id }) => id);
  const stocks = await db.lotStocks.where('productId').anyOf(old).toArray();
  return {
    programName: program?.name ?? '',
    lots: stocks.filter(({ onHand }) => onHand > 0).length,
    openOrders:
      transition.acceptBefore === null ? 0 : await countOpenOrders(db, transition, new Set(old)),
  };
}

/** Placed orders of the program with an old product of which something has not come. */
async function countOpenOrders(
  db: HospitalDatabase,
  { programId }: Transition,
  old: ReadonlySet<ProgramProductId>,
): Promise<number> {
  const orders = await db.orders.where({ programId }).toArray();
  const placed = orders.filter(({ state }) => state === 'placed').map(({ id }) => id);
  const all = await db.orderLines.where('orderId').anyOf(placed).toArray();
  const lines = all.filter(({ productId }) => old.has(productId));
  const totals = await db.orderLineTotals.bulkGet(lines.map(({ id }) => id));
  const open = lines.filter((line, index) => openQuantity(line, totals[index]) > 0);
  return new Set(open.map(({ orderId }) => orderId)).size;
}
