import type { AgreementId } from '@shared/domain/agreement/agreement';
import { checkNewAgreement } from '@shared/domain/agreement/check-new-agreement';
import { endSupplement } from '@shared/domain/agreement/end-supplement';
import { signedLines } from '@shared/domain/agreement/signed-quantities';
import {
  makeVoid,
  recordSignature,
  sendForSignature,
  type OnDay,
  type SignatureEntry,
} from '@shared/domain/agreement/signing';
import {
  draftSupplement,
  isDue,
  withSupplement,
  type Supplement,
  type SupplementChoice,
} from '@shared/domain/agreement/supplement';
import { hasErrors } from '@shared/domain/record/finding';
import { revised } from '@shared/domain/record/record';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { findAgreementContext } from './agreement-context';
import { getRows, mapById } from './read-rows';

export type SupplementRepository = ReturnType<typeof createSupplementRepository>;

export type NewSupplement = Omit<SupplementChoice, 'id' | 'today'>;

const notFound = err({ kind: 'supplement-not-found' } as const);

/** Supplementary agreements, and how their agreements take them over. */
export function createSupplementRepository(db: HospitalDatabase, commands: CommandQueue) {
  function change<E>(
    command: string,
    id: string,
    rule: (supplement: Supplement, entry: CommandEntry) => Result<Supplement, E>,
  ) {
    return commands.run(command, async (entry) => {
      const stored = await db.supplements.get(id);
      if (stored === undefined) return notFound;
      const changed = rule(stored, entry);
      if (changed.ok) entry.put('supplements', changed.value);
      return changed;
    });
  }

  return {
    /** Those of one agreement, in their order. */
    listOf(agreementId: AgreementId): Promise<readonly Supplement[]> {
      return db.supplements.where({ agreementId }).sortBy('sequence');
    },

    /** @errors `agreement-not-found`, those of `draftSupplement`, `refused` with the findings of the agreement so changed */
    create(agreementId: AgreementId, choice: NewSupplement) {
      return commands.run('supplement:create', async (entry) => {
        const agreement = await db.agreements.get(agreementId);
        if (agreement === undefined) return err({ kind: 'agreement-not-found' } as const);
        const others = await db.supplements.where({ agreementId }).toArray();
        const given = { ...choice, id: entry.newId(), today: entry.today };
        const drafted = draftSupplement(agreement, others, given);
        if (!drafted.ok) return drafted;
        const context = await findAgreementContext(db, agreement.programId, entry.today);
        if (context === undefined) return err({ kind: 'agreement-not-found' } as const);
        const findings = checkNewAgreement(withSupplement(agreement, drafted.value), context);
        if (hasErrors(findings)) return err({ kind: 'refused', findings } as const);
        entry.put('supplements', drafted.value);
        return drafted;
      });
    },

    send: (id: string, on: OnDay['on']) =>
      change('supplement:send', id, (supplement, { today }) =>
        sendForSignature(supplement, { on, today }),
      ),

    makeVoid: (id: string, given: Pick<OnDay, 'on'> & { readonly reason: string }) =>
      change('supplement:void', id, (supplement, { today }) =>
        makeVoid(supplement, { ...given, today }),
      ),

    /**
     * Ends a signed one; its agreement goes back to what it was before.
     *
     * @errors `supplement-not-found`, `agreement-not-found`, those of `endSupplement`,
     *   `refused` with the findings of the agreement as it would be
     */
    terminate(id: string, given: Pick<OnDay, 'on'> & { readonly reason: string }) {
      return commands.run('supplement:terminate', async (entry) => {
        const supplement = await db.supplements.get(id);
        if (supplement === undefined) return notFound;
        const { agreementId } = supplement;
        const agreement = await db.agreements.get(agreementId);
        if (agreement === undefined) return err({ kind: 'agreement-not-found' } as const);
        const all = await db.supplements.where({ agreementId }).toArray();
        const others = all.filter((one) => one.id !== id);
        const day = { ...given, today: entry.today };
        const ended = endSupplement({ supplement, agreement, others }, day);
        if (!ended.ok) return ended;
        entry.put('supplements', ended.value.supplement);
        const restored = ended.value.agreement;
        if (restored === null) return ended;
        const context = await findAgreementContext(db, agreement.programId, entry.today);
        if (context === undefined) return err({ kind: 'agreement-not-found' } as const);
        const findings = checkNewAgreement(restored, context);
        if (hasErrors(findings)) return err({ kind: 'refused', findings } as const);
        entry.put('agreements', restored);
        const lineIds = restored.lines.map(({ agreedLineId }) => agreedLineId);
        const agreedLines = await getRows(db.agreedLines, lineIds);
        entry.put('agreedLines', ...signedLines(restored, mapById(agreedLines)));
        return ended;
      });
    },

    /** With the third signature its agreement takes it over, at once or when its day comes. */
    recordSignature(id: string, signature: Omit<SignatureEntry, 'today'>) {
      return commands.run('supplement:sign', async (entry) => {
        const stored = await db.supplements.get(id);
        if (stored === undefined) return notFound;
        const recorded = recordSignature(stored, { ...signature, today: entry.today });
        if (!recorded.ok) return recorded;
        await putSupplement(db, entry, recorded.value.agreement);
        return recorded;
      });
    },

    /** Has agreements take over what was signed for a day that has come; answers how many did. */
    applyDue() {
      return commands.run('supplement:apply', async (entry) => {
        const due = await db.supplements.filter((one) => isDue(one, entry.today)).toArray();
        for (const supplement of due) await putSupplement(db, entry, revised(supplement, {}));
        return ok(due.length);
      });
    },
  };
}

async function putSupplement(
  db: HospitalDatabase,
  entry: CommandEntry,
  supplement: Supplement,
): Promise<void> {
  const agreement = await db.agreements.get(supplement.agreementId);
  if (agreement?.state !== 'effective' || !isDue(supplement, entry.today)) {
    entry.put('supplements', supplement);
    return;
  }
  const changed = withSupplement(agreement, supplement);
  const lineIds = changed.lines.map(({ agreedLineId }) => agreedLineId);
  const agreedLines = await getRows(db.agreedLines, lineIds);
  entry.put('supplements', { ...supplement, appliedOn: entry.today });
  entry.put('agreements', changed);
  entry.put('agreedLines', ...signedLines(changed, mapById(agreedLines)));
}
