import { findPlaceLine } from '@shared/domain/agreement/place-line';
import type { CampusId, DepartmentId } from '@shared/domain/hospital/hospital';
import type { AgreedLine, AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { anAgreement, anAgreementLine } from '@tests/builders/agreement-builder';
import { anAgreedLine, aProgramProduct } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const east = 'campus-east' as CampusId;
const west = 'campus-west' as CampusId;
const spine = 'department-spine' as DepartmentId;
const cement = aProgramProduct().id;
type Part = Pick<AgreedLine, 'campusId' | 'departmentId'>;
const whole: Part = { campusId: null, departmentId: null };

function find(
  parts: readonly Part[],
  place: { campusId: CampusId; departmentId: DepartmentId | null },
) {
  const rows = parts.map((part, index) =>
    anAgreedLine({ ...part, id: `line-${index}` as AgreedLineId }),
  );
  const lines = rows.map(({ id }) => anAgreementLine({ agreedLineId: id }));
  const agreedLinesById = new Map(rows.map((row) => [row.id, row]));
  const found = findPlaceLine(
    { agreement: anAgreement({ lines }), agreedLinesById },
    cement,
    place,
  );
  return found && [Number(found.line.agreedLineId.slice('line-'.length)), found.isOfPlace];
}

describe('findPlaceLine', () => {
  it('takes the part of the campus that the order is for', () => {
    const parts = [
      { campusId: east, departmentId: null },
      { campusId: west, departmentId: null },
    ];
    expect(find(parts, { campusId: east, departmentId: null })).toEqual([0, true]);
    expect(find(parts, { campusId: west, departmentId: spine })).toEqual([1, true]);
  });

  it('takes the department before its campus, and the campus before the hospital', () => {
    const parts = [
      whole,
      { campusId: east, departmentId: null },
      { campusId: east, departmentId: spine },
    ];
    expect(find(parts, { campusId: east, departmentId: spine })).toEqual([2, true]);
    expect(find(parts, { campusId: east, departmentId: null })).toEqual([1, true]);
    expect(find(parts, { campusId: west, departmentId: spine })).toEqual([0, true]);
    const anywhere = [whole, { campusId: null, departmentId: spine }];
    expect(find(anywhere, { campusId: west, departmentId: spine })).toEqual([1, true]);
  });

  it('says so when no part belongs to the place, and keeps to the campus if it can', () => {
    const parts = [
      { campusId: west, departmentId: null },
      { campusId: east, departmentId: spine },
    ];
    expect(find(parts, { campusId: east, departmentId: null })).toEqual([1, false]);
  });

  it('finds nothing of a product that is not agreed', () => {
    const rows = { agreement: anAgreement(), agreedLinesById: new Map() };
    const place = { campusId: east, departmentId: null };
    expect(findPlaceLine(rows, 'product-other' as ProgramProductId, place)).toBeUndefined();
  });

  it('never leaves the place while a part belongs to it', () => {
    const campus = fc.constantFrom(east, west, null);
    const part = fc.record({ campusId: campus, departmentId: fc.constantFrom(spine, null) });
    const place = fc.record({
      campusId: fc.constantFrom(east, west),
      departmentId: fc.constantFrom(spine, null),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), place, (parts, at) => {
        const [index = -1, isOfPlace] = find(parts, at) ?? [];
        const belongs = ({ campusId, departmentId }: Part) =>
          (campusId === null || campusId === at.campusId) &&
          (departmentId === null || departmentId === at.departmentId);
        const taken = parts[Number(index)];
        expect(isOfPlace).toBe(parts.some(belongs));
        expect(taken !== undefined && belongs(taken)).toBe(isOfPlace);
      }),
    );
  });
});
