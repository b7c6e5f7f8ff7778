import { addDays, isWithin, type DateRange, type LocalDate } from '../calendar/local-date';
import {
  fen,
  lineAmount,
  shareOf,
  type BasisPoints,
  type Fen,
  type UnitPrice,
} from '../money/money';

/** What a distributor owed on a day, and what of it had arrived by then. */
export type PromisedLine = {
  readonly orderLineId: string;
  readonly orderId: string;
  readonly subject: string;
  readonly promisedOn: LocalDate;
  readonly ordered: number;
  /** Accepted goods that arrived on or before the promised day. */
  readonly inTime: number;
  readonly price: UnitPrice;
};

export type DeliveryShare = {
  readonly ordered: Fen;
  readonly inTime: Fen;
  readonly share: BasisPoints | null;
  readonly late: readonly PromisedLine[];
};

/** Days of promises that are looked at. Our number. */
const WINDOW_DAYS = 90;

/** The promises that have fallen due in the last 90 days. */
export function deliveryWindow(today: LocalDate): DateRange {
  return { from: addDays(today, -WINDOW_DAYS), to: addDays(today, -1) };
}

/**
 * 供应配送率: delivered by the agreed day ÷ ordered, valued at order prices since units differ, 0–100 %.
 *
 * @source reference/policy-rules.md 4.3; 浙江省医疗保障局 2025 全流程管理 二(六): 配送率明显偏低
 */
export function deliveryShare(lines: readonly PromisedLine[], window: DateRange): DeliveryShare {
  const due = lines.filter(({ promisedOn }) => isWithin(promisedOn, window));
  const valueOf = (units: (line: PromisedLine) => number) =>
    due.reduce((total, line) => fen(total + lineAmount(units(line), line.price)), fen(0));
  const ordered = valueOf((line) => line.ordered);
  const inTime = valueOf((line) => Math.min(line.ordered, line.inTime));
  return {
    ordered,
    inTime,
    share: shareOf(inTime, ordered),
    late: due.filter((line) => line.inTime < line.ordered),
  };
}
