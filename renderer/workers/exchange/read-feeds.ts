import type { FeedName, InboundPage } from '@renderer/data/repositories/exchange-inbound';
import type { Connector, Feed, FeedContext } from '@shared/connectors/connector';
import type { Instant } from '@shared/domain/calendar/instant';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ConnectionTalk } from './connection-talk';
import type { ExchangePorts } from './exchange-ports';
import { judgeProblem } from './judge-outcome';

/** Pages in one round: a feed that always has more must not keep the others waiting. */
const MOST_PAGES = 400;

export type FeedRun = {
  readonly connection: Connection;
  readonly connector: Connector;
  readonly talk: ConnectionTalk;
  readonly ports: Pick<ExchangePorts, 'findFeedStart' | 'saveInbound'>;
  readonly now: () => Instant;
  readonly mayGoOn: () => boolean;
};

/**
 * Reads feeds from where they stand; each page and its cursor are saved together. False when one broke
 * off: one that the platform does not give keeps no other waiting.
 */
export async function readFeeds(run: FeedRun, withCatalogue: boolean): Promise<boolean> {
  const { feeds } = run.connector;
  const lines = await readFeed(run, 'lines', feeds.lines);
  const deliveries = await readFeed(run, 'deliveries', feeds.deliveries);
  const catalogue = !withCatalogue || (await readFeed(run, 'catalogue', feeds.catalogue));
  return lines && deliveries && catalogue;
}

async function readFeed<Name extends FeedName>(
  run: FeedRun,
  name: Name,
  feed: Feed<RowOf<Name>>,
): Promise<boolean> {
  const { connection, now } = run;
  const start = await run.ports.findFeedStart({ connectionId: connection.id, feed: name });
  let { cursor } = start;
  for (let page = 0; page < MOST_PAGES && run.mayGoOn(); page += 1) {
    const context = { fields: connection.fields, now: now(), openLines: start.openLines, cursor };
    const read = await readPage(run, { name, feed }, context);
    if (read === null) return false;
    if (read.isEnd) return true;
    cursor = read.cursor;
  }
  return run.mayGoOn();
}

type RowOf<Name extends FeedName> = Extract<InboundPage, { feed: Name }>['rows'][number];

async function readPage<Name extends FeedName>(
  run: FeedRun,
  { name, feed }: { readonly name: Name; readonly feed: Feed<RowOf<Name>> },
  context: FeedContext,
): Promise<{ readonly isEnd: boolean; readonly cursor: string | null } | null> {
  const call = feed.call(context);
  if (call === null) return { isEnd: true, cursor: context.cursor };
  const judged = await run.talk.say(call, name);
  if (judged.kind !== 'answer') return null;
  const reading = feed.read(context, judged.text);
  if (!reading.ok) {
    const problem = judgeProblem(reading.error, judged.messageId);
    if (problem.kind === 'hold') run.talk.hold(problem);
    else if (problem.kind === 'doubt') run.talk.lost(problem.problem);
    return null;
  }
  const { rows, cursor, isEnd, quota } = reading.value;
  run.talk.understood(quota);
  // The name tells which rows these are.
  const inbound = { connectionId: run.connection.id, cursor, feed: name, rows } as InboundPage;
  const kept = await run.ports.saveInbound(inbound);
  return kept.ok ? { isEnd, cursor } : null;
}
