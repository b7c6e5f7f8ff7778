import { fen } from '@shared/domain/money/money';
import { recountLedgers } from '@shared/domain/record/ledger-check';
import { HospitalLedgers } from '@tests/builders/hospital-ledgers';
import { agreements } from '@tests/builders/ledger-agreements';
import { aReceiptDraftLine } from '@tests/builders/draft-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const KINDS = ['place', 'change', 'approve', 'refuse', 'receive', 'cancel', 'close'] as const;

type Step = {
  readonly kind: (typeof KINDS)[number];
  readonly pick: number;
  /** Quantities by line; a shorter list takes lines out. Nonsense is among them. */
  readonly units: readonly number[];
};

const aStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('place' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...KINDS) },
  ),
  pick: fc.nat(1_000),
  units: fc.array(fc.integer({ min: -1, max: 60 }), { minLength: 1, maxLength: 3 }),
});

describe('the orders of a hospital', () => {
  it('keep what is ordered of each agreed line equal to a recount, whatever is tried', () => {
    const done = new Map<string, number>();
    const history = fc.array(aStep, { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(history, (steps) => {
        const ledgers = new HospitalLedgers();
        ledgers.approvalAbove = fen(2_000_000);
        for (const step of steps) {
          const outcome = take(step, ledgers);
          const key = `${step.kind} ${String(outcome?.ok)}`;
          done.set(key, (done.get(key) ?? 0) + 1);
          expect(recountLedgers(ledgers.rows())).toEqual([]);
          for (const row of ledgers.lineTotals.all()) expect(row.ordered).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed: 20240408, numRuns: 60 },
    );
    // Each command was done often, and refused too.
    for (const kind of KINDS) {
      expect(done.get(`${kind} true`) ?? 0).toBeGreaterThan(20);
      expect(done.get(`${kind} false`) ?? 0).toBeGreaterThan(20);
    }
  });
});

function take({ kind, pick, units }: Step, ledgers: HospitalLedgers) {
  const orders = ledgers.orders.all();
  const order = orders[pick % Math.max(1, orders.length)];
  const agreement = agreements[pick % agreements.length];
  if (kind === 'place') return agreement && ledgers.order(agreement, units);
  if (order === undefined) return null;
  switch (kind) {
    case 'change':
      return ledgers.change(order, units);
    case 'approve':
      return ledgers.decide(order, 'approved');
    case 'refuse':
      return ledgers.decide(order, 'refused');
    case 'receive': {
      const [line] = ledgers.linesOf(order);
      const accepted = Math.max(1, units[0] ?? 1);
      const draft = { delivered: accepted, accepted, lotNumber: `L${String(pick)}` };
      return (
        line && ledgers.receive(order, [aReceiptDraftLine({ orderLineId: line.id, ...draft })])
      );
    }
    case 'cancel':
    case 'close':
      return ledgers.end(order, kind);
  }
}
