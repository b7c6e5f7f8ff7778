import type { PortalLineNews } from '../../domain/exchange/portal-news';
import type { PortalRow, PortalTable } from '../../domain/exchange/portal-workbook';
import type { WorkbookTemplate } from '../../domain/exchange/workbook-template';
import type { PortalRowRefusal } from './portal-refusal';
import { deliveryOf, readRowValues, refuse, type RowValues, type TableOf } from './row-values';

export type PortalRowsRead = {
  readonly lines: readonly PortalLineNews[];
  /** They never stop the other rows; a line with a refused row is left out whole. */
  readonly refusals: readonly PortalRowRefusal[];
  /** Totals, remarks and signatures under the table. */
  readonly skipped: number;
};

type Group = { readonly key: string; readonly table: TableOf; rows: RowValues[]; isBad: boolean };

/** Under a table: sums, and who printed it when. */
const FOOTER = /合\s*计|小\s*计|总\s*计|制表|打印|导出|填报|审核人|备注|说明|共.*条/u;

/** Reads the rows of an export into what it says of each line. */
export function readPortalRows(
  tables: readonly PortalTable[],
  { exportStates }: Pick<WorkbookTemplate, 'exportStates'>,
): PortalRowsRead {
  const refusals: PortalRowRefusal[] = [];
  const groups = new Map<string, Group>();
  let skipped = 0;
  for (const table of tables)
    for (const row of table.rows) {
      const key = lineKeyOf(row);
      if (key === undefined) {
        if (isFooter(row)) skipped += 1;
        else refusals.push(refuse(row, table, { field: idFieldOf(table), rule: 'no-line-id' }));
        continue;
      }
      const group = groups.get(key) ?? { key, table, rows: [], isBad: false };
      groups.set(key, group);
      const values = readRowValues(row, table, exportStates);
      if (values.ok) group.rows.push(values.value);
      else refusals.push(values.error);
      group.isBad ||= !values.ok;
    }
  const lines = [...groups.values()].flatMap((group): readonly PortalLineNews[] => {
    if (group.isBad) return [];
    const against = findContradiction(group);
    if (against === undefined) return [newsOf(group)];
    refusals.push(against);
    return [];
  });
  return { lines, refusals, skipped };
}

/** Our line id, else the portal's, else what a row at least names. */
function lineKeyOf({ values }: PortalRow): string | undefined {
  if (values['line-id'] !== undefined) return `our ${values['line-id']}`;
  const theirs = values['platform-line-id'];
  return theirs === undefined ? undefined : `platform ${theirs}`;
}

function idFieldOf({ columns }: TableOf): 'line-id' | 'platform-line-id' {
  return columns['line-id'] === undefined ? 'platform-line-id' : 'line-id';
}

function isFooter({ values, raw }: PortalRow): boolean {
  const texts = Object.values(raw);
  if (texts.length <= 1) return true;
  const names = values['order-number'] ?? values['platform-order-id'] ?? values['platform-item-id'];
  if (names !== undefined) return false;
  return Object.keys(values).length === 0 || texts.some((text) => FOOTER.test(text));
}

/** Rows of one line must say one thing of it, and a delivery only one thing each time. */
function findContradiction({ rows, table, key }: Group): PortalRowRefusal | undefined {
  const [first] = rows;
  const deliveries = new Map<string, string>();
  for (const values of rows) {
    const { row } = values;
    if (first !== undefined && statementOf(values) !== statementOf(first)) {
      const isState = row.values['line-state'] !== first.row.values['line-state'];
      const field = isState ? 'line-state' : 'ordered-quantity';
      return refuse(row, table, { field, rule: 'contradicts' });
    }
    const delivery = deliveryOf(values, key);
    if (delivery === null) continue;
    const said = JSON.stringify({ ...delivery, raw: null });
    const before = deliveries.get(delivery.deliveryLineId);
    const isUnnumbered = row.values['delivery-id'] === undefined;
    if (before !== undefined && (before !== said || isUnnumbered))
      return refuse(row, table, { field: 'delivered-quantity', rule: 'contradicts' });
    deliveries.set(delivery.deliveryLineId, said);
  }
  return undefined;
}

function statementOf({ row, state, orderedQuantity, receivedQuantity }: RowValues): string {
  const { values } = row;
  return JSON.stringify([
    values['order-number'],
    values['line-id'],
    values['platform-line-id'],
    values['platform-order-id'],
    state,
    orderedQuantity,
    values['delivery-id'] === undefined ? receivedQuantity : null,
  ]);
}

function newsOf({ rows, key }: Group): PortalLineNews {
  const [first] = rows;
  if (first === undefined) throw new Error(`A line without rows: ${key}`);
  const { row, state, orderedQuantity, unitPrice } = first;
  const lineKey = row.values['line-id'] ?? row.values['platform-line-id'] ?? '';
  const told = rows.flatMap((values) => deliveryOf(values, lineKey) ?? []);
  const deliveries = [...new Map(told.map((each) => [each.deliveryLineId, each])).values()];
  const isShipped = deliveries.length > 0;
  return {
    sheet: row.sheet,
    row: row.row,
    ourLineId: row.values['line-id'] ?? null,
    orderNumber: row.values['order-number'] ?? null,
    platformLineId: row.values['platform-line-id'] ?? null,
    platformOrderId: row.values['platform-order-id'] ?? null,
    state,
    stateWord: row.values['line-state'] ?? '',
    refusal: row.values.refusal ?? '',
    orderedQuantity,
    unitPrice,
    deliveredQuantity: isShipped
      ? deliveries.reduce((sum, { quantity }) => sum + quantity, 0)
      : first.deliveredQuantity,
    receivedQuantity: receivedOf(rows),
    deliveries,
  };
}

/** With numbered deliveries every row tells what was received of its own. */
function receivedOf(rows: readonly RowValues[]): number | null {
  const told = rows.filter(({ receivedQuantity }) => receivedQuantity !== null);
  if (told.length === 0) return null;
  const isNumbered = rows.every(({ row }) => row.values['delivery-id'] !== undefined);
  const [first] = told;
  if (!isNumbered) return first?.receivedQuantity ?? null;
  return told.reduce((sum, { receivedQuantity }) => sum + (receivedQuantity ?? 0), 0);
}
