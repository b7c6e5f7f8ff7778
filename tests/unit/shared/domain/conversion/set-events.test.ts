import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { setsOf } from '@shared/domain/conversion/count-units';
import { setEvents, type PartEvent } from '@shared/domain/conversion/set-events';
import { quantity } from '@shared/domain/quantity/quantity';
import { aHipSet, PARTS } from '@tests/builders/conversion-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const start = localDate(2024, 4, 1);

function part(role: string, day: number, units: number): PartEvent {
  return { role, on: addDays(start, day), quantity: quantity(units) };
}

describe('the days on which parts make sets', () => {
  it('counts a set when its last part came, and takes it back when one went', () => {
    const parts = [
      part('髋臼杯', 0, 3),
      part('内衬', 0, 3),
      part('球头', 1, 2),
      part('股骨柄', 5, 3),
      part('球头', 8, 1),
      part('内衬', 20, -2),
    ];
    expect(setEvents(aHipSet(), parts)).toEqual([
      { on: '2024-04-06', quantity: 2 },
      { on: '2024-04-09', quantity: 1 },
      { on: '2024-04-21', quantity: -2 },
    ]);
  });

  it('puts all of one day together: a part that is exchanged takes no set apart', () => {
    const parts = [
      ...PARTS.map((role) => part(role, 0, 1)),
      part('球头', 3, -1),
      part('球头', 3, 1),
    ];
    expect(setEvents(aHipSet(), parts)).toEqual([{ on: '2024-04-01', quantity: 1 }]);
  });

  it('adds up, on every day, to the sets of a plain recount, by either method', () => {
    const event = fc.tuple(fc.constantFrom(...PARTS), fc.nat(30), fc.integer({ min: -3, max: 9 }));
    const method = fc.constantFrom('complete-set' as const, 'leading-part' as const);
    fc.assert(
      fc.property(fc.array(event), method, fc.nat(30), (given, by, until) => {
        const set = aHipSet({ method: by });
        const parts = given.map((one) => part(...one));
        const day = addDays(start, until);
        const counts = new Map<string, number>();
        for (const { role, on, quantity: units } of parts)
          if (on <= day) counts.set(role, (counts.get(role) ?? 0) + units);
        const made = setEvents(set, parts)
          .filter(({ on }) => on <= day)
          .reduce((total, one) => total + one.quantity, 0);
        expect(made).toBe(setsOf(set, counts));
      }),
    );
  });
});
