import type { ReactNode } from 'react';
import type { Column } from './column';
import type { GridExport } from './grid-export';
import type { GridQuery } from './grid-query';
import type { RowSource } from './use-grid-rows';

/** Something that can be done with one row: in its menu, and as a button in the row when `inRow`. */
export type RowAction<Row> = {
  readonly key: string;
  readonly title: string;
  readonly inRow?: boolean;
  readonly danger?: boolean;
  /** Absent means always. */
  readonly isOffered?: (row: Row) => boolean;
  readonly run: (row: Row) => void;
};

/** Rows ticked by the user, by row key. */
export type RowSelection = {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
};

export type DataGridProps<Row> = {
  /** Stable: the user's column layout is kept by it. */
  readonly gridId: string;
  /** What the list holds, for people who do not see it. */
  readonly caption: string;
  /** Declared once outside the component, or memoised. */
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Give either all rows, which the grid filters and sorts, or a source that answers by position. */
  readonly rows?: readonly Row[];
  readonly source?: RowSource<Row>;
  /** A source must be replaced by one in this order; also tells what the user has asked to see. */
  readonly onQueryChange?: (query: GridQuery) => void;
  readonly initialQuery?: GridQuery;
  readonly isLoading?: boolean;
  /** Shown when there are no rows at all; say the next step. */
  readonly emptyState?: ReactNode;
  readonly onOpenRow?: (row: Row) => void;
  /** The row whose detail is open beside the list. */
  readonly openRowKey?: string | null;
  readonly actions?: readonly RowAction<Row>[];
  readonly selection?: RowSelection;
  readonly rowTone?: (row: Row) => 'warning' | 'error' | 'quiet' | undefined;
  /** Sums of a source by column key; for given rows they are added up here. */
  readonly totals?: Readonly<Record<string, number>>;
  readonly onPasteRows?: (rows: readonly (readonly string[])[]) => void;
  /** Writes what is shown, in this order, with these columns. */
  readonly onExport?: (table: GridExport) => void | Promise<void>;
  /** At the left of the toolbar, after the search box: presets, bulk actions. */
  readonly toolbar?: ReactNode;
  readonly hasSearch?: boolean;
};
