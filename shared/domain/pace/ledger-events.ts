import { isWithin, type DateRange, type LocalDate } from '../calendar/local-date';
import type { ProgressEvent } from '../policy/policy-pack';
import { quantity, type Quantity } from '../quantity/quantity';
import type { CountedEvent } from './month-series';

/** What an order, a receipt or a return brought on its day; returns as positive units. */
export type LedgerMove =
  | { readonly kind: 'order'; readonly on: LocalDate; readonly ordered: Quantity }
  | {
      readonly kind: 'receipt';
      readonly on: LocalDate;
      readonly delivered: Quantity;
      readonly accepted: Quantity;
    }
  | { readonly kind: 'return'; readonly on: LocalDate; readonly returned: Quantity };

/**
 * The moves that count towards completion by the pack's event, earliest first; what was sent back is taken off.
 *
 * Their sum is what `countedQuantity` says of the same ledger.
 *
 * @source reference/policy-rules.md 4.3 完成率
 */
export function countedEvents(
  moves: readonly LedgerMove[],
  event: ProgressEvent,
): readonly CountedEvent[] {
  return moves
    .flatMap((move): CountedEvent[] => {
      const units = unitsOf(move, event);
      return units === 0 ? [] : [{ on: move.on, quantity: quantity(units) }];
    })
    .sort((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)));
}

function unitsOf(move: LedgerMove, event: ProgressEvent): number {
  switch (move.kind) {
    case 'order':
      return event === 'ordered' ? move.ordered : 0;
    case 'receipt':
      if (event === 'ordered') return 0;
      return event === 'delivered' ? move.delivered : move.accepted;
    case 'return':
      return 0 - move.returned;
  }
}

/**
 * What counts for a line but lies outside its agreement year, such as a return after the year's end.
 *
 * The line's completion holds it; the months of the year do not show it.
 */
export function countedOutside(
  events: readonly CountedEvent[],
  range: DateRange,
  today: LocalDate,
): Quantity {
  return sumOf(events.filter(({ on }) => !isWithin(on, range) && on <= today));
}

/**
 * The day since which all of the agreed quantity has been there; null while something is missing.
 *
 * A return that opens the quantity again moves it.
 */
export function finishedOn(events: readonly CountedEvent[], agreed: Quantity): LocalDate | null {
  if (agreed <= 0) return null;
  let counted = 0;
  let since: LocalDate | null = null;
  for (const { on, quantity: units } of events) {
    counted += units;
    if (counted < agreed) since = null;
    else since ??= on;
  }
  return since;
}

function sumOf(events: readonly CountedEvent[]): Quantity {
  return quantity(events.reduce((total, event) => total + event.quantity, 0));
}
