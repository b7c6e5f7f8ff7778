import { isWithin, type DateRange } from '../calendar/local-date';
import { fen, shareOf, sum, type BasisPoints, type Fen } from '../money/money';
import type { Payable, PayableEntry, PayableId } from './payable';

/** A rate with the numbers it comes from. The share is null where nothing fell due. */
export type Rate = {
  readonly numerator: number;
  readonly denominator: number;
  readonly share: BasisPoints | null;
};

/** 按时回款率 by number of payables and by amount in fen. */
export type OnTimeRate = { readonly count: Rate; readonly amount: Rate };

/** What one payable was worth on its due day, and what of it was paid by then. */
export type OnTimePart = {
  readonly payable: Payable;
  readonly value: Fen;
  /** Never more than the value. */
  readonly inTime: Fen;
};

/**
 * The payables that a rate of a period rests on, those left out that were worth nothing by their due day.
 *
 * What fell due is what was accepted, less the returns and with the adjustments posted up to the
 * due day.
 */
export function listOnTimeParts(
  payables: readonly Payable[],
  entries: readonly PayableEntry[],
  range: DateRange,
): readonly OnTimePart[] {
  const due = payables.filter(({ dueOn }) => isWithin(dueOn, range));
  const sumsById = sumUpToDueDay(due, entries);
  return due.flatMap((payable) => {
    const { value, paid } = sumsById.get(payable.id) ?? { value: 0, paid: 0 };
    if (value <= 0) return [];
    return [{ payable, value: fen(value), inTime: fen(Math.min(value, Math.max(0, paid))) }];
  });
}

/**
 * The share of what fell due in a period that was paid by its due day.
 *
 * By amount a part paid in time counts, by number only a payable paid whole. Both ends of the
 * period count; days to come count as unpaid, so the caller ends the period no later than today.
 *
 * @source 新医保发〔2024〕13号 五(三): 按时回款率; reference/policy-rules.md 4.3
 */
export function onTimeRate(
  payables: readonly Payable[],
  entries: readonly PayableEntry[],
  range: DateRange,
): OnTimeRate {
  return rateOfParts(listOnTimeParts(payables, entries, range));
}

export function rateOfParts(parts: readonly OnTimePart[]): OnTimeRate {
  const amount = sum(parts.map(({ value }) => value));
  const amountInTime = sum(parts.map(({ inTime }) => inTime));
  const countInTime = parts.filter(({ value, inTime }) => inTime >= value).length;
  return { count: rate(countInTime, parts.length), amount: rate(amountInTime, amount) };
}

function rate(numerator: number, denominator: number): Rate {
  return { numerator, denominator, share: shareOf(numerator, denominator) };
}

type DueSums = { readonly dueOn: Payable['dueOn']; value: number; paid: number };

function sumUpToDueDay(
  payables: readonly Payable[],
  entries: readonly PayableEntry[],
): ReadonlyMap<PayableId, DueSums> {
  const sumsById = new Map<PayableId, DueSums>(
    payables.map(({ id, dueOn }) => [id, { dueOn, value: 0, paid: 0 }]),
  );
  for (const { payableId, kind, amount, on } of entries) {
    const sums = sumsById.get(payableId);
    if (sums === undefined || on > sums.dueOn) continue;
    if (kind === 'payment') sums.paid -= amount;
    else sums.value += amount;
  }
  return sumsById;
}
