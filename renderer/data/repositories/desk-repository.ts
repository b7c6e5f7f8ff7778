import { lineAmount, sum, type Fen } from '@shared/domain/money/money';
import type { OrderId } from '@shared/domain/order/order';
import { openQuantity } from '@shared/domain/order/order-lateness';
import { addDays, type LocalDate } from '@shared/domain/calendar/local-date';
import { listDueMonths, type DueMonth } from '@shared/domain/desk/due-months';
import type { Duty } from '@shared/domain/desk/duty';
import { sortDuties } from '@shared/domain/desk/duty';
import {
  deliveryDuty,
  expiryDuty,
  NEAR_EXPIRY_DAYS,
  PAYMENT_NOTICE_DAYS,
  paymentDuty,
  receiptDuties,
  signingDuty,
} from '@shared/domain/desk/find-duties';
import {
  approvalDuty,
  gateDuty,
  receiveFirstDuty,
  reportDuty,
} from '@shared/domain/desk/order-duties';
import { warningDuty } from '@shared/domain/desk/warning-duty';
import { isSigningTime, missingAgreementsDuty } from '@shared/domain/desk/missing-agreements';
import { renewalDuty } from '@shared/domain/desk/renewal-duty';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import type { Receipt } from '@shared/domain/receipt/receipt';
import { chineseHolidays } from '@shared/policy-packs/index';
import type { HospitalDatabase } from '../database';
import { listLinePaces, paceDutiesOf, type LinePace } from './pace-duties';
import { listIntegrityDuties } from './integrity-repository';
import { listClosingDuties } from './closing-duties';
import { listPrepaymentDuties } from './prepayment-repository';
import { getRows, mapById } from './read-rows';
import { listProgramPacks } from './program-packs';

export type DeskRepository = ReturnType<typeof createDeskRepository>;

/** How long a slow acceptance stays on the desk: until the month after it is closed. Our number. */
const RECENT_DAYS = 62;

/** What the desk shows on a day. */
export type DeskView = {
  /** Most urgent first. */
  readonly duties: readonly Duty[];
  readonly paces: readonly LinePace[];
  readonly dueMonths: readonly DueMonth[];
};

type PackByProgram = ReadonlyMap<ProgramId, PolicyPack>;

/** Today's duties, read from sums and indexes: never from all receipts. */
export function createDeskRepository(db: HospitalDatabase) {
  return {
    async read(today: LocalDate): Promise<DeskView> {
      const packs = await listProgramPacks(db);
      const [paces, open, ...found] = await Promise.all([
        listLinePaces(db, packs, today),
        db.payableBalances.where('open').above(0).toArray(),
        listPaymentDuties(db, today),
        listSigningDuties(db, packs, today),
        listMissingAgreements(db, packs, today),
        listOrderDuties(db, packs, today),
        listReceiptDuties(db, packs, today),
        listExpiryDuties(db, today),
        listClosingDuties(db, today),
        listIntegrityDuties(db, today),
        listWarningDuties(db, today),
        listPrepaymentDuties(db, today),
      ]);
      return {
        duties: sortDuties([...found.flat(), ...paceDutiesOf(paces)]),
        paces,
        dueMonths: listDueMonths(open, today),
      };
    },
  };
}

async function listPaymentDuties(db: HospitalDatabase, today: LocalDate): Promise<Duty[]> {
  const balances = await db.payableBalances
    .where('dueOn')
    .belowOrEqual(addDays(today, PAYMENT_NOTICE_DAYS))
    .filter(({ open }) => open > 0)
    .toArray();
  const payables = await getRows(
    db.payables,
    balances.map(({ id }) => id),
  );
  const clock = { today, holidays: chineseHolidays };
  return balances.flatMap((balance, index) => {
    const payable = payables[index];
    return payable === undefined ? [] : present(paymentDuty(payable, balance, clock));
  });
}

async function listSigningDuties(
  db: HospitalDatabase,
  packs: PackByProgram,
  today: LocalDate,
): Promise<Duty[]> {
  const unsigned = await db.agreements
    .where('state')
    .anyOf(['draft', 'awaiting-signatures'])
    .toArray();
  const clock = { today, holidays: chineseHolidays };
  return unsigned.flatMap((agreement) =>
    present(signingDuty(agreement, packOf(packs, agreement.programId), clock)),
  );
}

async function listMissingAgreements(
  db: HospitalDatabase,
  packs: PackByProgram,
  today: LocalDate,
): Promise<Duty[]> {
  const programs = await db.programs.toArray();
  const years = programs.flatMap((program) =>
    program.years
      .filter((year) => isSigningTime(year, today))
      .map(async (year) => {
        const key = [program.id, year.number];
        const [agreedLines, agreements] = await Promise.all([
          db.agreedLines.where('[programId+yearNumber]').equals(key).toArray(),
          db.agreements.where('[programId+yearNumber]').equals(key).toArray(),
        ]);
        const pack = packOf(packs, program.id);
        const before = await db.agreements
          .where('[programId+yearNumber]')
          .equals([program.id, year.number - 1])
          .toArray();
        const ending = { program, nextYear: year, agreements: [...before, ...agreements] };
        return [
          ...present(
            missingAgreementsDuty({ program, year, agreedLines, agreements, pack }, today),
          ),
          ...present(renewalDuty({ ...ending, agreedLines, pack }, today)),
        ];
      }),
  );
  return (await Promise.all(years)).flat();
}

