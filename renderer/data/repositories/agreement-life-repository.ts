import type { AgreementId } from '@shared/domain/agreement/agreement';
import { recordReminder, type ReminderEntry } from '@shared/domain/agreement/record-reminder';
import type { AgreementReminder } from '@shared/domain/agreement/silence';
import type { LocalDate } from '@shared/domain/calendar/local-date';
import type { ProgramId } from '@shared/domain/program/program';
import { err } from '@shared/kernel/result';
import type { HospitalDatabase } from '../database';
import type { CommandQueue } from '../journal/command-queue';
import { findAgreementEvents } from './agreement-events';
import { findRenewal, prepareRenewal, type RenewalChoice } from './agreement-renewal';

export type AgreementLifeRepository = ReturnType<typeof createAgreementLifeRepository>;

/** What comes after an agreement was drafted: reminders while it is signed, and its renewal. */
export function createAgreementLifeRepository(db: HospitalDatabase, commands: CommandQueue) {
  return {
    listReminders(): Promise<readonly AgreementReminder[]> {
      return db.agreementReminders.toArray();
    },

    /** Those of one agreement, the latest first. */
    async listRemindersOf(agreementId: AgreementId): Promise<readonly AgreementReminder[]> {
      const found = await db.agreementReminders.where({ agreementId }).sortBy('on');
      return found.reverse();
    },

    /** Supplements, reminders, extensions and files of one agreement. */
    findEvents: (agreementId: AgreementId) => findAgreementEvents(db, agreementId),

    /** @errors `agreement-not-found`, and those of `recordReminder` */
    remind(agreementId: AgreementId, reminder: Omit<ReminderEntry, 'id'>) {
      return commands.run('agreement:remind', async (entry) => {
        const agreement = await db.agreements.get(agreementId);
        if (agreement === undefined) return err({ kind: 'agreement-not-found' } as const);
        const given = { ...reminder, id: entry.newId() };
        const recorded = recordReminder(agreement, given, entry.today);
        if (recorded.ok) entry.put('agreementReminders', recorded.value);
        return recorded;
      });
    },

    findRenewal: (programId: ProgramId, yearNumber: number, today: LocalDate) =>
      findRenewal(db, { programId, yearNumber }, today),

    /** @errors see `prepareRenewal` */
    prepareRenewal: (choice: RenewalChoice) => prepareRenewal(db, commands, choice),
  };
}
