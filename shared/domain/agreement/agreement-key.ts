import type { AgreedLine } from '../program/program';
import type { Agreement } from './agreement';

/** What tells one agreement of a data set from another. The hospital is the data set's own. */
export type AgreementKeyParts = Pick<
  Agreement,
  'programId' | 'manufacturerId' | 'distributorId' | 'role' | 'groupId' | 'yearNumber'
>;

/** What is agreed on by one pair of main and backup agreement. */
export type AgreementScope = Pick<
  Agreement,
  'programId' | 'manufacturerId' | 'groupId' | 'yearNumber'
>;

/** Manufacturer × distributor × role × group × year, as one text. Unique among agreements that are neither void nor terminated. */
export function agreementKeyOf(parts: AgreementKeyParts): string {
  return [agreementScopeOf(parts), parts.distributorId, parts.role].join('/');
}

/** Manufacturer × group × year: has exactly one main and one backup agreement. */
export function agreementScopeOf(
  parts: AgreementScope | Pick<AgreedLine, keyof AgreementScope>,
): string {
  return [parts.programId, parts.yearNumber, parts.groupId, parts.manufacturerId].join('/');
}

/** True for an agreement that takes its place: everything but a void one. */
export function takesItsPlace(agreement: Pick<Agreement, 'state'>): boolean {
  return agreement.state !== 'void';
}
