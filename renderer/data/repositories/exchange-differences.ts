import type { ExchangeDifference } from '@shared/domain/exchange/exchange';
import { revised } from '@shared/domain/record/record';
import type { HospitalDatabase } from '../database';
import type { CommandEntry } from '../journal/command-queue';

/** What a platform says otherwise than we do, as found. */
export type FoundDifference = Omit<
  ExchangeDifference,
  'id' | 'revision' | 'foundAt' | 'state' | 'settlement'
>;

/**
 * Keeps differences: one for each subject and kind. One that was settled opens again only when the
 * platform says something new. Answers how many were opened.
 */
export async function putDifferences(
  db: HospitalDatabase,
  entry: CommandEntry,
  found: readonly FoundDifference[],
): Promise<number> {
  const byId = new Map(found.map((difference) => [differenceIdOf(difference), difference]));
  const stored = await db.exchangeDifferences.bulkGet([...byId.keys()]);
  const rows = [...byId].flatMap(([id, difference], index): ExchangeDifference[] => {
    const open = { ...difference, foundAt: entry.now, state: 'open', settlement: null } as const;
    const row = stored[index];
    if (row === undefined) return [{ id, revision: 1, ...open }];
    return row.theirs === difference.theirs ? [] : [revised(row, open)];
  });
  entry.put('exchangeDifferences', ...rows);
  entry.put(
    'exchangeEvents',
    ...rows.map(({ connectionId, orderId, kind, theirs }) => ({
      id: entry.newId(),
      revision: 1,
      exchangeId: null,
      orderId,
      connectionId,
      at: entry.now,
      kind: 'difference' as const,
      step: kind,
      words: theirs,
      messageId: null,
    })),
  );
  return rows.length;
}

function differenceIdOf({ connectionId, kind, subject }: FoundDifference): string {
  return `${connectionId}/${kind}/${subject}`;
}
