import { addDays, localDate } from '@shared/domain/calendar/local-date';
import {
  addUsed,
  bookUse,
  NO_USE,
  usedOf,
  type UsedLedger,
} from '@shared/domain/pace/used-quantity';
import type { ProgramProductId } from '@shared/domain/program/program';
import { quantity } from '@shared/domain/quantity/quantity';
import type { ReceiptLineId } from '@shared/domain/receipt/receipt';
import type { LotId, MovementKind } from '@shared/domain/stock/stock';
import { fen } from '@shared/domain/money/money';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const cement = 'cement' as ProgramProductId;
const start = localDate(2024, 3, 25);
const id = (name: string) => name as ReceiptLineId;

function received(name: string, lot: string, [accepted, day]: readonly [number, number]) {
  const acceptedOn = addDays(start, day);
  return { id: id(name), lotId: lot as LotId, accepted: quantity(accepted), acceptedOn };
}

function moved(kind: MovementKind, lot: string, units: number) {
  return { kind, lotId: lot as LotId, productId: cement, quantity: quantity(units) };
}

function sentBack(name: string, units: number) {
  return { lines: [{ receiptLineId: id(name), quantity: quantity(units), amount: fen(0) }] };
}

const receiptLines = [received('second', 'A', [10, 9]), received('first', 'A', [6, 1])];

describe('what departments used of a line', () => {
  it('takes a lot in the order of acceptance, without what went back to the distributor', () => {
    const ledger: UsedLedger = {
      movements: [
        moved('receipt', 'A', 16),
        moved('return-to-distributor', 'A', -2),
        moved('issue', 'A', -9),
        moved('return-from-department', 'A', 1),
      ],
      receiptLines,
      returns: [sentBack('first', 2)],
    };
    expect([...bookUse(ledger).byReceiptLine]).toEqual([
      [id('first'), 4],
      [id('second'), 4],
    ]);
  });

  it('is unknown where the ledger never issued the product, and nothing where no goods are left', () => {
    const question = { productId: cement, receiptLineIds: [id('first')] };
    expect(usedOf(NO_USE, { ...question, net: 6 })).toBeNull();
    expect(usedOf(NO_USE, { ...question, net: 0 })).toBe(0);
  });

  it('is nothing, and known, for goods of an issued product that still lie in the store', () => {
    const book = bookUse({ movements: [moved('issue', 'B', -1)], receiptLines, returns: [] });
    expect(usedOf(book, { productId: cement, net: 6, receiptLineIds: [id('first')] })).toBe(0);
  });

  it('is unknown together as soon as one is', () => {
    expect(addUsed([quantity(3), quantity(0)])).toBe(3);
    expect(addUsed([quantity(3), null])).toBeNull();
    expect(addUsed([])).toBe(0);
  });
});

describe('the use of random histories', () => {
  const lots = ['A', 'B', 'C'];
  const history = fc.array(
    fc.record({
      lot: fc.constantFrom(...lots),
      day: fc.nat(200),
      accepted: fc.nat(40),
      back: fc.nat(40),
      issued: fc.nat(40),
      given: fc.nat(10),
    }),
    { maxLength: 20 },
  );

  it('is what a plain recount of the stock ledger says, and never more than what is left of a receipt', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const onHand = new Map<string, number>();
        const used = new Map<string, number>();
        const lines = steps.map(({ lot, accepted, day }, at) =>
          received(`line-${String(at).padStart(2, '0')}`, lot, [accepted, day]),
        );
        const movements: UsedLedger['movements'][number][] = [];
        const returns: ReturnType<typeof sentBack>[] = [];
        const nets = new Map<string, number>();
        steps.forEach(({ lot, accepted, back }, at) => {
          const returned = Math.min(accepted, back);
          const line = `line-${String(at).padStart(2, '0')}`;
          returns.push(sentBack(line, returned));
          nets.set(line, accepted - returned);
          onHand.set(lot, (onHand.get(lot) ?? 0) + accepted - returned);
        });
        steps.forEach(({ lot, issued, given }) => {
          const out = Math.min(issued, onHand.get(lot) ?? 0);
          const back = Math.min(given, out);
          movements.push(moved('issue', lot, -out), moved('return-from-department', lot, back));
          onHand.set(lot, (onHand.get(lot) ?? 0) - out + back);
          used.set(lot, (used.get(lot) ?? 0) + out - back);
        });
        const book = bookUse({ movements, receiptLines: lines, returns });
        for (const lot of lots) {
          const own = lines.filter(({ lotId }) => lotId === (lot as LotId));
          if (own.length === 0) continue;
          const net = own.reduce((sum, one) => sum + (nets.get(one.id) ?? 0), 0);
          const receiptLineIds = own.map((one) => one.id);
          expect(usedOf(book, { productId: cement, net, receiptLineIds })).toBe(used.get(lot) ?? 0);
          for (const one of own) {
            const taken = book.byReceiptLine.get(one.id) ?? 0;
            expect(taken).toBeGreaterThanOrEqual(0);
            expect(taken).toBeLessThanOrEqual(nets.get(one.id) ?? 0);
          }
        }
      }),
    );
  });
});
