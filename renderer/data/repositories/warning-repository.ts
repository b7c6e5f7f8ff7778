import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { DepartmentId } from '@shared/domain/hospital/hospital';
import { reconcileCases } from '@shared/domain/monitoring/reconcile-cases';
import type { Warning } from '@shared/domain/monitoring/warning';
import {
  assignCase,
  closeCase,
  handleCase,
  reopenCase,
  type CaseActor,
  type CaseRefusal,
  type WarningCase,
  type WarningCaseId,
} from '@shared/domain/monitoring/warning-case';
import {
  checkLimits,
  LIMITS_ID,
  OFFERED_LIMITS,
  type WarningLimits,
} from '@shared/domain/monitoring/warning-limits';
import type { Receipt } from '@shared/domain/receipt/receipt';
import { err, ok, type Result } from '@shared/kernel/result';
import { groupBy } from '@shared/kernel/group-by';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { checkRevision } from '../journal/saved-row';
import type { KeptRows } from '../kept/kept-rows';
import { complaintWarnings } from './complaint-warnings';
import { readRegisteredOrders } from './group-share';
import { listStandingPurchases } from './outside-changing';
import { listEndedPaces, listLinePaces } from './pace-duties';
import { listProgramPacks } from './program-packs';
import { programWarnings, type WatchContext } from './program-warnings';
import { readReturned, readWatchedProgram } from './program-use';
import { listByKeys, mapById } from './read-rows';
import { supplyWarnings } from './supply-warnings';

export type WarningRepository = ReturnType<typeof createWarningRepository>;

/** What the authority would ask about, found by rule, and the cases that people keep about it. */
export function createWarningRepository(
  db: HospitalDatabase,
  commands: CommandQueue,
  kept: KeptRows,
) {
  const change = (
    id: WarningCaseId,
    work: (row: WarningCase, actor: CaseActor) => Result<WarningCase, CaseRefusal>,
  ) =>
    commands.run('warning:change', async (entry) => {
      const row = await db.warningCases.get(id);
      if (row === undefined) return err({ kind: 'case-not-found' } as const);
      const changed = work(row, actorOf(entry));
      if (changed.ok) entry.put('warningCases', changed.value);
      return changed;
    });
  return {
    listCases(): Promise<readonly WarningCase[]> {
      return db.warningCases.toArray();
    },

    findWarnings: (today: LocalDate) => findWarnings(db, kept, today),

    /** Asks every rule again and keeps the cases up with what they find. Nothing is saved where nothing is new. */
    async scan(today: LocalDate) {
      const found = await findWarnings(db, kept, today);
      return commands.run('warning:scan', async (entry) => {
        const stored = await db.warningCases.toArray();
        const rows = reconcileCases(found, stored, { ...actorOf(entry), newId: entry.newId });
        entry.put('warningCases', ...rows);
        return ok({ found, changed: rows.length });
      });
    },

    /** @errors `case-not-found` and those of `assignCase` */
    assign: (id: WarningCaseId, given: { readonly assignee: string; readonly dueOn: LocalDate }) =>
      change(id, (row, actor) => assignCase(row, given, actor)),

    /** @errors `case-not-found` and those of `handleCase` */
    handle: (id: WarningCaseId, words: string) =>
      change(id, (row, actor) => handleCase(row, words, actor)),

    /** @errors `case-not-found` and those of `closeCase` */
    close: (id: WarningCaseId, reason: string) =>
      change(id, (row, actor) => closeCase(row, reason, actor)),

    /** @errors `case-not-found` and those of `reopenCase` */
    reopen: (id: WarningCaseId, reason: string) =>
      change(id, (row, actor) => reopenCase(row, reason, actor)),

    readLimits: () => readLimits(db),

    /** @errors `limit-out-of-range`, `changed-meanwhile` */
    saveLimits(limits: WarningLimits) {
      return commands.run('warning:limits', async (entry) => {
        const checked = checkLimits(limits);
        if (!checked.ok) return checked;
        const saved = checkRevision(limits, await db.warningLimits.get(LIMITS_ID));
        if (saved.ok) entry.put('warningLimits', saved.value);
        return saved;
      });
    },
  };
}

/** What the hospital has set, or what is offered. */
export async function readLimits(db: HospitalDatabase): Promise<WarningLimits> {
  return (await db.warningLimits.get(LIMITS_ID)) ?? OFFERED_LIMITS;
}

function actorOf({ operator, today, now }: CommandEntry): CaseActor {
  return { by: operator, on: today, at: now };
}

/** What the authority would ask about on the day, over all programs. */
export async function findWarnings(
  db: HospitalDatabase,
  kept: KeptRows,
  today: LocalDate,
): Promise<readonly Warning[]> {
  const at = await kept.now();
  const packs = await listProgramPacks(db, today);
  const limits = await readLimits(db);
  const [paces, endedPaces, purchases, complaints, sets, unreported, departmentNames, programs] =
    await Promise.all([
      listLinePaces(at, packs, today),
      listEndedPaces(at, today),
      listStandingPurchases(db),
      db.supplyComplaints.toArray(),
      db.procedureSets.toArray(),
      readUnreported(db),
      readDepartmentNames(db),
      db.programs.toArray(),
    ]);
  const context: WatchContext = {
    today,
    limits,
    paces,
    endedPaces,
    purchases,
    registeredOrders: await readRegisteredOrders(db, purchases),
    complaints,
    sets,
    unreported,
    departmentNames,
  };
  const returned = await readReturned(db);
  const found: Warning[] = [];
  for (const program of programs) {
    const watched = await readWatchedProgram(db, program, { today, returned });
    if (watched !== null) found.push(...(await programWarnings(db, watched, context)));
  }
  return [
    ...found,
    ...(await supplyWarnings(db, { today, limits, packs })),
    ...(await complaintWarnings(db, { today, complaints, packs })),
  ];
}

/** Receipts of orders that wait to be reported, by program. */
async function readUnreported(
  db: HospitalDatabase,
): Promise<ReadonlyMap<string, readonly Receipt[]>> {
  const orders = await db.orders.where('reportState').equals('awaiting-report').toArray();
  const ordersById = mapById(orders);
  const receipts = await listByKeys(
    db.receipts,
    'orderId',
    orders.map(({ id }) => id),
  );
  return groupBy(receipts, ({ orderId }) => ordersById.get(orderId)?.programId ?? '');
}

async function readDepartmentNames(
  db: HospitalDatabase,
): Promise<ReadonlyMap<DepartmentId, string>> {
  const hospital = await db.hospitals.toCollection().first();
  return new Map((hospital?.departments ?? []).map(({ id, name }) => [id, name]));
}
