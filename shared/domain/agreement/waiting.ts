import { daysBetween, type LocalDate } from '../calendar/local-date';
import { partiesOf, type Agreement, type Party } from './agreement';

/** The parties whose signature is missing, while it is waited for. */
export function waitingParties(agreement: Agreement): readonly Party[] {
  if (agreement.state !== 'awaiting-signatures') return [];
  return partiesOf(agreement.kind).filter((party) => agreement.signatures[party] === null);
}

/** Natural days since the agreement was sent; null when nobody is waited for. The day of sending is 0. */
export function daysWaiting(agreement: Agreement, today: LocalDate): number | null {
  if (agreement.sentOn === null || waitingParties(agreement).length === 0) return null;
  return Math.max(0, daysBetween(agreement.sentOn, today));
}
