import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import { unitPrice } from '../money/money';
import type { Group, Program } from '../program/program';
import { sameText } from '../program/product-match';
import { quantity } from '../quantity/quantity';
import { parseDay } from '../text/parse-day';
import { parseDecimal } from '../text/parse-decimal';
import {
  checkOutsidePurchase,
  type OutsideKind,
  type OutsidePurchase,
  type OutsidePurchaseFacts,
  type OutsidePurchaseFinding,
  type OutsideRole,
} from './outside-purchase';

/** The columns of a sheet of purchases, in the order of the register. */
export const OUTSIDE_COLUMNS = [
  ...(['program', 'group', 'kind', 'role', 'boughtOn', 'product', 'supplier'] as const),
  ...(['department', 'quantity', 'unit', 'conversion', 'unitPrice', 'reason'] as const),
  ...(['comparison', 'decision', 'filing', 'validUntil', 'order'] as const),
] as const;
export type OutsideColumn = (typeof OUTSIDE_COLUMNS)[number];

/** Columns without which no row can be read. */
const NEEDED = [
  ...(['program', 'group', 'kind', 'role', 'boughtOn', 'product'] as const),
  ...(['quantity', 'unit', 'unitPrice', 'reason'] as const),
] as const satisfies readonly OutsideColumn[];

type CellFault =
  | 'header-missing'
  | 'program-unknown'
  | 'group-unknown'
  | 'kind-unknown'
  | 'role-unknown'
  | 'day-unreadable'
  | 'number-unreadable'
  | 'unit-missing'
  | 'row-known'
  | 'row-twice';

/** Why a row is not taken: where, and what stood there. Rows count from 1, as people see them. */
export type OutsideRowRefusal = {
  readonly row: number;
  readonly column: OutsideColumn;
  readonly text: string;
} & (
  | { readonly kind: CellFault }
  | { readonly kind: 'against-rule'; readonly finding: OutsidePurchaseFinding }
);

export type ReadOutsideRows = {
  readonly rows: readonly OutsidePurchaseFacts[];
  readonly refusals: readonly OutsideRowRefusal[];
};

export type OutsideRowsContext = {
  readonly today: LocalDate;
  readonly programs: readonly { readonly program: Program; readonly groups: readonly Group[] }[];
  readonly known: readonly OutsidePurchase[];
  /** The words of the screen: of the columns, the ways of buying and the roles. */
  readonly headers: Readonly<Record<OutsideColumn, string>>;
  readonly kinds: Readonly<Record<OutsideKind, string>>;
  readonly roles: Readonly<Record<OutsideRole, string>>;
};

type Cells = Readonly<Record<OutsideColumn, string>>;
type CellRefusal = Omit<OutsideRowRefusal, 'row' | 'text'>;

/**
 * Reads purchases pasted with their header row; every row that is not blank is read or refused at its cell.
 *
 * What stands in the register already, or twice in the rows, is refused: pasting again adds nothing.
 */
export function readOutsideRows(
  pasted: readonly (readonly string[])[],
  context: OutsideRowsContext,
): ReadOutsideRows {
  const [header = [], ...body] = pasted;
  const places = placesOf(header, context);
  const missing = NEEDED.filter((column) => !places.has(column));
  if (missing.length > 0) {
    const refusals = missing.map((column) => {
      const text = context.headers[column];
      return { row: 1, column, text, kind: 'header-missing' as const };
    });
    return { rows: [], refusals };
  }
  const known = new Set(context.known.filter((row) => !row.isWithdrawn).map(keyOf));
  const read = new Set<string>();
  const rows: OutsidePurchaseFacts[] = [];
  const refusals: OutsideRowRefusal[] = [];
  for (const [index, texts] of body.entries()) {
    if (texts.every((text) => text.trim() === '')) continue;
    const cells = cellsOf(texts, places);
    const facts = readRow(cells, context);
    const key = facts.ok ? keyOf(facts.value) : '';
    const repeat = read.has(key) ? 'row-twice' : known.has(key) ? 'row-known' : null;
    if (facts.ok && repeat === null) {
      read.add(key);
      rows.push(facts.value);
      continue;
    }
    const refusal: CellRefusal = facts.ok
      ? { column: 'product', kind: repeat ?? 'row-twice' }
      : facts.error;
    const place = { row: index + 2, text: cells[refusal.column] };
    refusals.push({ ...refusal, ...place } as OutsideRowRefusal);
  }
  return { rows, refusals };
}

