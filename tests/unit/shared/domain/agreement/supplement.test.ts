import { PARTIES, type Party } from '@shared/domain/agreement/agreement';
import { recordSignature, sendForSignature } from '@shared/domain/agreement/signing';
import {
  draftSupplement,
  isDue,
  withSupplement,
  type Supplement,
  type SupplementChoice,
} from '@shared/domain/agreement/supplement';
import { addDays, localDate } from '@shared/domain/calendar/local-date';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import type { AgreedLineId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import { anAgreement, anAgreementLine, aSignedAgreement } from '@tests/builders/agreement-builder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 9, 23);
const line = 'line-cement-40' as AgreedLineId;
const agreement = aSignedAgreement(localDate(2024, 3, 20));

function choice(overrides: Partial<SupplementChoice> = {}): SupplementChoice {
  return {
    id: 'supplement-1',
    startsOn: today,
    quantitiesById: new Map([[line, quantity(240)]]),
    distributorId: agreement.distributorId,
    reason: '新增病区',
    today,
    ...overrides,
  };
}

function drafted(overrides: Partial<SupplementChoice> = {}): Supplement {
  const made = draftSupplement(agreement, [], choice(overrides));
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

function signed(supplement: Supplement): Supplement {
  const sent = sendForSignature(supplement, { on: today, today });
  if (!sent.ok) throw new Error(sent.error.kind);
  return PARTIES.reduce((one, party: Party) => {
    const recorded = recordSignature(one, { party, on: today, signedBy: null, today });
    if (!recorded.ok) throw new Error(recorded.error.kind);
    return recorded.value.agreement;
  }, sent.value);
}

describe('a supplement', () => {
  it('names only what changes and carries the number of its agreement', () => {
    expect(drafted()).toMatchObject({
      number: 'XY-2024-A1B2C3-00001-B1',
      changes: [{ agreedLineId: line, before: 200, after: 240 }],
      distributor: null,
      state: 'draft',
    });
  });

  it('is due when all have signed and its day has come', () => {
    const supplement = signed(drafted({ startsOn: addDays(today, 8) }));
    expect(supplement.state).toBe('effective');
    expect(isDue(supplement, addDays(today, 7))).toBe(false);
    expect(isDue(supplement, addDays(today, 8))).toBe(true);
    expect(isDue({ ...supplement, appliedOn: addDays(today, 8) }, addDays(today, 9))).toBe(false);
    expect(isDue(drafted(), today)).toBe(false);
  });

  it('is refused with its reason', () => {
    const kindOf = (change: Partial<SupplementChoice>, others: readonly Supplement[] = []) => {
      const made = draftSupplement(agreement, others, choice(change));
      return made.ok ? 'ok' : made.error.kind;
    };
    expect(kindOf({ reason: ' ' })).toBe('no-reason');
    expect(kindOf({ startsOn: localDate(2025, 3, 25) })).toBe('outside-year');
    expect(kindOf({ startsOn: localDate(2025, 3, 24) })).toBe('ok');
    expect(kindOf({ quantitiesById: new Map() })).toBe('nothing-changes');
    expect(kindOf({ quantitiesById: new Map([[line, quantity(-1)]]) })).toBe('quantity-negative');
    expect(kindOf({}, [drafted()])).toBe('supplement-open');
    expect(kindOf({}, [{ ...drafted(), state: 'void' }])).toBe('ok');
    expect(draftSupplement(anAgreement(), [], choice())).toMatchObject({
      error: { kind: 'wrong-state' },
    });
  });

  it('changes the lines it names and no other, and the distributor', () => {
    const other = 'distributor-new' as EnterpriseId;
    const property = fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), (asked) => {
      const lines = asked.map((_, index) =>
        anAgreementLine({ agreedLineId: `line-${index}` as AgreedLineId }),
      );
      const before = { ...agreement, lines };
      const named = asked.filter((_, index) => index % 2 === 0);
      const quantitiesById = new Map(
        named.map((units, index) => [`line-${index * 2}` as AgreedLineId, quantity(units)]),
      );
      const made = draftSupplement(before, [], choice({ quantitiesById, distributorId: other }));
      if (!made.ok) throw new Error(made.error.kind);
      const after = withSupplement(before, made.value);
      expect(after.distributorId).toBe(other);
      after.lines.forEach((one, index) => {
        expect(one.quantity).toBe(index % 2 === 0 ? asked[index] : 200);
        expect(one.unitPrice).toBe(lines[index]?.unitPrice);
      });
    });
    fc.assert(property);
  });
});
