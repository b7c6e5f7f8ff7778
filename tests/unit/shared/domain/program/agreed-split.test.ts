import type { CampusId, DepartmentId } from '@shared/domain/hospital/hospital';
import { checkSplit, splitDifference, type AgreedPart } from '@shared/domain/program/agreed-split';
import { quantity } from '@shared/domain/quantity/quantity';
import { aHospital } from '@tests/builders/hospital-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const north = 'north' as CampusId;
const south = 'south' as CampusId;
const bones = 'bones' as DepartmentId;
const theatre = 'theatre' as DepartmentId;
const hospital = aHospital({
  campuses: [
    { id: north, name: '北院' },
    { id: south, name: '南院' },
  ],
  departments: [
    { id: bones, name: '骨科', campusId: north },
    { id: theatre, name: '手术室', campusId: null },
  ],
});
const line = { agreed: quantity(200) };

function part(units: number, place: Partial<AgreedPart>): AgreedPart {
  return { campusId: null, departmentId: null, quantity: units as never, ...place };
}

describe('splitting an agreed quantity', () => {
  it('is whole when the parts make up what was agreed, not one more or less', () => {
    const parts = (last: number) => [
      part(120, { campusId: north, departmentId: bones }),
      part(last, { campusId: south }),
    ];
    expect(checkSplit(line, parts(80), hospital)).toMatchObject({ ok: true });
    for (const last of [79, 81])
      expect(checkSplit(line, parts(last), hospital)).toEqual({
        ok: false,
        error: { kind: 'sum-differs', agreed: 200, sum: 120 + last },
      });
    expect(checkSplit(line, [], hospital)).toMatchObject({ ok: true });
  });

  it.each([
    ['place-missing', [part(200, {})], 1],
    ['place-unknown', [part(200, { campusId: 'west' as CampusId })], 1],
    ['place-unknown', [part(200, { campusId: south, departmentId: bones })], 1],
    ['place-twice', [part(100, { campusId: north }), part(100, { campusId: north })], 2],
    ['quantity-invalid', [part(-1, { campusId: north }), part(201, { campusId: south })], 1],
    ['quantity-invalid', [part(1.5, { departmentId: theatre })], 1],
  ] as const)('is refused with %s and its line', (kind, parts, position) => {
    expect(checkSplit(line, parts, hospital)).toEqual({ ok: false, error: { kind, position } });
  });

  it('says by how much the parts differ once the agreed quantity has changed', () => {
    const units = fc.integer({ min: 0, max: 100_000 });
    fc.assert(
      fc.property(units, fc.array(units, { minLength: 1 }), (agreed, parts) => {
        const split = { parts: parts.map((one) => part(one, { campusId: north })) };
        const sum = parts.reduce((total, one) => total + one, 0);
        expect(splitDifference({ agreed: quantity(agreed) }, split)).toBe(agreed - sum);
        expect(splitDifference({ agreed: quantity(sum) }, split)).toBe(0);
      }),
    );
    expect(splitDifference(line, undefined)).toBeNull();
  });
});
