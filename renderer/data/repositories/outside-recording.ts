import { lineAmount } from '@shared/domain/money/money';
import {
  checkOutsidePurchase,
  type OutsidePurchase,
  type OutsidePurchaseFacts,
  type OutsidePurchaseFinding,
  type OutsidePurchaseId,
} from '@shared/domain/monitoring/outside-purchase';
import { hasErrors, type Refused } from '@shared/domain/record/finding';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';

type Recorded = {
  readonly row: OutsidePurchase;
  readonly findings: readonly OutsidePurchaseFinding[];
};
type NotRecorded = Refused<OutsidePurchaseFinding> | { readonly kind: 'group-not-found' };

/** Commands that enter rows of the register: one, or all that were pasted. */
export function createOutsideRecording(db: HospitalDatabase, commands: CommandQueue) {
  return {
    /** @errors `refused` with the findings of `checkOutsidePurchase`; `group-not-found` */
    recordPurchase(facts: OutsidePurchaseFacts) {
      return commands.run('outside-purchase:record', async (entry) => {
        const made = await recordedRow(db, entry, facts);
        if (made.ok) entry.put('outsidePurchases', made.value.row);
        return made;
      });
    },

    /** All or none. @errors as `recordPurchase`, of the first row that is refused */
    recordPurchases(all: readonly OutsidePurchaseFacts[]) {
      return commands.run('outside-purchase:record', async (entry) => {
        const rows: OutsidePurchase[] = [];
        for (const facts of all) {
          const made = await recordedRow(db, entry, facts);
          if (!made.ok) return made;
          rows.push(made.value.row);
        }
        entry.put('outsidePurchases', ...rows);
        return ok(rows);
      });
    },
  };
}

async function recordedRow(
  db: HospitalDatabase,
  entry: CommandEntry,
  facts: OutsidePurchaseFacts,
): Promise<Result<Recorded, NotRecorded>> {
  if ((await db.groups.get(facts.groupId)) === undefined) return err({ kind: 'group-not-found' });
  const findings = checkOutsidePurchase(facts, entry.today);
  if (hasErrors(findings)) return err({ kind: 'refused', findings });
  const row: OutsidePurchase = {
    ...facts,
    id: entry.newId() as OutsidePurchaseId,
    revision: 1,
    amount: lineAmount(facts.quantity, facts.unitPrice),
    enteredBy: entry.operator,
    isWithdrawn: false,
    history: [],
  };
  return ok({ row, findings });
}
