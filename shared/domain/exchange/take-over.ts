import type { Order } from '../order/order';
import type { Connection } from './connection';
import type { ExchangeRow } from './exchange';

/** Why an order stays with the platform that closes. */
export type StayReason =
  /** The platform has it, whole or in part: it is delivered and settled there, or cancelled there first. */
  | 'at-old-platform'
  /** An answer was lost: nobody knows whether it arrived. */
  | 'in-doubt'
  /** It is being sent at this moment, or lies in a file that has not come back. */
  | 'underway';

/** What a cut-over does with an order of the old platform that is not yet done there. */
export type TakeOver =
  { readonly kind: 'moves' } | { readonly kind: 'stays'; readonly reason: StayReason };

/**
 * Whether an order is the old platform's business: placed for its connection, or reported by hand before
 * connections were set up, in a program that it serves.
 */
export function isOrderOf(
  {
    connectionId,
    reportState,
    programId,
  }: Pick<Order, 'connectionId' | 'reportState' | 'programId'>,
  { id, programIds }: Pick<Connection, 'id' | 'programIds'>,
): boolean {
  if (connectionId !== null) return connectionId === id;
  return reportState === 'reported' && (programIds === null || programIds.includes(programId));
}

/**
 * Whether an order can be taken over to the new platform: only when it is certain that nothing of it
 * is at the old one. What is doubtful stays, because moving it could order goods twice.
 */
export function takeOverOf(
  { reportState }: Pick<Order, 'reportState'>,
  exchanges: readonly ExchangeRow[],
): TakeOver {
  if (reportState === 'reported') return stays('at-old-platform');
  for (const exchange of exchanges.filter(({ state }) => state !== 'withdrawn')) {
    const reason = reasonToStay(exchange);
    if (reason !== null) return stays(reason);
  }
  return { kind: 'moves' };
}

function reasonToStay({ state, doubt, progress, ferryNumber }: ExchangeRow): StayReason | null {
  if (doubt !== null) return 'in-doubt';
  const isNothingThere =
    progress.headerId === null &&
    !progress.isSubmitted &&
    progress.lines.every(
      ({ standing, platformLineId }) =>
        (standing === 'absent' || standing === 'refused') && platformLineId === null,
    );
  if (!isNothingThere || state === 'done') return 'at-old-platform';
  if (state === 'underway' || state === 'exported' || ferryNumber !== null) return 'underway';
  return null;
}

function stays(reason: StayReason): TakeOver {
  return { kind: 'stays', reason };
}
