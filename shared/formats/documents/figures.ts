import { partsOf, type LocalDate } from '../../domain/calendar/local-date';
import type { BasisPoints, Fen, UnitPrice } from '../../domain/money/money';

/** 1234550 fen as `12,345.50`. */
export function formatMoney(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  const sign = amount < 0 ? '-' : '';
  return `${sign}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

/** Yuan with two decimals, or with the three or four that the price really has. */
export function formatUnitPrice(price: UnitPrice): string {
  const digits = String(price).padStart(5, '0');
  const decimals = digits.slice(-4).replace(/0{1,2}$/u, '');
  return `${grouped(digits.slice(0, -4))}.${decimals}`;
}

export function formatQuantity(units: number): string {
  return `${units < 0 ? '-' : ''}${grouped(String(Math.abs(units)))}`;
}

/** 850 basis points as `8.5%`. */
export function formatShare(share: BasisPoints): string {
  return `${String(share / 100)}%`;
}

/** 2024-03-25 as `2024年3月25日`. */
export function formatDayInWords(day: LocalDate): string {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return `${year}年${month}月${dayOfMonth}日`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/gu, ',');
}
