import type { Connector, OrderState } from '@shared/connectors/connector';
import type { Instant } from '@shared/domain/calendar/instant';
import type { Connection } from '@shared/domain/exchange/connection';
import type { Exchange } from '@shared/domain/exchange/exchange';
import type { ConnectionTalk } from './connection-talk';
import type { Change } from './exchange-changes';
import type { HeaderClaims } from './header-claims';
import type { OpenInquiries } from './open-inquiries';
import type { SharedQuestions } from './shared-questions';

export type ExchangeRun = {
  readonly connection: Connection;
  readonly connector: Connector;
  readonly talk: ConnectionTalk;
  readonly claims: HeaderClaims;
  readonly questions: SharedQuestions;
  readonly inquiries: OpenInquiries;
  readonly save: (exchange: Exchange, change: Change) => Promise<Exchange | null>;
  readonly now: () => Instant;
  /** False when the connection is held or the engine stops: then nothing further is begun. */
  readonly mayGoOn: () => boolean;
};

/** Where an exchange stands when its run ends. */
export type RunEnd =
  /** Finished, parked, or no longer ours. */
  | { readonly kind: 'left' }
  /** To be gone on with as soon as the connection may be spoken to. */
  | { readonly kind: 'held'; readonly exchange: Exchange }
  /** Not before `retryAt` of the exchange. */
  | { readonly kind: 'waits'; readonly exchange: Exchange }
  /** A question was not answered: again after a while. */
  | { readonly kind: 'failed'; readonly exchange: Exchange };

export type Next = RunEnd | { readonly kind: 'go-on'; readonly exchange: Exchange };

/** Nothing further is sent before the change is on disk. */
export async function saved(
  run: Pick<ExchangeRun, 'save'>,
  exchange: Exchange,
  change: Change,
): Promise<Next> {
  const kept = await run.save(exchange, change);
  if (kept?.state !== 'underway') return { kind: 'left' };
  if (kept.doubt !== null && kept.retryAt !== null) return { kind: 'waits', exchange: kept };
  return { kind: 'go-on', exchange: kept };
}

export function stateOf(
  { connection }: Pick<ExchangeRun, 'connection'>,
  exchange: Exchange,
): OrderState {
  const { document, progress } = exchange;
  return { document, progress, fields: connection.fields };
}
