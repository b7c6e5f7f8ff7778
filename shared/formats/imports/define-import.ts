import type { ImportKind } from '@shared/domain/import/import-record';
import type { Result } from '@shared/kernel/result';
import type { Cell } from '../workbook/workbook';

/** What the wizard imports and keeps a record of; conversions are read into their form. */
export type ReadKind = ImportKind | 'group-conversions';

/** The rule that a cell breaks, so that its row is refused. */
export type CellRule =
  | 'empty'
  | 'formula-error'
  | 'not-a-code'
  | 'lower-case-code'
  | 'leading-zeros-lost'
  | 'not-a-number'
  | 'scientific'
  | 'too-many-decimals'
  | 'negative'
  | 'zero-price'
  | 'not-whole'
  | 'less-than-one'
  | 'too-large'
  | 'not-a-day'
  | 'no-such-day'
  | 'unknown-selection'
  | 'too-long'
  | 'duplicate';

/** What is odd about a cell; its row is read, and people look at it. */
export type CellWarningRule = 'unreadable-registration' | 'odd-registration' | 'see-annex';

export type CellParser<Value> = (cell: Cell) => Result<Value, CellRule>;

export type ImportColumn<Value> = {
  /** The column's name in our words, as the mapping page shows it. */
  readonly title: string;
  /** A workbook without this column is refused; an empty cell is the parser's affair. */
  readonly required: boolean;
  /** Headers in use, the best first: of two that fit, the better one is taken. */
  readonly synonyms: readonly string[];
  /** Codes must be text: as numbers they have lost digits, so one such cell refuses the whole import. */
  readonly isCode: boolean;
  readonly parse: CellParser<Value>;
  readonly warn?: (cell: Cell) => CellWarningRule | null;
};

export type ImportColumns = Readonly<Record<string, ImportColumn<unknown>>>;

export type ValuesOf<Columns extends ImportColumns> = {
  readonly [Key in keyof Columns]: Columns[Key] extends ImportColumn<infer Value> ? Value : never;
};

export type ItemPlace = {
  /** The sheet's name where it can name a group; empty for names such as Sheet1. */
  readonly groupBySheet: string;
  readonly hasColumn: (key: string) => boolean;
};

type ImportSettings<Columns extends ImportColumns, Item> = {
  readonly kind: ReadKind;
  readonly columns: Columns;
  /** Whether the raw text of each row is given beside: not for a catalogue of a million rows, whose file is kept. */
  readonly keepsRaw: boolean;
  readonly toItem: (
    values: ValuesOf<Columns>,
    place: ItemPlace,
  ) => Result<Item, { readonly key: keyof Columns & string; readonly rule: CellRule }>;
  /** Two rows of one key are the same thing said twice; the second is refused. */
  readonly keyOf: (item: Item) => string;
  readonly keyColumn: keyof Columns & string;
};

/** One kind of import, its column types forgotten, so that one engine reads every kind. */
export type ImportDefinition<Item> = {
  readonly kind: ReadKind;
  readonly columns: ImportColumns;
  readonly keepsRaw: boolean;
  readonly toItem: (
    values: Readonly<Record<string, unknown>>,
    place: ItemPlace,
  ) => Result<Item, { readonly key: string; readonly rule: CellRule }>;
  readonly keyOf: (item: Item) => string;
  readonly keyColumn: string;
};

/** Declares a kind of import; `toItem` receives each column's parsed value by the column's key. */
export function defineImport<Columns extends ImportColumns, Item>(
  settings: ImportSettings<Columns, Item>,
): ImportDefinition<Item> {
  return {
    ...settings,
    // The engine fills in one parsed value for every column, which is what ValuesOf says.
    toItem: (values, place) => settings.toItem(values as ValuesOf<Columns>, place),
  };
}

export function column<Value>(
  settings: Omit<ImportColumn<Value>, 'required' | 'isCode'> &
    Partial<Pick<ImportColumn<Value>, 'required' | 'isCode'>>,
): ImportColumn<Value> {
  return { required: false, isCode: false, ...settings };
}
