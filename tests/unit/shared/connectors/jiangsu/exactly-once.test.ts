import type { OrderState } from '@shared/connectors/connector';
import { jiangsuConnector } from '@shared/connectors/jiangsu/jiangsu-connector';
import { mergeProgress } from '@shared/domain/exchange/merge-progress';
import { noProgress, type OrderProgress } from '@shared/domain/exchange/order-document';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aJiangsuDocument, aState } from './jiangsu-documents';
import { createModelPlatform } from './model-platform';

const { orders } = jiangsuConnector;
const MAX_ROUNDS = 200;

type Fate = 'answered' | 'lost-before' | 'lost-after' | 'cut' | 'repeated' | 'forgotten';
type Platform = ReturnType<typeof createModelPlatform>;

/** What a platform makes of an order whose messages meet these fates, one after another, and then no more. */
function send(state: OrderState, { platform, fates }: { platform: Platform; fates: Fate[] }) {
  let progress = state.progress;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const step = orders.nextStep({ ...state, progress }, 'order');
    if (step === null) return progress;
    const fate = fates.shift() ?? 'answered';
    if (fate === 'repeated') platform.work(step.call);
    const answer = fate === 'lost-before' ? '' : platform.work(step.call);
    const read = orders.readStep(
      { ...state, progress },
      step,
      fate === 'cut' ? answer.slice(0, 9) : answer,
    );
    // Parked for people: what it had refused was forgotten, and a sent order takes no more lines.
    if (!read.ok && read.error.kind === 'refused') return progress;
    // A store that was rebuilt from an older copy: what the platform has is new to it.
    if (fate === 'forgotten') progress = askAll({ ...state, progress: state.progress }, platform);
    else if (fate !== 'lost-after' && read.ok) progress = read.value.progress;
    else progress = askAll({ ...state, progress }, platform);
  }
  throw new Error('Never ends');
}

function askAll(state: OrderState, platform: Platform): OrderProgress {
  let found = noProgress(state.document);
  let cursor: string | null = null;
  do {
    const answer = platform.work(orders.ask(state, cursor));
    const read = orders.readAsked({ ...state, found, cursor }, answer);
    if (!read.ok) throw new Error(read.error.words);
    found = read.value.found;
    cursor = read.value.next;
  } while (cursor !== null);
  return mergeProgress(state.progress, found);
}

function aFate(isUnique: boolean): fc.Arbitrary<Fate> {
  const always = ['answered', 'lost-before', 'lost-after', 'cut', 'forgotten'] as const;
  // A platform that knows no unique ids and works on one message twice doubles it by itself.
  return fc.constantFrom<Fate>(...always, ...(isUnique ? (['repeated'] as const) : []));
}

const aRun = fc.boolean().chain((isUnique) =>
  fc.record({
    isUnique: fc.constant(isUnique),
    lineCount: fc.integer({ min: 1, max: 34 }),
    refusedPositions: fc.array(fc.integer({ min: 1, max: 34 }), { maxLength: 5 }),
    fates: fc.array(aFate(isUnique), { maxLength: 14 }),
    pageSize: fc.integer({ min: 1, max: 12 }),
    sortKeys: fc.array(fc.integer(), { minLength: 40, maxLength: 40 }),
    successCode: fc.constantFrom('0' as const, '1' as const),
  }),
);

describe('an order on a platform that answers as it likes', () => {
  it('has every line exactly once, whatever prefix was answered and in whatever order', () => {
    const property = fc.property(aRun, (run) => {
      const state = aState(aJiangsuDocument(run.lineCount));
      const ids = state.document.lines.map(({ ourLineId }) => ourLineId);
      const refused = new Set(run.refusedPositions.flatMap((position) => ids[position - 1] ?? []));
      const { sortKeys } = run;
      const sortKeyOf = (id: string) => sortKeys[ids.indexOf(id)] ?? 0;
      const platform = createModelPlatform({ ...run, refused, sortKeyOf });

      const progress = send(state, { platform, fates: [...run.fates] });

      const there = platform.listLines().map(({ ourLineId }) => ourLineId);
      expect([...there].sort()).toEqual(ids.filter((id) => !refused.has(id)).sort());
      expect(platform.listLines().every(({ isSent }) => isSent)).toBe(true);
      const sent = progress.lines.filter(({ standing }) => standing === 'sent');
      expect(sent.map(({ ourLineId }) => ourLineId)).toEqual(ids.filter((id) => !refused.has(id)));
    });
    fc.assert(property, { numRuns: 300 });
  });
});
