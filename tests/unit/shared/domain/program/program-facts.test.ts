import { addDays, localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { CampusId } from '@shared/domain/hospital/hospital';
import { basisPoints } from '@shared/domain/money/money';
import type { ConnectionId } from '@shared/domain/order/order';
import { compareQuantities, QUANTITY_STAGES } from '@shared/domain/program/compare-quantities';
import {
  checkListingState,
  isOrderableListing,
  listingStatesOn,
  type ListingState,
  type ListingStateKind,
} from '@shared/domain/program/listing-state';
import type { ProgramId, ProgramProductId } from '@shared/domain/program/program';
import {
  checkProfile,
  splitByShares,
  type CommunityMember,
  type ProgramProfile,
} from '@shared/domain/program/program-profile';
import { relationGaps } from '@shared/domain/program/relation-gaps';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aProgramProduct, aRelation } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const product = 'product-cement-40' as ProgramProductId;
const day = localDate(2024, 4, 1);

function listing(id: string, kind: ListingStateKind, from: LocalDate): ListingState {
  const programId = 'program-cement' as ProgramId;
  const entered = { enteredOn: from, enteredBy: '张敏', reason: '', reverses: null };
  return { id, revision: 1, programId, productId: product, kind, from, ...entered };
}

describe('listing states', () => {
  const waiting = listing('1', 'to-be-listed', day);
  const listed = listing('2', 'listed', addDays(day, 49));
  const suspended = listing('3', 'suspended', addDays(day, 60));

  it('hold from their day on, whatever the order of entry', () => {
    const kindOn = (on: LocalDate) =>
      listingStatesOn([suspended, waiting, listed], on).get(product)?.kind;
    expect(kindOn(addDays(day, -1))).toBeUndefined();
    expect(kindOn(day)).toBe('to-be-listed');
    expect(kindOn(addDays(day, 48))).toBe('to-be-listed');
    expect(kindOn(addDays(day, 49))).toBe('listed');
    expect(kindOn(addDays(day, 60))).toBe('suspended');
  });

  it('let orders through but for what waits to be listed or is suspended', () => {
    expect([undefined, listed, listing('4', 'resumed', day)].every(isOrderableListing)).toBe(true);
    expect([waiting, suspended].some(isOrderableListing)).toBe(false);
  });

  it('follow on each other sensibly', () => {
    expect(checkListingState('listed', waiting)).toMatchObject({ ok: true });
    expect(checkListingState('resumed', suspended)).toMatchObject({ ok: true });
    expect(checkListingState('resumed', listed)).toMatchObject({
      error: { kind: 'nothing-to-resume' },
    });
    expect(checkListingState('suspended', suspended)).toMatchObject({
      error: { kind: 'same-state' },
    });
  });
});

describe('the four quantities', () => {
  it('show each step that differs, and skip what is not known', () => {
    const four = {
      reported: quantity(120),
      confirmed: quantity(100),
      imported: null,
      signed: quantity(90),
    };
    expect(compareQuantities(four)).toEqual([
      { from: 'reported', to: 'confirmed', difference: -20 },
      { from: 'confirmed', to: 'signed', difference: -10 },
    ]);
  });

  it('add up to last less first', () => {
    const units = fc.option(fc.nat(1000).map(quantity));
    const four = fc.record({ reported: units, confirmed: units, imported: units, signed: units });
    fc.assert(
      fc.property(four, (quantities) => {
        const known = QUANTITY_STAGES.flatMap((stage) => quantities[stage] ?? []);
        const total = compareQuantities(quantities).reduce((sum, step) => sum + step.difference, 0);
        expect(total).toBe((known.at(-1) ?? 0) - (known[0] ?? 0));
      }),
    );
  });
});

describe('gaps in distribution relations', () => {
  const other = 'maker-2' as EnterpriseId;
  const products = [aProgramProduct(), aProgramProduct({ manufacturerId: other })];

  it('name who has none, no backup, or no main', () => {
    const gaps = relationGaps(products, [aRelation()], xinjiang202413);
    expect(gaps).toEqual({ none: [other], noBackup: ['maker-1'], noMain: [] });
    const backup = aRelation({ role: 'backup', manufacturerId: other });
    expect(relationGaps(products, [backup], xinjiang202413)).toEqual({
      none: ['maker-1'],
      noBackup: [],
      noMain: [other],
    });
  });

  it('ask for no backup where the notice does not, and for nothing of what was not selected', () => {
    const alone = { backupDistributors: null };
    expect(relationGaps(products.slice(0, 1), [aRelation()], alone).noBackup).toEqual([]);
    const unselected = [aProgramProduct({ selection: 'non-selected' })];
    expect(relationGaps(unselected, [], xinjiang202413).none).toEqual([]);
  });
});

