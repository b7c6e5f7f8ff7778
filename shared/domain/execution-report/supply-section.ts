import { addDays, daysBetween, isWithin, type LocalDate } from '../calendar/local-date';
import type { OrderState } from '../order/order';
import type { ReportPeriod } from './report-period';

/** One order line with all that came of it, as it stands now. */
export type ReportedOrderLine = {
  readonly orderNumber: string;
  readonly product: string;
  readonly distributor: string;
  readonly state: OrderState;
  readonly orderedOn: LocalDate;
  readonly promisedOn: LocalDate;
  readonly ordered: number;
  /** Accepted goods by the day they arrived. */
  readonly arrivals: readonly { readonly on: LocalDate; readonly accepted: number }[];
  /** The day its remainder was made void or taken over; null while it is awaited. */
  readonly endedOn: LocalDate | null;
  /** Hours from our order to the distributor's answer on the platform; null where nobody told. */
  readonly answerHours: number | null;
  readonly reminders: readonly LocalDate[];
  readonly backup: { readonly on: LocalDate; readonly orderNumber: string } | null;
  readonly complaints: readonly {
    readonly documentNumber: string;
    readonly verdict: string;
    readonly affected: number;
  }[];
};

/** 未到, 部分到货, 逾期到齐, 平台作废或转备选. */
export type SupplyTrouble = 'nothing-came' | 'in-part' | 'late' | 'ended';

/** A row of section D (供应). */
export type SupplySectionRow = Pick<
  ReportedOrderLine,
  | 'orderNumber'
  | 'product'
  | 'distributor'
  | 'orderedOn'
  | 'promisedOn'
  | 'ordered'
  | 'answerHours'
  | 'backup'
  | 'complaints'
> & {
  readonly firstOn: LocalDate | null;
  readonly lastOn: LocalDate | null;
  readonly came: number;
  readonly missing: number;
  /** Natural days after the agreed day until all was there, it ended, or the cut. */
  readonly daysLate: number;
  readonly trouble: SupplyTrouble;
  readonly reminders: number;
};

/**
 * A line that was not delivered as agreed: late at some time of the month, or complained of. Null for all others.
 *
 * @source reference/practice.md, The monthly execution report D; 新医保发〔2024〕13号 五(三): 供应、配送情况
 */
export function supplySectionRow(
  line: ReportedOrderLine,
  { month, cutOn }: ReportPeriod,
): SupplySectionRow | null {
  if (line.state === 'cancelled' && line.backup === null) return null;
  const arrivals = line.arrivals.filter(({ on, accepted }) => on <= cutOn && accepted > 0);
  const days = arrivals.map(({ on }) => on).sort();
  const came = arrivals.reduce((total, { accepted }) => total + accepted, 0);
  const missing = Math.max(0, line.ordered - came);
  const ended = line.endedOn !== null && line.endedOn <= cutOn ? line.endedOn : null;
  const untilOn = missing > 0 ? (ended ?? cutOn) : (completeOn(line, cutOn) ?? cutOn);
  const daysLate = Math.max(0, daysBetween(line.promisedOn, untilOn));
  const lateFrom = addDays(line.promisedOn, 1);
  const wasLateInMonth = daysLate > 0 && lateFrom <= cutOn && untilOn >= month.from;
  if (!wasLateInMonth && (line.complaints.length === 0 || !touches(line, { month, cutOn })))
    return null;
  const { orderNumber, product, distributor, orderedOn, promisedOn, ordered } = line;
  return {
    ...{ orderNumber, product, distributor, orderedOn, promisedOn, ordered },
    answerHours: line.answerHours,
    backup: line.backup !== null && line.backup.on <= cutOn ? line.backup : null,
    complaints: line.complaints,
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
    came,
    missing,
    daysLate,
    trouble: troubleOf({ came, missing, isEnded: ended !== null }),
    reminders: line.reminders.filter((on) => on <= cutOn).length,
  };
}

function touches({ promisedOn }: ReportedOrderLine, { month }: ReportPeriod): boolean {
  return isWithin(promisedOn, month);
}

/** The arrival that made it whole. */
function completeOn({ arrivals, ordered }: ReportedOrderLine, cutOn: LocalDate): LocalDate | null {
  let came = 0;
  for (const { on, accepted } of [...arrivals].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    came += on <= cutOn ? accepted : 0;
    if (came >= ordered) return on;
  }
  return null;
}

function troubleOf(found: {
  readonly came: number;
  readonly missing: number;
  readonly isEnded: boolean;
}): SupplyTrouble {
  if (found.missing === 0) return 'late';
  if (found.isEnded) return 'ended';
  return found.came === 0 ? 'nothing-came' : 'in-part';
}
