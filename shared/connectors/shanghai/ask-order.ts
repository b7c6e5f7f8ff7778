import { addDays } from '../../domain/calendar/local-date';
import type {
  LineProgress,
  LineStanding,
  OrderProgress,
} from '../../domain/exchange/order-document';
import { rememberLast } from '../../kernel/remember-last';
import { ok } from '../../kernel/result';
import type { AskReading, ConnectorFields, OrderState, PlatformCall } from '../connector';
import { nextPage, NO_QUOTA, readList } from './answer';
import { shanghaiCall, shanghaiDay } from './envelope';
import { positionOf } from './line-answers';
import { standingOf, stateCodeOf } from './line-states';
import { isSubmitted } from './read-step';
import { textOf, type Row } from './row-fields';
import { settingOf } from './setting';

/** Days before the order day, for a clock or a date of use that is earlier. */
const DAYS_BEFORE = 7;
/** An order may wait long for its connection, and is dated by the platform when it arrives. */
const DAYS_AFTER = 366;

/** Orders in doubt share the pages of one list, and read each one after the other. */
const readPage = rememberLast(readList);

type OrderLineQuery = {
  readonly from: string;
  readonly to: string;
  readonly cursor: string;
  /** Empty for all orders of the period. */
  readonly headerId?: string;
};

/** YY151. No filter that the platform might understand otherwise: a line it hides would be bought twice. */
export function listOrderLines(fields: ConnectorFields, query: OrderLineQuery): PlatformCall {
  const main = {
    YYBM: settingOf(fields, 'YYBM'),
    QSRQ: query.from,
    JZRQ: query.to,
    QYBM: '',
    DDLX: '',
    CGLX: '',
    DJTXF: '',
    DDMXBHCXTJ: query.cursor,
    DDBH: query.headerId ?? '',
    CGFS: '',
  };
  return shanghaiCall({ operation: 'YY151', kind: 'read', fields, main, rows: null });
}

export function askOrder(state: OrderState, cursor: string | null): PlatformCall {
  const { document, fields } = state;
  const first =
    document.usedOn !== null && document.usedOn < document.orderedOn
      ? document.usedOn
      : document.orderedOn;
  return listOrderLines(fields, {
    from: shanghaiDay(addDays(first, -DAYS_BEFORE)),
    to: shanghaiDay(addDays(document.orderedOn, DAYS_AFTER)),
    cursor: cursor ?? '',
    headerId: onlyHeaderOf(state.progress),
  });
}

/** The order's number where every line is known to be in it, so that no other list need be read. */
function onlyHeaderOf({ headerId, lines }: OrderProgress): string {
  const isOnly = lines.every(
    ({ standing, platformOrderId }) => standing !== 'absent' && platformOrderId === headerId,
  );
  return isOnly ? (headerId ?? '') : '';
}

export function readAskedOrder(
  asked: OrderState & { readonly found: OrderProgress; readonly cursor: string | null },
  text: string,
): AskReading {
  const read = readPage(text);
  if (!read.ok) return read;
  const next = nextPage(read.value, { cursor: asked.cursor ?? '', idName: 'DDMXBH' });
  if (!next.ok) return next;
  const lineAt = createMatcher(asked);
  const lines = [...asked.found.lines];
  for (const row of read.value.rows) {
    const index = lineAt(row);
    const known = index === -1 ? undefined : lines[index];
    const found = known === undefined ? null : foundLine(known, row, asked);
    if (known !== undefined && found !== null && outranks(found, known)) lines[index] = found;
  }
  return ok({
    next: next.value?.cursor ?? null,
    found: { headerId: headerOfLines(lines), isSubmitted: isSubmitted(lines), lines },
    quota: NO_QUOTA,
  });
}

/** Which of our lines a row is, by YYJHDH and SXH; by the platform's number where those tags are absent. */
function createMatcher({ document, progress }: OrderState): (row: Row) => number {
  const byPosition = new Map(document.lines.map(({ position }, index) => [position, index]));
  const byPlatformId = new Map(progress.lines.map((line, index) => [line.platformLineId, index]));
  return (row) => {
    const orderNumber = textOf(row, 'YYJHDH');
    if (orderNumber === '') return byPlatformId.get(textOf(row, 'DDMXBH')) ?? -1;
    if (orderNumber !== document.orderNumber) return -1;
    return byPosition.get(positionOf(row) ?? 0) ?? -1;
  };
}

function foundLine(known: LineProgress, row: Row, { progress }: OrderState): LineProgress {
  const before = progress.lines.find(({ ourLineId }) => ourLineId === known.ourLineId);
  // A list without states does not make a sent line a draft again.
  const standing = standingOf(row) ?? (before?.standing === 'sent' ? 'sent' : 'added');
  const refusal = { code: stateCodeOf(row), words: textOf(row, 'CLQKMS') || '审核不通过' };
  return {
    ...known,
    standing,
    platformLineId: textOf(row, 'DDMXBH') || null,
    platformOrderId: textOf(row, 'DDBH') || null,
    refusal: standing === 'refused' ? refusal : null,
  };
}

/** A line that was voided and filled in again is where its latest is; rows come in any order. */
const RANKS: Readonly<Record<LineStanding, number>> = {
  absent: 0,
  cancelled: 1,
  refused: 2,
  added: 3,
  sent: 4,
};

function outranks(found: LineProgress, known: LineProgress): boolean {
  const difference = RANKS[found.standing] - RANKS[known.standing];
  if (difference !== 0) return difference > 0;
  return (found.platformLineId ?? '') < (known.platformLineId ?? '');
}

function headerOfLines(lines: readonly LineProgress[]): string | null {
  const best = lines.reduce<LineProgress | null>(
    (winner, line) =>
      line.platformOrderId !== null &&
      (winner === null || RANKS[line.standing] > RANKS[winner.standing])
        ? line
        : winner,
    null,
  );
  return best?.platformOrderId ?? null;
}
