import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { NonSelectedShare } from '@shared/domain/monitoring/non-selected-share';
import type { OutsidePurchase } from '@shared/domain/monitoring/outside-purchase';
import { shareLimitOf } from '@shared/domain/monitoring/pack-limits';
import type { ShareLimit } from '@shared/domain/monitoring/find-use-warnings';
import {
  checkSet,
  type ProcedureSet,
  type ProcedureSetFacts,
  type ProcedureSetId,
} from '@shared/domain/monitoring/procedure-set';
import {
  answerComplaint,
  checkComplaint,
  rejectComplaint,
  verifyComplaint,
  type ComplaintAnswer,
  type ComplaintFacts,
  type ComplaintVerdict,
  type SupplyComplaint,
  type SupplyComplaintId,
} from '@shared/domain/monitoring/supply-complaint';
import type {
  AgreementYear,
  Group,
  Program,
  ProgramProductId,
} from '@shared/domain/program/program';
import { err, ok } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { readRegisteredOrders, shareOfGroup } from './group-share';
import { createOutsideChanging, listStandingPurchases } from './outside-changing';
import { createOutsideRecording } from './outside-recording';
import { readProgramUse, readReturned } from './program-use';
import { getRows } from './read-rows';
import { listShortLines } from './short-lines';
import { readLimits } from './warning-repository';

export type SupplyRegisterRepository = ReturnType<typeof createSupplyRegisterRepository>;

/** The non-selected share of one group in the year that runs. */
export type GroupShare = {
  readonly program: Program;
  readonly year: AgreementYear;
  readonly group: Group;
  readonly share: NonSelectedShare;
  readonly limit: ShareLimit | null;
};

const noGroup = err({ kind: 'group-not-found' } as const);
const notFound = err({ kind: 'complaint-not-found' } as const);

/** Purchases outside the agreements, supply complaints, procedure sets, and the share that they make. */
export function createSupplyRegisterRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    ...createOutsideRecording(db, commands),
    ...createOutsideChanging(db, commands),

    /** Withdrawn ones with them. */
    listPurchases(): Promise<readonly OutsidePurchase[]> {
      return db.outsidePurchases.toArray();
    },

    listComplaints(): Promise<readonly SupplyComplaint[]> {
      return db.supplyComplaints.toArray();
    },

    /** The order lines that a complaint about the product can name. */
    listShortLines: (productId: ProgramProductId) => listShortLines(db, productId),

    listSets(): Promise<readonly ProcedureSet[]> {
      return db.procedureSets.toArray();
    },

    /** Every group of the programs whose agreement year runs. */
    async listShares(today: LocalDate): Promise<readonly GroupShare[]> {
      const [programs, purchases, complaints, limits] = await Promise.all([
        db.programs.toArray(),
        listStandingPurchases(db),
        db.supplyComplaints.toArray(),
        readLimits(db),
      ]);
      const returned = await readReturned(db);
      const registeredOrders = await readRegisteredOrders(db, purchases);
      const shares: GroupShare[] = [];
      for (const program of programs) {
        const use = await readProgramUse(db, program, { today, returned });
        if (use === null) continue;
        for (const group of use.groups)
          shares.push({
            program,
            year: use.year,
            group,
            share: shareOfGroup(group, use, { today, purchases, registeredOrders, complaints }),
            limit: shareLimitOf(use.pack, limits),
          });
      }
      return shares;
    },

    /** @errors those of `checkSet` */
    recordSet(facts: ProcedureSetFacts) {
      return commands.run('procedure-set:record', async (entry) => {
        const checked = checkSet(facts, entry.today, await db.procedureSets.toArray());
        if (!checked.ok) return checked;
        const row: ProcedureSet = {
          ...checked.value,
          id: entry.newId() as ProcedureSetId,
          revision: 1,
        };
        entry.put('procedureSets', row);
        return ok(row);
      });
    },

    /** @errors those of `checkComplaint`; `group-not-found` */
    recordComplaint(facts: ComplaintFacts) {
      return commands.run('complaint:record', async (entry) => {
        if ((await db.groups.get(facts.groupId)) === undefined) return noGroup;
        const short = await listShortLines(db, facts.productId);
        const checked = checkComplaint(facts, entry.today, short);
        if (!checked.ok) return checked;
        const row: SupplyComplaint = {
          ...checked.value,
          id: entry.newId() as SupplyComplaintId,
          revision: 1,
          state: 'recorded',
          answer: null,
          verdict: null,
          enteredBy: entry.operator,
        };
        entry.put('supplyComplaints', row);
        return ok(row);
      });
    },

    /** @errors `complaint-not-found` and those of `answerComplaint` */
    answer(id: SupplyComplaintId, answer: ComplaintAnswer, isRejected: boolean) {
      return commands.run('complaint:answer', async (entry) => {
        const row = await db.supplyComplaints.get(id);
        if (row === undefined) return notFound;
        const settle = isRejected ? rejectComplaint : answerComplaint;
        const answered = settle(row, answer, entry.today);
        if (answered.ok) entry.put('supplyComplaints', answered.value);
        return answered;
      });
    },

    /** @errors `complaint-not-found` and those of `verifyComplaint` */
    verify(id: SupplyComplaintId, verdict: ComplaintVerdict) {
      return commands.run('complaint:verify', async (entry) => {
        const row = await db.supplyComplaints.get(id);
        if (row === undefined) return notFound;
        const [purchases, others] = await Promise.all([
          getRows(db.outsidePurchases, verdict.purchaseIds),
          db.supplyComplaints.toArray(),
        ]);
        const verified = verifyComplaint(row, verdict, { today: entry.today, purchases, others });
        if (verified.ok) entry.put('supplyComplaints', verified.value);
        return verified;
      });
    },
  };
}
