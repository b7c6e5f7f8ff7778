import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { BasisPoints, Fen, UnitPrice } from '@shared/domain/money/money';
import type { ReactNode } from 'react';

/** What a column's values are. The kind decides how they are shown, sorted, filtered and exported. */
export type ColumnValues = {
  readonly text: string;
  readonly quantity: number;
  readonly money: Fen;
  readonly price: UnitPrice;
  readonly share: BasisPoints;
  readonly date: LocalDate;
};
export type ColumnKind = keyof ColumnValues;
export type CellValue = ColumnValues[ColumnKind] | null;

type ColumnBase<Row> = {
  /** Stable: layouts are kept by it. */
  readonly key: string;
  readonly title: string;
  /** Pixels before the user changes it. Text columns share what is left of the window. */
  readonly width: number;
  /** A code or a period says nothing when cut off: its column keeps its width in a narrow window. */
  readonly isWhole?: boolean;
  /** A fixed unit stands in the header (数量（支）); one that differs by row is given as a function. */
  readonly unit?: string | ((row: Row) => string);
  /** How the cell looks, where the kind's own way is not enough. Sorting and export keep `value`. */
  readonly render?: (row: Row) => ReactNode;
  /** By kind where absent: text contains, number or date range. `choice` lists the values there are. */
  readonly filter?: 'contains' | 'choice' | 'range' | false;
  /** The values a `choice` filter offers; needed with a `source`, else they are read from the rows. */
  readonly choices?: readonly string[];
  readonly pinned?: 'left' | 'right';
  /** Starts hidden; the column chooser shows it. */
  readonly hidden?: boolean;
  readonly align?: 'left' | 'right' | 'center';
  /** Adds up in the totals row. */
  readonly total?: boolean;
  readonly sortable?: boolean;
};

type ColumnOf<Row, K extends ColumnKind> = ColumnBase<Row> & {
  readonly kind: K;
  readonly value: (row: Row) => ColumnValues[K] | null;
};

/** One column of a grid over rows of a kind. */
export type Column<Row> = { readonly [K in ColumnKind]: ColumnOf<Row, K> }[ColumnKind];

/** Declares a column: `column<Order>({ key: 'amount', title: '金额', kind: 'money', width: 120, value: (o) => o.amount })`. */
export function column<Row>(definition: Column<Row>): Column<Row> {
  return definition;
}

/** The header's words: a fixed unit is named there once. */
export function headerOf<Row>(definition: Column<Row>): string {
  return typeof definition.unit === 'string'
    ? `${definition.title}（${definition.unit}）`
    : definition.title;
}

export function filterOf<Row>(definition: Column<Row>): 'contains' | 'choice' | 'range' | false {
  if (definition.filter !== undefined) return definition.filter;
  return definition.kind === 'text' ? 'contains' : 'range';
}
