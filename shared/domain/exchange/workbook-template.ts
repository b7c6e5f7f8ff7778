/** What a column of a portal's workbook holds. */
export type TemplateField =
  | 'order-number'
  | 'line-id'
  | 'position'
  | 'platform-item-id'
  | 'national-code'
  | 'registration-number'
  | 'product-name'
  | 'specification'
  | 'model'
  | 'unit'
  | 'manufacturer-name'
  | 'distributor-name'
  | 'distributor-code'
  | 'quantity'
  | 'pack-quantity'
  | 'unit-price'
  | 'amount'
  | 'ordered-on'
  | 'promised-on'
  | 'is-urgent'
  | 'order-kind'
  | 'delivery-point'
  | 'remark'
  | 'fixed';

/** One column of the workbook that a portal imports. */
export type TemplateColumn = {
  readonly header: string;
  readonly field: TemplateField;
  /** The value of a `fixed` column. */
  readonly fixedValue: string;
  /** The portal's own words by ours, such as `true` → `是`. Empty: as it is. */
  readonly codes: Readonly<Record<string, string>>;
};

/** What a column of a portal's export tells us; columns that are not named are kept as raw text. */
export type ExportField =
  | 'order-number'
  | 'line-id'
  | 'platform-order-id'
  | 'platform-line-id'
  | 'platform-item-id'
  | 'national-code'
  | 'ordered-quantity'
  | 'unit-price'
  | 'line-state'
  | 'refusal'
  | 'delivery-id'
  | 'delivered-quantity'
  | 'lot'
  | 'produced-on'
  | 'expires-on'
  | 'delivered-on'
  | 'received-quantity';

/** How staff have adjusted a portal's workbooks: what we write for its import and how its export is read. */
export type WorkbookTemplate = {
  readonly sheetName: string;
  /** Text of the rows above the header; may be none. */
  readonly titleRows: readonly string[];
  readonly columns: readonly TemplateColumn[];
  /** At most so many lines in one workbook; null without limit. */
  readonly maxLines: number | null;
  /** Header texts of the export by what they tell us. */
  readonly exportHeaders: Readonly<Partial<Record<ExportField, string>>>;
  /** Our line state by the portal's own word, such as `已确认` → `confirmed`. */
  readonly exportStates: Readonly<Record<string, ExportedState>>;
};

export type ExportedState =
  | 'waiting'
  | 'confirmed'
  | 'declined'
  | 'refused'
  | 'shipped'
  | 'received'
  | 'void-by-timeout'
  | 'void-by-hospital';
