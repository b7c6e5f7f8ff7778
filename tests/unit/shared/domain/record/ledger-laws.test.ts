import { quantity } from '@shared/domain/quantity/quantity';
import { fen } from '@shared/domain/money/money';
import { recountLedgers } from '@shared/domain/record/ledger-check';
import {
  aHistory,
  choose,
  hasReasonForMore,
  take,
  type Outcome,
  type Step,
} from '@tests/builders/hospital-history';
import { HospitalLedgers } from '@tests/builders/hospital-ledgers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lotOf, PlainModel } from './plain-model';

/** Fixed, so that the same histories run everywhere: 100 times 100 commands. */
const runs = { seed: 20240325, numRuns: 100 };
const aLongHistory = aHistory(100);

describe('the ledgers of a hospital', () => {
  it('equal a plain model after each command, and never go below zero in stock', () => {
    const counted = { posted: 0, refused: 0 };
    fc.assert(
      fc.property(aLongHistory, (history) => {
        const ledgers = new HospitalLedgers();
        const model = new PlainModel();
        for (const step of history) {
          const allowed = expected(step, ledgers, model);
          const outcome = take(step, ledgers);
          if (outcome !== null && allowed !== null) expect(outcome.ok).toBe(allowed);
          if (outcome !== null) counted[outcome.ok ? 'posted' : 'refused'] += 1;
          follow(outcome, { step, ledgers, model });
          expect(booksOf(ledgers)).toEqual(booksOfModel(model));
        }
      }),
      runs,
    );
    // Histories in which nothing happens, or everything is refused, would prove nothing.
    expect(counted.posted).toBeGreaterThan(3_000);
    expect(counted.refused).toBeGreaterThan(500);
  });

  it('keep sums that equal a recount of their documents', () => {
    fc.assert(
      fc.property(aLongHistory, (history) => {
        const ledgers = new HospitalLedgers();
        for (const step of history) take(step, ledgers);
        expect(recountLedgers(ledgers.rows())).toEqual([]);
      }),
      runs,
    );
  });
});

describe('recountLedgers', () => {
  const ledgers = new HospitalLedgers();
  for (const step of fc.sample(aHistory(120), { seed: 7, numRuns: 1 }).flat()) take(step, ledgers);
  const rows = ledgers.rows();

  it('names a kept sum that differs from its ledger', () => {
    const [stock, ...others] = rows.lotStock;
    if (stock === undefined) throw new Error('no stock');
    const wrong = { ...stock, onHand: quantity(stock.onHand + 1) };
    expect(recountLedgers({ ...rows, lotStock: [wrong, ...others] })).toEqual([
      {
        summary: 'lot-stock',
        id: stock.id,
        field: 'onHand',
        kept: stock.onHand + 1,
        counted: stock.onHand,
      },
    ]);
  });

  it('names a sum whose row is missing, and one without a ledger', () => {
    const [balance, ...others] = rows.payableBalances;
    if (balance === undefined) throw new Error('no balance');
    const missing = recountLedgers({ ...rows, payableBalances: others });
    expect(missing).toContainEqual(expect.objectContaining({ id: balance.id, kept: null }));
    const invented = {
      ...balance,
      id: 'invented' as typeof balance.id,
      open: fen(5),
      paid: fen(0),
    };
    const found = recountLedgers({ ...rows, payableBalances: [...rows.payableBalances, invented] });
    expect(found).toEqual([
      { summary: 'payable-balances', id: 'invented', field: 'open', kept: 5, counted: 0 },
    ]);
  });

  it.each(['movements', 'payableEntries', 'receiptLines', 'returns', 'orderLines'] as const)(
    'notices that a row of %s was lost',
    (table) => {
      const [, ...rest] = rows[table];
      expect(recountLedgers({ ...rows, [table]: rest })).not.toEqual([]);
    },
  );
});

/** Whether the books on paper would allow it; null where the model has no opinion. */
function expected({ kind, pick, units }: Step, ledgers: HospitalLedgers, model: PlainModel) {
  const order = choose(ledgers.orders.all(), pick);
  if (kind === 'receive' && order !== null) {
    const lines = ledgers.linesOf(order).slice(0, (pick % 3) + 1);
    const wanted = hasReasonForMore(pick) ? 0 : units;
    return model.mayReceive(lines.map(({ id }) => ({ orderLineId: id, accepted: wanted })));
  }
  const line = choose(ledgers.receiptLines.all(), pick);
  if (kind === 'give-back' && line !== null) return model.mayGiveBack(line, units);
  if ((kind === 'close' || kind === 'cancel') && order !== null)
    return model.mayEnd(order.id, kind);
  return null;
}

function follow(
  outcome: Outcome,
  given: { readonly step: Step; readonly ledgers: HospitalLedgers; readonly model: PlainModel },
): void {
  if (outcome?.ok !== true) return;
  const { step, ledgers, model } = given;
  const { value } = outcome;
  const numberOf = (id: string) =>
    ledgers.payables.all().find((payable) => payable.id === id)?.receiptNumber ?? '';
  if ('lines' in value && 'order' in value) model.order(value.order, value.lines);
  else if ('receipt' in value) model.receive(value.receipt, value.receiptLines);
  else if ('goodsReturn' in value) {
    for (const part of value.goodsReturn.lines) {
      const line = ledgers.receiptLines.byId.get(part.receiptLineId);
      if (line !== undefined) model.giveBack(line, value.goodsReturn.receiptNumber, part.quantity);
    }
  } else if ('payment' in value) model.pay(value.payment, numberOf);
  else if ('entry' in value) model.adjust(numberOf(value.entry.payableId), value.entry.amount);
  else if ('order' in value && (step.kind === 'close' || step.kind === 'cancel'))
    model.end(value.order.id);
}

function booksOf(ledgers: HospitalLedgers) {
  const lots = ledgers.lots.all();
  const stock = lots.map(
    (lot) => [lotOf(lot), ledgers.lotStock.byId.get(lot.id)?.onHand ?? 0] as const,
  );
  for (const [, onHand] of stock) expect(onHand).toBeGreaterThanOrEqual(0);
  return {
    stock: sorted(stock.filter(([, onHand]) => onHand !== 0)),
    agreed: sorted(
      ledgers.lineTotals
        .all()
        .map(({ id, ordered, delivered, accepted, returned, acceptedAmount: fen }) => [
          id,
          { ordered, delivered, accepted, returned, fen },
        ]),
    ),
    owed: sorted(
      ledgers.payables.all().map(({ id, receiptNumber }) => {
        const balance = ledgers.balances.byId.get(id);
        return [receiptNumber, { open: balance?.open, paid: balance?.paid }];
      }),
    ),
  };
}

function booksOfModel(model: PlainModel) {
  return {
    stock: sorted([...model.onHand].filter(([, onHand]) => onHand !== 0)),
    agreed: sorted([...model.agreed]),
    owed: sorted([...model.owed]),
  };
}

function sorted<Value>(pairs: readonly (readonly [string, Value])[]) {
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1));
}
