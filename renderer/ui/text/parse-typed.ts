import { fen, unitPrice, type Fen, type UnitPrice } from '@shared/domain/money/money';
import { quantity, type Quantity } from '@shared/domain/quantity/quantity';
import { ok, type Result } from '@shared/kernel/result';
import { parseScaled, type NumberRefusal } from './parse-scaled';

/** Reads an amount typed in yuan; empty text is not a number. @errors as `parseScaled` */
export function parseMoneyText(typed: string): Result<Fen, NumberRefusal> {
  const parsed = parseScaled(typed, 2);
  return parsed.ok ? ok(fen(parsed.value)) : parsed;
}

/** Reads a unit price typed in yuan, up to four decimals. @errors as `parseScaled` */
export function parsePriceText(typed: string): Result<UnitPrice, NumberRefusal> {
  const parsed = parseScaled(typed, 4);
  return parsed.ok ? ok(unitPrice(parsed.value)) : parsed;
}

/** Reads a whole number of units. @errors as `parseScaled` */
export function parseQuantityText(typed: string): Result<Quantity, NumberRefusal> {
  const parsed = parseScaled(typed, 0);
  return parsed.ok ? ok(quantity(parsed.value)) : parsed;
}
