// First of all: Dexie takes the store it finds when it is loaded.
import 'fake-indexeddb/auto';
import type { HospitalDatabase } from '@renderer/data/database';
import { createCommandQueue, type CommandQueue } from '@renderer/data/journal/command-queue';
import { createKeptRows } from '@renderer/data/kept/kept-rows';
import { createDeskRepository } from '@renderer/data/repositories/desk-repository';
import { createPayableRepository } from '@renderer/data/repositories/payable-repository';
import { createSampleRepository } from '@renderer/data/repositories/sample-repository';
import { createStatementRepository } from '@renderer/data/repositories/statement-repository';
import { SAMPLE_TODAY } from '@renderer/data/sample-hospital/sample-days';
import type { Instant } from '@shared/domain/calendar/instant';
import { addDays, endOfMonth, type LocalDate } from '@shared/domain/calendar/local-date';
import { PAYMENT_NOTICE_DAYS } from '@shared/domain/desk/find-duties';
import { deskFigures } from '@shared/domain/desk/desk-figures';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { fen } from '@shared/domain/money/money';
import { rateOfParts } from '@shared/domain/payment/on-time-rate';
import { proposeAllocations } from '@shared/domain/payment/propose-allocations';
import { isStillAsIssued } from '@shared/domain/reconciliation/issued-statement';
import { writeStatementWorkbook } from '@shared/formats/documents/workbook/statement/write-statement-workbook';
import { createTurns } from '@shared/kernel/turns';
import { hasSoffice } from '@tests/integration/documents/office';
import { keptResults, recalculated } from '@tests/integration/documents/recalculate';
import { createTemporaryFolders } from '@tests/integration/electron/temporary-folder';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createHospitalData,
  openStore,
  startHost,
  type OpenedStore,
  type RunningData,
} from './start-data';

const newFolder = createTemporaryFolders();
const AUGUST = '2024-08-01' as LocalDate;
const YEAR = { from: '2024-01-01' as LocalDate, to: SAMPLE_TODAY };
let running: RunningData;
let db: HospitalDatabase;
let commands: CommandQueue;
let distributorId: EnterpriseId;

beforeAll(async () => {
  running = await startHost(newFolder());
  await createHospitalData(running.host);
  const store = await openStore(running.host);
  ({ db } = store);
  commands = onSampleDay(store, running);
  await createSampleRepository(db, commands).write('A1B2C3', () => undefined);
  distributorId = await busiestDistributor();
});

/** A queue whose business day is the sample's: payments and statements of it lie in the past. */
function onSampleDay({ head }: OpenedStore, { host }: RunningData): CommandQueue {
  return createCommandQueue({
    db,
    head,
    journal: host,
    clock: { now: () => '2024-09-23T02:00:00.000Z' as Instant, today: () => SAMPLE_TODAY },
    author: () => ({ operator: '马丽', workstation: 'A1B2C3' }),
    // The tests wait for one command before the next.
    exclusive: createTurns(1),
  });
}

afterAll(async () => {
  db.close();
  await running.stop();
});

/** Whom most is owed at the sample's day, with something accepted in August. */
async function busiestDistributor(): Promise<EnterpriseId> {
  const august = await db.receipts.filter((row) => row.acceptedOn.startsWith('2024-08')).toArray();
  const counts = new Map<EnterpriseId, number>();
  for (const { distributorId: id } of august) counts.set(id, (counts.get(id) ?? 0) + 1);
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
  if (busiest === undefined) throw new Error('The sample accepts goods in August');
  return busiest[0];
}

/** Every ledger entry up to a day, added up without the app's own sums. */
async function openByPayable(to: LocalDate): Promise<ReadonlyMap<string, number>> {
  const open = new Map<string, number>();
  for (const { payableId, amount, on } of await db.payableEntries.toArray())
    if (on <= to) open.set(payableId, (open.get(payableId) ?? 0) + amount);
  return open;
}

const openDesk = () => createDeskRepository(createKeptRows(db, commands.changes));

