import { lineAmount, sum, type Fen } from '@shared/domain/money/money';
import type { OrderId } from '@shared/domain/order/order';
import { openQuantity } from '@shared/domain/order/order-lateness';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { HolidayCalendar } from '@shared/domain/calendar/working-days';
import { listDueMonths, type DueMonth } from '@shared/domain/desk/due-months';
import type { Duty } from '@shared/domain/desk/duty';
import { sortDuties } from '@shared/domain/desk/duty';
import { deliveryDuty, signingDuty } from '@shared/domain/desk/find-duties';
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
import { listingStatesOn } from '@shared/domain/program/listing-state';
import type { ProgramId } from '@shared/domain/program/program';
import type { HospitalDatabase } from '../database';
import type { KeptRows, Section } from '../kept/kept-rows';
import {
  listExpiryDuties,
  listPaymentDuties,
  listReceiptDuties,
  openBalances,
} from './desk-duties';
import { listDemandDuties } from './demand-duties';
import { allListingStates, listLinePaces, paceDutiesOf, type LinePace } from './pace-duties';
import { listIntegrityDuties } from './integrity-repository';
import { listClosingDuties } from './closing-duties';
import { listPrepaymentDuties } from './prepayment-repository';
import { readHolidays } from './holiday-calendar';
import { getRows, mapById } from './read-rows';
import { listProgramPacks } from './program-packs';
import { listRelationDuties } from './relation-duties';
import { listTransitionDuties } from './transition-duties';

export type DeskRepository = ReturnType<typeof createDeskRepository>;

/** What the desk shows on a day. */
export type DeskView = {
  /** Most urgent first. */
  readonly duties: readonly Duty[];
  readonly paces: readonly LinePace[];
  readonly dueMonths: readonly DueMonth[];
};

type HolidayClock = { readonly today: LocalDate; readonly holidays: HolidayCalendar };

type PackByProgram = ReadonlyMap<ProgramId, PolicyPack>;

/**
 * Today's duties, from sums and indexes: never from all receipts.
 *
 * What a command has not touched is not read again: Decision 0013.
 */
export function createDeskRepository(kept: KeptRows) {
  return {
    async read(today: LocalDate): Promise<DeskView> {
      const at = await kept.now();
      const packs = await at.section({
        key: 'desk packs',
        given: [today],
        read: (db) => listProgramPacks(db, today),
      });
      const holidays = await at.section({ key: 'desk holidays', read: readHolidays });
      const clock = { today, holidays };
      const [paces, open, states, ...found] = await Promise.all([
        listLinePaces(at, packs, today),
        at.rows(openBalances),
        at.rows(allListingStates),
        listPaymentDuties(at, clock),
        listReceiptDuties(at, packs, clock),
        listExpiryDuties(at, today),
        ...otherSections(packs, clock).map((section) => at.section(section)),
      ]);
      return {
        duties: sortDuties([
          ...found.flat(),
          ...paceDutiesOf(paces, listingStatesOn([...states.values()], today)),
        ]),
        paces,
        dueMonths: listDueMonths([...open.values()], today),
      };
    },
  };
}

/** Duties that are read whole, each again only when one of its tables has changed. */
function otherSections(
  packs: PackByProgram,
  clock: HolidayClock,
): readonly Section<readonly Duty[]>[] {
  const { today, holidays } = clock;
  const section = (
    name: string,
    read: Section<readonly Duty[]>['read'],
  ): Section<readonly Duty[]> => ({ key: `desk ${name}`, given: [today, holidays, packs], read });
  return [
    section('signing', (db) => listSigningDuties(db, packs, clock)),
    section('missing', (db) => listMissingAgreements(db, packs, today)),
    section('orders', (db) => listOrderDuties(db, packs, today)),
    section('relations', (db) => listRelationDuties(db, packs, clock)),
    section('closing', (db) => listClosingDuties(db, today)),
    section('integrity', (db) => listIntegrityDuties(db, today)),
    section('warnings', (db) => listWarningDuties(db, today)),
    section('prepayment', (db) => listPrepaymentDuties(db, clock)),
    section('transitions', (db) => listTransitionDuties(db, today)),
    section('demand', (db) => listDemandDuties(db, packs, today)),
  ];
}

async function listSigningDuties(
  db: HospitalDatabase,
  packs: PackByProgram,
  clock: HolidayClock,
): Promise<Duty[]> {
  const unsigned = await db.agreements
    .where('state')
    .anyOf(['draft', 'awaiting-signatures'])
    .toArray();
  const programs = mapById(await db.programs.toArray());
  return unsigned.flatMap((agreement) => {
    const { programId } = agreement;
    const rule = { pack: packOf(packs, programId), years: programs.get(programId)?.years ?? [] };
    return present(signingDuty(agreement, rule, clock));
  });
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
