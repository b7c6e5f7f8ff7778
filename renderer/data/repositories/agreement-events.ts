import type { AgreementId } from '@shared/domain/agreement/agreement';
import type { AgreementReminder } from '@shared/domain/agreement/silence';
import type { Supplement } from '@shared/domain/agreement/supplement';
import type { Attachment } from '@shared/domain/attachment/attachment';
import type { ProgramExtension } from '@shared/domain/program/extend-program';
import type { HospitalDatabase } from '../database';
import { listExtensions } from './program-extension';

/** What has happened around an agreement, beside what stands in its own row. */
export type AgreementEvents = {
  readonly supplements: readonly Supplement[];
  readonly reminders: readonly AgreementReminder[];
  /** Of its program, counter-entries too: those of its own year, or of an earlier one that pushed it. */
  readonly extensions: readonly ProgramExtension[];
  /** Its own and those of its supplements. */
  readonly attachments: readonly Attachment[];
};

const NONE: AgreementEvents = { supplements: [], reminders: [], extensions: [], attachments: [] };

export async function findAgreementEvents(
  db: HospitalDatabase,
  id: AgreementId,
): Promise<AgreementEvents> {
  const agreement = await db.agreements.get(id);
  if (agreement === undefined) return NONE;
  const supplements = await db.supplements.where({ agreementId: id }).sortBy('sequence');
  const [reminders, extensions, attachments] = await Promise.all([
    db.agreementReminders.where({ agreementId: id }).sortBy('on'),
    listExtensions(db, agreement.programId),
    db.attachments
      .where('ownerId')
      .anyOf([id, ...supplements.map((supplement) => supplement.id)])
      .toArray(),
  ]);
  const { yearNumber } = agreement;
  return {
    supplements,
    reminders,
    extensions: extensions.filter((one) => one.kind === 'year' && one.yearNumber <= yearNumber),
    attachments,
  };
}
