import { localDate } from '@shared/domain/calendar/local-date';
import { renewalDuty } from '@shared/domain/desk/renewal-duty';
import { quantity } from '@shared/domain/quantity/quantity';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { anAgreement, aSignedAgreement } from '@tests/builders/agreement-builder';
import { aProgram, anAgreedLine } from '@tests/builders/program-builders';
import { describe, expect, it } from 'vitest';

const program = aProgram();
const nextYear = { number: 2, from: localDate(2025, 3, 25), to: localDate(2026, 3, 24) };
const held = aSignedAgreement(localDate(2024, 3, 20));
const ending = { program, nextYear, agreements: [held], agreedLines: [], pack: xinjiang202413 };
const today = localDate(2025, 3, 10);

describe('the duty to renew', () => {
  it('counts effective agreements without a successor and points to the year that ends', () => {
    expect(renewalDuty(ending, today)).toMatchObject({
      kind: 'renewal-missing',
      yearNumber: 1,
      missing: 1,
      on: '2025-03-25',
      daysLeft: 15,
    });
  });

  it('is gone once a draft stands, and comes back when it is made void', () => {
    const draft = anAgreement({ yearNumber: 2, state: 'draft' });
    expect(renewalDuty({ ...ending, agreements: [held, draft] }, today)).toBeUndefined();
    const gone = { ...draft, state: 'void' as const };
    expect(renewalDuty({ ...ending, agreements: [held, gone] }, today)).toMatchObject({
      missing: 1,
    });
  });

  it('leaves to the missing agreements what has its next quantity already', () => {
    const line = anAgreedLine({ yearNumber: 2, agreed: quantity(180) });
    expect(renewalDuty({ ...ending, agreedLines: [line] }, today)).toBeUndefined();
  });
});