describe('a community', () => {
  const member = (name: string, share: number, isLead = false): CommunityMember => ({
    name,
    share: basisPoints(share),
    isLead,
  });
  const profile = (members: readonly CommunityMember[]): ProgramProfile => ({
    id: 'program-cement' as ProgramId,
    revision: 0,
    level: 'alliance',
    tenderDocument: '',
    orderingPlatform: { connectionId: null, name: '省平台' },
    reportingPlatforms: [],
    community: { name: '县域医共体', members },
    memberPlaces: [],
  });

  it('has shares that are a whole and one lead, each member once', () => {
    const kindsOf = (members: readonly CommunityMember[]) => {
      const checked = checkProfile(profile(members), []);
      return checked.ok ? [] : checked.error.map(({ kind }) => kind);
    };
    expect(kindsOf([member('县医院', 7_000, true), member('中心卫生院', 3_000)])).toEqual([]);
    expect(kindsOf([member('县医院', 7_000, true), member('中心卫生院', 2_999)])).toEqual([
      'shares-not-whole',
    ]);
    expect(kindsOf([member('县医院', 5_000), member('县医院', 5_000)])).toEqual([
      'member-twice',
      'one-lead',
    ]);
    expect(kindsOf([member(' ', 10_000, true)])).toEqual(['member-name-missing']);
  });

  it('is refused with one platform to order on and to report to, by name or by connection', () => {
    const members = [member('县医院', 10_000, true)];
    const named = { connectionId: null, name: '省平台' };
    const same = { ...profile(members), reportingPlatforms: [named] };
    expect(checkProfile(same, [])).toMatchObject({
      error: [{ kind: 'ordering-is-reporting', name: '省平台' }],
    });
    const id = 'connection-1' as ConnectionId;
    const known = [{ id, name: '京津冀平台', purpose: 'reporting' as const }];
    const reporting = { connectionId: id, name: '旧名' };
    const twice = { ...profile(members), reportingPlatforms: [reporting, reporting] };
    expect(checkProfile(twice, known)).toMatchObject({
      error: [{ kind: 'platform-twice', name: '京津冀平台' }],
    });
    expect(checkProfile({ ...profile(members), orderingPlatform: reporting }, known)).toMatchObject(
      { error: [{ kind: 'purpose-differs', name: '京津冀平台' }] },
    );
    const reported = { ...profile(members), reportingPlatforms: [reporting] };
    expect(checkProfile(reported, known).ok).toBe(true);
  });

  it('is refused with a place of no member, and a place that is two members’', () => {
    const members = [member('县医院', 10_000, true)];
    const place = { member: '县医院', campusId: 'campus-1' as CampusId, departmentId: null };
    const kindsOf = (memberPlaces: ProgramProfile['memberPlaces']) => {
      const checked = checkProfile({ ...profile(members), memberPlaces }, []);
      return checked.ok ? [] : checked.error.map(({ kind }) => kind);
    };
    expect(kindsOf([place])).toEqual([]);
    expect(kindsOf([{ ...place, member: '卫生院' }])).toEqual(['place-without-member']);
    expect(kindsOf([place, place])).toEqual(['place-twice']);
  });

  it('splits a quantity without losing a unit, nobody more than one beside its share', () => {
    const cuts = fc.array(fc.nat(10_000), { maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(1_000_000), cuts, (units, at) => {
        const edges = [0, ...[...at].sort((a, b) => a - b), 10_000];
        const members = edges.slice(1).map((edge, index) => ({
          share: basisPoints(edge - (edges[index] ?? 0)),
        }));
        const parts = splitByShares(units, members);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(units);
        parts.forEach((part, index) => {
          const exact = (units * (members[index]?.share ?? 0)) / 10_000;
          expect(Math.abs(part - exact)).toBeLessThan(1);
        });
      }),
    );
  });
});
