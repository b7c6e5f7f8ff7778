import { addDays, daysBetween, type LocalDate } from '../calendar/local-date';
import type { MovementKind } from '../stock/stock';
import type { Transition } from './transition';

/** A move of one lot, into the store positive. */
export type LotMove = {
  readonly on: LocalDate;
  readonly quantity: number;
  readonly kind: MovementKind;
};

/** How one old lot is used up. */
export type RunDown = {
  /** On hand at 24:00 of the last day before buying stopped. */
  readonly atClosing: number;
  /** Issued less given back since. */
  readonly usedSince: number;
  readonly returnedSince: number;
  /** Came in although buying had stopped; nothing should. */
  readonly receivedSince: number;
  readonly onHand: number;
  /** Days left to use it, today included; 0 once the last day is over, null without a last day. */
  readonly daysLeft: number | null;
  /** To be used each day so that nothing is left, rounded up; null when there is no day left, or no last day. */
  readonly neededPerDay: number | null;
  /** What has to go back to the distributor: what is on hand once the last day is over, or came too late to be used. */
  readonly toReturn: number;
};

/**
 * The run-down of one lot on a day.
 *
 * `oldStockUntil` itself may still be used for. Moves after `today` do not count.
 *
 * Where old products must be accepted before a day, what was accepted in time may be used up without an end, and
 * what came on that day or later goes back.
 *
 * @source 阜新 2020 一: 一个月内完成原有产品的库存消化; 沪药事药械〔2022〕4号 (须核原文): 执行前完成采购和验收
 */
export function runDownOf(
  moves: readonly LotMove[],
  days: Pick<Transition, 'buyingStopsOn' | 'oldStockUntil' | 'acceptBefore'>,
  today: LocalDate,
): RunDown {
  const { oldStockUntil, acceptBefore } = days;
  const until = moves.filter(({ on }) => on <= today);
  const stopsOn = firstOf(days.buyingStopsOn, acceptBefore);
  const closing = stopsOn === null ? today : addDays(stopsOn, -1);
  const since = until.filter(({ on }) => on > closing);
  const sumOf = (kinds: readonly MovementKind[]) =>
    since
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((total, { quantity }) => total + quantity, 0);
  const onHand = until.reduce((total, { quantity }) => total + quantity, 0);
  const receivedSince = sumOf(['receipt']);
  const returnedSince = 0 - sumOf(['return-to-distributor']);
  // Accepted too late: what of it is still here may not be used up.
  const cameLate =
    acceptBefore === null ? 0 : Math.min(onHand, Math.max(0, receivedSince - returnedSince));
  const daysLeft =
    oldStockUntil === null ? null : Math.max(0, daysBetween(today, oldStockUntil) + 1);
  return {
    atClosing: until
      .filter(({ on }) => on <= closing)
      .reduce((total, { quantity }) => total + quantity, 0),
    usedSince: 0 - sumOf(['issue', 'return-from-department']),
    returnedSince,
    receivedSince,
    onHand,
    daysLeft,
    neededPerDay:
      daysLeft === null || daysLeft === 0 ? null : Math.ceil(Math.max(0, onHand) / daysLeft),
    toReturn: Math.max(0, daysLeft === 0 ? onHand : cameLate),
  };
}

function firstOf(one: LocalDate | null, other: LocalDate | null): LocalDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
