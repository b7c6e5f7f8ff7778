import { planRenewal, type RenewalPlanInput } from '@shared/domain/agreement/plan-renewal';
import { listBelowFloor, renewalFloorOf } from '@shared/domain/agreement/renewal-floor';
import { localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { basisPoints } from '@shared/domain/money/money';
import type { AgreedLine, AgreedLineId, ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { guangdongJoints2022 } from '@shared/policy-packs/other-regions/guangdong';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { anAgreementLine, aSignedAgreement } from '@tests/builders/agreement-builder';
import { anAgreedLine, aProgramProduct } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

/** Two products of one manufacturer, 200 and 100 agreed. */
const lines = [200, 100].map((agreed, index) =>
  anAgreedLine({
    id: `line-${index}` as AgreedLineId,
    productId: `product-${index}` as ProgramProductId,
    agreed: quantity(agreed),
  }),
);
const agreement = aSignedAgreement(localDate(2024, 3, 20), {
  lines: lines.map(({ id, productId, agreed }) =>
    anAgreementLine({ agreedLineId: id, productId, quantity: agreed }),
  ),
});
const floor = renewalFloorOf(guangdongJoints2022);
if (floor === null) throw new Error('Guangdong gives a least quantity');
const checked = { ...floor, citation: { ...floor.citation, certainty: 'stated' as const } };

function plan(asked: readonly number[], changes: Partial<RenewalPlanInput> = {}) {
  let next = 0;
  return planRenewal({
    agreements: [agreement],
    year: { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) },
    nextYear: { number: 2, from: localDate(2025, 3, 25), to: localDate(2026, 3, 24) },
    agreedLines: lines,
    productsById: new Map(
      lines.map(({ productId }) => [productId, aProgramProduct({ id: productId })]),
    ),
    quantitiesById: new Map(lines.map(({ id }, index) => [id, quantity(asked[index] ?? 0)])),
    floor: null,
    draftedOn: localDate(2025, 3, 1),
    newId: () => `new-${(next += 1)}`,
    ...changes,
  });
}

describe('a renewal', () => {
  it('may be lower where the notice names use and supply only (Xinjiang)', () => {
    expect(renewalFloorOf(xinjiang202413)).toBeNull();
    expect(plan([10, 0])).toMatchObject({
      ok: true,
      value: { agreedLines: [{ agreed: 10 }, { agreed: 0 }] },
    });
  });

  it('is not below last year with the same enterprise, its products together (Guangdong)', () => {
    // 200 + 100 agreed: 150 + 150 is as much; 150 + 149 is one too few.
    expect(plan([150, 150], { floor: checked })).toMatchObject({ ok: true });
    expect(plan([150, 149], { floor: checked })).toEqual({
      ok: false,
      error: {
        kind: 'below-floor',
        manufacturerId: agreement.manufacturerId,
        asked: 299,
        least: 300,
        citation: checked.citation,
      },
    });
  });

  it('only warns while the rule has not been checked against its notice', () => {
    expect(floor.citation.certainty).toBe('unverified');
    expect(plan([0, 0], { floor })).toMatchObject({ ok: true });
  });

  it('counts what the platform has given for the next year, whatever was typed', () => {
    const [first] = lines;
    if (first === undefined) throw new Error('No line');
    const given: AgreedLine = {
      ...first,
      id: 'given' as AgreedLineId,
      yearNumber: 2,
      agreed: quantity(250),
      quantities: { ...first.quantities, imported: quantity(250) },
    };
    const agreedLines = [...lines, given];
    expect(plan([0, 50], { floor: checked, agreedLines })).toMatchObject({ ok: true });
    expect(plan([500, 49], { floor: checked, agreedLines })).toMatchObject({
      error: { kind: 'below-floor', asked: 299 },
    });
  });

  it('needs a quantity for every line, zero among them', () => {
    expect(plan([], { quantitiesById: new Map() })).toMatchObject({
      error: { kind: 'quantity-missing' },
    });
  });
});

describe('what is below the floor', () => {
  const year = { from: localDate(2024, 3, 25), to: localDate(2025, 3, 24) };

  it('is a matter of the sum alone', () => {
    const one = fc.record({ agreed: fc.nat(10_000), asked: fc.nat(10_000) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1 }), fc.nat(12_000), (parts, share) => {
        const asked = parts.map((part) => ({
          line: anAgreedLine({ agreed: quantity(part.agreed) }),
          asked: quantity(part.asked),
        }));
        const sumOf = (key: 'agreed' | 'asked') =>
          parts.reduce((total, part) => total + part[key], 0);
        const isBelow = BigInt(sumOf('asked')) * 10_000n < BigInt(sumOf('agreed')) * BigInt(share);
        expect(
          listBelowFloor(asked, { share: basisPoints(share), year, next: null }).length > 0,
        ).toBe(isBelow);
      }),
    );
  });

  it('is held for each manufacturer apart', () => {
    const maker = (name: string) => name as EnterpriseId;
    const of = (name: string, asked: number) => ({
      line: anAgreedLine({ manufacturerId: maker(name), agreed: quantity(100) }),
      asked: quantity(asked),
    });
    const found = listBelowFloor([of('a', 50), of('b', 150)], {
      share: basisPoints(10_000),
      year,
      next: null,
    });
    expect(found).toMatchObject([{ manufacturerId: 'a', asked: 50, least: 100 }]);
  });
});
