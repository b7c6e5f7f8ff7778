import { addDays, type LocalDate } from '@shared/domain/calendar/local-date';
import type { Duty } from '@shared/domain/desk/duty';
import { sortDuties } from '@shared/domain/desk/duty';
import {
  deliveryDuty,
  expiryDuty,
  NEAR_EXPIRY_DAYS,
  PAYMENT_NOTICE_DAYS,
  paymentDuty,
  receiptDuties,
  reportDuty,
  signingDuty,
} from '@shared/domain/desk/find-duties';
import type { PolicyPack } from '@shared/domain/policy/policy-pack';
import type { ProgramId } from '@shared/domain/program/program';
import { chineseHolidays } from '@shared/policy-packs/index';
import type { HospitalDatabase } from '../database';
import { listPaceDuties } from './pace-duties';
import { getRows } from './read-rows';
import { listProgramPacks } from './program-packs';

export type DeskRepository = ReturnType<typeof createDeskRepository>;

/** How long a slow acceptance stays on the desk: until the month after it is closed. Our number. */
const RECENT_DAYS = 62;

type PackByProgram = ReadonlyMap<ProgramId, PolicyPack>;

/** Today's duties, read from sums and indexes: never from all receipts. */
export function createDeskRepository(db: HospitalDatabase) {
  return {
    /** Most urgent first. */
    async listDuties(today: LocalDate): Promise<readonly Duty[]> {
      const packs = await listProgramPacks(db);
      const found = await Promise.all([
        listPaymentDuties(db, today),
        listSigningDuties(db, packs, today),
        listOrderDuties(db, packs, today),
        listReceiptDuties(db, packs, today),
        listExpiryDuties(db, today),
        listPaceDuties(db, packs, today),
      ]);
      return sortDuties(found.flat());
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

async function listOrderDuties(
  db: HospitalDatabase,
  packs: PackByProgram,
  today: LocalDate,
): Promise<Duty[]> {
  const [placed, unreported] = await Promise.all([
    db.orders.where('state').equals('placed').toArray(),
    db.orders.where('reportState').equals('awaiting-report').toArray(),
  ]);
  const agreements = await getRows(
    db.agreements,
    placed.map(({ agreementId }) => agreementId),
  );
  const late = placed.flatMap((order, index) => {
    const role = agreements[index]?.role ?? 'main';
    return present(deliveryDuty(order, role, { pack: packOf(packs, order.programId), today }));
  });
  return [...late, ...unreported.flatMap((order) => present(reportDuty(order, today)))];
}

async function listReceiptDuties(
  db: HospitalDatabase,
  packs: PackByProgram,
  today: LocalDate,
): Promise<Duty[]> {
  const recent = await db.receipts
    .where('acceptedOn')
    .aboveOrEqual(addDays(today, -RECENT_DAYS))
    .toArray();
  const orders = await getRows(
    db.orders,
    recent.map(({ orderId }) => orderId),
  );
  return recent.flatMap((receipt, index) => {
    const order = orders[index];
    if (order === undefined) return [];
    const isReported = order.reportState === 'reported';
    const pack = packOf(packs, order.programId);
    return receiptDuties(receipt, isReported, { pack, today, holidays: chineseHolidays });
  });
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

function packOf(packs: PackByProgram, programId: ProgramId): PolicyPack {
  const pack = packs.get(programId);
  if (pack === undefined) throw new Error(`No program ${programId}`);
  return pack;
}

function present(duty: Duty | undefined): Duty[] {
  return duty === undefined ? [] : [duty];
}
