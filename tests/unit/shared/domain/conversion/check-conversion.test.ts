import { checkConversion } from '@shared/domain/conversion/check-conversion';
import type {
  ConversionFacts,
  ProductConversion,
} from '@shared/domain/conversion/group-conversion';
import type { GroupId, ProgramProductId } from '@shared/domain/program/program';
import {
  aConversion,
  aHipSet,
  HIP,
  hipParts,
  hipProductId,
  hipProducts,
} from '@tests/builders/conversion-builders';
import { describe, expect, it } from 'vitest';

const elsewhere = hipProducts('maker-2').map((product) => ({
  ...product,
  groupId: 'group-knee' as GroupId,
}));
const products = [...hipProducts(), ...elsewhere];

function faultsOf(overrides: Partial<ConversionFacts>, reason = '按产品系统采购') {
  const { programId, groupId, fromYear, agreedUnit, sets, products: rows } = aConversion();
  const facts = { programId, groupId, fromYear, agreedUnit, sets, products: rows, ...overrides };
  return checkConversion({ facts, reason, products, years: [1, 2] });
}

const cup = hipProductId('髋臼杯');
const single = (
  agreedUnits: number,
  baseUnits: number,
  set: string | null = null,
): ProductConversion => ({
  ...{ kind: 'direct', productId: cup, agreedUnits, baseUnits, set },
});

describe('checkConversion', () => {
  it('has nothing against a hip of four parts', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('asks for the agreed unit, the reason and a year of the program', () => {
    expect(faultsOf({ agreedUnit: ' ', fromYear: 3 }, ' ')).toEqual([
      { kind: 'agreed-unit-missing' },
      { kind: 'reason-missing' },
      { kind: 'year-unknown', yearNumber: 3 },
    ]);
  });

  it.each([
    [0, 1],
    [1, 0],
    [-1, 30],
    [1, 1.5],
  ])('refuses %s agreed units in %s base units', (agreedUnits, baseUnits) => {
    expect(faultsOf({ products: [single(agreedUnits, baseUnits)] })).toEqual([
      { kind: 'not-positive', productId: cup, agreedUnits, baseUnits },
    ]);
  });

  it('refuses a product of another group, and one that stands twice', () => {
    const foreign = hipProductId('球头', 'maker-2');
    const twice = [
      ...hipParts(),
      ...hipParts().slice(0, 1),
      { ...single(1, 1), productId: foreign },
    ];
    expect(faultsOf({ products: twice })).toEqual([
      { kind: 'product-twice', productId: cup },
      { kind: 'not-in-group', productId: foreign },
    ]);
  });

  it('refuses a part that belongs to no set, and a whole set that is not one', () => {
    const stray: ProductConversion = { kind: 'part', productId: cup, set: HIP, role: '螺钉' };
    const noSet: ProductConversion = single(1, 1, '全膝');
    expect(faultsOf({ products: [stray] })).toMatchObject([
      { kind: 'part-of-no-set', role: '螺钉' },
    ]);
    expect(faultsOf({ products: [noSet] })).toMatchObject([
      { kind: 'part-of-no-set', set: '全膝' },
    ]);
    const two: ProductConversion = single(1, 2, HIP);
    expect(faultsOf({ products: [two] })).toMatchObject([{ kind: 'whole-not-one' }]);
  });

  it('refuses two leading parts, none where sets are counted by it, and a set that nothing is required of', () => {
    const { parts } = aHipSet();
    const lead = parts.map((part) => ({ ...part, isLeading: true }));
    expect(faultsOf({ sets: [aHipSet({ parts: lead })] })).toMatchObject([{ kind: 'two-leading' }]);
    const noLead = parts.map((part) => ({ ...part, isLeading: false }));
    const byLead = aHipSet({ method: 'leading-part', parts: noLead });
    expect(faultsOf({ sets: [byLead] })).toMatchObject([{ kind: 'no-leading', set: HIP }]);
    const loose = aHipSet({ parts: parts.map((part) => ({ ...part, isRequired: false })) });
    expect(faultsOf({ sets: [loose] })).toMatchObject([{ kind: 'no-required', set: HIP }]);
  });

  it('refuses a set without name or parts, a part that stands twice, and none of it in a set', () => {
    const [part] = aHipSet().parts;
    if (part === undefined) throw new Error('A hip has parts');
    const none = { ...part, perSet: 0 };
    const bad = faultsOf({
      sets: [
        aHipSet(),
        { ...aHipSet(), name: '' },
        { ...aHipSet(), name: '双动', parts: [] },
        { ...aHipSet(), name: '半髋', parts: [part, none] },
      ],
    });
    expect(bad).toEqual([
      { kind: 'set-name-missing', position: 2 },
      { kind: 'set-without-parts', set: '双动' },
      { kind: 'role-twice', set: '半髋', role: '髋臼杯' },
      { kind: 'per-set-not-positive', set: '半髋', role: '髋臼杯', perSet: 0 },
    ]);
  });

  it('refuses an unknown product', () => {
    const productId = 'nowhere' as ProgramProductId;
    expect(faultsOf({ products: [{ ...single(1, 1), productId }] })).toEqual([
      { kind: 'not-in-group', productId },
    ]);
  });
});
