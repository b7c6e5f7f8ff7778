import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { integrityDuty } from '@shared/domain/desk/integrity-duty';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import {
  checkIntegrityContract,
  integrityRate,
  integrityStanding,
  type IntegrityContract,
} from '@shared/domain/integrity/integrity-contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 9, 23);

function contract(overrides: Partial<IntegrityContract> = {}): IntegrityContract {
  return {
    id: 'contract-1',
    revision: 1,
    enterpriseId: 'distributor-main' as EnterpriseId,
    number: 'LJ-1',
    signedOn: localDate(2023, 10, 1),
    expiresOn: localDate(2024, 9, 30),
    enteredBy: '张敏',
    voided: null,
    ...overrides,
  };
}

describe('an integrity contract', () => {
  it('holds on its last day and has ended the day after', () => {
    const kindOn = (expiresOn: typeof today) =>
      integrityStanding([contract({ expiresOn })], today).kind;
    expect(kindOn(today)).toBe('expiring');
    expect(kindOn(addDays(today, -1))).toBe('expired');
    expect(kindOn(addDays(today, 30))).toBe('expiring');
    expect(kindOn(addDays(today, 31))).toBe('valid');
  });

  it('counts by the one that ends last; a void one is none', () => {
    const next = contract({ id: 'contract-2', expiresOn: localDate(2025, 9, 30) });
    expect(integrityStanding([next, contract()], today).kind).toBe('valid');
    const voided = { on: today, reason: '登记错误' };
    expect(integrityStanding([contract({ voided })], today).kind).toBe('missing');
  });

  it('is refused from tomorrow, when it ends before it begins, and twice', () => {
    const kindOf = (change: Partial<IntegrityContract>) => {
      const checked = checkIntegrityContract(contract(change), [contract()], today);
      return checked.ok ? 'ok' : checked.error.kind;
    };
    expect(kindOf({})).toBe('contract-twice');
    expect(kindOf({ signedOn: addDays(today, 1), expiresOn: addDays(today, 9) })).toBe(
      'signed-in-future',
    );
    expect(kindOf({ expiresOn: localDate(2023, 9, 30) })).toBe('ends-before-signing');
    expect(kindOf({ expiresOn: localDate(2025, 9, 30) })).toBe('ok');
  });

  it('stands on the desk near its end, and not without one', () => {
    const enterprise = { id: 'distributor-main' as EnterpriseId, name: '天药' };
    const clock = { today, citation: null };
    expect(integrityDuty(enterprise, [contract()], clock)).toMatchObject({
      kind: 'integrity-expiring',
      daysLeft: 7,
    });
    expect(integrityDuty(enterprise, [], clock)).toBeUndefined();
  });

  it('has a rate between nothing and all, and none where nobody must sign', () => {
    expect(integrityRate([])).toBeNull();
    const days = fc.array(fc.option(fc.integer({ min: -400, max: 400 })), { minLength: 1 });
    fc.assert(
      fc.property(days, (offsets) => {
        const standings = offsets.map((offset) =>
          integrityStanding(
            offset === null ? [] : [contract({ expiresOn: addDays(today, offset) })],
            today,
          ),
        );
        const held = offsets.filter((offset) => offset !== null && offset >= 0).length;
        const rate = integrityRate(standings) ?? -1;
        expect(rate).toBe(Math.round((held * 10_000) / offsets.length));
        expect(rate).toBeLessThanOrEqual(10_000);
      }),
    );
  });
});
