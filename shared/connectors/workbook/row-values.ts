import type { LocalDate } from '../../domain/calendar/local-date';
import type { PortalDeliveryNews } from '../../domain/exchange/portal-news';
import type { PortalRow, PortalTable } from '../../domain/exchange/portal-workbook';
import type { ExportedState, ExportField } from '../../domain/exchange/workbook-template';
import { parseDay } from '../../domain/text/parse-day';
import { parseDecimal } from '../../domain/text/parse-decimal';
import { err, ok, type Result } from '../../kernel/result';
import type { PortalRowRefusal, PortalRowRule } from './portal-refusal';

/** The values of one row, read. */
export type RowValues = {
  readonly row: PortalRow;
  readonly state: ExportedState | null;
  readonly orderedQuantity: number | null;
  readonly unitPrice: number | null;
  readonly deliveredQuantity: number | null;
  readonly receivedQuantity: number | null;
  readonly producedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly deliveredOn: LocalDate | null;
};

export type TableOf = Pick<PortalTable, 'columns'>;

const PRICE_DECIMALS = 4;
const CURRENCY = /^[¥￥]|元$/gu;
/** A moment of the day that portals put behind a day. */
const CLOCK = /[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/u;

/** Reads every value of a row; the first that cannot be read refuses the row. */
export function readRowValues(
  row: PortalRow,
  table: TableOf,
  states: Readonly<Record<string, ExportedState>>,
): Result<RowValues, PortalRowRefusal> {
  const lost = row.lost[0];
  if (lost !== undefined) return err(refuse(row, table, { field: lost, rule: 'digits-lost' }));
  const refusals: PortalRowRefusal[] = [];
  const reader = createReader(row, table, refusals);
  const values: RowValues = {
    row,
    state: readState(row, states, () =>
      refusals.push(refuse(row, table, { field: 'line-state', rule: 'state-unknown' })),
    ),
    orderedQuantity: reader.quantity('ordered-quantity'),
    unitPrice: reader.price('unit-price'),
    deliveredQuantity: reader.quantity('delivered-quantity'),
    receivedQuantity: reader.quantity('received-quantity'),
    producedOn: reader.day('produced-on'),
    expiresOn: reader.day('expires-on'),
    deliveredOn: reader.day('delivered-on'),
  };
  const [first] = refusals;
  return first === undefined ? ok(values) : err(first);
}

/** The delivery of a row; null where nothing was delivered. */
export function deliveryOf(values: RowValues, lineKey: string): PortalDeliveryNews | null {
  const { row, deliveredQuantity, unitPrice, producedOn, expiresOn, deliveredOn } = values;
  if (deliveredQuantity === null || deliveredQuantity === 0) return null;
  const lot = row.values.lot ?? '';
  return {
    // A portal that numbers no deliveries tells them apart by line, day and lot.
    deliveryLineId: row.values['delivery-id'] ?? `${lineKey}/${deliveredOn ?? ''}/${lot}`,
    quantity: deliveredQuantity,
    unitPrice,
    lot,
    producedOn,
    expiresOn,
    deliveredOn,
    raw: row.raw,
  };
}

export function refuse(
  { sheet, row, values }: PortalRow,
  { columns }: TableOf,
  { field, rule }: { readonly field: ExportField; readonly rule: PortalRowRule },
): PortalRowRefusal {
  const place = columns[field];
  const value = values[field] ?? '';
  return {
    sheet,
    row,
    column: place?.letters ?? '',
    columnTitle: place?.title ?? '',
    field,
    value,
    rule,
  };
}

function createReader(row: PortalRow, table: TableOf, refusals: PortalRowRefusal[]) {
  const miss = (field: ExportField, rule: PortalRowRule) => {
    refusals.push(refuse(row, table, { field, rule }));
    return null;
  };
  return {
    quantity(field: ExportField): number | null {
      const text = row.values[field];
      if (text === undefined) return null;
      const read = parseDecimal(text, { scale: 0 });
      return read.ok ? read.value : miss(field, 'not-a-quantity');
    },
    price(field: ExportField): number | null {
      const text = row.values[field];
      if (text === undefined) return null;
      const read = parseDecimal(text.replace(CURRENCY, ''), { scale: PRICE_DECIMALS });
      return read.ok ? read.value : miss(field, 'not-a-price');
    },
    day(field: ExportField): LocalDate | null {
      const text = row.values[field];
      if (text === undefined) return null;
      const read = parseDay(text.replace(CLOCK, ''));
      return read.ok ? read.value : miss(field, 'not-a-day');
    },
  };
}

function readState(
  { values }: PortalRow,
  states: Readonly<Record<string, ExportedState>>,
  onUnknown: () => void,
): ExportedState | null {
  const word = values['line-state'];
  if (word === undefined) return null;
  const state = Object.hasOwn(states, word) ? states[word] : undefined;
  if (state === undefined) onUnknown();
  return state ?? null;
}
