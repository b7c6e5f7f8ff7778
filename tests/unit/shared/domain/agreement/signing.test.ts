import { PARTIES, type Agreement, type Party } from '@shared/domain/agreement/agreement';
import { silenceOf } from '@shared/domain/agreement/silence';
import { requiredScopes, signingRates } from '@shared/domain/agreement/signing-rates';
import {
  fullySignedOn,
  makeVoid,
  recordSignature,
  sendForSignature,
  terminate,
  withdraw,
} from '@shared/domain/agreement/signing';
import { inForceFrom, isInForce, standingOn } from '@shared/domain/agreement/standing';
import { daysWaiting, waitingParties } from '@shared/domain/agreement/waiting';
import { addDays, localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { zhejiang2025WholeProcess } from '@shared/policy-packs/zhejiang-2025-whole-process';
import { err } from '@shared/kernel/result';
import { aSignedAgreement, anAgreement } from '@tests/builders/agreement-builder';
import { anAgreedLine } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const today = localDate(2024, 3, 22);

function sign(agreement: Agreement, party: Party, on: LocalDate): Agreement {
  const recorded = recordSignature(agreement, { party, on, signedBy: null, today: on });
  if (!recorded.ok) throw new Error(recorded.error.kind);
  return recorded.value.agreement;
}

describe('sending an agreement', () => {
  const draft = anAgreement({ state: 'draft', sentOn: null });

  it('lets it wait for three signatures', () => {
    const sent = sendForSignature(draft, { on: today, today });
    expect(sent.ok && sent.value).toMatchObject({
      state: 'awaiting-signatures',
      sentOn: today,
      revision: 2,
    });
  });

  it('is refused without lines, in the future, or twice', () => {
    const day = { on: today, today };
    expect(sendForSignature({ ...draft, lines: [] }, day)).toEqual(err({ kind: 'no-lines' }));
    const tomorrow = addDays(today, 1);
    expect(sendForSignature(draft, { on: tomorrow, today })).toEqual(
      err({ kind: 'future-day', day: tomorrow, today }),
    );
    expect(sendForSignature(anAgreement(), day)).toMatchObject({ error: { kind: 'wrong-state' } });
  });
});

describe('a purchase agreement', () => {
  const sent = anAgreement({
    kind: 'purchase',
    startsOn: localDate(2025, 5, 1),
    endsOn: localDate(2026, 4, 30),
    sentOn: localDate(2025, 5, 1),
  });

  it('is between hospital and enterprise: signed 05-06 and 05-08, it is effective from 05-08', () => {
    const one = sign(sent, 'hospital', localDate(2025, 5, 6));
    expect(waitingParties(one)).toEqual(['manufacturer']);
    expect(fullySignedOn(one)).toBeNull();
    const both = sign(one, 'manufacturer', localDate(2025, 5, 8));
    expect(both.state).toBe('effective');
    expect(fullySignedOn(both)).toBe('2025-05-08');
    expect(inForceFrom(both)).toBe('2025-05-08');
  });

  it('counts in the signing rate without its distributor', () => {
    const signed = sign(
      sign(sent, 'hospital', localDate(2025, 5, 6)),
      'manufacturer',
      localDate(2025, 5, 8),
    );
    const rates = signingRates({
      required: requiredScopes([anAgreedLine()], 1),
      agreements: [signed],
      pack: zhejiang2025WholeProcess,
      years: [],
      today: localDate(2025, 5, 9),
    });
    expect(rates.main.toDate).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('holds no silence against its distributor, and takes no signature of it', () => {
    const parties = silenceOf(sent, [], localDate(2025, 5, 9)).map(({ party }) => party);
    expect(parties).toEqual(['hospital', 'manufacturer']);
    expect(() => sign(sent, 'distributor', localDate(2025, 5, 6))).toThrow('no party');
  });
});

describe('signatures', () => {
  it('make it effective with the third, in any order, from the latest day', () => {
    const orders = fc.shuffledSubarray([...PARTIES], { minLength: 3, maxLength: 3 });
    const days = fc.array(fc.nat(40), { minLength: 3, maxLength: 3 });
    const property = fc.property(orders, days, (parties, offsets) => {
      let agreement = anAgreement();
      parties.forEach((party, index) => {
        expect(agreement.state).toBe('awaiting-signatures');
        expect(fullySignedOn(agreement)).toBeNull();
        agreement = sign(agreement, party, addDays(today, offsets[index] ?? 0));
      });
      expect(agreement.state).toBe('effective');
      expect(agreement.revision).toBe(4);
      expect(fullySignedOn(agreement)).toBe(addDays(today, Math.max(...offsets)));
      expect(waitingParties(agreement)).toEqual([]);
    });
    fc.assert(property);
  });

  it('are refused a second time, in the future, and before it was sent', () => {
    const entry = { party: 'hospital', on: today, signedBy: '院长', today } as const;
    const once = sign(anAgreement(), 'hospital', today);
    expect(recordSignature(once, entry)).toEqual(
      err({ kind: 'already-signed', party: 'hospital' }),
    );
    expect(recordSignature(anAgreement(), { ...entry, on: addDays(today, 1) })).toMatchObject({
      error: { kind: 'future-day' },
    });
    expect(recordSignature(anAgreement({ state: 'draft' }), entry)).toMatchObject({
      error: { kind: 'wrong-state', state: 'draft' },
    });
  });

  it.each([
    ['2024-03-12', ['signed-before-drafted']],
    ['2024-03-13', ['signed-before-sent']],
    ['2024-03-14', []],
    ['2024-03-25', []],
    ['2024-03-26', ['signed-after-start']],
  ])('on %s are flagged %j, not refused', (on, flags) => {
    const entry = { party: 'distributor', on: on as LocalDate, signedBy: null } as const;
    const recorded = recordSignature(anAgreement(), { ...entry, today: localDate(2024, 4, 1) });
    expect(recorded.ok && recorded.value.flags).toEqual(flags);
  });
});

describe('who keeps it waiting', () => {
  it('are the parties that have not signed, day after day since it was sent', () => {
    const agreement = sign(anAgreement(), 'manufacturer', today);
    expect(waitingParties(agreement)).toEqual(['hospital', 'distributor']);
    expect(daysWaiting(agreement, localDate(2024, 3, 14))).toBe(0);
    expect(daysWaiting(agreement, localDate(2024, 4, 17))).toBe(34);
    expect(daysWaiting(anAgreement({ state: 'draft', sentOn: null }), today)).toBeNull();
    expect(daysWaiting(aSignedAgreement(today), today)).toBeNull();
  });
});

describe('taking an agreement back', () => {
  it('goes to draft as long as nobody signed', () => {
    const back = withdraw(anAgreement());
    expect(back.ok && back.value).toMatchObject({ state: 'draft', sentOn: null });
    expect(withdraw(sign(anAgreement(), 'distributor', today))).toEqual(
      err({ kind: 'already-signed', party: 'distributor' }),
    );
    expect(withdraw(aSignedAgreement(today))).toMatchObject({ error: { kind: 'wrong-state' } });
  });

  it('makes void only what never was effective, with a reason', () => {
    const how = { on: today, today, reason: '企业更名' };
    const gone = makeVoid(sign(anAgreement(), 'hospital', today), how);
    expect(gone.ok && gone.value).toMatchObject({
      state: 'void',
      ending: { on: today, reason: '企业更名' },
    });
    expect(makeVoid(aSignedAgreement(today), how)).toMatchObject({
      error: { kind: 'wrong-state' },
    });
    expect(makeVoid(anAgreement(), { ...how, reason: ' ' })).toEqual(err({ kind: 'no-reason' }));
  });

  it('terminates only what is effective, and it holds to the last day', () => {
    const on = localDate(2024, 8, 31);
    const how = { on, today: on, reason: '配送企业退出' };
    const ended = terminate(aSignedAgreement(today), how);
    if (!ended.ok) throw new Error(ended.error.kind);
    expect(standingOn(ended.value, on)).toBe('in-force');
    expect(standingOn(ended.value, addDays(on, 1))).toBe('ended');
    expect(terminate(anAgreement(), how)).toMatchObject({ error: { kind: 'wrong-state' } });
    const late = localDate(2025, 3, 25);
    expect(terminate(aSignedAgreement(today), { ...how, on: late, today: late })).toEqual(
      err({ kind: 'outside-year', day: late }),
    );
  });
});

describe('an agreement on a day', () => {
  it('is in force from its first day, or from the last signature when that is later', () => {
    const early = aSignedAgreement(today);
    expect(standingOn(early, localDate(2024, 3, 24))).toBe('not-begun');
    expect(isInForce(early, localDate(2024, 3, 25))).toBe(true);
    expect(isInForce(early, localDate(2025, 3, 24))).toBe(true);
    expect(standingOn(early, localDate(2025, 3, 25))).toBe('year-over');
    expect(inForceFrom(early)).toBe('2024-03-25');
    const late = aSignedAgreement(localDate(2024, 4, 17));
    expect(standingOn(late, localDate(2024, 4, 16))).toBe('unsigned');
    expect(isInForce(late, localDate(2024, 4, 17))).toBe(true);
    expect(inForceFrom(late)).toBe('2024-04-17');
    expect(inForceFrom(anAgreement())).toBeNull();
  });

  it('lets a renewal that is not signed on day 1 of year 2 go on with a warning', () => {
    const startsOn = localDate(2025, 3, 25);
    const second = { yearNumber: 2, startsOn, endsOn: localDate(2026, 3, 24) };
    expect(standingOn(anAgreement(second), startsOn)).toBe('renewal-unsigned');
    expect(standingOn(anAgreement(), localDate(2024, 3, 25))).toBe('unsigned');
    expect(standingOn(anAgreement({ ...second, state: 'void' }), startsOn)).toBe('void');
  });
});
