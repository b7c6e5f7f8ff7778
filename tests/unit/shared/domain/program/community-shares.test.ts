import { localDate } from '@shared/domain/calendar/local-date';
import type { CampusId, DepartmentId } from '@shared/domain/hospital/hospital';
import { basisPoints } from '@shared/domain/money/money';
import type { OrderId } from '@shared/domain/order/order';
import { communityShares, memberOfPlace } from '@shared/domain/program/community-shares';
import { documentsByMember } from '@shared/domain/program/member-documents';
import type { AgreedLine, AgreedLineId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { countLineTotals } from '@shared/domain/record/ledger-check';
import { anAgreedLine } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const north = 'campus-north' as CampusId;
const south = 'campus-south' as CampusId;
const surgery = 'dept-surgery' as DepartmentId;
const ward = 'dept-ward' as DepartmentId;
const places = [
  { member: '县医院', campusId: north, departmentId: null },
  { member: '中心卫生院', campusId: null, departmentId: surgery },
];
const departments = [
  { id: surgery, campusId: north },
  { id: ward, campusId: north },
];
const members = [
  { name: '县医院', share: basisPoints(7_000), isLead: true },
  { name: '中心卫生院', share: basisPoints(3_000), isLead: false },
];

type Place = Pick<AgreedLine, 'campusId' | 'departmentId'>;
const memberOf = (place: Place) => memberOfPlace(place, places, departments);

function line(id: string, agreed: number, place: Partial<Place> = {}): AgreedLine {
  return anAgreedLine({ id: id as AgreedLineId, agreed: quantity(agreed), ...place });
}

describe('memberOfPlace', () => {
  it('takes the department before its campus, and a department without a member by its campus', () => {
    expect(memberOf({ campusId: north, departmentId: surgery })).toBe('中心卫生院');
    expect(memberOf({ campusId: null, departmentId: ward })).toBe('县医院');
    expect(memberOf({ campusId: south, departmentId: null })).toBeNull();
    expect(memberOf({ campusId: null, departmentId: null })).toBeNull();
  });
});

describe('communityShares', () => {
  it('splits what is agreed for the whole by shares, and gives a place its own: 140 + 50 and 60', () => {
    const shares = communityShares(
      [line('whole', 200), line('north', 50, { campusId: north })],
      { members },
      memberOf,
    );
    const sums = shares.members.map(({ agreedByLineId }) =>
      [...agreedByLineId.values()].reduce((total, units) => total + units, 0),
    );
    expect(sums).toEqual([190, 60]);
    expect(shares.difference).toBe(0);
  });

  it('says how much no member has', () => {
    const shares = communityShares([line('south', 40, { campusId: south })], { members }, memberOf);
    expect(shares.difference).toBe(40);
    expect([...shares.unassigned]).toEqual([['south', 40]]);
  });

  it('gives away exactly what is agreed, whatever the places', () => {
    const place = fc.constantFrom(null, north, south);
    const rows = fc.array(fc.record({ agreed: fc.nat({ max: 10_000 }), campusId: place }), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, (given) => {
        const lines = given.map(({ agreed, campusId }, at) => line(`${at}`, agreed, { campusId }));
        const shares = communityShares(lines, { members }, memberOf);
        const left = [...shares.unassigned.values()].reduce((total, units) => total + units, 0);
        expect(shares.difference).toBe(left);
      }),
    );
  });
});

describe('documentsByMember', () => {
  const order = (id: string, place: Partial<Place>) =>
    ({
      id: id as OrderId,
      state: 'placed',
      campusId: south,
      departmentId: null,
      ...place,
    }) as const;
  const orders = [
    order('of-clinic', { departmentId: surgery }),
    order('of-county', { campusId: north }),
    order('of-nobody', {}),
  ];
  const orderLines = orders.map(({ id }, at) => ({
    ...{ id: `line-${id}`, orderId: id, agreedLineId: 'whole', quantity: 10 * (at + 1) },
    voidedOn: null,
  }));
  const receiptLines = orderLines.map(({ id, orderId, agreedLineId, quantity: units }) => ({
    ...{
      id: `receipt-${id}`,
      orderLineId: id,
      orderId,
      agreedLineId,
      acceptedOn: localDate(2024, 5, 1),
    },
    ...{ delivered: units, accepted: units, rejected: 0, amount: 0 },
  }));
  const documents = { orders, orderLines, receiptLines, returns: [] } as never;

  it('counts each order once, with its member or with none', () => {
    const byMember = documentsByMember(documents, [line('whole', 200)], memberOf);
    const accepted = (member: string | null) => {
      const rows = byMember.get(member);
      return rows && countLineTotals(rows).get('whole')?.['accepted'];
    };
    expect([accepted('中心卫生院'), accepted('县医院'), accepted(null)]).toEqual([10, 20, 30]);
    expect(countLineTotals(documents).get('whole')?.['accepted']).toBe(60);
  });
});
