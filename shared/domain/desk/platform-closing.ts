import { daysBetween, type LocalDate } from '../calendar/local-date';
import type { Connection } from '../exchange/connection';
import type { CutOver } from '../exchange/exchange';
import type { Citation } from '../policy/policy-pack';
import type { Duty } from './duty';

/** What a closing platform leaves to do. */
export type ClosingLeft = {
  readonly orders: number;
  readonly unmapped: number;
  readonly settlements: number;
};

/**
 * A platform with an announced last day, until it is closed here; with the days left and what is left.
 *
 * Null for `cutOver` while nobody has begun to move.
 *
 * @source 鄂药采联办〔2020〕1号; 咸药采联办〔2020〕3号: 2020-08-31
 */
export function platformClosingDuty(
  connection: Pick<Connection, 'name' | 'state' | 'closesOn'>,
  cutOver: Pick<CutOver, 'id' | 'state'> | null,
  {
    today,
    left,
    citation = null,
  }: {
    readonly today: LocalDate;
    readonly left: ClosingLeft;
    /** Of the transition that names this last day. */
    readonly citation?: Citation | null;
  },
): Duty | undefined {
  const { name, state, closesOn } = connection;
  if (state === 'closed' || closesOn === null || cutOver?.state === 'finished') return undefined;
  return {
    kind: 'platform-closing',
    cutOverId: cutOver?.id ?? null,
    left,
    subject: name,
    on: closesOn,
    daysLeft: daysBetween(today, closesOn),
    amount: null,
    citation,
  };
}
