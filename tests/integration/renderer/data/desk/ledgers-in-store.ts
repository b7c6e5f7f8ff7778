// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import {
  HospitalDatabase,
  type JournalledRows,
  type JournalledTable,
} from '@renderer/data/database';
import { createCommandQueue, type CommandQueue } from '@renderer/data/journal/command-queue';
import { EMPTY_HEAD } from '@shared/contracts/journal';
import type { Instant } from '@shared/domain/calendar/instant';
import { fen } from '@shared/domain/money/money';
import { voidOrderLines } from '@shared/domain/order/void-order-lines';
import { ok } from '@shared/kernel/result';
import { createTurns } from '@shared/kernel/turns';
import { aDistributor, aHospital } from '@tests/builders/hospital-builders';
import { choose, take, type Step } from '@tests/builders/hospital-history';
import { HospitalLedgers } from '@tests/builders/hospital-ledgers';
import { agreedLines, agreements, products } from '@tests/builders/ledger-agreements';
import { aGroup, aProgram } from '@tests/builders/program-builders';

type AnyRow = JournalledRows[JournalledTable];

/** The ledgers of a small hospital in a real store: each step is one command, as in the program. */
export type StoredLedgers = {
  readonly db: HospitalDatabase;
  readonly commands: CommandQueue;
  readonly ledgers: HospitalLedgers;
  readonly take: (step: Step) => Promise<void>;
};

export async function storeLedgers(name: string): Promise<StoredLedgers> {
  const db = new HospitalDatabase(name);
  const ledgers = new HospitalLedgers();
  const commands = createQueue(db, ledgers);
  const known = new Map<string, number>();
  await commands.run('test:set-up', (entry) => {
    entry.put('hospitals', aHospital());
    entry.put('enterprises', ...agreements.map((one) => aDistributor({ id: one.distributorId })));
    entry.put('programs', aProgram());
    entry.put('groups', aGroup());
    entry.put('programProducts', ...products);
    entry.put('agreedLines', ...agreedLines);
    entry.put('agreements', ...agreements);
    return Promise.resolve(ok(undefined));
  });
  return {
    db,
    commands,
    ledgers,
    async take(step) {
      takeAny(step, ledgers);
      await commands.run('test:step', (entry) => {
        for (const [table, rows] of tablesOf(ledgers)) {
          const changed = rows.filter(
            ({ id, revision }) => known.get(`${table} ${id}`) !== revision,
          );
          for (const { id, revision } of changed) known.set(`${table} ${id}`, revision);
          entry.put(table, ...changed);
        }
        return Promise.resolve(ok(undefined));
      });
    },
  };
}

/** Invoices change nothing on the desk: red entries and lines that a platform made void are tried in their place. */
function takeAny(step: Step, ledgers: HospitalLedgers): void {
  const { kind, pick, units } = step;
  if (kind === 'invoice') {
    const payable = choose(ledgers.payables.all(), pick);
    if (payable !== null) ledgers.adjust(payable, 'red-entry', fen(-units * 1_003));
  } else if (kind === 'red-invoice') {
    const line = choose(ledgers.orderLines.all(), pick);
    const order = line && ledgers.orders.byId.get(line.orderId);
    if (!line || !order) return;
    const rows = {
      order,
      lines: ledgers.linesOf(order),
      orderLineTotalsById: ledgers.orderLineTotals.byId,
      lineTotalsById: ledgers.lineTotals.byId,
    };
    const voided = voidOrderLines(rows, new Set([line.id]), ledgers.today);
    ledgers.orderLines.put(voided.lines);
    ledgers.lineTotals.put(voided.lineTotals);
  } else {
    take(step, ledgers);
    // Long enough for something to fall due.
    if (kind === 'wait') ledgers.pass(units);
  }
}

function tablesOf(
  ledgers: HospitalLedgers,
): readonly (readonly [JournalledTable, readonly AnyRow[]])[] {
  return [
    ['orders', ledgers.orders.all()],
    ['orderLines', ledgers.orderLines.all()],
    ['orderLineTotals', ledgers.orderLineTotals.all()],
    ['lineTotals', ledgers.lineTotals.all()],
    ['receipts', ledgers.receipts.all()],
    ['receiptLines', ledgers.receiptLines.all()],
    ['goodsReturns', ledgers.returns.all()],
    ['lots', ledgers.lots.all()],
    ['lotStocks', ledgers.lotStock.all()],
    ['movements', ledgers.movements.all()],
    ['payables', ledgers.payables.all()],
    ['payableEntries', ledgers.entries.all()],
    ['payableBalances', ledgers.balances.all()],
    ['payments', ledgers.payments.all()],
  ];
}

/** A journal that takes everything: what is tried here is not its durability. */
function createQueue(db: HospitalDatabase, ledgers: HospitalLedgers): CommandQueue {
  return createCommandQueue({
    db,
    head: { id: 'head', ...EMPTY_HEAD, counts: {} },
    journal: {
      openJournal: () => Promise.reject(new Error('Not opened here')),
      readJournal: () => Promise.reject(new Error('Not read here')),
      appendToJournal: ({ after }) =>
        Promise.resolve(ok({ head: { ...after, sequence: after.sequence + 1 } })),
    },
    clock: { now: () => '2024-04-08T02:00:00.000Z' as Instant, today: () => ledgers.today },
    author: () => ({ operator: '王采购', workstation: 'A1B2C3' }),
    exclusive: createTurns(1),
  });
}
