import {
  deadlineState,
  relationDeadlineState,
  type DeadlineClock,
} from '@shared/domain/agreement/deadline';
import { localDate, type LocalDate } from '@shared/domain/calendar/local-date';
import { chineseHolidays as holidays } from '@shared/policy-packs';
import { chongqing202454 } from '@shared/policy-packs/chongqing-2024-54';
import { xinjiang202413 as pack } from '@shared/policy-packs/xinjiang-2024-13';
import { aSignedAgreement, anAgreement } from '@tests/builders/agreement-builder';
import { describe, expect, it } from 'vitest';

function clock(today: string, change: Partial<DeadlineClock> = {}): DeadlineClock {
  return { pack, years: [], holidays, today: today as LocalDate, ...change };
}

describe('the signing deadline 3月25日前', () => {
  it.each([
    ['2024-03-22', 'before', 3],
    ['2024-03-24', 'before', 1],
    ['2024-03-25', 'boundary-day', 0],
    ['2024-03-26', 'late', -1],
  ] as const)('is on %s for an unsigned agreement: %s', (today, kind, daysLeft) => {
    expect(deadlineState(anAgreement(), clock(today))).toEqual({
      kind,
      daysLeft,
      deadlineOn: '2024-03-25',
      aimOn: { day: '2024-03-22', certain: true },
      citation: pack.signBefore.citation,
    });
  });

  it.each([
    ['2024-03-24', 'done-in-time'],
    ['2024-03-25', 'done-on-boundary-day'],
    ['2024-04-17', 'done-late'],
  ] as const)('is met by a last signature on %s: %s', (signedOn, kind) => {
    const signed = aSignedAgreement(signedOn as LocalDate);
    expect(deadlineState(signed, clock('2024-09-23'))).toMatchObject({ kind, daysLeft: null });
  });

  it('is the first day of the year for a renewal, by the clause of yearly signing', () => {
    const startsOn = localDate(2025, 3, 25);
    const renewal = anAgreement({ yearNumber: 2, startsOn });
    expect(deadlineState(renewal, clock('2025-03-20'))).toMatchObject({
      kind: 'before',
      deadlineOn: startsOn,
      citation: pack.agreementMonths.citation,
    });
  });

  it('counts from the document that added the year after the year had begun', () => {
    const startsOn = localDate(2026, 3, 25);
    const renewal = anAgreement({ yearNumber: 3, startsOn });
    const year = { number: 3, from: startsOn, to: localDate(2026, 9, 24) };
    const published = (announcedOn: LocalDate) => ({ years: [{ ...year, announcedOn }] });
    const late = published(localDate(2026, 4, 10));
    expect(deadlineState(renewal, clock('2026-04-12', late))).toMatchObject({
      kind: 'before',
      deadlineOn: '2026-05-10',
      daysLeft: 28,
      citation: { notice: pack.noticeNumber, clause: '三', certainty: 'convention' },
    });
    expect(deadlineState(renewal, clock('2026-05-11', late)).kind).toBe('late');
    const signed = aSignedAgreement(localDate(2026, 4, 20), { yearNumber: 3, startsOn });
    expect(deadlineState(signed, clock('2026-06-01', late)).kind).toBe('done-in-time');
    const early = published(startsOn);
    expect(deadlineState(renewal, clock('2026-04-12', early))).toMatchObject({
      kind: 'late',
      deadlineOn: startsOn,
    });
  });

  it('does not exist where the notice gives none, nor for a void agreement', () => {
    const elsewhere = clock('2024-12-01', { pack: chongqing202454 });
    expect(deadlineState(anAgreement(), elsewhere).kind).toBe('no-deadline');
    const gone = anAgreement({ state: 'void' });
    expect(deadlineState(gone, clock('2024-04-01')).kind).toBe('no-deadline');
  });
});

describe('the relation deadline 3月10日前', () => {
  it('makes nobody late, because the notice came out on 11 March', () => {
    expect(relationDeadlineState(null, clock('2024-03-20')).kind).toBe('published-after');
    const since = localDate(2024, 3, 18);
    expect(relationDeadlineState({ since }, clock('2024-03-20')).kind).toBe('published-after');
    const early = { since: localDate(2024, 3, 8) };
    expect(relationDeadlineState(early, clock('2024-03-20')).kind).toBe('done-in-time');
  });

  it('is late after its day under a notice that came out before it', () => {
    const published = { ...pack, publishedOn: localDate(2024, 3, 1) };
    expect(relationDeadlineState(null, clock('2024-03-11', { pack: published })).kind).toBe('late');
    const unknown = { since: null };
    expect(relationDeadlineState(unknown, clock('2024-03-11', { pack: published })).kind).toBe(
      'done-in-time',
    );
  });
});
