import { addDays, daysBetween, localDate } from '@shared/domain/calendar/local-date';
import { demandDuty } from '@shared/domain/desk/demand-duty';
import { TRANSITION_NOTICE_DAYS, transitionDuties } from '@shared/domain/desk/transition-duties';
import type { DemandState } from '@shared/domain/demand/demand-report';
import type { ProgramProductId } from '@shared/domain/program/program';
import type { Transition, TransitionId } from '@shared/domain/transition/transition';
import { fuxin2020SamePrice } from '@shared/policy-packs/fuxin-2020-same-price';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ends = localDate(2020, 7, 31);

function aTransition(changes: Partial<Transition> = {}): Transition {
  return {
    id: 'transition-1' as TransitionId,
    revision: 1,
    programId: aProgram().id,
    scope: { kind: 'program' },
    buyingStopsOn: localDate(2020, 7, 1),
    oldStockUntil: ends,
    acceptBefore: null,
    oldPlatformUntil: null,
    citation: fuxin2020SamePrice.transition.citation,
    contracts: [],
    changes: [],
    isWithdrawn: false,
    ...changes,
  };
}

const left = { programName: '同城同价', lots: 14, openOrders: 3, isPlatformKnown: false };

describe('the duties of a transition', () => {
  it('stand from a month before the day until nothing is left, whatever day it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.nat(20), (offset, lots) => {
        const today = addDays(ends, offset);
        const found = transitionDuties(aTransition(), { ...left, lots }, today);
        const isShown = lots > 0 && daysBetween(today, ends) <= TRANSITION_NOTICE_DAYS;
        expect(found.map(({ kind }) => kind)).toEqual(isShown ? ['old-stock-left'] : []);
        if (isShown)
          expect(found[0]).toMatchObject({ count: lots, daysLeft: daysBetween(today, ends) });
      }),
    );
  });

  it('are none once it is withdrawn, and none for a platform whose connection says so itself', () => {
    const platform = { oldStockUntil: null, oldPlatformUntil: localDate(2020, 8, 31) };
    const today = localDate(2020, 8, 31);
    expect(transitionDuties(aTransition({ isWithdrawn: true }), left, ends)).toEqual([]);
    expect(transitionDuties(aTransition(platform), left, today)).toHaveLength(1);
    const known = { ...left, isPlatformKnown: true };
    expect(transitionDuties(aTransition(platform), known, today)).toEqual([]);
  });
});

describe('the duty of the next demand report', () => {
  const products = [{ id: 'a' as ProgramProductId }, { id: 'b' as ProgramProductId }];
  const program = aProgram();
  const due = localDate(2024, 11, 25);
  const report = (state: DemandState, ...ids: string[]) => ({
    state,
    range: { from: localDate(2025, 3, 25), to: localDate(2026, 3, 24) },
    productIds: new Set(ids as ProgramProductId[]),
  });
  const dutyOf = (...reports: ReturnType<typeof report>[]) =>
    demandDuty(program, { products, reports, pack: xinjiang202413 }, due);

  it('counts the products that no confirmed report has', () => {
    expect(dutyOf()).toMatchObject({ kind: 'demand-report-missing', count: 2 });
    expect(dutyOf(report('confirmed', 'a'))).toMatchObject({
      kind: 'demand-report-missing',
      count: 1,
    });
    expect(dutyOf(report('confirmed', 'a'), report('in-review', 'b'))).toMatchObject({
      kind: 'demand-report-open',
      count: 1,
    });
    expect(dutyOf(report('confirmed', 'a', 'b'))).toBeUndefined();
    expect(dutyOf(report('withdrawn', 'a', 'b'))).toMatchObject({ count: 2 });
  });

  it('begins four months before the year ends, and again in the last year of the cycle', () => {
    const given = { products, reports: [], pack: xinjiang202413 };
    expect(demandDuty(program, given, localDate(2024, 11, 24))).toBeUndefined();
    expect(demandDuty(program, given, localDate(2024, 11, 25))).toBeDefined();
    expect(demandDuty(program, given, localDate(2025, 3, 25))).toBeUndefined();
    expect(demandDuty(program, given, localDate(2025, 11, 25))).toMatchObject({
      on: '2026-03-24',
    });
    expect(demandDuty(program, given, localDate(2026, 3, 25))).toBeUndefined();
  });
});
