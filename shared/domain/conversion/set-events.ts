import type { CountedEvent } from '../pace/month-series';
import { quantity } from '../quantity/quantity';
import { groupBy } from '../../kernel/group-by';
import { setsOf } from './count-units';
import type { ProductSet } from './group-conversion';

/** Parts of a set that counted on a day; below zero when they went back. */
export type PartEvent = CountedEvent & { readonly role: string };

/**
 * The days on which parts made whole sets, or took them apart again, earliest first.
 *
 * A set counts on the day on which its last deciding part came. All of a day counts together, so the sum is what
 * `setsOf` makes of all parts. Our convention, as the counting of sets is.
 */
export function setEvents(set: ProductSet, parts: readonly PartEvent[]): readonly CountedEvent[] {
  const countByRole = new Map<string, number>();
  const days = [...groupBy(parts, ({ on }) => on)].sort(([one], [other]) => (one < other ? -1 : 1));
  let before = 0;
  return days.flatMap(([on, moved]): readonly CountedEvent[] => {
    for (const { role, quantity: units } of moved)
      countByRole.set(role, (countByRole.get(role) ?? 0) + units);
    const now = setsOf(set, countByRole);
    const made = now - before;
    before = now;
    return made === 0 ? [] : [{ on, quantity: quantity(made) }];
  });
}
