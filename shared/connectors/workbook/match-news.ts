import type { Exchange, PlatformLine, PlatformLineState } from '../../domain/exchange/exchange';
import type {
  LineProgress,
  LineStanding,
  OrderProgress,
} from '../../domain/exchange/order-document';
import type { PortalLineNews } from '../../domain/exchange/portal-news';
import type { ExportedState, ExportField } from '../../domain/exchange/workbook-template';
import type { ToldDelivery, ToldLine } from '../connector';
import type { PortalRowRule } from './portal-refusal';

/** What we hold of one portal: the orders that went to it, and what it has told before. */
export type KnownAtPortal = {
  readonly exchanges: readonly Exchange[];
  readonly platformLines: readonly PlatformLine[];
};

/** What an export changes of one order on its way. */
export type ExchangeNews = {
  readonly exchange: Exchange;
  readonly progress: OrderProgress;
  /** Our lines that the portal has never shown. */
  readonly missing: readonly string[];
};

/** A row that could be read and cannot be ours as it says. */
export type NewsRefusal = {
  readonly news: PortalLineNews;
  readonly field: ExportField;
  readonly rule: Extract<PortalRowRule, 'other-order' | 'contradicts'>;
};

export type MatchedNews = {
  /** Every order of this portal that the export names, changed or not. */
  readonly exchanges: readonly ExchangeNews[];
  readonly lines: readonly ToldLine[];
  readonly deliveries: readonly ToldDelivery[];
  /** Lines that are none of ours: each becomes a difference, never an order. */
  readonly unknown: readonly PortalLineNews[];
  /** An older export than the one that was read last: what it says of these lines is left out. */
  readonly older: readonly PortalLineNews[];
  readonly refusals: readonly NewsRefusal[];
};

type OurLine = { readonly exchange: Exchange; readonly line: LineProgress };
type Matched = OurLine & { readonly news: PortalLineNews };

const STANDINGS: Readonly<Record<ExportedState, LineStanding>> = {
  waiting: 'sent',
  confirmed: 'sent',
  declined: 'sent',
  refused: 'refused',
  shipped: 'sent',
  received: 'sent',
  'void-by-timeout': 'sent',
  'void-by-hospital': 'cancelled',
};

/** How far a line has come; a portal that shows less than before shows an older state. */
const STAGES: Readonly<Record<PlatformLineState, number>> = {
  unknown: 0,
  'waiting-response': 1,
  accepted: 2,
  'out-of-stock': 2,
  'part-shipped': 3,
  shipped: 4,
  received: 5,
  declined: 6,
  'void-by-timeout': 6,
  'void-by-hospital': 6,
  'void-of-back-entry': 6,
};

/**
 * Matches what a portal's export says with our orders: by our line ids, or by the portal's ids
 * that we hold already. Product and quantity prove nothing.
 */
export function matchNews(all: readonly PortalLineNews[], known: KnownAtPortal): MatchedNews {
  const find = createFinder(known);
  const toldById = new Map(known.platformLines.map((line) => [line.platformLineId, line]));
  const matched: Matched[] = [];
  const unknown: PortalLineNews[] = [];
  const older: PortalLineNews[] = [];
  const refusals: NewsRefusal[] = [];
  for (const news of all) {
    const found = find(news);
    if (found === undefined) {
      unknown.push(news);
      continue;
    }
    const refusal = findRefusal(news, found);
    if (refusal !== undefined) refusals.push(refusal);
    else if (isOlder(news, toldById.get(platformLineIdOf(news, found.line)))) older.push(news);
    else matched.push({ ...found, news });
  }
  return {
    exchanges: listExchangeNews(matched),
    lines: [...matched.flatMap(toToldLine), ...unknown.map(toUnknownLine)],
    deliveries: matched.flatMap(toToldDeliveries),
    unknown,
    older,
    refusals,
  };
}

function createFinder({ exchanges, platformLines }: KnownAtPortal) {
  const byOurId = new Map<string, OurLine>();
  const byTheirId = new Map<string, OurLine>();
  const byOrderLineId = new Map<string, OurLine>();
  for (const exchange of exchanges.filter(({ kind }) => kind === 'order'))
    exchange.progress.lines.forEach((line, index) => {
      const ours = { exchange, line };
      byOurId.set(line.ourLineId, ours);
      if (line.platformLineId !== null) byTheirId.set(line.platformLineId, ours);
      const orderLineId = exchange.document.lines[index]?.orderLineId;
      if (orderLineId !== undefined) byOrderLineId.set(orderLineId, ours);
    });
  for (const { platformLineId, orderLineId } of platformLines) {
    const ours = byOrderLineId.get(orderLineId);
    if (ours !== undefined && !byTheirId.has(platformLineId)) byTheirId.set(platformLineId, ours);
  }
  return ({ ourLineId, platformLineId }: PortalLineNews): OurLine | undefined =>
    ourLineId !== null
      ? byOurId.get(ourLineId)
      : platformLineId === null
        ? undefined
        : byTheirId.get(platformLineId);
}

