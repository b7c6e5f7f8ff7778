import type { Agreement, AgreementId } from '@shared/domain/agreement/agreement';
import { requiredScopes, signingRates } from '@shared/domain/agreement/signing-rates';
import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { AgreedLine, AgreedLineId, DistributorRole } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { xinjiang202413 as pack } from '@shared/policy-packs/xinjiang-2024-13';
import { aSignedAgreement, anAgreement } from '@tests/builders/agreement-builder';
import { anAgreedLine } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 9, 23);
const early = localDate(2024, 3, 20);
const boundary = localDate(2024, 3, 25);
const late = localDate(2024, 4, 17);

/** Fifteen manufacturers of one group, each with an agreed quantity. */
const lines: readonly AgreedLine[] = Array.from({ length: 15 }, (_, index) =>
  anAgreedLine({
    id: `line-${String(index)}` as AgreedLineId,
    manufacturerId: maker(index),
  }),
);

function maker(index: number): EnterpriseId {
  return `maker-${String(index)}` as EnterpriseId;
}

function of(index: number, role: DistributorRole): Partial<Agreement> {
  return { id: `${role}-${String(index)}` as AgreementId, manufacturerId: maker(index), role };
}

function rates(agreements: readonly Agreement[], on = today) {
  return signingRates({
    required: requiredScopes(lines, 1),
    agreements,
    pack,
    years: [],
    today: on,
  });
}

describe('what must be signed', () => {
  it('is one pair per manufacturer and group with an agreed quantity above zero', () => {
    const rows = [
      anAgreedLine({ id: 'a' as AgreedLineId }),
      anAgreedLine({ id: 'b' as AgreedLineId, agreed: quantity(50) }),
      anAgreedLine({ id: 'c' as AgreedLineId, manufacturerId: maker(2), agreed: quantity(0) }),
      anAgreedLine({ id: 'd' as AgreedLineId, manufacturerId: maker(3), yearNumber: 2 }),
    ];
    expect(requiredScopes(rows, 1)).toEqual([
      {
        programId: 'program-cement',
        manufacturerId: 'maker-1',
        groupId: 'group-cement',
        yearNumber: 1,
      },
    ]);
  });
});

describe('the signing rates of 15 main and 15 backup agreements', () => {
  const signed = [
    ...lines.map((_, index) => aSignedAgreement(index < 12 ? early : late, of(index, 'main'))),
    ...lines.map((_, index) => aSignedAgreement(index < 11 ? early : late, of(index, 'backup'))),
  ];

  it('are 23 of 30 on time and all to date', () => {
    const found = rates(signed);
    expect(found.main.onTime).toEqual({ numerator: 12, denominator: 15, share: 8_000 });
    expect(found.backup.onTime).toEqual({ numerator: 11, denominator: 15, share: 7_333 });
    expect(found.both.onTime).toEqual({ numerator: 23, denominator: 30, share: 7_667 });
    expect(found.both.toDate).toEqual({ numerator: 30, denominator: 30, share: 10_000 });
    expect(found.citation?.clause).toBe('五(三)');
  });

  it('do not count what is signed after today', () => {
    expect(rates(signed, early).both.toDate.numerator).toBe(23);
  });
});

describe('a signing rate', () => {
  it('shows the boundary day apart from in time', () => {
    const { main } = rates([aSignedAgreement(boundary, of(0, 'main'))]);
    expect(main.onTime.numerator).toBe(0);
    expect(main.byBoundaryDay.numerator).toBe(1);
    expect(main.toDate.numerator).toBe(1);
  });

  it('counts a manufacturer once, and neither void nor unsigned nor unrequired agreements', () => {
    const { main } = rates([
      aSignedAgreement(early, of(0, 'main')),
      aSignedAgreement(early, { ...of(0, 'main'), id: 'again' as AgreementId }),
      aSignedAgreement(early, { ...of(1, 'main'), state: 'void' }),
      anAgreement(of(2, 'main')),
      aSignedAgreement(early, of(99, 'main')),
    ]);
    expect(main.toDate).toEqual({ numerator: 1, denominator: 15, share: 667 });
  });

  it('has no share where nothing is required, and no backup where the notice asks for none', () => {
    const input = { agreements: [], today };
    const empty = signingRates({ ...input, required: [], pack, years: [] });
    expect(empty.both.onTime).toEqual({ numerator: 0, denominator: 0, share: null });
    const required = requiredScopes(lines, 1);
    const elsewhere = signingRates({ ...input, required, pack: chongqing202454, years: [] });
    expect(elsewhere.backup.onTime.denominator).toBe(0);
    expect(elsewhere.both.onTime.denominator).toBe(15);
    expect(elsewhere.citation).toBeNull();
  });

  it('is never above one, and on time never above to date', () => {
    const one = fc.record({
      index: fc.nat(20),
      role: fc.constantFrom<DistributorRole>('main', 'backup'),
      day: fc.constantFrom(early, boundary, late),
    });
    const property = fc.property(fc.array(one), (chosen) => {
      const agreements = chosen.map(({ index, role, day }) =>
        aSignedAgreement(day, of(index, role)),
      );
      for (const rate of [rates(agreements).main, rates(agreements).both]) {
        expect(rate.onTime.numerator).toBeLessThanOrEqual(rate.byBoundaryDay.numerator);
        expect(rate.byBoundaryDay.numerator).toBeLessThanOrEqual(rate.toDate.numerator);
        expect(rate.toDate.numerator).toBeLessThanOrEqual(rate.toDate.denominator);
      }
    });
    fc.assert(property);
  });
});
