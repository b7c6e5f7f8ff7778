import { signingDeadline } from '../agreement/deadline';
import type { Agreement } from '../agreement/agreement';
import { agreementKeyOf, agreementScopeOf, takesItsPlace } from '../agreement/agreement-key';
import { requiredScopes } from '../agreement/signing-rates';
import { daysBetween, type LocalDate } from '../calendar/local-date';
import type { PolicyPack } from '../policy/policy-pack';
import type { AgreedLine, AgreementYear, Program } from '../program/program';
import type { Duty } from './duty';

export type EndingYear = {
  readonly program: Pick<Program, 'id' | 'name'>;
  /** The year that agreements are to be renewed for. */
  readonly nextYear: AgreementYear;
  /** All agreements of the program. */
  readonly agreements: readonly Agreement[];
  readonly agreedLines: readonly AgreedLine[];
  readonly pack: PolicyPack;
};

/**
 * Effective agreements of a year that nobody has renewed for the next, as one duty.
 *
 * Those whose next agreed quantity is there already are asked for by `missingAgreementsDuty`, and not twice.
 * It warns; orders go on at the selected price.
 *
 * @source 新医保发〔2024〕13号 三: 一年一签
 */
export function renewalDuty(ending: EndingYear, today: LocalDate): Duty | undefined {
  const { program, nextYear, agreements, agreedLines, pack } = ending;
  const asked = new Set(requiredScopes(agreedLines, nextYear.number).map(agreementScopeOf));
  const standing = new Set(
    agreements
      .filter((one) => takesItsPlace(one) && one.state !== 'terminated')
      .map(agreementKeyOf),
  );
  const missing = agreements.filter((one) => {
    const next = { ...one, yearNumber: nextYear.number };
    const isEnding = one.yearNumber === nextYear.number - 1 && one.state === 'effective';
    return isEnding && !standing.has(agreementKeyOf(next)) && !asked.has(agreementScopeOf(next));
  }).length;
  if (missing === 0) return undefined;
  const deadline = signingDeadline(
    { yearNumber: nextYear.number, startsOn: nextYear.from },
    { pack, years: [nextYear] },
  );
  const on = deadline?.value ?? nextYear.from;
  return {
    kind: 'renewal-missing',
    programId: program.id,
    yearNumber: nextYear.number - 1,
    missing,
    subject: program.name,
    on,
    daysLeft: daysBetween(today, on),
    amount: null,
    citation: deadline?.citation ?? null,
  };
}
