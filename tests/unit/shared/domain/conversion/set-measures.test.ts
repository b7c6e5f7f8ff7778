import { localDate } from '@shared/domain/calendar/local-date';
import { groupUnits } from '@shared/domain/conversion/group-conversion';
import { setMeasures, type MovedTotals } from '@shared/domain/conversion/set-measures';
import { unitPace } from '@shared/domain/conversion/unit-pace';
import { countedQuantity } from '@shared/domain/pace/completion';
import type { AgreedLine, AgreedLineId, GroupId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import {
  aConversion,
  aHipSet,
  hipLine,
  hipProducts,
  PARTS,
  productsById,
} from '@tests/builders/conversion-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const groupId = 'group-cement' as GroupId;
const products = hipProducts();
const hipsById = productsById(products);
const units = groupUnits(groupId, products, aConversion());
const lines = [hipLine('全髋', 120), ...PARTS.map((role) => hipLine(role))];

function totals(ordered: number, accepted = ordered, returned = 0): MovedTotals {
  return {
    ordered: quantity(ordered),
    delivered: quantity(accepted),
    accepted: quantity(accepted),
    returned: quantity(returned),
    used: quantity(0),
  };
}

function measure(
  moved: Readonly<Record<string, MovedTotals>>,
  rows: readonly AgreedLine[] = lines,
  unitsOf = units,
) {
  const totalsById = new Map(
    Object.entries(moved).map(([role, one]) => [hipLine(role).id, one] as const),
  );
  const unitsByGroupId = new Map([[groupId, unitsOf]]);
  return setMeasures({
    lines: rows,
    totalsById,
    unitsByGroupId,
    productsById: hipsById,
    event: 'received',
  });
}

const three = { 髋臼杯: totals(4), 内衬: totals(3), 球头: totals(3), 股骨柄: totals(3) };

describe('setMeasures', () => {
  it("counts the sets that parts make to the whole set's line, beside its own", () => {
    const measures = measure({ ...three, 全髋: totals(2) });
    expect(measures.get(hipLine('全髋').id)).toMatchObject({
      agreed: 120,
      isPart: false,
      totals: { ordered: 5, accepted: 5, returned: 0 },
    });
  });

  it('holds the order of a part against what the sets need of it', () => {
    const part = measure({ ...three, 全髋: totals(2) }).get(hipLine('髋臼杯').id);
    expect(part).toMatchObject({ agreed: 120, isPart: true, totals: { ordered: 6, accepted: 6 } });
  });

  it('takes back a set when one part of it goes back', () => {
    const measures = measure({ ...three, 球头: totals(3, 3, 1) });
    const whole = measures.get(hipLine('全髋').id);
    expect(whole && countedQuantity(whole.totals, 'received')).toBe(2);
  });

  it('asks two pieces for each set where a set has two', () => {
    const parts = aHipSet().parts.map((part) =>
      part.role === '球头' ? { ...part, perSet: 2 } : part,
    );
    const twoHeads = groupUnits(groupId, products, aConversion({ sets: [aHipSet({ parts })] }));
    const measures = measure(three, lines, twoHeads);
    expect(measures.get(hipLine('球头').id)).toMatchObject({ agreed: 240 });
    expect(measures.get(hipLine('全髋').id)).toMatchObject({ totals: { accepted: 1 } });
  });

  it('leaves systems alone that have no line for the whole set', () => {
    expect(measure(three, lines.slice(1)).size).toBe(0);
  });

  it('counts the parts of a department to its own line, else to that of the hospital', () => {
    const departmentId = 'dept-ortho' as AgreedLine['departmentId'];
    const inDepartment = lines.slice(1).map((line) => ({ ...line, departmentId }));
    const [whole] = lines;
    if (whole === undefined) throw new Error('The hip has a line');
    const own = { ...whole, id: 'own' as AgreedLineId, departmentId };
    expect(measure(three, [whole, ...inDepartment]).get(whole.id)?.totals.accepted).toBe(3);
    const both = measure(three, [whole, own, ...inDepartment]);
    expect([both.get(whole.id)?.totals.accepted, both.get(own.id)?.totals.accepted]).toEqual([
      0, 3,
    ]);
  });

  it('counts as many sets as a plain recount of what stayed, whatever came and went', () => {
    const moved = fc.record({ came: fc.nat({ max: 200 }), back: fc.nat({ max: 100 }) });
    const property = fc.property(fc.tuple(...PARTS.map(() => moved)), (parts) => {
      const given = Object.fromEntries(
        PARTS.map((role, at) => {
          const { came, back } = parts[at] ?? { came: 0, back: 0 };
          return [role, totals(came, came, Math.min(came, back))];
        }),
      );
      const whole = measure(given).get(hipLine('全髋').id);
      const kept = parts.map(({ came, back }) => came - Math.min(came, back));
      expect(whole && countedQuantity(whole.totals, 'received')).toBe(Math.min(...kept));
    });
    fc.assert(property);
  });
});

describe('unitPace', () => {
  const question = {
    unitsByGroupId: new Map([[groupId, units]]),
    productsById: hipsById,
    range: { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) },
    // Day 183 of 365.
    today: localDate(2024, 9, 23),
    pack: xinjiang202413,
  };
  const rows = (moved: Readonly<Record<string, MovedTotals>>) =>
    lines.map((line) => {
      const role = line.productId.split('/')[0] ?? '';
      return { ...line, totals: moved[role] ?? totals(0) };
    });

  it('counts 62 sets of 120 by hand: 51.67 %, ahead by a set, 10 a month', () => {
    const moved = {
      髋臼杯: totals(63),
      内衬: totals(62),
      球头: totals(62),
      股骨柄: totals(62),
    };
    const pace = unitPace({ ...question, lines: rows(moved) });
    // 120 × 183 ÷ 365 = 60.16, so the calendar asks for 61; 58 open ÷ (182 ÷ (365 ÷ 12)) = 9.69.
    expect(pace).toMatchObject({
      unit: '套',
      agreed: { whole: 120 },
      counted: { whole: 62, remainders: [{ quantity: 1, name: '髋臼杯' }] },
      completionShare: 5_167,
      timeShare: 5_014,
      differenceUnits: 1,
      neededPerMonth: 10,
      light: 'ahead',
    });
  });

  it('counts half boxes exactly', () => {
    const [cup] = products;
    if (cup === undefined) throw new Error('A hip has parts');
    const product = { ...cup, unit: { baseUnit: '片', packUnit: '盒', basePerPack: 30 } };
    const boxes = groupUnits(groupId, [product], { agreedUnit: '盒', sets: [], products: [] });
    const pace = unitPace({
      ...question,
      lines: [{ ...hipLine('髋臼杯', 3_000), totals: totals(1_515) }],
      unitsByGroupId: new Map([[groupId, boxes]]),
      productsById: new Map([[product.id, product]]),
    });
    // 100 × 183 ÷ 365 = 50.14: 50.5 boxes are ahead by less than one.
    expect(pace).toMatchObject({
      counted: { whole: 50, remainders: [{ quantity: 15, name: '片' }] },
      completionShare: 5_050,
      differenceUnits: 0,
      light: 'on-pace',
      neededPerMonth: 9,
    });
  });

  it('has no answer for groups of different units', () => {
    const other = { ...hipLine('髋臼杯'), groupId: 'group-2' as GroupId, totals: totals(0) };
    const answer = unitPace({
      ...question,
      lines: [...rows({}), other],
      unitsByGroupId: new Map([
        [groupId, units],
        ['group-2' as GroupId, { ...units, agreedUnit: '盒' }],
      ]),
    });
    expect(answer).toBeNull();
  });
});