describe('the desk against a recount of every row', () => {
  it('sums what is late and what is due from the ledger itself', async () => {
    const { duties } = await openDesk().read(SAMPLE_TODAY);
    const open = await openByPayable(SAMPLE_TODAY);
    let [late, due] = [0, 0];
    for (const { id, dueOn } of await db.payables.toArray()) {
      const left = open.get(id) ?? 0;
      if (left <= 0) continue;
      if (dueOn < SAMPLE_TODAY) late += left;
      else if (dueOn <= addDays(SAMPLE_TODAY, PAYMENT_NOTICE_DAYS)) due += left;
    }
    const figures = deskFigures(duties);
    expect(late).toBeGreaterThan(0);
    expect(figures).toMatchObject({ lateAmount: late, dueAmount: due });
  });

  it('counts the orders that wait to be reported', async () => {
    const { duties } = await openDesk().read(SAMPLE_TODAY);
    const waiting = (await db.orders.toArray()).filter(
      ({ reportState, state }) => reportState === 'awaiting-report' && state !== 'cancelled',
    );
    expect(deskFigures(duties).ordersAwaitingReport).toBe(waiting.length);
  });

  it('shows all that is open by month, each amount once', async () => {
    const { dueMonths } = await openDesk().read(SAMPLE_TODAY);
    const open = [...(await openByPayable(SAMPLE_TODAY)).values()].filter((left) => left > 0);
    expect(dueMonths.reduce((sum, { amount }) => sum + amount, 0)).toBe(
      open.reduce((sum, left) => sum + left, 0),
    );
    expect(dueMonths.reduce((sum, { count }) => sum + count, 0)).toBe(open.length);
  });

  it('names the lines that are behind, as many as the sample has', async () => {
    const { duties, paces } = await openDesk().read(SAMPLE_TODAY);
    const behind = paces.filter(({ pace }) => pace.differenceUnits < 0);
    expect(deskFigures(duties).linesBehind).toBe(behind.length);
    expect(behind.length).toBeGreaterThan(0);
  });
});

describe('payables', () => {
  it('shows the open sum, the distributor and the invoices of each', async () => {
    const views = await createPayableRepository(db, commands).list();
    const open = await openByPayable(SAMPLE_TODAY);
    const names = new Map((await db.enterprises.toArray()).map(({ id, name }) => [id, name]));
    const invoiced = new Set((await db.invoices.toArray()).flatMap((row) => row.receiptIds));
    expect(views.length).toBe(await db.payables.count());
    for (const { payable, balance, distributorName, invoiceState } of views) {
      expect(balance.open).toBe(open.get(payable.id));
      expect(distributorName).toBe(names.get(payable.distributorId));
      expect(invoiceState === 'missing').toBe(!invoiced.has(payable.receiptId));
    }
  });

  it('rates what was paid in time from the lines it shows', async () => {
    const parts = await createPayableRepository(db, commands).listOnTime(YEAR);
    const entries = await db.payableEntries.toArray();
    let [value, inTime] = [0, 0];
    for (const { id, dueOn } of await db.payables.toArray()) {
      if (dueOn > SAMPLE_TODAY) continue;
      const own = entries.filter(({ payableId, on }) => payableId === id && on <= dueOn);
      const goods = own.filter(({ kind }) => kind !== 'payment');
      const worth = goods.reduce((sum, { amount }) => sum + amount, 0);
      if (worth <= 0) continue;
      const paid = own.reduce((sum, row) => sum - (row.kind === 'payment' ? row.amount : 0), 0);
      value += worth;
      inTime += Math.min(worth, paid);
    }
    const rate = rateOfParts(parts);
    expect(rate.amount).toMatchObject({ numerator: inTime, denominator: value });
    expect(Math.round((rate.amount.share ?? 0) / 100)).toBe(96);
  });
});

describe('a payment entered plainly', () => {
  it('is refused beyond what is open and before its day has come, and changes nothing', async () => {
    const payables = createPayableRepository(db, commands);
    const before = await payables.listOfDistributor(distributorId);
    const first = before.find(({ balance }) => balance.open > 0);
    if (first === undefined) throw new Error('Something is open');
    const amount = fen(first.balance.open + 1);
    const draft = {
      distributorId,
      paidOn: addDays(SAMPLE_TODAY, 1),
      bankReference: '20240923-1',
      amount,
      allocations: [{ payableId: first.payable.id, amount }],
    };
    const refused = await payables.postPayment(draft);
    const kinds =
      !refused.ok && refused.error.kind === 'refused'
        ? refused.error.findings.map(({ kind }) => kind)
        : [];
    expect(kinds).toEqual(expect.arrayContaining(['paid-in-future', 'beyond-open']));
    expect(await payables.listOfDistributor(distributorId)).toEqual(before);
  });

  it('pays what falls due first, part of the next, and leaves the desk with that much less', async () => {
    const payables = createPayableRepository(db, commands);
    const desk = openDesk();
    const open = (await payables.listOfDistributor(distributorId))
      .map(({ balance }) => balance)
      .filter((balance) => balance.open > 0);
    const [first, second] = open;
    if (first === undefined || second === undefined) throw new Error('Two are open');
    const before = deskFigures((await desk.read(SAMPLE_TODAY)).duties);
    const amount = fen(first.open + 1);
    const { allocations, left } = proposeAllocations(amount, open);
    expect({ allocations, left }).toEqual({
      allocations: [
        { payableId: first.id, amount: first.open },
        { payableId: second.id, amount: 1 },
      ],
      left: 0,
    });
    const posted = await payables.postPayment({
      distributorId,
      paidOn: SAMPLE_TODAY,
      bankReference: '20240923-1',
      amount,
      allocations,
    });
    expect(posted.ok).toBe(true);
    const after = await payables.listOfDistributor(distributorId);
    const openOf = (id: string) => after.find((row) => row.payable.id === id)?.balance.open;
    expect([openOf(first.id), openOf(second.id)]).toEqual([0, second.open - 1]);
    const figures = deskFigures((await desk.read(SAMPLE_TODAY)).duties);
    expect(before.lateAmount + before.dueAmount - figures.lateAmount - figures.dueAmount).toBe(
      amount,
    );
    const [last] = await payables.listPayments();
    expect(last).toMatchObject({ payment: { amount, bankReference: '20240923-1' } });
    expect(last?.receiptNumbers).toHaveLength(2);

    const [next] = await payables
      .listOfDistributor(distributorId)
      .then((rows) => rows.map(({ balance }) => balance).filter((balance) => balance.open > 0));
    if (next === undefined) throw new Error('One is open');
    const again = await payables.postPayment({
      distributorId,
      paidOn: addDays(SAMPLE_TODAY, -1),
      bankReference: ' 20240923-1 ',
      amount: fen(1),
      allocations: [{ payableId: next.id, amount: fen(1) }],
    });
    expect(again).toMatchObject({
      ok: false,
      error: { kind: 'refused', findings: [{ kind: 'already-posted' }] },
    });
  });
});

