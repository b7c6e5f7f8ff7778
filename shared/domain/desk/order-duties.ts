import { daysBetween, type LocalDate } from '../calendar/local-date';
import { isApproved } from '../order/decide-approval';
import type { Order } from '../order/order';
import { findStatedRule } from '../policy/find-stated-rule';
import type { Citation, PolicyPack } from '../policy/policy-pack';
import type { Duty } from './duty';

/** An order that still waits in 待报送, or that the platform has sent back. One that waits for approval is not sent yet. */
export function reportDuty(order: Order, today: LocalDate): Duty | undefined {
  if (order.state === 'cancelled' || !isApproved(order)) return undefined;
  if (order.reportState === 'reported') return undefined;
  const isReturned = order.reportState === 'returned';
  const kind = isReturned ? 'order-returned' : 'order-awaiting-report';
  return { kind, ...aboutOrder(order, today) };
}

/** An order above the hospital's amount that nobody has approved or refused. */
export function approvalDuty(order: Order, today: LocalDate): Duty | undefined {
  if (order.state !== 'placed' || order.approval?.state !== 'waiting') return undefined;
  return { kind: 'approval-waiting', ...aboutOrder(order, today) };
}

/**
 * For the head: a product was ordered while agreed volume of its group was open. Stands as long as the order is open.
 *
 * @source 新医保发〔2024〕13号 五(一); 渝医保办〔2024〕54号 二(五)
 */
export function gateDuty(order: Order, today: LocalDate, pack: PolicyPack): Duty | undefined {
  const { gateReason: reason } = order;
  if (order.state !== 'placed' || reason === null) return undefined;
  const citation =
    findStatedRule(pack, 'after-completion') ?? findStatedRule(pack, 'selected-first');
  return { kind: 'gate-passed', reason, ...aboutOrder(order, today, citation) };
}

/** 先收后补: what was passed over has not been made up for. Stands until somebody says how it was. */
export function receiveFirstDuty(order: Order, today: LocalDate): Duty | undefined {
  const { receiveFirst: reason, settlement, state } = order;
  if (reason === null || settlement !== null || state === 'cancelled') return undefined;
  return { kind: 'receive-first-unsettled', reason, ...aboutOrder(order, today) };
}

function aboutOrder(order: Order, today: LocalDate, citation: Citation | null = null) {
  return {
    orderId: order.id,
    subject: order.number,
    on: order.orderedOn,
    daysLeft: daysBetween(today, order.orderedOn),
    amount: order.amount,
    citation,
  };
}
