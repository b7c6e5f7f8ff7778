import { isWithin, type DateRange } from '../calendar/local-date';
import { shareOf, type BasisPoints } from '../money/money';
import type { Payable, PayableEntry, PayableId } from './payable';

/** A rate with the numbers it comes from. The share is null where nothing fell due. */
export type Rate = {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: BasisPoints | null;
};

/** 按时回款率 by number of payables and by amount in fen. */
export type OnTimeRate = { readonly count: Rate; readonly amount: Rate };

/**
 * The share of what fell due in a period that was paid by its due day.
 *
 * What fell due is what was accepted, less the returns and with the adjustments posted up to the
 * due day; a payable that was worth nothing by then counts nowhere. By amount a part paid in time
 * counts, by number only a payable paid whole. Both ends of the period count; days to come
 * count as unpaid, so the caller ends the period no later than today.
 *
 * @source 新医保发〔2024〕13号 五(三): 按时回款率; reference/policy-rules.md 4.3
 */
export function onTimeRate(
  payables: readonly Payable[],
  entries: readonly PayableEntry[],
  range: DateRange,
): OnTimeRate {
  const due = payables.filter(({ dueOn }) => isWithin(dueOn, range));
  const sums = sumUpToDueDay(due, entries);
  let [count, countInTime, amount, amountInTime] = [0, 0, 0, 0];
  for (const { value, paid } of sums) {
    if (value <= 0) continue;
    count += 1;
    amount += value;
    amountInTime += Math.min(value, Math.max(0, paid));
    if (paid >= value) countInTime += 1;
  }
  return {
    count: { numerator: countInTime, denominator: count, share: shareOf(countInTime, count) },
    amount: { numerator: amountInTime, denominator: amount, share: shareOf(amountInTime, amount) },
  };
}

type DueSums = { readonly dueOn: Payable['dueOn']; value: number; paid: number };

function sumUpToDueDay(
  payables: readonly Payable[],
  entries: readonly PayableEntry[],
): Iterable<DueSums> {
  const sumsById = new Map<PayableId, DueSums>(
    payables.map(({ id, dueOn }) => [id, { dueOn, value: 0, paid: 0 }]),
  );
  for (const { payableId, kind, amount, on } of entries) {
    const sums = sumsById.get(payableId);
    if (sums === undefined || on > sums.dueOn) continue;
    if (kind === 'payment') sums.paid -= amount;
    else sums.value += amount;
  }
  return sumsById.values();
}
