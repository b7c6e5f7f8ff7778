import { localDate } from '@shared/domain/calendar/local-date';
import { checkOrderDraft } from '@shared/domain/order/check-order-draft';
import { runDownOf, type LotMove } from '@shared/domain/transition/run-down';
import { fuxin2020SamePrice } from '@shared/policy-packs/fuxin-2020-same-price';
import { anOrderContext, anOrderDraft } from '@tests/builders/draft-builders';
import { aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const { value, citation } = fuxin2020SamePrice.transition;
const days = { ...value, acceptBefore: value.usedAcceptedBefore };
const WHOLE = { kind: 'program' } as const;
const on = (month: number, day: number) => localDate(2020, month, day);

describe('an order of an old product', () => {
  const kindsOn = (orderedOn: ReturnType<typeof localDate>) =>
    checkOrderDraft(
      anOrderDraft({ orderedOn }),
      anOrderContext({
        today: on(8, 1),
        program: aProgram({ cycle: { from: on(1, 1), to: on(12, 31) } }),
        transitions: [
          {
            buyingStopsOn: value.buyingStopsOn,
            acceptBefore: null,
            oldPlatformUntil: null,
            scope: WHOLE,
            citation,
          },
        ],
      }),
    ).map(({ kind }) => kind);

  it('is taken on 06-30 and refused from 07-01 with its clause, also while stock is used up', () => {
    expect(kindsOn(on(6, 30))).not.toContain('old-product-closed');
    expect(kindsOn(on(7, 1))).toContain('old-product-closed');
    expect(kindsOn(on(7, 31))).toContain('old-product-closed');
  });

  it('names notice and clause', () => {
    const found = checkOrderDraft(
      anOrderDraft({ orderedOn: on(7, 1) }),
      anOrderContext({
        today: on(7, 1),
        transitions: [
          {
            buyingStopsOn: value.buyingStopsOn,
            acceptBefore: null,
            oldPlatformUntil: null,
            scope: WHOLE,
            citation,
          },
        ],
      }),
    ).find(({ kind }) => kind === 'old-product-closed');
    expect(found).toMatchObject({
      severity: 'error',
      facts: { orderedOn: '2020-07-01', stopsOn: '2020-07-01' },
      citation: { clause: '一' },
    });
  });
});

describe('the run-down of a lot', () => {
  const moves: readonly LotMove[] = [
    { on: on(6, 1), quantity: 40, kind: 'receipt' },
    { on: on(6, 30), quantity: -4, kind: 'issue' },
    { on: on(7, 1), quantity: -10, kind: 'issue' },
    { on: on(7, 3), quantity: 1, kind: 'return-from-department' },
    { on: on(7, 4), quantity: -5, kind: 'return-to-distributor' },
  ];

  it('starts with what was there on 06-30 at 24:00', () => {
    expect(runDownOf(moves, days, on(7, 10))).toEqual({
      atClosing: 36,
      usedSince: 9,
      returnedSince: 5,
      receivedSince: 0,
      onHand: 22,
      daysLeft: 22,
      neededPerDay: 1,
      toReturn: 0,
    });
  });

  it('may be used on 07-31 itself; the rest goes back the day after', () => {
    expect(runDownOf(moves, days, on(7, 31))).toMatchObject({
      daysLeft: 1,
      neededPerDay: 22,
      toReturn: 0,
    });
    expect(runDownOf(moves, days, on(8, 1))).toMatchObject({
      daysLeft: 0,
      neededPerDay: null,
      toReturn: 22,
    });
  });

  it('adds up: at closing and since make what is on hand', () => {
    const kinds = ['receipt', 'issue', 'return-from-department', 'return-to-distributor'] as const;
    const move = fc.record({
      on: fc.integer({ min: 1, max: 30 }).chain((day) => fc.constantFrom(on(6, day), on(7, day))),
      quantity: fc.integer({ min: -50, max: 50 }),
      kind: fc.constantFrom(...kinds),
    });
    fc.assert(
      fc.property(fc.array(move), (random) => {
        const run = runDownOf(random, days, on(8, 1));
        expect(run.atClosing + run.receivedSince - run.usedSince - run.returnedSince).toBe(
          run.onHand,
        );
      }),
    );
  });
});
