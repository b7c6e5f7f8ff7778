import { addDays, dayOfWeek, type DateRange, type LocalDate } from '../calendar/local-date';
import { fen, shareOf, type BasisPoints, type Fen } from '../money/money';
import type { Order } from '../order/order';
import type { CutOver } from './exchange';

/** New purchases of one week, by the platform they were placed on. */
export type MovedWeek = DateRange & {
  readonly oldAmount: Fen;
  readonly newAmount: Fen;
  readonly oldLines: number;
  readonly newLines: number;
  /** Of the amount; null in a week without purchases. */
  readonly movedAmount: BasisPoints | null;
  readonly movedLines: BasisPoints | null;
};

type CountedOrder = Pick<Order, 'connectionId' | 'orderedOn' | 'amount' | 'lineCount' | 'state'>;

const DAYS_PER_WEEK = 7;
/** Monday is the first day of a week; 0 is Sunday. */
const MONDAY = 1;

/**
 * How much of each week's new purchases was placed on the new platform, from the week of the first
 * moving day to today or the closing day, whichever is earlier.
 *
 * Cancelled orders and orders of other connections are left out. An order counts by the day it was
 * placed, and where it stands now: one taken over counts as moved.
 */
export function movedShareByWeek(
  orders: readonly CountedOrder[],
  cutOver: Pick<CutOver, 'fromConnectionId' | 'toConnectionId' | 'movesOn' | 'closesOn'>,
  today: LocalDate,
): readonly MovedWeek[] {
  const last = today < cutOver.closesOn ? today : cutOver.closesOn;
  const weeks: MovedWeek[] = [];
  for (let from = mondayOf(cutOver.movesOn); from <= last; from = addDays(from, DAYS_PER_WEEK)) {
    const to = addDays(from, DAYS_PER_WEEK - 1);
    const ofWeek = orders.filter(
      ({ orderedOn, state }) => state !== 'cancelled' && from <= orderedOn && orderedOn <= to,
    );
    weeks.push({ from, to, ...countMoved(ofWeek, cutOver) });
  }
  return weeks;
}

/** The same over all orders given. */
export function countMoved(
  orders: readonly CountedOrder[],
  cutOver: Pick<CutOver, 'fromConnectionId' | 'toConnectionId'>,
): Omit<MovedWeek, 'from' | 'to'> {
  const on = (connectionId: string) =>
    orders.filter((order) => order.connectionId === connectionId && order.state !== 'cancelled');
  const before = on(cutOver.fromConnectionId);
  const after = on(cutOver.toConnectionId);
  const [oldAmount, newAmount] = [amountOf(before), amountOf(after)];
  const [oldLines, newLines] = [linesOf(before), linesOf(after)];
  return {
    oldAmount,
    newAmount,
    oldLines,
    newLines,
    movedAmount: shareOf(newAmount, oldAmount + newAmount),
    movedLines: shareOf(newLines, oldLines + newLines),
  };
}

function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((dayOfWeek(day) - MONDAY + DAYS_PER_WEEK) % DAYS_PER_WEEK));
}

function amountOf(orders: readonly CountedOrder[]): Fen {
  return fen(orders.reduce((total, { amount }) => total + amount, 0));
}

function linesOf(orders: readonly CountedOrder[]): number {
  return orders.reduce((total, { lineCount }) => total + lineCount, 0);
}
