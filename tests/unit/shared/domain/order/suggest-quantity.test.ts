import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { suggestQuantity, type SuggestionInput } from '@shared/domain/order/suggest-quantity';
import { countedQuantity } from '@shared/domain/pace/completion';
import { paceOf } from '@shared/domain/pace/pace';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const range = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };
const none = {
  ordered: quantity(0),
  delivered: quantity(0),
  accepted: quantity(0),
  returned: quantity(0),
};

function suggest(overrides: Partial<SuggestionInput> = {}) {
  return suggestQuantity({
    agreed: quantity(365),
    totals: none,
    range,
    today: localDate(2024, 4, 8),
    progressEvent: 'received',
    basePerPack: 1,
    ...overrides,
  });
}

describe('suggestQuantity', () => {
  it('asks for what the calendar wants by the end of the month', () => {
    expect(suggest()).toMatchObject({ quantity: 37, asked: 37, by: '2024-04-30', elapsed: 37 });
  });

  it('leaves out what has counted and what is on its way, and counts what was sent back again', () => {
    const totals = {
      ...none,
      ordered: quantity(20),
      accepted: quantity(12),
      returned: quantity(2),
    };
    expect(suggest({ totals })).toMatchObject({ quantity: 19, counted: 10, onTheWay: 8 });
  });

  it('rounds up to whole packs, and asks for none where nothing is missing', () => {
    expect(suggest({ basePerPack: 12 }).quantity).toBe(48);
    expect(suggest({ totals: { ...none, ordered: quantity(37) } }).quantity).toBe(0);
  });

  it('ends with the year, not with the month', () => {
    const last = suggest({ today: localDate(2025, 3, 10) });
    expect(last).toMatchObject({ by: '2025-03-24', asked: 365 });
  });

  it('brings completion up to the calendar at the end of the month, with at most one pack too many', () => {
    const units = fc.integer({ min: 0, max: 4_000 });
    const input = fc.record({
      agreed: units,
      ordered: units,
      accepted: units,
      days: fc.integer({ min: 0, max: 364 }),
      pack: fc.integer({ min: 1, max: 30 }),
    });
    fc.assert(
      fc.property(input, ({ agreed, ordered, accepted, days, pack }) => {
        const totals = { ...none, ordered: quantity(ordered), accepted: quantity(accepted) };
        const given = { agreed: quantity(agreed), totals, basePerPack: pack };
        const found = suggest({ ...given, today: addDays(range.from, days) });
        const come = found.onTheWay + found.quantity;
        const after = { ...totals, accepted: quantity(accepted + come) };
        const { differenceUnits } = paceOf({
          agreed: given.agreed,
          totals: after,
          range,
          today: found.by,
          pack: xinjiang202413,
        });
        expect(differenceUnits).toBeGreaterThanOrEqual(0);
        if (found.quantity > 0) expect(differenceUnits).toBeLessThan(pack);
        expect(found.counted).toBe(countedQuantity(totals, 'received'));
      }),
    );
  });
});
