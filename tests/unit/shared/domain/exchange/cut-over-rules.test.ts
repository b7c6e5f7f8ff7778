import { addDays, localDate } from '@shared/domain/calendar/local-date';
import type { Instant } from '@shared/domain/calendar/instant';
import { platformClosingDuty } from '@shared/domain/desk/platform-closing';
import { checkCutOver } from '@shared/domain/exchange/check-cut-over';
import type { CutOver, Exchange } from '@shared/domain/exchange/exchange';
import { movedShareByWeek } from '@shared/domain/exchange/moved-share';
import { isOrderOf, takeOverOf } from '@shared/domain/exchange/take-over';
import { fen } from '@shared/domain/money/money';
import type { ConnectionId, OrderId } from '@shared/domain/order/order';
import { xianning20203 } from '@shared/policy-packs/xianning-2020-3';
import { aPortalConnection, anExchange } from '@tests/builders/exchange-builders';
import { anOrder } from '@tests/builders/order-builders';
import { describe, expect, it } from 'vitest';

const movesOn = localDate(2020, 6, 29);
const closesOn = localDate(2020, 8, 31);
const [old, next] = ['old' as ConnectionId, 'new' as ConnectionId];
const cutOver = { fromConnectionId: old, toConnectionId: next, movesOn, closesOn };

describe('the plan of a cut-over', () => {
  const from = aPortalConnection({ id: old, name: '市平台' });
  const to = aPortalConnection({ id: next, name: '省平台' });
  const plan = { id: null, from, to, movesOn, closesOn };
  const kindsOf = (change: Partial<typeof plan>, today = movesOn, cutOvers: CutOver[] = []) =>
    checkCutOver({ ...plan, ...change }, { today, cutOvers }).map(
      ({ kind, severity }) => `${severity} ${kind}`,
    );

  it('of Xianning has nothing against it on its first day', () => {
    expect(kindsOf({})).toEqual([]);
  });

  it('may move and close on one day, but not close first', () => {
    expect(kindsOf({ movesOn: closesOn })).toEqual(['warning short-time']);
    expect(kindsOf({ movesOn: addDays(closesOn, 1) })).toEqual(['error moves-after-closing']);
  });

  it('leads from an ordering connection to another one that is open', () => {
    expect(kindsOf({ to: from })).toEqual(['error same-connection']);
    expect(kindsOf({ from: { ...from, purpose: 'reporting' } })).toEqual([
      'error from-not-ordering',
    ]);
    expect(kindsOf({ to: { ...to, state: 'closed' } })).toEqual(['error connection-closed']);
  });

  it('is one at a time for a platform', () => {
    const running = { id: 'x', fromConnectionId: old, state: 'moving' } as CutOver;
    expect(kindsOf({}, movesOn, [running])).toEqual(['error already-cutting-over']);
    expect(kindsOf({}, movesOn, [{ ...running, state: 'finished' }])).toEqual([]);
  });

  it('warns after its days have passed', () => {
    expect(kindsOf({}, addDays(closesOn, 1))).toEqual([
      'warning closing-passed',
      'warning moves-in-past',
    ]);
  });
});

describe('the share of new purchases that has moved', () => {
  type Counted = { readonly amount: number; readonly lineCount?: number };
  const order = (connectionId: ConnectionId | null, day: number, counted: Counted) =>
    anOrder({
      connectionId,
      orderedOn: addDays(movesOn, day),
      amount: fen(counted.amount),
      lineCount: counted.lineCount ?? 1,
    });

  it('counts amount and lines by week, Monday to Sunday', () => {
    const weeks = movedShareByWeek(
      [
        order(old, 0, { amount: 3_000, lineCount: 2 }),
        order(next, 6, { amount: 1_000 }),
        order(next, 7, { amount: 500 }),
        order(null, 7, { amount: 9 }),
      ],
      cutOver,
      addDays(movesOn, 14),
    );
    expect(weeks).toMatchObject([
      { from: movesOn, to: addDays(movesOn, 6), movedAmount: 2_500, movedLines: 3_333 },
      { movedAmount: 10_000, newLines: 1, oldLines: 0 },
      { movedAmount: null, movedLines: null },
    ]);
  });

  it('leaves out what was cancelled, and ends with the closing day', () => {
    const cancelled = { ...order(old, 0, { amount: 3_000 }), state: 'cancelled' as const };
    const weeks = movedShareByWeek([cancelled], cutOver, addDays(closesOn, 100));
    expect(weeks[0]?.movedAmount).toBeNull();
    expect(weeks.at(-1)?.from).toBe(localDate(2020, 8, 31));
  });

  it('has no week before the moving day', () => {
    expect(movedShareByWeek([], cutOver, addDays(movesOn, -1))).toEqual([]);
  });
});

