import type { LocalDate } from '../calendar/local-date';
import type { Agreement } from './agreement';
import { fullySignedOn } from './signing';

/**
 * How an agreement stands on a day.
 *
 * `renewal-unsigned`: its year runs without all signatures, but it is not the first year, so the
 * price holds to the end of the cycle: warn, and let orders go on.
 */
export type AgreementStanding =
  'in-force' | 'not-begun' | 'unsigned' | 'renewal-unsigned' | 'year-over' | 'ended' | 'void';

/**
 * Where the agreement stands on a day.
 *
 * Signed late, it holds from the last signature on. On the day it was terminated for it still holds.
 *
 * @source 新医保发〔2024〕13号 三: 一年一签; reading in reference/practice.md, "warns and does not stop orders"
 */
export function standingOn(agreement: Agreement, day: LocalDate): AgreementStanding {
  if (agreement.state === 'void') return 'void';
  if (day < agreement.startsOn) return 'not-begun';
  if (day > agreement.endsOn) return 'year-over';
  if (agreement.ending !== null && day > agreement.ending.on) return 'ended';
  const signedOn = fullySignedOn(agreement);
  if (signedOn !== null && signedOn <= day) return 'in-force';
  return agreement.yearNumber > 1 ? 'renewal-unsigned' : 'unsigned';
}

/** True on the days on which a fully signed agreement holds. */
export function isInForce(agreement: Agreement, day: LocalDate): boolean {
  return standingOn(agreement, day) === 'in-force';
}

/** The day from which it is in force; null while a signature is missing or it is void. */
export function inForceFrom(agreement: Agreement): LocalDate | null {
  const signedOn = fullySignedOn(agreement);
  if (signedOn === null || agreement.state === 'void') return null;
  return signedOn > agreement.startsOn ? signedOn : agreement.startsOn;
}
