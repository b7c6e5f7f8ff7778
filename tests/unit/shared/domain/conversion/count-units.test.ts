import { agreedUnits } from '@shared/domain/conversion/agreed-units';
import { compareStages } from '@shared/domain/conversion/compare-stages';
import { countUnits } from '@shared/domain/conversion/count-units';
import {
  conversionOf,
  groupUnits,
  type ProductConversion,
} from '@shared/domain/conversion/group-conversion';
import type { GroupId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import {
  aConversion,
  aHipSet,
  hipLine,
  hipParts,
  hipProductId,
  hipProducts,
  PARTS,
  productsById,
} from '@tests/builders/conversion-builders';
import { aProgramProduct } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const groupId = 'group-cement' as GroupId;
const id = (text: string) => text as ProgramProductId;
const direct = (productId: string, agreedUnits: number, baseUnits: number): ProductConversion => ({
  ...{ kind: 'direct', productId: id(productId), agreedUnits, baseUnits, set: null },
});

const sheets = [
  aProgramProduct({ id: id('a'), unit: { baseUnit: '片', packUnit: '盒', basePerPack: 30 } }),
  aProgramProduct({ id: id('b'), unit: { baseUnit: '片', packUnit: '盒', basePerPack: 10 } }),
  aProgramProduct({ id: id('c'), unit: { baseUnit: '包', packUnit: null, basePerPack: 1 } }),
];
const sheetUnits = groupUnits(groupId, sheets, { agreedUnit: '盒', sets: [], products: [] });

describe('direct conversion', () => {
  it('takes the pack where the pack is the agreed unit, and says what does not fill a box', () => {
    const sum = countUnits(
      [
        { productId: id('a'), quantity: 45 },
        { productId: id('b'), quantity: 20 },
      ],
      sheetUnits,
      productsById(sheets),
    );
    expect(sum).toEqual({
      exact: { numerator: 7n, denominator: 2n },
      whole: 3,
      remainders: [{ kind: 'left', quantity: 15, name: '片' }],
      missing: [],
    });
  });

  it('leaves out a product whose unit has no conversion, and names it', () => {
    expect(sheetUnits.missing).toEqual([id('c')]);
    const sum = countUnits([{ productId: id('c'), quantity: 5 }], sheetUnits, productsById(sheets));
    expect(sum).toMatchObject({ whole: 0, missing: [id('c')] });
  });

  it('keeps a fraction that is no whole number of base units', () => {
    const units = groupUnits(groupId, sheets, {
      ...{ agreedUnit: '套', sets: [], products: [direct('c', 2, 3)] },
    });
    const sum = countUnits([{ productId: id('c'), quantity: 2 }], units, productsById(sheets));
    expect(sum.whole).toBe(1);
    expect(sum.remainders).toEqual([{ kind: 'fraction', numerator: 1, denominator: 3 }]);
  });

  it('needs nothing where all products share one unit, and knows none where they differ', () => {
    expect(groupUnits(groupId, sheets.slice(0, 2), null)).toMatchObject({
      agreedUnit: '片',
      missing: [],
    });
    expect(groupUnits(groupId, sheets, null)).toMatchObject({ agreedUnit: '' });
    expect(groupUnits(groupId, sheets, null).missing).toHaveLength(3);
  });

  it('is whole and remainder together, never more and never less', () => {
    const property = fc.property(
      fc.integer({ min: -100_000, max: 100_000 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      (quantity, agreedUnits, baseUnits) => {
        const units = groupUnits(groupId, sheets, {
          ...{ agreedUnit: '套', sets: [], products: [direct('c', agreedUnits, baseUnits)] },
        });
        const sum = countUnits([{ productId: id('c'), quantity }], units, productsById(sheets));
        const { numerator, denominator } = sum.exact;
        expect(numerator * BigInt(baseUnits)).toBe(
          BigInt(quantity) * BigInt(agreedUnits) * denominator,
        );
        const [rest] = sum.remainders;
        const left = rest?.kind === 'left' ? rest.quantity : 0;
        if (agreedUnits === 1) expect(sum.whole * baseUnits + left).toBe(quantity);
      },
    );
    fc.assert(property);
  });
});

const hips = hipProducts();
const hipsById = productsById(hips);
const units = groupUnits(groupId, hips, aConversion());
const rows = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([role, quantity]) => ({ productId: hipProductId(role), quantity }));

describe('product systems', () => {
  it('count complete sets and say which parts are over', () => {
    const sum = countUnits(rows({ 髋臼杯: 4, 内衬: 3, 球头: 3, 股骨柄: 3 }), units, hipsById);
    expect(sum).toEqual({
      exact: { numerator: 3n, denominator: 1n },
      whole: 3,
      remainders: [{ kind: 'left', quantity: 1, name: '髋臼杯' }],
      missing: [],
    });
  });

  it('count by the leading part where staff chose that, and say what those sets lack', () => {
    const byStem = groupUnits(
      groupId,
      hips,
      aConversion({ sets: [aHipSet({ method: 'leading-part' })] }),
    );
    const sum = countUnits(rows({ 髋臼杯: 4, 内衬: 3, 球头: 3, 股骨柄: 5 }), byStem, hipsById);
    expect(sum.whole).toBe(5);
    expect(sum.remainders).toEqual([
      { kind: 'left', quantity: -1, name: '髋臼杯' },
      { kind: 'left', quantity: -2, name: '内衬' },
      { kind: 'left', quantity: -2, name: '球头' },
    ]);
  });

  it('take several pieces of a part for one set and leave out what is not required', () => {
    const plate = aHipSet({
      parts: [
        { role: '髋臼杯', perSet: 1, isRequired: true, isLeading: false },
        { role: '内衬', perSet: 4, isRequired: true, isLeading: false },
        { role: '球头', perSet: 6, isRequired: false, isLeading: false },
      ],
    });
    const products = hipParts().filter(({ productId }) => productId !== hipProductId('股骨柄'));
    const plates = groupUnits(groupId, hips, { agreedUnit: '套', sets: [plate], products });
    const sum = countUnits(rows({ 髋臼杯: 3, 内衬: 11, 球头: 0 }), plates, hipsById);
    expect(sum.whole).toBe(2);
    expect(sum.remainders).toEqual([
      { kind: 'left', quantity: 1, name: '髋臼杯' },
      { kind: 'left', quantity: 3, name: '内衬' },
    ]);
  });

  it("never make a set of two makers' parts", () => {
    const both = [...hips, ...hipProducts('maker-2')];
    const products = [...hipParts(), ...hipParts('maker-2')];
    const mixed = groupUnits(groupId, both, aConversion({ products }));
    const sum = countUnits(
      [
        ...rows({ 髋臼杯: 1, 内衬: 1 }),
        { productId: hipProductId('球头', 'maker-2'), quantity: 1 },
        { productId: hipProductId('股骨柄', 'maker-2'), quantity: 1 },
      ],
      mixed,
      productsById(both),
    );
    expect(sum.whole).toBe(0);
  });

  it('never fall when more comes in, and are at most what the scarcest part allows', () => {
    const counts = fc.tuple(...PARTS.map(() => fc.nat({ max: 500 })));
    const property = fc.property(counts, fc.nat({ max: 3 }), (have, grown) => {
      const count = (numbers: readonly number[]) =>
        countUnits(
          rows(Object.fromEntries(PARTS.map((role, at) => [role, numbers[at] ?? 0]))),
          units,
          hipsById,
        ).whole;
      const before = count(have);
      expect(before).toBe(Math.min(...have));
      const after = have.map((one, at) => (at === grown ? one + 7 : one));
      expect(count(after)).toBeGreaterThanOrEqual(before);
    });
    fc.assert(property);
  });
});

describe('the agreed quantity of a system', () => {
  it('stands on the whole set, and what is agreed of parts besides is named and not added', () => {
    const agreed = agreedUnits([hipLine('全髋', 120), hipLine('球头', 30)], units, hipsById);
    expect(agreed.sum.whole).toBe(120);
    expect(agreed.twice).toMatchObject([{ manufacturerId: 'maker-1' }]);
  });

  it('stands on the parts, as many sets as the most promised part, and parts that differ are named', () => {
    const equal = agreedUnits(
      PARTS.map((role) => hipLine(role, 40)),
      units,
      hipsById,
    );
    expect(equal).toMatchObject({ sum: { whole: 40 }, unequal: [], twice: [] });
    const differing = agreedUnits(
      PARTS.map((role, at) => hipLine(role, 40 + at)),
      units,
      hipsById,
    );
    expect(differing.sum.whole).toBe(43);
    expect(differing.unequal[0]?.setsByRole.map(({ sets }) => sets)).toEqual([40, 41, 42, 43]);
  });
});

describe('the version of a year', () => {
  it('is the last entered of those that have begun', () => {
    const first = aConversion();
    const later = aConversion({ version: 2, fromYear: 2 });
    const corrected = aConversion({ version: 3, fromYear: 1 });
    expect(conversionOf([first, later], groupId, 1)).toBe(first);
    expect(conversionOf([first, later], groupId, 2)).toBe(later);
    expect(conversionOf([first, later, corrected], groupId, 2)).toBe(corrected);
    expect(conversionOf([later], groupId, 1)).toBeNull();
  });
});

describe('the four quantities of a group', () => {
  const agreedAs = (reported: number | null, imported: number) => ({
    reported: reported === null ? null : quantity(reported),
    ...{ confirmed: null, imported: quantity(imported), signed: null },
  });
  const line = (productId: string, reported: number | null, imported: number) => ({
    productId: id(productId),
    quantities: agreedAs(reported, imported),
  });

  it('are compared in the agreed unit: 4 boxes reported, 3.5 imported', () => {
    const stages = compareStages(
      [line('a', 60, 60), line('b', 20, 15)],
      sheetUnits,
      productsById(sheets),
    );
    expect(stages).toMatchObject([
      { stage: 'reported', sum: { whole: 4 }, difference: null },
      { stage: 'imported', difference: { numerator: -1n, denominator: 2n } },
    ]);
  });

  it('leave out a stage that a line does not have', () => {
    const lines = [line('a', null, 60), line('b', 20, 20)];
    const stages = compareStages(lines, sheetUnits, productsById(sheets));
    expect(stages.map(({ stage }) => stage)).toEqual(['imported']);
  });
});
