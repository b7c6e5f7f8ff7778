import type { Agreement, AgreementId, AgreementTerms } from '@shared/domain/agreement/agreement';
import type { NewAgreementContext } from '@shared/domain/agreement/agreement-finding';
import { checkNewAgreement } from '@shared/domain/agreement/check-new-agreement';
import { draftAgreement, offeredLines } from '@shared/domain/agreement/draft-agreement';
import { signedLines } from '@shared/domain/agreement/signed-quantities';
import {
  makeVoid,
  recordSignature,
  sendForSignature,
  terminate,
  withdraw,
  type OnDay,
  type SignatureEntry,
} from '@shared/domain/agreement/signing';
import type { EnterpriseId } from '@shared/domain/enterprise/enterprise';
import { agreementKindOf } from '@shared/domain/policy/find-pack';
import { findYear } from '@shared/domain/program/agreement-years';
import type { DistributorRole, GroupId, ProgramId } from '@shared/domain/program/program';
import { hasErrors } from '@shared/domain/record/finding';
import { err, ok, type Result } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandEntry, CommandQueue } from '../journal/command-queue';
import { putAgreementPaper } from './agreement-template-repository';
import { checkRevision } from '../journal/saved-row';
import { findAgreementContext } from './agreement-context';
import {
  findAgreementDetail,
  listAgreementViews,
  type AgreementDetail,
  type AgreementView,
} from './agreement-views';
import { getRows, mapById } from './read-rows';

export type AgreementRepository = ReturnType<typeof createAgreementRepository>;

/** One agreement to be drafted. Its lines are the agreed lines of manufacturer, group and year. */
export type NewAgreement = {
  readonly programId: ProgramId;
  readonly yearNumber: number;
  readonly groupId: GroupId;
  readonly manufacturerId: EnterpriseId;
  readonly distributorId: EnterpriseId;
  readonly role: DistributorRole;
  readonly terms: AgreementTerms;
};

const notFound = err({ kind: 'agreement-not-found' } as const);

/** Agreements and their life from draft to end; the rules are those of shared/domain/agreement. */
export function createAgreementRepository(db: HospitalDatabase, commands: CommandQueue) {
  /** Reads, changes by a rule, saves: what every event of an agreement's life does. */
  function change<E>(
    command: string,
    id: AgreementId,
    rule: (agreement: Agreement, entry: CommandEntry) => Result<Agreement, E>,
  ) {
    return commands.run(command, async (entry) => {
      const stored = await db.agreements.get(id);
      if (stored === undefined) return notFound;
      const changed = rule(stored, entry);
      if (changed.ok) entry.put('agreements', changed.value);
      return changed;
    });
  }

  return {
    list(): Promise<readonly Agreement[]> {
      return db.agreements.orderBy('number').toArray();
    },

    /** Joined with program, group and enterprises, in the order of their numbers. */
    listViews(): Promise<readonly AgreementView[]> {
      return listAgreementViews(db, commands.today());
    },

    findDetail(id: AgreementId): Promise<AgreementDetail | undefined> {
      return findAgreementDetail(db, id, commands.today());
    },

    listOfProgram(programId: ProgramId): Promise<readonly Agreement[]> {
      return db.agreements.where('programId').equals(programId).toArray();
    },

    find(id: AgreementId): Promise<Agreement | undefined> {
      return db.agreements.get(id);
    },

    /** What new or changed agreements of a program are checked against. */
    findContext(programId: ProgramId): Promise<NewAgreementContext | undefined> {
      return findAgreementContext(db, programId, commands.today());
    },

    /**
     * Drafts several agreements at once, such as main and backup; all of them or none.
     *
     * @errors `refused` with the findings of the first that has errors; `program-not-found`
     */
    create(choices: readonly NewAgreement[]) {
      return commands.run('agreement:create', async (entry) => {
        const created: Agreement[] = [];
        for (const choice of choices) {
          const context = await findAgreementContext(db, choice.programId, entry.today);
          const year = context && findYear(context.program, choice.yearNumber);
          if (!context || !year) return err({ kind: 'program-not-found' } as const);
          const agreement = draftAgreement({
            ...choice,
            id: entry.newId() as AgreementId,
            number: await entry.takeNumber('agreement'),
            kind: agreementKindOf(context.pack),
            program: { id: choice.programId },
            year,
            lines: offeredLines(
              choice,
              [...context.agreedLinesById.values()],
              context.productsById,
            ),
            draftedOn: entry.today,
          });
          const agreements = [...context.agreements, ...created];
          const findings = checkNewAgreement(agreement, { ...context, agreements });
          if (hasErrors(findings)) return err({ kind: 'refused', findings, choice } as const);
          created.push(agreement);
        }
        entry.put('agreements', ...created);
        return ok(created);
      });
    },

    /**
     * Saves lines and terms of a draft.
     *
     * @errors `changed-meanwhile`, `wrong-state` once it was sent, `refused` with the findings
     */
    saveDraft(agreement: Agreement) {
      return commands.run('agreement:save', async (entry) => {
        const stored = await db.agreements.get(agreement.id);
        const saved = checkRevision(agreement, stored);
        if (!saved.ok) return saved;
        if (stored?.state !== 'draft')
          return err({ kind: 'wrong-state', state: stored?.state } as const);
        const context = await findAgreementContext(db, agreement.programId, entry.today);
        if (context === undefined) return err({ kind: 'program-not-found' } as const);
        const findings = checkNewAgreement(agreement, context);
        if (hasErrors(findings)) return err({ kind: 'refused', findings } as const);
        entry.put('agreements', saved.value);
        return ok(saved.value);
      });
    },

    /** From now on its paper keeps the wording that it goes out with. */
    send(id: AgreementId, on: OnDay['on']) {
      return commands.run('agreement:send', async (entry) => {
        const stored = await db.agreements.get(id);
        if (stored === undefined) return notFound;
        const sent = sendForSignature(stored, { on, today: entry.today });
        if (!sent.ok) return sent;
        entry.put('agreements', sent.value);
        await putAgreementPaper(db, entry, id);
        return sent;
      });
    },

    withdraw: (id: AgreementId) => change('agreement:withdraw', id, withdraw),

    /**
     * The flags say what should be looked at, such as a day before the draft. With the third signature
     * of a main agreement its quantities become what pace is measured against.
     */
    recordSignature(id: AgreementId, signature: Omit<SignatureEntry, 'today'>) {
      return commands.run('agreement:sign', async (entry) => {
        const stored = await db.agreements.get(id);
        if (stored === undefined) return notFound;
        const recorded = recordSignature(stored, { ...signature, today: entry.today });
        if (!recorded.ok) return recorded;
        const { agreement } = recorded.value;
        entry.put('agreements', agreement);
        const lineIds = agreement.lines.map(({ agreedLineId }) => agreedLineId);
        const agreedLines = await getRows(db.agreedLines, lineIds);
        entry.put('agreedLines', ...signedLines(agreement, mapById(agreedLines)));
        return recorded;
      });
    },

    makeVoid: (id: AgreementId, given: Pick<OnDay, 'on'> & { readonly reason: string }) =>
      change('agreement:void', id, (agreement, { today }) =>
        makeVoid(agreement, { ...given, today }),
      ),

    terminate: (id: AgreementId, given: Pick<OnDay, 'on'> & { readonly reason: string }) =>
      change('agreement:terminate', id, (agreement, { today }) =>
        terminate(agreement, { ...given, today }),
      ),
  };
}
