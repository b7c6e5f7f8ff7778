import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { BasisPoints, Fen, UnitPrice } from '@shared/domain/money/money';
import {
  formatDate,
  formatMoney,
  formatQuantity,
  formatScaled,
  formatShare,
  formatUnitPrice,
} from '../text/format';
import type { CellValue, Column, ColumnKind } from './column';

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** How many decimals a kind's whole numbers stand for; null for kinds that are no numbers. */
export const DECIMALS = {
  text: null,
  quantity: 0,
  money: 2,
  price: 4,
  share: 2,
  date: null,
} as const satisfies Record<ColumnKind, number | null>;

export function isNumeric(kind: ColumnKind): boolean {
  return DECIMALS[kind] !== null;
}

/** What a person reads, without the unit. */
export function textOf(kind: ColumnKind, value: CellValue): string {
  if (value === null) return '';
  switch (kind) {
    case 'text':
      return String(value);
    case 'quantity':
      return formatQuantity(Number(value));
    case 'money':
      return formatMoney(value as Fen);
    case 'price':
      return formatUnitPrice(value as UnitPrice);
    case 'share':
      return formatShare(value as BasisPoints);
    case 'date':
      return formatDate(value as LocalDate);
  }
}

/** What a spreadsheet reads back as the same value: no thousands separators. */
export function plainTextOf(kind: ColumnKind, value: CellValue): string {
  if (value === null) return '';
  const decimals = DECIMALS[kind];
  if (decimals === null) return String(value);
  const plain = formatScaled(Number(value), decimals).replaceAll(',', '');
  return kind === 'share' ? `${plain}%` : plain;
}

/** Orders two values of one kind; nothing known comes last whichever way the column is sorted. */
export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

export function alignOf<Row>(column: Column<Row>): 'left' | 'right' | 'center' {
  return column.align ?? (isNumeric(column.kind) ? 'right' : 'left');
}

/** The cell's words with a unit that differs by row. */
export function cellTextOf<Row>(column: Column<Row>, row: Row): string {
  const text = textOf(column.kind, column.value(row));
  return typeof column.unit === 'function' && text !== '' ? `${text} ${column.unit(row)}` : text;
}
