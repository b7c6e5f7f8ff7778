import type { DepartmentId } from '@shared/domain/hospital/hospital';
import type { OrderId } from '@shared/domain/order/order';
import { splitByDepartment, type OrderPart } from '@shared/domain/pace/split-by-department';
import { quantity } from '@shared/domain/quantity/quantity';
import { accepted } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const bones = 'department-bones' as DepartmentId;
const brain = 'department-brain' as DepartmentId;

function part(id: string, departmentId: DepartmentId | null, units: number): OrderPart {
  return {
    orderId: id as OrderId,
    departmentId,
    ordered: quantity(units),
    delivered: quantity(units),
    accepted: quantity(units),
    returned: quantity(0),
    used: quantity(units),
  };
}

describe('a line by department', () => {
  const totals = { ...accepted(30), used: quantity(0) };
  const orders = [part('a', null, 10), part('b', brain, 15), part('c', bones, 5)];

  it('gives the goods to the department of the order, the agreed quantity to that of the line', () => {
    const parts = splitByDepartment({ departmentId: bones, agreed: quantity(100), totals }, orders);
    expect(parts).toMatchObject([
      { departmentId: bones, agreed: 100, totals: { accepted: 15 } },
      { departmentId: brain, agreed: 0, totals: { accepted: 15 } },
    ]);
    expect(parts.map(({ orderIds }) => [...(orderIds ?? [])])).toEqual([['a', 'c'], ['b']]);
  });

  it('leaves a line that is not split whole, and shows beside it what departments ordered', () => {
    const parts = splitByDepartment({ departmentId: null, agreed: quantity(100), totals }, orders);
    expect(parts).toMatchObject([
      { departmentId: null, agreed: 100, totals: { accepted: 30 }, orderIds: null },
      { departmentId: brain, agreed: 0, totals: { accepted: 15 } },
      { departmentId: bones, agreed: 0, totals: { accepted: 5 } },
    ]);
  });

  it('knows no use where that of one order is not known', () => {
    const given = [part('a', bones, 10), { ...part('b', bones, 5), used: null }];
    const line = { departmentId: bones, agreed: quantity(100), totals };
    expect(splitByDepartment(line, given)[0]?.totals.used).toBeNull();
    expect(splitByDepartment(line, given.slice(0, 1))[0]?.totals.used).toBe(10);
  });

  it('loses and doubles nothing of a split line', () => {
    const department = fc.constantFrom(null, bones, brain);
    const property = fc.property(
      fc.array(fc.tuple(department, fc.nat(50))),
      fc.constantFrom(bones, brain),
      (given, own) => {
        const all = given.map(([id, units], at) => part(String(at), id, units));
        const sum = given.reduce((total, [, units]) => total + units, 0);
        const parts = splitByDepartment(
          {
            departmentId: own,
            agreed: quantity(7),
            totals: { ...accepted(sum), used: quantity(0) },
          },
          all,
        );
        expect(parts.reduce((total, one) => total + one.totals.accepted, 0)).toBe(sum);
        expect(parts.reduce((total, one) => total + (one.totals.used ?? 0), 0)).toBe(sum);
        expect(parts.reduce((total, one) => total + one.agreed, 0)).toBe(7);
      },
    );
    fc.assert(property);
  });
});
