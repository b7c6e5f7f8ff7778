import { lineAmount } from '../../domain/money/money';
import type { DocumentLine, OrderDocument } from '../../domain/exchange/order-document';
import type { PortalCell, PortalColumnKind } from '../../domain/exchange/portal-workbook';
import type { TemplateColumn, TemplateField } from '../../domain/exchange/workbook-template';
import { err, ok, type Result } from '../../kernel/result';
import type { ConnectorFields } from '../connector';
import type { PortalValueRule } from './portal-refusal';

/** One line with what stands around it. */
export type LineContext = {
  readonly document: OrderDocument;
  readonly line: DocumentLine;
  readonly fields: ConnectorFields;
};

type ValueRefusal = { readonly value: string; readonly rule: PortalValueRule };

/** Longer than this no spreadsheet opens a cell. */
const LONGEST_TEXT = 32_767;

/** A portal cannot do without these; everything else may be empty. */
const NEEDED: ReadonlySet<TemplateField> = new Set([
  'order-number',
  'line-id',
  'platform-item-id',
  'national-code',
  'distributor-code',
  'distributor-name',
  'delivery-point',
]);

const NUMBER_KINDS: Readonly<Partial<Record<TemplateField, PortalColumnKind>>> = {
  position: 'quantity',
  quantity: 'quantity',
  'pack-quantity': 'quantity',
  'unit-price': 'price',
  amount: 'money',
};

/** Codes and days are text; only figures that the portal calculates with are numbers. */
export function columnKind({ field, codes }: TemplateColumn): PortalColumnKind {
  return isClosedList(codes) ? 'text' : (NUMBER_KINDS[field] ?? 'text');
}

/**
 * The cell of a column for one line: the value, or the portal's word for it.
 *
 * A code list with any key takes no other value; the empty key alone only says what stands where
 * there is nothing.
 */
export function columnValue(
  column: TemplateColumn,
  context: LineContext,
): Result<PortalCell, ValueRefusal> {
  const { field, codes } = column;
  if (field === 'fixed') return ok(column.fixedValue);
  if (field === 'pack-quantity' && context.line.quantity % context.line.basePerPack !== 0)
    return err({ value: String(context.line.quantity), rule: 'not-whole-packs' });
  const value = fieldValue(field, context);
  const text = String(value);
  const code = Object.hasOwn(codes, text) ? codes[text] : undefined;
  if (code !== undefined) return ok(code);
  if (text === '') return NEEDED.has(field) ? err({ value: '', rule: 'value-missing' }) : ok(null);
  if (isClosedList(codes)) return err({ value: text, rule: 'code-unknown' });
  if (text.length > LONGEST_TEXT) return err({ value: text.slice(0, 40), rule: 'too-long' });
  return ok(value);
}

function isClosedList(codes: TemplateColumn['codes']): boolean {
  return Object.keys(codes).some((key) => key !== '');
}

function fieldValue(
  field: Exclude<TemplateField, 'fixed'>,
  { document, line, fields }: LineContext,
): string | number {
  switch (field) {
    case 'order-number':
      return document.orderNumber;
    case 'line-id':
      return line.ourLineId;
    case 'position':
      return line.position;
    case 'platform-item-id':
      return line.platformItemId;
    case 'quantity':
      return line.quantity;
    case 'pack-quantity':
      return line.quantity / line.basePerPack;
    case 'unit-price':
      return line.unitPrice;
    case 'amount':
      return lineAmount(line.quantity, line.unitPrice);
    case 'ordered-on':
      return document.orderedOn;
    case 'promised-on':
      return document.promisedOn;
    case 'is-urgent':
      return String(document.isUrgent);
    case 'order-kind':
      return document.usedOn === null ? 'normal' : 'back-entry';
    case 'delivery-point':
      return fields.deliveryPoint ?? '';
    case 'distributor-name':
      return document.distributorName;
    case 'distributor-code':
      return document.distributorCode;
    case 'remark':
      return [document.remark, line.remark].filter((text) => text !== '').join('；');
    default:
      return productValue(field, line);
  }
}

type ProductField =
  | 'national-code'
  | 'registration-number'
  | 'product-name'
  | 'specification'
  | 'model'
  | 'unit'
  | 'manufacturer-name';

function productValue(field: ProductField, line: DocumentLine): string {
  switch (field) {
    case 'national-code':
      return line.nationalCode ?? '';
    case 'registration-number':
      return line.registrationNumber;
    case 'product-name':
      return line.productName;
    case 'specification':
      return line.specification;
    case 'model':
      return line.model;
    case 'unit':
      return line.unit;
    case 'manufacturer-name':
      return line.manufacturerName;
  }
}
