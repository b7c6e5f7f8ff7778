import type { DepartmentId } from '../hospital/hospital';
import type { OrderId } from '../order/order';
import { quantity, type Quantity } from '../quantity/quantity';
import type { LevelLine } from './level-pace';
import { addUsed } from './used-quantity';

type Totals = LevelLine['totals'];

/** What one order brought to an agreed line; returns as positive units. */
export type OrderPart = Totals & {
  readonly orderId: OrderId;
  /** The order's own; null where it has none. */
  readonly departmentId: DepartmentId | null;
};

/** The part of an agreed line that belongs to one department. */
export type DepartmentPart = {
  /** Null: not split by department. */
  readonly departmentId: DepartmentId | null;
  readonly agreed: Quantity;
  readonly totals: Totals;
  /** The orders that it is made of; null for all of the line. */
  readonly orderIds: ReadonlySet<OrderId> | null;
};

const NOTHING: Totals = {
  ordered: quantity(0),
  delivered: quantity(0),
  accepted: quantity(0),
  returned: quantity(0),
  used: quantity(0),
};

/**
 * An agreed line by department: the order's department where it has one, else the line's.
 *
 * The agreed quantity stays with the department that it was split to. A line that is not split keeps all its
 * figures as the hospital's own part; what departments ordered of it stands beside it, without an agreed quantity.
 * How a department's use is told is our convention.
 */
export function splitByDepartment(
  line: {
    readonly departmentId: DepartmentId | null;
    readonly agreed: Quantity;
    readonly totals: Totals;
  },
  orders: readonly OrderPart[],
): readonly DepartmentPart[] {
  const { departmentId: own, agreed, totals } = line;
  const byDepartment = new Map<DepartmentId | null, readonly OrderPart[]>([[own, []]]);
  for (const order of orders) {
    const department = order.departmentId ?? own;
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), order]);
  }
  return [...byDepartment].map(([departmentId, parts]): DepartmentPart => {
    if (departmentId === null) return { departmentId, agreed, totals, orderIds: null };
    return {
      departmentId,
      agreed: departmentId === own ? agreed : quantity(0),
      totals: added(parts),
      orderIds: new Set(parts.map(({ orderId }) => orderId)),
    };
  });
}

function added(parts: readonly OrderPart[]): Totals {
  return parts.reduce<Totals>(
    (sums, part) => ({
      ordered: quantity(sums.ordered + part.ordered),
      delivered: quantity(sums.delivered + part.delivered),
      accepted: quantity(sums.accepted + part.accepted),
      returned: quantity(sums.returned + part.returned),
      used: addUsed([sums.used, part.used]),
    }),
    NOTHING,
  );
}