function findRefusal(news: PortalLineNews, { exchange, line }: OurLine): NewsRefusal | undefined {
  if (news.orderNumber !== null && news.orderNumber !== exchange.orderNumber)
    return { news, field: 'order-number', rule: 'other-order' };
  const isOtherLine =
    news.platformLineId !== null &&
    line.platformLineId !== null &&
    // Where the portal gave no id before, ours stood in its place.
    line.platformLineId !== line.ourLineId &&
    news.platformLineId !== line.platformLineId;
  return isOtherLine ? { news, field: 'platform-line-id', rule: 'contradicts' } : undefined;
}

function isOlder(news: PortalLineNews, told: PlatformLine | undefined): boolean {
  if (told === undefined || news.state === null || news.state === 'refused') return false;
  return STAGES[platformStateOf(news)] < STAGES[told.state];
}

function listExchangeNews(matched: readonly Matched[]): readonly ExchangeNews[] {
  const byExchange = new Map<Exchange, Map<string, Matched>>();
  for (const each of matched) {
    const lines = byExchange.get(each.exchange) ?? new Map<string, Matched>();
    byExchange.set(each.exchange, lines.set(each.line.ourLineId, each));
  }
  return [...byExchange].map(([exchange, newsById]) => {
    const lines = exchange.progress.lines.map((line) =>
      nextLine(line, newsById.get(line.ourLineId)),
    );
    const orderIds = lines.flatMap(({ platformOrderId }) => platformOrderId ?? []);
    const isSubmitted = exchange.progress.isSubmitted || lines.some(isAtPortal);
    const headerId = exchange.progress.headerId ?? orderIds[0] ?? null;
    const missing = lines
      .filter(({ standing }) => standing === 'absent')
      .map(({ ourLineId }) => ourLineId);
    return { exchange, progress: { headerId, isSubmitted, lines }, missing };
  });
}

function isAtPortal({ standing }: LineProgress): boolean {
  return standing === 'sent' || standing === 'cancelled';
}

function nextLine(line: LineProgress, matched: Matched | undefined): LineProgress {
  if (matched === undefined) return line;
  const { news } = matched;
  // A row that only tells of a delivery proves that the portal has the line.
  const standing = news.state === null ? 'sent' : STANDINGS[news.state];
  // A refusal in the list of imports says nothing of a line that came in at another try.
  if (standing === 'refused' && isAtPortal(line)) return line;
  if (standing === 'sent' && line.standing === 'cancelled') return line;
  const isRefused = standing === 'refused';
  return {
    ourLineId: line.ourLineId,
    standing,
    platformLineId: isRefused ? line.platformLineId : platformLineIdOf(news, line),
    platformOrderId: news.platformOrderId ?? line.platformOrderId,
    refusal: isRefused ? { code: news.stateWord, words: news.refusal } : null,
  };
}

/** Where a portal gives its lines no id, ours stands for it. */
function platformLineIdOf(news: PortalLineNews, { platformLineId, ourLineId }: LineProgress) {
  return news.platformLineId ?? platformLineId ?? ourLineId;
}

function toToldLine({ news, line, exchange }: Matched): readonly ToldLine[] {
  if (news.state === null || news.state === 'refused') return [];
  return [
    {
      ...toldFigures(news),
      platformLineId: platformLineIdOf(news, line),
      ourLineId: line.ourLineId,
      orderNumber: exchange.orderNumber,
    },
  ];
}

function toUnknownLine(news: PortalLineNews): ToldLine {
  return {
    ...toldFigures(news),
    platformLineId: news.platformLineId ?? news.ourLineId ?? '',
    ourLineId: news.ourLineId,
    orderNumber: news.orderNumber,
  };
}

function toldFigures(news: PortalLineNews) {
  return {
    platformOrderId: news.platformOrderId,
    position: null,
    state: platformStateOf(news),
    stateCode: news.stateWord,
    quantity: news.orderedQuantity,
    shippedQuantity: news.deliveredQuantity,
    receivedQuantity: news.receivedQuantity,
    unitPrice: news.unitPrice,
  };
}

function toToldDeliveries({ news, line }: Matched): readonly ToldDelivery[] {
  return news.deliveries.map((delivery) => ({
    ...delivery,
    platformLineId: platformLineIdOf(news, line),
    ourLineId: line.ourLineId,
    udi: '',
    invoiceNumber: '',
  }));
}

function platformStateOf({
  state,
  deliveredQuantity,
  orderedQuantity,
}: PortalLineNews): PlatformLineState {
  switch (state) {
    case 'waiting':
      return 'waiting-response';
    case 'confirmed':
      return 'accepted';
    case 'shipped':
      return deliveredQuantity !== null &&
        orderedQuantity !== null &&
        deliveredQuantity < orderedQuantity
        ? 'part-shipped'
        : 'shipped';
    case 'declined':
    case 'received':
    case 'void-by-timeout':
    case 'void-by-hospital':
      return state;
    case 'refused':
    case null:
      return 'unknown';
  }
}
