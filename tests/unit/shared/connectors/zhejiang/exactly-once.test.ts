import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askAll,
  aState,
  aZhejiangDocument,
  createModel,
  FIELDS,
  passStep,
  type Passage,
} from './zhejiang-model';

const LOSSES: readonly Passage[] = ['answered', 'lost-answer', 'lost-message', 'cut'];

const aWay = (passages: readonly Passage[]) =>
  fc.record({
    lines: fc.integer({ min: 1, max: 14 }),
    passages: fc.array(fc.constantFrom(...passages), { maxLength: 12 }),
    isDeaf: fc.boolean(),
    asksAgain: fc.boolean(),
  });

describe('a Zhejiang order', () => {
  it('has every line there exactly once, whatever became of its messages', () => {
    const property = fc.property(aWay([...LOSSES, 'came-twice']), (way) => {
      const { state, there } = send(way, false);
      expect(state.progress.lines.map(({ standing }) => standing)).toEqual(
        state.document.lines.map(() => 'sent'),
      );
      expect(there.map(({ ourLineId }) => ourLineId).sort()).toEqual(
        state.document.lines.map(({ ourLineId }) => ourLineId),
      );
      expect(new Set(there.map(({ standing }) => standing))).toEqual(new Set(['sent']));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('orders every line once even where the platform would take an id twice', () => {
    const property = fc.property(aWay(LOSSES), (way) => {
      const { state, there } = send(way, true);
      const ordered = there.filter(({ standing }) => standing === 'sent');
      expect(ordered.map(({ ourLineId }) => ourLineId).sort()).toEqual(
        state.document.lines.map(({ ourLineId }) => ourLineId),
      );
    });
    fc.assert(property, { numRuns: 300 });
  });
});

type Way = {
  readonly lines: number;
  readonly passages: readonly Passage[];
  readonly isDeaf: boolean;
  readonly asksAgain: boolean;
};

/** Sends an order among another one's lines, in messages of four lines and pages of three. */
function send(way: Way, isLax: boolean) {
  const model = createModel({ isDeaf: way.isDeaf, isLax });
  const fields = { ...FIELDS, linesPerCall: '4', pageSize: '3' };
  const other = passStep(model, aState(aZhejiangDocument(9, 3), fields), 'answered');
  if (other !== null) passStep(model, other, 'answered');

  let state = aState(aZhejiangDocument(1, way.lines), fields);
  for (const passage of [...way.passages, ...Array<Passage>(20).fill('answered')]) {
    const next = passStep(model, state, passage);
    if (next === null) break;
    state = way.asksAgain ? askAll(model, next) : next;
  }
  const there = [...model.store.lines.values()].filter(
    ({ orderNumber }) => orderNumber === state.document.orderNumber,
  );
  return { state, there };
}
