import { err, ok, type Result } from '../../kernel/result';
import type { LocalDate } from '../calendar/local-date';
import type { Agreement } from './agreement';
import type { AgreementReminder } from './silence';
import type { AlreadySigned, FutureDay, WrongState } from './signing';

export type ReminderEntry = Omit<AgreementReminder, 'revision' | 'agreementId'>;

export type ReminderRefusal =
  | WrongState
  | AlreadySigned
  | FutureDay
  | { readonly kind: 'before-sent'; readonly day: LocalDate; readonly sentOn: LocalDate }
  | { readonly kind: 'name-missing' };

/**
 * A reminder of a party whose signature is waited for.
 *
 * @errors `wrong-state`, `already-signed`, `future-day`, `before-sent`, `name-missing`
 */
export function recordReminder(
  agreement: Agreement,
  entry: ReminderEntry,
  today: LocalDate,
): Result<AgreementReminder, ReminderRefusal> {
  const { state, sentOn, signatures } = agreement;
  const { party, on } = entry;
  if (state !== 'awaiting-signatures' || sentOn === null)
    return err({ kind: 'wrong-state', state });
  if (signatures[party] !== null) return err({ kind: 'already-signed', party });
  if (on > today) return err({ kind: 'future-day', day: on, today });
  if (on < sentOn) return err({ kind: 'before-sent', day: on, sentOn });
  const by = entry.by.trim();
  if (by === '') return err({ kind: 'name-missing' });
  return ok({ ...entry, by, answer: entry.answer.trim(), revision: 1, agreementId: agreement.id });
}
