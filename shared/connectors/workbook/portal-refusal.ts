import type { ExportField, TemplateField } from '../../domain/exchange/workbook-template';

/** Why a value cannot be given to a portal. */
export type PortalValueRule =
  /** The template's code list has no word for it. */
  | 'code-unknown'
  /** We have none, and the portal needs one. */
  | 'value-missing'
  /** The quantity is no whole number of packs. */
  | 'not-whole-packs'
  /** Longer than a cell may be. */
  | 'too-long';

/** A value that keeps an order out of the portal's workbook. */
export type PortalValueRefusal = {
  readonly orderNumber: string;
  readonly ourLineId: string;
  readonly productName: string;
  readonly header: string;
  readonly field: TemplateField;
  readonly value: string;
  readonly rule: PortalValueRule;
};

/** Why a row of a portal's export cannot be taken over. */
export type PortalRowRule =
  /** A row with figures that names no line at all. */
  | 'no-line-id'
  /** The id was stored as a number and has lost digits. */
  | 'digits-lost'
  /** The portal's own word is not in the template's list. */
  | 'state-unknown'
  | 'not-a-quantity'
  | 'not-a-price'
  | 'not-a-day'
  /** The line is not of the order that the row names. */
  | 'other-order'
  /** Two rows of one line, or two deliveries of one number, say different things. */
  | 'contradicts';

export type PortalRowRefusal = {
  readonly sheet: string;
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly column: string;
  readonly columnTitle: string;
  readonly field: ExportField;
  readonly value: string;
  readonly rule: PortalRowRule;
};
