import { localDate } from '@shared/domain/calendar/local-date';
import { countedQuantity } from '@shared/domain/pace/completion';
import {
  countedEvents,
  countedOutside,
  finishedOn,
  type LedgerMove,
} from '@shared/domain/pace/ledger-events';
import { monthSeries } from '@shared/domain/pace/month-series';
import type { ProgressEvent } from '@shared/domain/policy/policy-pack';
import { quantity } from '@shared/domain/quantity/quantity';
import { aDay } from '@tests/builders/arbitraries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const range = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };
const moves: readonly LedgerMove[] = [
  { kind: 'order', on: localDate(2024, 4, 1), ordered: quantity(60) },
  {
    kind: 'receipt',
    on: localDate(2024, 4, 3),
    delivered: quantity(52),
    accepted: quantity(50),
  },
  { kind: 'receipt', on: localDate(2025, 3, 20), delivered: quantity(10), accepted: quantity(10) },
  { kind: 'return', on: localDate(2025, 4, 2), returned: quantity(4) },
];

describe('what counts by the event of the pack', () => {
  it.each([
    ['received', [50, 10, -4]],
    ['delivered', [52, 10, -4]],
    ['ordered', [60, -4]],
  ] as const)('%s', (event, units) => {
    expect(countedEvents(moves, event).map((one) => one.quantity)).toEqual(units);
  });

  it('shows a return after the end of the year beside the months, not in them', () => {
    const events = countedEvents(moves, 'received');
    const today = localDate(2025, 4, 30);
    const points = monthSeries({ events, range, agreed: quantity(60), today });
    expect(points.at(-1)).toMatchObject({ cumulative: 60, completionShare: 10_000 });
    expect(countedOutside(events, range, today)).toBe(-4);
    expect(countedOutside(events, range, localDate(2025, 4, 1))).toBe(0);
  });

  it('is complete since the day on which nothing was missing any more', () => {
    const events = countedEvents(moves, 'received');
    expect(finishedOn(events, quantity(50))).toBe('2024-04-03');
    expect(finishedOn(events, quantity(56))).toBe('2025-03-20');
    expect(finishedOn(events, quantity(57))).toBeNull();
    expect(finishedOn(events, quantity(0))).toBeNull();
  });
});

describe('any ledger', () => {
  const units = fc.nat(500).map(quantity);
  const move = fc.oneof(
    fc.record({ kind: fc.constant('order' as const), on: aDay(), ordered: units }),
    fc.record({
      kind: fc.constant('receipt' as const),
      on: aDay(),
      delivered: units,
      accepted: units,
    }),
    fc.record({ kind: fc.constant('return' as const), on: aDay(), returned: units }),
  );

  it('counts as its plain sums do, inside and outside the year together', () => {
    const event = fc.constantFrom<ProgressEvent[]>('ordered', 'delivered', 'received');
    const property = fc.property(fc.array(move), event, (ledger, by) => {
      const sumOf = (of: (one: LedgerMove) => number) =>
        quantity(ledger.reduce((sum, one) => sum + of(one), 0));
      const totals = {
        ordered: sumOf((one) => (one.kind === 'order' ? one.ordered : 0)),
        delivered: sumOf((one) => (one.kind === 'receipt' ? one.delivered : 0)),
        accepted: sumOf((one) => (one.kind === 'receipt' ? one.accepted : 0)),
        returned: sumOf((one) => (one.kind === 'return' ? one.returned : 0)),
      };
      const events = countedEvents(ledger, by);
      const today = localDate(2100, 1, 1);
      const year = { from: localDate(2040, 2, 29), to: localDate(2041, 2, 27) };
      const points = monthSeries({ events, range: year, agreed: quantity(9), today });
      const inside = points.at(-1)?.cumulative ?? 0;
      expect(inside + countedOutside(events, year, today)).toBe(countedQuantity(totals, by));
    });
    fc.assert(property);
  });

  it('never loses completion but by a return', () => {
    const property = fc.property(fc.array(move), (ledger) => {
      const falls = countedEvents(ledger, 'received').filter((one) => one.quantity < 0);
      const returns = ledger.filter((one) => one.kind === 'return' && one.returned > 0);
      expect(falls).toHaveLength(returns.length);
    });
    fc.assert(property);
  });
});
