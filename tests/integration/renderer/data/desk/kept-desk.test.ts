import { storeLedgers } from './ledgers-in-store';
import { createKeptRows } from '@renderer/data/kept/kept-rows';
import { createDeskRepository, type DeskView } from '@renderer/data/repositories/desk-repository';
import { sortDuties, type Duty } from '@shared/domain/desk/duty';
import { addDays, localDate } from '@shared/domain/calendar/local-date';
import { ok } from '@shared/kernel/result';
import { xinjiang202413 } from '@shared/policy-packs/xinjiang-2024-13';
import { recountDesk } from '@tests/bench/window/recount-desk';
import { aHistory } from '@tests/builders/hospital-history';
import { aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

let stores = 0;

async function openLedgers() {
  stores += 1;
  const store = await storeLedgers(`kept-desk-${String(stores)}`);
  const newDesk = () => createDeskRepository(createKeptRows(store.db, store.commands.changes));
  return { ...store, newDesk };
}

/** Duties of one rank in any order: what has no order among itself may come as it likes. */
function inAnyOrder(duties: readonly Duty[]): readonly string[] {
  return sortDuties(duties)
    .map((duty) => JSON.stringify(duty))
    .sort();
}

function figuresOf({ paces, dueMonths }: DeskView) {
  return {
    paceByLineId: Object.fromEntries(paces.map(({ line, pace }) => [line.id, pace])),
    dueMonths,
  };
}

describe('the desk that follows commands', () => {
  it('equals a recount of the ledgers and a desk that has just been opened, whatever happens', async () => {
    const seen = { late: 0, returned: 0, red: 0, voided: 0 };
    await fc.assert(
      fc.asyncProperty(
        aHistory(45),
        fc.array(fc.boolean(), { minLength: 45 }),
        async (history, looks) => {
          const { db, ledgers, take, newDesk } = await openLedgers();
          const desk = newDesk();
          for (const [index, step] of history.entries()) {
            await take(step);
            // Some commands pass while nobody looks.
            if (looks[index] !== true && index < history.length - 1) continue;
            const { today } = ledgers;
            const view = await desk.read(today);
            expect(figuresOf(view)).toEqual(await recountDesk(db, { today, pack: xinjiang202413 }));
            const fresh = await newDesk().read(today);
            expect(view.paces).toEqual(fresh.paces);
            expect(inAnyOrder(view.duties)).toEqual(inAnyOrder(fresh.duties));
            seen.late += view.duties.filter(({ kind }) => kind === 'payment-late').length;
          }
          seen.returned += ledgers.returns.all().length;
          seen.red += ledgers.entries.all().filter(({ kind }) => kind === 'red-entry').length;
          seen.voided += ledgers.orderLines
            .all()
            .filter(({ voidedOn }) => voidedOn !== null).length;
          db.close();
        },
      ),
      { seed: 20240923, numRuns: 8 },
    );
    // Histories in which none of it happens would prove nothing.
    for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
  });

  it('is told of a new year and a new line, and goes on after more changes than are kept', async () => {
    const { db, commands, newDesk } = await openLedgers();
    const desk = newDesk();
    const today = localDate(2024, 6, 3);
    expect((await desk.read(today)).paces).toHaveLength(3);
    expect((await desk.read(addDays(today, 365))).paces).toHaveLength(0);
    const [line] = await db.agreedLines.toArray();
    if (line === undefined) throw new Error('There are lines');
    const add = (id: string, count: number) =>
      commands.run('test:lines', (entry) => {
        for (let index = 0; index < count; index += 1)
          entry.put('agreedLines', { ...line, id: `${id}-${String(index)}` as typeof line.id });
        return Promise.resolve(ok(undefined));
      });
    await add('one', 1);
    expect((await desk.read(today)).paces).toHaveLength(4);
    await add('many', 6_000);
    expect((await desk.read(today)).paces).toHaveLength(6_004);
    const program = { ...aProgram(), years: [] };
    await commands.run('test:program', (entry) => {
      entry.put('programs', { ...program, revision: 2 });
      return Promise.resolve(ok(undefined));
    });
    expect((await desk.read(today)).paces).toHaveLength(0);
    db.close();
  });

  it('computes again only the line that has changed', async () => {
    const { db, ledgers, take, newDesk } = await openLedgers();
    const desk = newDesk();
    const order = { kind: 'order', pick: 0, units: 10 } as const;
    await take(order);
    const before = await desk.read(ledgers.today);
    await take({ kind: 'receive', pick: 0, units: 3 });
    const after = await desk.read(ledgers.today);
    const changed = after.paces.filter((pace) => !before.paces.includes(pace));
    expect(changed.map(({ line }) => line.id)).toEqual(['agreed-0']);
    db.close();
  });

  it('keeps goods before their report on the desk until they are reported, however old', async () => {
    const { db, commands, ledgers, take, newDesk } = await openLedgers();
    const desk = newDesk();
    await take({ kind: 'order', pick: 0, units: 10 });
    await take({ kind: 'receive', pick: 0, units: 3 });
    const today = addDays(ledgers.today, 100);
    const kinds = async () => (await desk.read(today)).duties.map(({ kind }) => kind);
    expect(await kinds()).toContain('goods-before-report');
    const [order] = ledgers.orders.all();
    if (order === undefined) throw new Error('An order was placed');
    await commands.run('test:report', (entry) => {
      entry.put('orders', { ...order, reportState: 'reported', revision: order.revision + 1 });
      return Promise.resolve(ok(undefined));
    });
    expect(await kinds()).not.toContain('goods-before-report');
    db.close();
  });
});
