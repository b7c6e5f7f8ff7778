import { localDate } from '@shared/domain/calendar/local-date';
import { countUnits } from '@shared/domain/conversion/count-units';
import { groupUnits, type ConversionFacts } from '@shared/domain/conversion/group-conversion';
import { nonSelectedShare } from '@shared/domain/monitoring/non-selected-share';
import {
  receivedInAgreedUnits,
  type ProductUse,
} from '@shared/domain/monitoring/received-in-agreed-units';
import { fen } from '@shared/domain/money/money';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { GroupId } from '@shared/domain/program/program';
import { fraction } from '@shared/domain/quantity/fraction';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  aConversion,
  hipProductId,
  hipProducts,
  PARTS,
  productsById,
} from '@tests/builders/conversion-builders';
import { anOutsidePurchase, aReceivedUse } from '@tests/builders/monitoring-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const groupId = 'group-cement' as GroupId;
const period = { from: localDate(2024, 3, 25), to: localDate(2024, 9, 23) };
const maker = 'maker-1' as EnterpriseId;
const products = hipProducts();

function unitsBy(conversion: Pick<ConversionFacts, 'agreedUnit' | 'sets' | 'products'> | null) {
  return groupUnits(groupId, products, conversion);
}

function came(role: string, units: number, overrides: Partial<ProductUse> = {}): ProductUse {
  const use = aReceivedUse({ unit: '个', amount: fen(units), ...overrides });
  const id = `${role} ${String(units)} ${use.on} ${use.selection}`;
  const receipt = { ...use.receipt, id, on: use.on };
  return { ...use, units, receipt, productId: hipProductId(role), manufacturerId: maker };
}

const boxes = {
  agreedUnit: '盒',
  sets: [],
  products: [
    ...[{ kind: 'direct', productId: hipProductId('髋臼杯'), agreedUnits: 1, baseUnits: 20 }],
    ...[{ kind: 'direct', productId: hipProductId('内衬'), agreedUnits: 2, baseUnits: 30 }],
  ].map((one) => ({ ...one, kind: 'direct' as const, set: null })),
};

describe('receipts in the agreed unit', () => {
  it('makes a share of 20 and 15 个 a 盒: 90 个 and 45 个 are 4.5 and 3 盒, so 40 %', () => {
    const given = [came('髋臼杯', 90), came('内衬', 45, { selection: 'non-selected' })];
    const { uses, scale, uncounted } = receivedInAgreedUnits(given, unitsBy(boxes), period);
    const found = nonSelectedShare({
      ...{ groupId, period, received: uses, purchases: [], complaints: [], scale, uncounted },
    });
    expect(found).toMatchObject({ share: 4_000, selected: 5, nonSelected: 3, gaps: [] });
  });

  it('adds rows of the register, which are typed in agreed units, and takes what they cover off once', () => {
    const given = [
      came('髋臼杯', 90),
      came('内衬', 45, { selection: 'non-selected', orderNumber: 'CG-7' }),
    ];
    const { uses, scale } = receivedInAgreedUnits(given, unitsBy(boxes), period);
    const row = anOutsidePurchase({ quantity: quantity(2), agreedUnitsPerUnit: 1 });
    const rows = [{ ...row, orderNumber: 'CG-7' }];
    const asked = { groupId, period, received: uses, complaints: [], scale };
    // 2 of the 3 盒 are registered: 2 + 1 of 7.5.
    expect(nonSelectedShare({ ...asked, purchases: rows }).share).toBe(4_000);
    expect(nonSelectedShare({ ...asked, purchases: [row] })).toMatchObject({
      nonSelected: 5,
      // 5 of 9.5.
      share: 5_263,
    });
  });

  it('leaves a product without a conversion out, and says so', () => {
    const given = [came('髋臼杯', 90), came('球头', 45, { selection: 'non-selected' })];
    const { uses, scale, uncounted } = receivedInAgreedUnits(given, unitsBy(boxes), period);
    const found = nonSelectedShare({
      ...{ groupId, period, received: uses, purchases: [], complaints: [], scale, uncounted },
    });
    expect(found).toMatchObject({ share: 0, gaps: [{ kind: 'no-conversion', purchases: 1 }] });
  });

  it('counts parts as the sets that they make, once complete', () => {
    const given = PARTS.map((role, at) => came(role, 3 + at));
    const { uses, scale } = receivedInAgreedUnits(given, unitsBy(aConversion()), period);
    expect([scale, uses.reduce((total, { units }) => total + units, 0)]).toEqual([1, 3]);
  });

  it('adds up to the exact count of the group, for random receipts', () => {
    const row = fc.tuple(fc.constantFrom('髋臼杯', '内衬'), fc.nat(200), fc.boolean());
    const part = fc.tuple(fc.constantFrom(...PARTS), fc.nat(9), fc.constant(false));
    const rows = fc.oneof(
      fc.tuple(fc.constant(boxes), fc.array(row)),
      fc.tuple(fc.constant(aConversion()), fc.array(part)),
    );
    fc.assert(
      fc.property(rows, ([conversion, drawn]) => {
        const units = unitsBy(conversion);
        const given = drawn.map(([role, count, isOther], at) =>
          came(role, count, {
            selection: isOther ? 'non-selected' : 'main-supply',
            on: localDate(2024, 4 + (at % 5), 1),
          }),
        );
        const named = given.map((use, at) => ({
          ...use,
          receipt: { ...use.receipt, id: String(at).padStart(3, '0') },
        }));
        const { uses, scale, uncounted } = receivedInAgreedUnits(named, units, period);
        const sum = uses.reduce((total, use) => total + use.units, 0);
        const counted = given.map(({ productId, units: count }) => ({
          productId,
          quantity: count,
        }));
        const { exact } = countUnits(counted, units, productsById(products));
        expect(fraction(BigInt(sum), BigInt(scale))).toEqual(exact);
        const { share } = nonSelectedShare({
          ...{ groupId, period, received: uses, purchases: [], complaints: [], scale, uncounted },
        });
        expect(share === null || (share >= 0 && share <= 10_000)).toBe(true);
      }),
    );
  });
});
