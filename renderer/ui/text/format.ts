import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { BasisPoints, Fen, UnitPrice } from '@shared/domain/money/money';

/** 123450 fen is `1,234.50`, without the unit: a column names it once. */
export function formatMoney(amount: Fen): string {
  return formatScaled(amount, 2);
}

/** 12345 hao is `1.2345`, 12300 is `1.23`: at least two decimals, never a rounded one. */
export function formatUnitPrice(price: UnitPrice): string {
  return formatScaled(price, 4).replace(/0{1,2}$/u, '');
}

/** 12000 is `12,000`. */
export function formatQuantity(quantity: number): string {
  return formatScaled(quantity, 0);
}

/** 5012 basis points are `50.1 %`, rounded half away from zero to one decimal. */
export function formatShare(share: BasisPoints): string {
  const tenths = Math.sign(share) * Math.floor((Math.abs(share) + 5) / 10);
  return `${formatScaled(tenths, 1)} %`;
}

export function formatDate(date: LocalDate): string {
  return date;
}

/** Writes a whole number of smallest parts with its decimals, exactly: no float is made of it. */
export function formatScaled(value: number, decimals: number): string {
  const digits = Math.abs(value)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/gu, ',');
  const part = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${value < 0 ? '-' : ''}${whole}${part}`;
}