async function listOrderDuties(
  db: HospitalDatabase,
  packs: PackByProgram,
  today: LocalDate,
): Promise<Duty[]> {
  const [placed, unreported, receivedFirst] = await Promise.all([
    db.orders.where('state').equals('placed').toArray(),
    db.orders.where('reportState').anyOf('awaiting-report', 'returned').toArray(),
    // Only orders with a reason are in that index.
    db.orders.where('receiveFirst').above('').toArray(),
  ]);
  const overdue = placed.filter(({ promisedOn }) => promisedOn < today);
  const [agreements, openAmounts] = await Promise.all([
    getRows(
      db.agreements,
      overdue.map(({ agreementId }) => agreementId),
    ),
    Promise.all(overdue.map(({ id }) => readOpenAmount(db, id))),
  ]);
  const late = overdue.flatMap((order, index) => {
    const role = agreements[index]?.role ?? 'main';
    const openAmount = openAmounts[index] ?? order.amount;
    const clock = { pack: packOf(packs, order.programId), today };
    return present(deliveryDuty({ order, role, openAmount }, clock));
  });
  return [
    ...late,
    ...unreported.flatMap((order) => present(reportDuty(order, today))),
    ...placed.flatMap((order) => present(approvalDuty(order, today))),
    ...placed.flatMap((order) => present(gateDuty(order, today, packOf(packs, order.programId)))),
    ...receivedFirst.flatMap((order) => present(receiveFirstDuty(order, today))),
  ];
}

/** What an order still waits for, at its own prices. */
async function readOpenAmount(db: HospitalDatabase, orderId: OrderId): Promise<Fen> {
  const lines = await db.orderLines.where('orderId').equals(orderId).toArray();
  const totals = await db.orderLineTotals.bulkGet(lines.map(({ id }) => id));
  return sum(
    lines.map((line, index) => lineAmount(openQuantity(line, totals[index]), line.unitPrice)),
  );
}

async function listReceiptDuties(
  db: HospitalDatabase,
  packs: PackByProgram,
  today: LocalDate,
): Promise<Duty[]> {
  const receipts = await listReceiptsToLookAt(db, today);
  const orders = await getRows(
    db.orders,
    receipts.map(({ orderId }) => orderId),
  );
  return receipts.flatMap((receipt, index) => {
    const order = orders[index];
    if (order === undefined) return [];
    const isReported = order.reportState === 'reported';
    const pack = packOf(packs, order.programId);
    const duties = receiptDuties(receipt, isReported, { pack, today, holidays: chineseHolidays });
    const isRecent = receipt.acceptedOn >= addDays(today, -RECENT_DAYS);
    return duties.filter(({ kind }) => isRecent || kind === 'goods-before-report');
  });
}

/** Recent receipts, and those of orders that still wait to be reported, however old they are. */
async function listReceiptsToLookAt(
  db: HospitalDatabase,
  today: LocalDate,
): Promise<readonly Receipt[]> {
  const unreported = await db.orders.where('reportState').equals('awaiting-report').primaryKeys();
  const [recent, waiting] = await Promise.all([
    db.receipts.where('acceptedOn').aboveOrEqual(addDays(today, -RECENT_DAYS)).toArray(),
    db.receipts.where('orderId').anyOf(unreported).toArray(),
  ]);
  return [...mapById([...recent, ...waiting]).values()];
}

async function listExpiryDuties(db: HospitalDatabase, today: LocalDate): Promise<Duty[]> {
  const stocks = await db.lotStocks
    .where('expiresOn')
    .belowOrEqual(addDays(today, NEAR_EXPIRY_DAYS))
    .filter(({ onHand }) => onHand > 0)
    .toArray();
  const [lots, products] = await Promise.all([
    getRows(
      db.lots,
      stocks.map(({ id }) => id),
    ),
    getRows(
      db.programProducts,
      stocks.map(({ productId }) => productId),
    ),
  ]);
  return stocks.flatMap((stock, index) => {
    const lot = lots[index];
    if (lot === undefined) return [];
    const product = products[index]?.name ?? '';
    return present(expiryDuty(lot, stock, { product, today }));
  });
}

async function listWarningDuties(db: HospitalDatabase, today: LocalDate): Promise<Duty[]> {
  const open = await db.warningCases.where('state').anyOf('reminded', 'handling').toArray();
  return open.flatMap((row) => present(warningDuty(row, today)));
}

function packOf(packs: PackByProgram, programId: ProgramId): PolicyPack {
  const pack = packs.get(programId);
  if (pack === undefined) throw new Error(`No program ${programId}`);
  return pack;
}

function present(duty: Duty | undefined): Duty[] {
  return duty === undefined ? [] : [duty];
}
