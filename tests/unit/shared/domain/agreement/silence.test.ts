import { PARTIES } from '@shared/domain/agreement/agreement';
import { recordReminder } from '@shared/domain/agreement/record-reminder';
import { delayingParties, silenceOf } from '@shared/domain/agreement/silence';
import { addDays, daysBetween, localDate } from '@shared/domain/calendar/local-date';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { anAgreement, aSignedAgreement } from '@tests/builders/agreement-builder';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 3, 22);
const sentOn = localDate(2024, 3, 14);
const given = {
  id: 'reminder-1',
  party: 'distributor',
  on: localDate(2024, 3, 18),
  by: ' 张敏 ',
  means: 'phone',
  answer: '周五前盖章',
} as const;

const rule = { pack: xinjiang202413, years: [] };

describe('silence', () => {
  it('counts to the signature, else to today, and knows the last reminder', () => {
    const agreement = anAgreement({
      signatures: {
        hospital: { signedOn: localDate(2024, 3, 15), signedBy: null },
        manufacturer: { signedOn: localDate(2024, 3, 10), signedBy: null },
        distributor: null,
      },
    });
    const reminder = recordReminder(agreement, given, today);
    if (!reminder.ok) throw new Error(reminder.error.kind);
    expect(reminder.value.by).toBe('张敏');
    expect(silenceOf(agreement, [reminder.value], today)).toEqual([
      { party: 'hospital', days: 1, hasSigned: true, reminders: 0, lastRemindedOn: null },
      { party: 'manufacturer', days: 0, hasSigned: true, reminders: 0, lastRemindedOn: null },
      { party: 'distributor', days: 8, hasSigned: false, reminders: 1, lastRemindedOn: given.on },
    ]);
    expect(delayingParties(agreement, rule)).toEqual(['distributor']);
  });

  it('is not counted before the agreement was sent', () => {
    expect(silenceOf(anAgreement({ sentOn: null, state: 'draft' }), [], today)).toEqual([]);
  });

  it('never passes the days since sending', () => {
    const property = fc.property(fc.integer({ min: -5, max: 60 }), fc.nat(60), (signed, waited) => {
      const now = addDays(sentOn, waited);
      const signature = { signedOn: addDays(sentOn, Math.min(signed, waited)), signedBy: null };
      const signatures = { hospital: signature, manufacturer: null, distributor: null };
      for (const { days } of silenceOf(anAgreement({ signatures }), [], now)) {
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThanOrEqual(daysBetween(sentOn, now));
      }
    });
    fc.assert(property);
  });
});

describe('who delays', () => {
  it('is whoever signed after the day itself, and nobody on it', () => {
    const late = { signedOn: localDate(2024, 3, 26), signedBy: null };
    const agreement = aSignedAgreement(localDate(2024, 3, 25));
    expect(delayingParties(agreement, rule)).toEqual([]);
    const signatures = { ...agreement.signatures, distributor: late };
    expect(delayingParties({ ...agreement, signatures }, rule)).toEqual(['distributor']);
  });

  it('is the hospital while the agreement is a draft, and all three once it was sent', () => {
    expect(delayingParties(anAgreement({ state: 'draft' }), rule)).toEqual(['hospital']);
    expect(delayingParties(anAgreement(), rule)).toEqual(PARTIES);
  });
});

describe('a reminder', () => {
  it('is refused before sending, in the future, without a name, and for who has signed', () => {
    const kindOf = (change: object, agreement = anAgreement()) => {
      const recorded = recordReminder(agreement, { ...given, ...change }, today);
      return recorded.ok ? 'ok' : recorded.error.kind;
    };
    expect(kindOf({})).toBe('ok');
    expect(kindOf({ on: addDays(sentOn, -1) })).toBe('before-sent');
    expect(kindOf({ on: addDays(today, 1) })).toBe('future-day');
    expect(kindOf({ by: '  ' })).toBe('name-missing');
    expect(kindOf({}, anAgreement({ state: 'draft', sentOn: null }))).toBe('wrong-state');
    const signature = { signedOn: today, signedBy: null };
    const signatures = { hospital: null, manufacturer: null, distributor: signature };
    expect(kindOf({}, anAgreement({ signatures }))).toBe('already-signed');
  });
});
