import type { OrderState } from '@shared/connectors/connector';
import { shanghaiConnector } from '@shared/connectors/shanghai/shanghai-connector';
import { mergeProgress } from '@shared/domain/exchange/merge-progress';
import { noProgress, type OrderProgress } from '@shared/domain/exchange/order-document';
import { anOrderDocumentOf } from '@tests/builders/exchange-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createModelPlatform, sendWithFate, type Fate, type ModelPlatform } from './model-platform';

const { orders } = shanghaiConnector;
const MOST_STEPS = 60;

/** Mostly trouble, at length nothing but answers. */
const someFates = fc.array(
  fc.constantFrom<Fate>('answered', 'lost-before', 'lost-after', 'twice'),
  { maxLength: 12 },
);
const someRefusals = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 3 });

describe('an order to Shanghai, whatever becomes of its answers', () => {
  it('has each line there exactly once, sent, and no other', () => {
    const property = fc.property(
      fc.record({
        count: fc.integer({ min: 1, max: 8 }),
        fates: someFates,
        refused: someRefusals,
        pageSize: fc.integer({ min: 1, max: 4 }),
        isReversed: fc.boolean(),
      }),
      ({ count, fates, refused, pageSize, isReversed }) => {
        const platform = createModelPlatform({
          isRefused: (position) => refused.includes(position),
          pageSize,
          isReversed,
        });
        sendAll(platform, startOf(1, 3));
        const end = sendAll(platform, startOf(2, count), { fates });

        const wanted = positionsUpTo(count).filter((position) => !refused.includes(position));
        const there = platform.lines.filter(({ orderNumber }) => orderNumber.endsWith('00002'));
        expect(there.map(({ position }) => Number(position)).sort((a, b) => a - b)).toEqual(wanted);
        expect(there.every(({ state }) => state === '20')).toBe(true);
        expect(end.progress.lines.map(({ standing }) => standing)).toEqual(
          positionsUpTo(count).map((position) => (refused.includes(position) ? 'refused' : 'sent')),
        );
        const ids = end.progress.lines.flatMap(({ platformLineId }) => platformLineId ?? []);
        expect(ids.toSorted()).toEqual(there.map(({ id }) => id).toSorted());
      },
    );
    fc.assert(property, { numRuns: 400 });
  });

  it('is taken back whole, and stays taken back', () => {
    const property = fc.property(fc.integer({ min: 1, max: 6 }), someFates, (count, fates) => {
      const platform = createModelPlatform({
        isRefused: () => false,
        pageSize: 3,
        isReversed: false,
      });
      const sent = sendAll(platform, startOf(2, count));
      sendAll(platform, sent, { fates, kind: 'cancellation' });
      expect(platform.lines.map(({ state }) => state)).toEqual(
        positionsUpTo(count).map(() => '01'),
      );
    });
    fc.assert(property, { numRuns: 100 });
  });
});

/** What the engine does, without its waiting: send, and ask before anything is sent again. */
function sendAll(
  platform: ModelPlatform,
  start: OrderState,
  given: { readonly fates?: readonly Fate[]; readonly kind?: 'order' | 'cancellation' } = {},
): OrderState {
  const { fates = [], kind = 'order' } = given;
  let state = start;
  const waiting = [...fates];
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const step = orders.nextStep(state, kind);
    if (step === null) return state;
    const answer = sendWithFate(platform, step, waiting.shift() ?? 'answered');
    const read = answer === null ? null : orders.readStep(state, step, answer);
    const progress =
      read?.ok === true ? read.value.progress : mergeProgress(state.progress, ask(platform, state));
    state = { ...state, progress };
  }
  throw new Error('It goes on without end');
}

function ask(platform: ModelPlatform, state: OrderState): OrderProgress {
  let found = noProgress(state.document);
  let cursor: string | null = null;
  do {
    const answer = platform.work(orders.ask(state, cursor));
    const read = orders.readAsked({ ...state, found, cursor }, answer);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    found = read.value.found;
    cursor = read.value.next;
  } while (cursor !== null);
  return found;
}

function startOf(sequence: number, count: number): OrderState {
  const document = anOrderDocumentOf(sequence, count);
  return { document, progress: noProgress(document), fields: {} };
}

function positionsUpTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
