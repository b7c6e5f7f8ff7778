import { parseDay, parseQuantityText, type EditableLine } from '@renderer/ui';
import type { Text } from '@renderer/i18n/create-text';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { OrderLine, OrderLineId } from '@shared/domain/order/order';
import { openQuantity } from '@shared/domain/order/order-lateness';
import type { ReceiptContext, ReceiptDraftLine } from '@shared/domain/receipt/receipt-draft';

/** A line of the order as the form names it. The name tells its lines apart: it starts with the position. */
export type NamedLine = {
  readonly name: string;
  readonly line: OrderLine;
  readonly open: number;
};

export function nameLines(text: Text<'receiving'>, context: ReceiptContext): readonly NamedLine[] {
  return [...context.orderLinesById.values()]
    .sort((a, b) => a.position - b.position)
    .map((line) => ({
      line,
      open: openQuantity(line, context.orderLineTotalsById.get(line.id)),
      name: text('line.product-words', {
        position: line.position,
        name: line.facts.name,
        specification: `${line.facts.specification} ${line.facts.model}`.trim(),
      }),
    }));
}

const NO_VALUES = {
  delivered: '',
  accepted: '',
  rejected: '',
  lot: '',
  producedOn: '',
  expiresOn: '',
  rejectReason: '',
  overReason: '',
} as const;

const TYPED_KEYS = Object.keys(NO_VALUES);

export function receiptLine(id: string, product: string): EditableLine {
  return { id, values: { ...NO_VALUES, product } };
}

/** One line of the form for each line of the order that is still open. */
export function receiptLinesOf(named: readonly NamedLine[]): readonly EditableLine[] {
  return named.filter(({ open }) => open > 0).map(({ line, name }) => receiptLine(line.id, name));
}

/** Writes what is still to come into the lines that have no quantity yet. */
export function fillOpen(
  lines: readonly EditableLine[],
  linesByName: ReadonlyMap<string, NamedLine>,
): readonly EditableLine[] {
  const filled = new Set<OrderLineId>();
  return lines.map((line) => {
    const named = linesByName.get(line.values['product'] ?? '');
    if (named === undefined || filled.has(named.line.id) || line.values['delivered'] !== '')
      return line;
    filled.add(named.line.id);
    const open = String(named.open);
    return { ...line, values: { ...line.values, delivered: open, accepted: open } };
  });
}

export type ReadReceiptLines = {
  readonly lines: readonly ReceiptDraftLine[];
  /** Position in the form of each line read. */
  readonly positions: readonly number[];
  /** Cells whose text is no number or no day; the grid says why at the cell. */
  readonly unread: number;
  /** Ids of form lines that name no line of the order. */
  readonly unknown: readonly string[];
};

/** The lines of which something was typed. */
export function readReceiptLines(
  typed: readonly EditableLine[],
  linesByName: ReadonlyMap<string, NamedLine>,
): ReadReceiptLines {
  const lines: ReceiptDraftLine[] = [];
  const positions: number[] = [];
  const unknown: string[] = [];
  let unread = 0;
  for (const [position, line] of typed.entries()) {
    if (TYPED_KEYS.every((key) => (line.values[key] ?? '').trim() === '')) continue;
    const named = linesByName.get(line.values['product'] ?? '');
    const cells = readCells(line);
    unread += cells.unread;
    if (named === undefined) unknown.push(line.id);
    if (named === undefined || cells.unread > 0) continue;
    positions.push(position);
    lines.push({ orderLineId: named.line.id, ...cells.read });
  }
  return { lines, positions, unread: unread + unknown.length, unknown };
}

function readCells({ values }: EditableLine) {
  let unread = 0;
  const count = (key: string): number => {
    const typed = (values[key] ?? '').trim();
    if (typed === '') return 0;
    const read = parseQuantityText(typed);
    if (!read.ok) unread += 1;
    return read.ok ? read.value : 0;
  };
  const day = (key: string): LocalDate | null => {
    const read = parseDay(values[key] ?? '');
    if (!read.ok) unread += 1;
    return read.ok ? read.value : null;
  };
  const read = {
    delivered: count('delivered'),
    accepted: count('accepted'),
    rejected: count('rejected'),
    lotNumber: values['lot'] ?? '',
    producedOn: day('producedOn'),
    expiresOn: day('expiresOn'),
    rejectReason: values['rejectReason'] ?? '',
    overReason: values['overReason'] ?? '',
  };
  return { read, unread };
}

/**
 * Keeps 合格 in step while delivered or rejected is typed: what came less what was rejected.
 *
 * A number that somebody has typed into 合格 is left alone.
 */
export function followDelivered(
  before: readonly EditableLine[],
  after: readonly EditableLine[],
): readonly EditableLine[] {
  const beforeById = new Map(before.map((line) => [line.id, line]));
  return after.map((line) => {
    const old = beforeById.get(line.id);
    if (old === undefined || old === line) return line;
    if (old.values['accepted'] !== line.values['accepted']) return line;
    if (line.values['accepted'] !== acceptedOf(old)) return line;
    return { ...line, values: { ...line.values, accepted: acceptedOf(line) } };
  });
}

function acceptedOf({ values }: EditableLine): string {
  const delivered = parseQuantityText(values['delivered'] ?? '');
  const rejected = parseQuantityText(values['rejected'] || '0');
  if (!delivered.ok || !rejected.ok || rejected.value > delivered.value) return '';
  return String(delivered.value - rejected.value);
}
