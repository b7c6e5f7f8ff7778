import type { Exchange, ExchangeProblemKind, ExchangeRow } from '@shared/domain/exchange/exchange';
import { isUntouched } from '@shared/domain/exchange/merge-progress';
import { ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { goAgain } from './exchange-decisions';
import { putExchanges, withDocuments } from './exchange-documents';
import { putEvents } from './exchange-saving';

/** What a mapping or a downloaded catalogue mends without anybody pressing a button. */
const MENDED_BY_NAMES: readonly ExchangeProblemKind[] = [
  'item-not-mapped',
  'enterprise-not-mapped',
];

/** Looked at in one go: each is compared with the platform's catalogue. */
const AT_ONCE = 50;

/**
 * Puts back into the outbox what was parked only because a name was missing, once the name is there.
 * Of these nothing has ever been sent.
 */
export function requeueMapped(db: HospitalDatabase, commands: CommandQueue) {
  return commands.run('exchange:queue', async (entry) => {
    const parked = await db.exchanges
      .where('state')
      .equals('parked')
      .filter(lacksName)
      .limit(AT_ONCE)
      .toArray();
    const again: Exchange[] = [];
    for (const exchange of await withDocuments(db, parked)) {
      const mended = await goAgain(db, entry, exchange);
      if (mended.ok) again.push(mended.value);
    }
    putExchanges(entry, again);
    for (const exchange of again)
      putEvents(entry, exchange, [{ kind: 'queued', step: null, words: '', messageId: null }]);
    return ok(again.length);
  });
}

function lacksName({ kind, problem, doubt, progress }: ExchangeRow): boolean {
  const isMendable = problem !== null && MENDED_BY_NAMES.includes(problem.kind);
  return isMendable && kind === 'order' && doubt === null && isUntouched(progress);
}
