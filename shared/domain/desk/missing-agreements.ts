import type { Agreement } from '../agreement/agreement';
import { agreementScopeOf, takesItsPlace } from '../agreement/agreement-key';
import { SIGNING_DAYS, signingDeadline } from '../agreement/deadline';
import { requiredScopes } from '../agreement/signing-rates';
import { addDays, daysBetween, type LocalDate } from '../calendar/local-date';
import type { PolicyPack } from '../policy/policy-pack';
import type { AgreedLine, AgreementYear, DistributorRole, Program } from '../program/program';
import type { Duty } from './duty';

export type YearAgreements = {
  readonly program: Pick<Program, 'id' | 'name'>;
  readonly year: AgreementYear;
  readonly agreedLines: readonly AgreedLine[];
  readonly agreements: readonly Agreement[];
  readonly pack: PolicyPack;
};

/** Whether agreements of the year are looked for, not even drafted ones: from the days of signing before its first day to its last. */
export function isSigningTime(year: AgreementYear, today: LocalDate): boolean {
  return addDays(year.from, -SIGNING_DAYS) <= today && today <= year.to;
}

/**
 * The main and backup agreements of a year that have not even been drafted, as one duty.
 *
 * One that was terminated leaves its place open for a successor.
 *
 * They count in the signing rate's denominator, so a desk without them would look better than the rate.
 *
 * @source 新医保发〔2024〕13号 四(二): 及时发起主协议、备选协议
 */
export function missingAgreementsDuty(found: YearAgreements, today: LocalDate): Duty | undefined {
  const { program, year, agreedLines, agreements, pack } = found;
  const required = requiredScopes(agreedLines, year.number).map(agreementScopeOf);
  const roles: readonly DistributorRole[] =
    (pack.backupDistributors?.value ?? 0) > 0 ? ['main', 'backup'] : ['main'];
  const standing = new Set(
    agreements
      .filter((one) => takesItsPlace(one) && one.state !== 'terminated')
      .map((one) => `${one.role} ${agreementScopeOf(one)}`),
  );
  const missing = roles
    .flatMap((role) => required.map((scope) => `${role} ${scope}`))
    .filter((key) => !standing.has(key)).length;
  if (missing === 0) return undefined;
  const deadline = signingDeadline(
    { yearNumber: year.number, startsOn: year.from },
    { pack, years: [year] },
  );
  const on = deadline?.value ?? year.from;
  return {
    kind: 'agreement-missing',
    programId: program.id,
    yearNumber: year.number,
    missing,
    subject: program.name,
    on,
    daysLeft: daysBetween(today, on),
    amount: null,
    citation: deadline?.citation ?? null,
  };
}