function readRow(
  cells: Cells,
  context: OutsideRowsContext,
): Result<OutsidePurchaseFacts, CellRefusal> {
  const refuse = (column: OutsideColumn, kind: CellFault) => err({ column, kind } as const);
  const owner = context.programs.find(({ program }) => isSame(program.name, cells.program));
  if (owner === undefined) return refuse('program', 'program-unknown');
  const group = owner.groups.find(({ name }) => isSame(name, cells.group));
  if (group === undefined) return refuse('group', 'group-unknown');
  const kind = keyOfWord(context.kinds, cells.kind);
  if (kind === undefined) return refuse('kind', 'kind-unknown');
  const role = keyOfWord(context.roles, cells.role);
  if (role === undefined) return refuse('role', 'role-unknown');
  const boughtOn = parseDay(cells.boughtOn);
  if (!boughtOn.ok) return refuse('boughtOn', 'day-unreadable');
  const validUntil = cells.validUntil === '' ? ok(null) : parseDay(cells.validUntil);
  if (!validUntil.ok) return refuse('validUntil', 'day-unreadable');
  const units = parseDecimal(cells.quantity, { scale: 0 });
  if (!units.ok) return refuse('quantity', 'number-unreadable');
  const price = parseDecimal(cells.unitPrice, { scale: 4 });
  if (!price.ok) return refuse('unitPrice', 'number-unreadable');
  const conversion =
    cells.conversion === '' ? ok(null) : parseDecimal(cells.conversion, { scale: 0 });
  if (!conversion.ok) return refuse('conversion', 'number-unreadable');
  if (cells.unit === '') return refuse('unit', 'unit-missing');
  return checked(
    {
      ...{ programId: owner.program.id, groupId: group.id, kind, role },
      ...{ boughtOn: boughtOn.value, validUntil: validUntil.value },
      ...{ quantity: quantity(units.value), unitPrice: unitPrice(price.value) },
      ...{ agreedUnitsPerUnit: conversion.value, unit: cells.unit, product: cells.product },
      ...{ supplier: cells.supplier, department: cells.department, reason: cells.reason },
      ...{ priceComparison: cells.comparison, decision: cells.decision },
      ...{ filingNumber: cells.filing, orderNumber: cells.order },
    },
    context.today,
  );
}

/** The rules of an entry by hand hold: an error refuses the row at its cell. */
function checked(
  facts: OutsidePurchaseFacts,
  today: LocalDate,
): Result<OutsidePurchaseFacts, CellRefusal> {
  const finding = checkOutsidePurchase(facts, today).find(({ severity }) => severity === 'error');
  if (finding === undefined) return ok(facts);
  const refusal = { column: COLUMNS[finding.kind], kind: 'against-rule', finding } as const;
  return err(refusal);
}

const COLUMNS: Readonly<Record<OutsidePurchaseFinding['kind'], OutsideColumn>> = {
  'product-missing': 'product',
  'quantity-not-positive': 'quantity',
  'amount-too-large': 'quantity',
  'conversion-missing': 'conversion',
  'conversion-not-positive': 'conversion',
  'bought-in-future': 'boughtOn',
  'reason-missing': 'reason',
  'filing-number-missing': 'filing',
  'decision-missing': 'decision',
  'comparison-missing': 'comparison',
  'filing-expired': 'validUntil',
  'selected-offline': 'role',
};

function placesOf(
  header: readonly string[],
  { headers }: OutsideRowsContext,
): ReadonlyMap<OutsideColumn, number> {
  return new Map(
    OUTSIDE_COLUMNS.flatMap((column) => {
      const at = header.findIndex((text) => isSame(text, headers[column]));
      return at < 0 ? [] : [[column, at] as const];
    }),
  );
}

function cellsOf(texts: readonly string[], places: ReadonlyMap<OutsideColumn, number>): Cells {
  const cells = OUTSIDE_COLUMNS.map((column) => {
    const at = places.get(column);
    return [column, at === undefined ? '' : (texts[at] ?? '').trim()] as const;
  });
  return Object.fromEntries(cells) as Cells;
}

function keyOfWord<Key extends string>(
  words: Readonly<Record<Key, string>>,
  text: string,
): Key | undefined {
  const found = Object.entries<string>(words).find(([, word]) => isSame(word, text));
  return found?.[0] as Key | undefined;
}

function isSame(one: string, other: string): boolean {
  return sameText(one) === sameText(other);
}

/** What makes two rows one purchase. */
function keyOf(row: OutsidePurchaseFacts): string {
  const { groupId, boughtOn, product, quantity: units, unitPrice: price } = row;
  const { filingNumber, orderNumber, department, kind, role } = row;
  const named = [product, row.supplier, filingNumber, orderNumber, department].map(sameText);
  return [groupId, kind, role, boughtOn, String(units), String(price), ...named].join('\t');
}
