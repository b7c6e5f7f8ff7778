import {
  addDays,
  localDate,
  type DateRange,
  type LocalDate,
} from '@shared/domain/calendar/local-date';
import { unitPrice, type UnitPrice } from '@shared/domain/money/money';
import { quantity, type Quantity } from '@shared/domain/quantity/quantity';
import fc from 'fast-check';

/** Any day from 2000 to 2099. */
export function aDay(): fc.Arbitrary<LocalDate> {
  return fc.integer({ min: 0, max: 36_524 }).map((days) => addDays(localDate(2000, 1, 1), days));
}

/** Any day of the years that have holiday data. */
export function aDayWithHolidays(): fc.Arbitrary<LocalDate> {
  return fc.integer({ min: 0, max: 2_556 }).map((days) => addDays(localDate(2020, 1, 1), days));
}

/** A range of one day up to three years. */
export function aRange(): fc.Arbitrary<DateRange> {
  return fc
    .tuple(aDay(), fc.integer({ min: 0, max: 1_095 }))
    .map(([from, days]) => ({ from, to: addDays(from, days) }));
}

/** From nothing up to the largest yearly quantity a hospital would agree. */
export function aQuantity(max = 1_000_000): fc.Arbitrary<Quantity> {
  return fc.integer({ min: 0, max }).map(quantity);
}

/** From one hao up to a million yuan. */
export function aUnitPrice(): fc.Arbitrary<UnitPrice> {
  return fc.integer({ min: 1, max: 10_000_000_000 }).map(unitPrice);
}
