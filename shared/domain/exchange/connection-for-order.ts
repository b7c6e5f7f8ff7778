import type { LocalDate } from '../calendar/local-date';
import type { ProgramId } from '../program/program';
import type { Connection } from './connection';
import type { CutOver } from './exchange';

export type OrderingRoutes = {
  readonly connections: readonly Connection[];
  readonly cutOvers: readonly CutOver[];
};

/**
 * The connection on which orders of this program are placed on this day; undefined while none is set up.
 *
 * A platform takes orders up to and with its last day. From the day a cut-over moves on, and after
 * the last day at any rate, orders go to the successor; where a platform has closed and no successor
 * is named, there is none. A paused connection is still the one: its orders wait. One that names
 * the program goes before one for all programs.
 */
export function connectionForOrder(
  { connections, cutOvers }: OrderingRoutes,
  programId: ProgramId,
  day: LocalDate,
): Connection | undefined {
  const ordering = connections.filter(({ purpose }) => purpose === 'ordering');
  const named = ordering.filter(({ programIds }) => programIds?.includes(programId) === true);
  const forAll = ordering.filter(({ programIds }) => programIds === null);
  const byId = new Map(ordering.map((connection) => [connection.id, connection]));
  const successors = new Set([
    ...ordering.map(({ successorId }) => successorId),
    ...cutOvers.map(({ toConnectionId }) => toConnectionId),
  ]);
  // Before the day it moves on, the old connection has to be asked first, wherever it stands in the list.
  const oldestFirst = (some: readonly Connection[]) => [
    ...some.filter(({ id }) => !successors.has(id)),
    ...some.filter(({ id }) => successors.has(id)),
  ];
  for (const start of [...oldestFirst(named), ...oldestFirst(forAll)]) {
    const found = follow(start, byId, { cutOvers, day });
    if (found !== undefined) return found;
  }
  return undefined;
}

type Moment = { readonly cutOvers: readonly CutOver[]; readonly day: LocalDate };

function follow(
  start: Connection,
  byId: ReadonlyMap<string, Connection>,
  moment: Moment,
): Connection | undefined {
  const seen = new Set<string>();
  let at: Connection | undefined = start;
  // Two connections that name each other as successor would otherwise go round for ever.
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    const cutOver = moment.cutOvers.find(({ fromConnectionId }) => fromConnectionId === at?.id);
    const hasMoved = cutOver !== undefined && cutOver.movesOn <= moment.day;
    if (!hasMoved && takesOrdersOn(at, moment.day)) return at;
    const next: string | null = cutOver?.toConnectionId ?? at.successorId;
    at = next === null ? undefined : byId.get(next);
  }
  return undefined;
}

/** Whether new orders may be sent there on the day: not closed, and its last day not over. */
export function takesOrdersOn(
  { state, closesOn }: Pick<Connection, 'state' | 'closesOn'>,
  day: LocalDate,
): boolean {
  return state !== 'closed' && (closesOn === null || day <= closesOn);
}