describe('taking over', () => {
  const waiting = anOrder({ reportState: 'awaiting-report' });
  const of = (...exchanges: readonly Partial<Exchange>[]) =>
    takeOverOf(
      waiting,
      exchanges.map((one) => anExchange(one)),
    );
  const untouched = anExchange();
  const [line] = untouched.progress.lines;
  if (line === undefined) throw new Error('No line');

  it('moves what was never touched, was refused whole, or was withdrawn', () => {
    expect(of()).toEqual({ kind: 'moves' });
    expect(of({ state: 'queued' })).toEqual({ kind: 'moves' });
    const refused = { ...line, standing: 'refused' as const };
    const progress = { headerId: null, isSubmitted: false, lines: [refused] };
    expect(of({ state: 'parked', progress })).toEqual({ kind: 'moves' });
    expect(of({ state: 'withdrawn' })).toEqual({ kind: 'moves' });
  });

  it.each([
    ['a header there', { headerId: 'P1', isSubmitted: false, lines: [line] }],
    ['sent', { headerId: null, isSubmitted: true, lines: [line] }],
    [
      'a line there',
      { headerId: null, isSubmitted: false, lines: [{ ...line, platformLineId: 'L' }] },
    ],
  ])('leaves an order of which there is %s', (_, progress) => {
    expect(of({ state: 'parked', progress })).toEqual({ kind: 'stays', reason: 'at-old-platform' });
  });

  it('leaves what is doubtful, under way or in a file', () => {
    const doubt = {
      since: '2020-07-01T00:00:00Z' as Instant,
      step: 'create-header',
      absentAnswers: 1,
    };
    expect(of({ state: 'parked', doubt })).toEqual({ kind: 'stays', reason: 'in-doubt' });
    expect(of({ state: 'underway' })).toEqual({ kind: 'stays', reason: 'underway' });
    expect(of({ state: 'exported' })).toEqual({ kind: 'stays', reason: 'underway' });
    expect(of({ state: 'queued', ferryNumber: 'BD-1' })).toEqual({
      kind: 'stays',
      reason: 'underway',
    });
  });

  it('leaves an order that counts as reported', () => {
    const reported = anOrder({ id: 'o' as OrderId, reportState: 'reported' });
    expect(takeOverOf(reported, [])).toEqual({ kind: 'stays', reason: 'at-old-platform' });
  });
});

describe('the business of the old platform', () => {
  const from = aPortalConnection({ id: old });

  it('is what was placed for it, and what was reported before connections were set up', () => {
    expect(isOrderOf(anOrder({ connectionId: old }), from)).toBe(true);
    expect(isOrderOf(anOrder({ connectionId: next, reportState: 'reported' }), from)).toBe(false);
    expect(isOrderOf(anOrder({ connectionId: null, reportState: 'reported' }), from)).toBe(true);
    expect(isOrderOf(anOrder({ connectionId: null }), from)).toBe(false);
  });

  it('leaves out earlier orders of programs that it does not serve', () => {
    const earlier = anOrder({ connectionId: null, reportState: 'reported' });
    expect(isOrderOf(earlier, { ...from, programIds: [] })).toBe(false);
    expect(isOrderOf(earlier, { ...from, programIds: [earlier.programId] })).toBe(true);
  });
});

describe('the duty of a closing platform', () => {
  const left = { orders: 2, unmapped: 1, settlements: 3 };
  const closing = { name: '市平台', state: 'active' as const, closesOn };

  it('counts the days to the closing, and after it', () => {
    const on = (today: typeof movesOn) => platformClosingDuty(closing, null, { today, left });
    expect(on(movesOn)).toMatchObject({ daysLeft: 63, subject: '市平台', left, cutOverId: null });
    expect(on(addDays(closesOn, 1))?.daysLeft).toBe(-1);
  });

  it('cites the notice of the transition that names its last day', () => {
    const { citation } = xianning20203.transition;
    const clock = { today: movesOn, left, citation };
    expect(platformClosingDuty(closing, null, clock)?.citation).toMatchObject({ clause: '一' });
  });

  it('is gone once the platform is closed here', () => {
    const clock = { today: movesOn, left };
    expect(platformClosingDuty({ ...closing, state: 'closed' }, null, clock)).toBeUndefined();
    expect(platformClosingDuty(closing, { id: 'x', state: 'finished' }, clock)).toBeUndefined();
  });
});
