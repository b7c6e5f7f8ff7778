import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { Duty } from '@shared/domain/desk/duty';
import { platformClosingDuty } from '@shared/domain/desk/platform-closing';
import type { HospitalDatabase } from '../database';
import { countCutOverLeft } from './cut-over-views';

const NOTHING_KNOWN = { orders: 0, unmapped: 0, settlements: 0 } as const;

/** Platforms with an announced last day, each with what is left to do there. */
export async function listClosingDuties(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly Duty[]> {
  const [connections, cutOvers, transitions] = await Promise.all([
    db.connections.toArray(),
    db.cutOvers.toArray(),
    db.transitions.toArray(),
  ]);
  const closing = connections.filter(
    ({ closesOn, state }) => closesOn !== null && state !== 'closed',
  );
  const duties = closing.map(async (connection) => {
    const cutOver = cutOvers.find(({ fromConnectionId }) => fromConnectionId === connection.id);
    const left = cutOver === undefined ? NOTHING_KNOWN : await countCutOverLeft(db, cutOver, today);
    const { citation = null } =
      transitions.find(
        ({ isWithdrawn, oldPlatformUntil }) =>
          !isWithdrawn && oldPlatformUntil === connection.closesOn,
      ) ?? {};
    return platformClosingDuty(connection, cutOver ?? null, { today, left, citation }) ?? [];
  });
  return (await Promise.all(duties)).flat();
}
