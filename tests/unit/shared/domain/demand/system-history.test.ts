import { localDate } from '@shared/domain/calendar/local-date';
import { unitsOfYear } from '@shared/domain/conversion/group-conversion';
import { setsOf } from '@shared/domain/conversion/count-units';
import type { ProductHistory } from '@shared/domain/demand/demand-figures';
import { creditSystems } from '@shared/domain/demand/system-history';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  aConversion,
  aHipSet,
  hipProductId,
  hipProducts,
  PARTS,
} from '@tests/builders/conversion-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const products = hipProducts();
const units = unitsOfYear(products, [aConversion()], 1);
const whole = hipProductId('全髋');
const day = localDate(2024, 5, 1);

function history(overrides: Partial<ProductHistory> = {}): ProductHistory {
  return {
    ...{ purchases: [], movements: [], usedByParts: [], agreed: null, system: null },
    ...overrides,
  };
}

function histories(own: Readonly<Record<string, ProductHistory>>) {
  return new Map(
    [...PARTS, '全髋'].map((role) => [hipProductId(role), own[role] ?? history()] as const),
  );
}

const agreed = history({ agreed: quantity(120), purchases: [{ on: day, quantity: 2 }] });

describe('the history of a product system that is agreed as a whole', () => {
  it('counts the sets of its parts to the whole, and nothing twice', () => {
    const bought = (units: number) => history({ purchases: [{ on: day, quantity: units }] });
    const own = {
      全髋: agreed,
      髋臼杯: bought(4),
      内衬: bought(3),
      球头: bought(3),
      股骨柄: bought(3),
    };
    const credited = creditSystems(histories(own), products, units);
    expect(credited.get(whole)).toMatchObject({
      purchases: [
        { on: day, quantity: 2 },
        { on: day, quantity: 3 },
      ],
      system: { kind: 'whole', set: aHipSet().name },
    });
    expect(credited.get(hipProductId('髋臼杯'))).toMatchObject({
      purchases: [],
      system: { kind: 'part' },
    });
  });

  it('counts the sets that departments used part by part', () => {
    const issued = history({ movements: [{ kind: 'issue', on: day, quantity: -2 }] });
    const own = Object.fromEntries(PARTS.map((role) => [role, issued]));
    const credited = creditSystems(histories({ ...own, 全髋: agreed }), products, units);
    expect(credited.get(whole)?.usedByParts).toEqual([{ on: day, quantity: 2 }]);
  });

  it('leaves a system alone that is agreed by its parts, and a part with an agreed quantity of its own', () => {
    const part = history({ agreed: quantity(10), purchases: [{ on: day, quantity: 5 }] });
    const byParts = histories({ 髋臼杯: part });
    expect(creditSystems(byParts, products, units)).toEqual(byParts);
    const both = creditSystems(histories({ 全髋: agreed, 髋臼杯: part }), products, units);
    expect(both.get(hipProductId('髋臼杯'))).toEqual(part);
  });

  it('credits what a plain recount of random purchases makes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...PARTS), fc.nat(300), fc.integer({ min: 0, max: 9 }))),
        (given) => {
          const own = Object.fromEntries(
            PARTS.map((role) => [
              role,
              history({
                purchases: given
                  .filter(([one]) => one === role)
                  .map(([, at, quantity]) => ({ on: localDate(2024, 1 + (at % 12), 1), quantity })),
              }),
            ]),
          );
          const counts = new Map<string, number>();
          for (const [role, , units] of given) counts.set(role, (counts.get(role) ?? 0) + units);
          const bare = history({ agreed: quantity(1) });
          const credited = creditSystems(histories({ ...own, 全髋: bare }), products, units);
          const sum = (credited.get(whole)?.purchases ?? []).reduce(
            (total, one) => total + one.quantity,
            0,
          );
          expect(sum).toBe(setsOf(aHipSet(), counts));
        },
      ),
    );
  });
});
