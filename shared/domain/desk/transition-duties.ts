import { addDays, daysBetween, type LocalDate } from '../calendar/local-date';
import { lastDayOf } from '../transition/check-transition';
import type { Transition } from '../transition/transition';
import type { Duty } from './duty';

/** Days before a transition's day from which what it asks stands on the desk. Our number: one month's work. */
export const TRANSITION_NOTICE_DAYS = 31;

/** What is left of a transition on a day. */
export type TransitionLeft = {
  readonly programName: string;
  /** Old lots that are still on hand. */
  readonly lots: number;
  /** Orders of old products of which something has not come. */
  readonly openOrders: number;
  /** True when a connection of ours is entered with the same last day: it has a duty of its own. */
  readonly isPlatformKnown: boolean;
};

type TransitionDutyKind = Extract<Duty, { readonly transitionId: unknown }>['kind'];

/**
 * What a transition asks for on a day: stock to be used up, orders to be accepted, contracts to be wound up, and
 * purchases to be moved to the new platform.
 *
 * Stock and orders stay on the desk after their day until nothing is left; contracts from the first day on, since
 * the notice gives them no day of their own.
 *
 * @source 阜新 2020 一; 咸药采联办〔2020〕3号 一, 二, 三; 沪药事药械〔2022〕4号 (须核原文)
 */
export function transitionDuties(
  transition: Transition,
  { programName, lots, openOrders, isPlatformKnown }: TransitionLeft,
  today: LocalDate,
): readonly Duty[] {
  if (transition.isWithdrawn) return [];
  const { oldStockUntil, acceptBefore, oldPlatformUntil, contracts, citation } = transition;
  const isNear = (day: LocalDate) => daysBetween(today, day) <= TRANSITION_NOTICE_DAYS;
  const duty = (kind: TransitionDutyKind, count: number, on: LocalDate | null): Duty => ({
    ...{ kind, count, on, citation },
    transitionId: transition.id,
    subject: programName,
    daysLeft: on === null ? null : daysBetween(today, on),
    amount: null,
  });
  const found: Duty[] = [];
  if (oldStockUntil !== null && lots > 0 && isNear(oldStockUntil))
    found.push(duty('old-stock-left', lots, oldStockUntil));
  // Earlier than the day: the day before is the last one.
  const acceptBy = acceptBefore === null ? null : addDays(acceptBefore, -1);
  if (acceptBy !== null && openOrders > 0 && isNear(acceptBy))
    found.push(duty('old-orders-open', openOrders, acceptBy));
  const open = contracts.filter(({ state }) => state !== 'ended').length;
  if (open > 0) found.push(duty('old-contracts-open', open, lastDayOf(transition)));
  const isPlatformOpen = oldPlatformUntil !== null && today <= oldPlatformUntil;
  if (isPlatformOpen && !isPlatformKnown && isNear(oldPlatformUntil))
    found.push(duty('old-platform-ends', 0, oldPlatformUntil));
  return found;
}