describe('the statement of a month', () => {
  it('adds up from the rows of the month alone', async () => {
    const statements = createStatementRepository(db, commands);
    const statement = await statements.find({ distributorId, month: AUGUST });
    const entries = (await db.payableEntries.toArray()).filter(
      (row) => row.distributorId === distributorId,
    );
    const sumOf = (rows: typeof entries) => rows.reduce((sum, { amount }) => sum + amount, 0);
    const end = endOfMonth(AUGUST);
    expect(statement?.unpaid.opening).toBe(sumOf(entries.filter(({ on }) => on < AUGUST)));
    expect(statement?.unpaid.closing).toBe(sumOf(entries.filter(({ on }) => on <= end)));
    expect(statement?.unpaid.accepted).toBe(
      sumOf(entries.filter(({ kind, on }) => kind === 'acceptance' && on >= AUGUST && on <= end)),
    );
    expect(statement?.lines.length).toBeGreaterThan(0);
  });

  it('takes a number, is kept, and shows when the ledgers have changed since', async () => {
    const statements = createStatementRepository(db, commands);
    const period = { distributorId, month: AUGUST };
    const issued = await statements.issue(period);
    if (!issued.ok) throw new Error(issued.error.kind);
    expect(issued.value.number).toMatch(/^DZ-2024-A1B2C3-\d{5}$/u);
    const [kept] = await statements.listIssued(period);
    expect(kept).toMatchObject({ number: issued.value.number, unpaid: issued.value.unpaid });
    expect(kept && isStillAsIssued(kept, issued.value)).toBe(true);
    const { unpaid } = issued.value;
    const changed = { ...issued.value, unpaid: { ...unpaid, closing: fen(unpaid.closing + 1) } };
    expect(kept && isStillAsIssued(kept, changed)).toBe(false);
    const again = await statements.issue(period);
    expect(again.ok && again.value.number > issued.value.number).toBe(true);
    expect(await statements.listIssued({ ...period, month: '2024-07-01' as LocalDate })).toEqual(
      [],
    );
  });

  it.skipIf(!hasSoffice)(
    'is recalculated by LibreOffice to the same sums (skipped without LibreOffice)',
    async () => {
      const statements = createStatementRepository(db, commands);
      const issued = await statements.issue({ distributorId, month: AUGUST });
      if (!issued.ok) throw new Error(issued.error.kind);
      const bytes = await writeStatementWorkbook(issued.value);
      const kept = keptResults(bytes);
      expect(kept).toContainEqual({
        at: '对账单!D13',
        value: issued.value.unpaid.closing / 100,
      });
      expect(await recalculated(bytes)).toEqual(kept);
    },
  );

  it('does not leave the house when its rows do not add up, and takes no number', async () => {
    const statements = createStatementRepository(db, commands);
    const line = await db.receiptLines
      .where('[distributorId+acceptedOn]')
      .between([distributorId, AUGUST], [distributorId, endOfMonth(AUGUST)], true, true)
      .first();
    if (line === undefined) throw new Error('August has lines');
    const count = await db.issuedStatements.count();
    await db.receiptLines.put({ ...line, amount: fen(line.amount + 1) });
    const refused = await statements.issue({ distributorId, month: AUGUST });
    await db.receiptLines.put(line);
    expect(refused.ok ? null : refused.error.kind).toBe('statement-does-not-add-up');
    expect(await db.issuedStatements.count()).toBe(count);
  });
});
