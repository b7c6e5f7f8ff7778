import { findYear } from '../program/agreement-years';
import type { AgreedLineId } from '../program/program';
import type { Citation } from '../policy/policy-pack';
import { errorUnlessUnverified, finding, type Severity } from '../record/finding';
import type { Agreement } from './agreement';
import type { AgreementFinding, NewAgreementContext } from './agreement-finding';
import { agreementKeyOf, agreementScopeOf, takesItsPlace } from './agreement-key';
import { checkAgreementLine } from './check-agreement-line';

/**
 * Everything that speaks against an agreement, or that people should see before it is sent.
 *
 * With an error it is not kept. Per manufacturer, group and year there are as many main and backup agreements
 * as the pack says, with different distributors, out of the relations the manufacturer set up.
 *
 * @source 新医保发〔2024〕13号 四(二)
 */
export function checkNewAgreement(
  agreement: Agreement,
  context: NewAgreementContext,
): readonly AgreementFinding[] {
  return [
    ...checkPlace(agreement, context),
    ...checkDistributor(agreement, context),
    ...checkYear(agreement, context),
    ...checkDeliveryHours(agreement, context),
    ...checkLines(agreement, context),
  ];
}

function checkPlace(
  agreement: Agreement,
  { agreements, pack }: NewAgreementContext,
): readonly AgreementFinding[] {
  const others = agreements.filter(
    (other) =>
      other.id !== agreement.id &&
      takesItsPlace(other) &&
      other.state !== 'terminated' &&
      agreementScopeOf(other) === agreementScopeOf(agreement),
  );
  const same = others.find((other) => agreementKeyOf(other) === agreementKeyOf(agreement));
  if (same !== undefined)
    return [finding({ kind: 'key-taken', severity: 'error', facts: { number: same.number } })];
  return [
    ...checkRole(agreement, others, pack),
    ...others
      .filter(({ distributorId }) => distributorId === agreement.distributorId)
      .map(({ number, role }): AgreementFinding => {
        const citation = pack.mainDistributors?.citation ?? null;
        const severity = errorIfCertain(citation);
        return finding({ kind: 'same-distributor', severity, facts: { role, number }, citation });
      }),
  ];
}

/** More agreements of one role than the pack's number; where it gives none, a second one is asked about. */
function checkRole(
  { role }: Agreement,
  others: readonly Agreement[],
  pack: NewAgreementContext['pack'],
): readonly AgreementFinding[] {
  const rule = role === 'main' ? pack.mainDistributors : pack.backupDistributors;
  const [rival, ...more] = others.filter((other) => other.role === role);
  if (rival === undefined || more.length + 2 <= (rule?.value ?? 1)) return [];
  const citation = rule?.citation ?? null;
  const facts = { role, number: rival.number };
  return [finding({ kind: 'role-taken', severity: errorIfCertain(citation), facts, citation })];
}

/** Without a clause, or with one whose text we had to complete, nothing is refused. */
function errorIfCertain(citation: Citation | null): Severity {
  const isCertain = citation !== null && citation.certainty !== 'text-inferred';
  return isCertain ? errorUnlessUnverified(citation) : 'warning';
}

function checkDistributor(
  { distributorId, manufacturerId, role }: Agreement,
  { relations, pack }: NewAgreementContext,
): readonly AgreementFinding[] {
  const related = relations.filter(
    (relation) =>
      relation.distributorId === distributorId && relation.manufacturerId === manufacturerId,
  );
  const citation = pack.mainDistributors?.citation ?? null;
  if (related.length === 0) {
    // A notice that does not ask for relations cannot refuse for the want of one.
    const severity = citation === null ? 'warning' : errorUnlessUnverified(citation);
    return [
      finding({ kind: 'distributor-not-related', severity, facts: { distributorId }, citation }),
    ];
  }
  if (related.some((relation) => relation.role === role)) return [];
  const facts = { distributorId, role };
  return [finding({ kind: 'related-in-other-role', severity: 'warning', facts, citation })];
}

function checkYear(
  { yearNumber, startsOn, endsOn, terms }: Agreement,
  { program }: NewAgreementContext,
): readonly AgreementFinding[] {
  const found: AgreementFinding[] = [];
  const year = findYear(program, yearNumber);
  const facts = { yearNumber };
  if (year === null) found.push(finding({ kind: 'year-unknown', severity: 'error', facts }));
  else if (startsOn < year.from || endsOn > year.to || startsOn > endsOn)
    found.push(finding({ kind: 'outside-year', severity: 'error', facts }));
  // 超过7天 counts from the agreed delivery day, so that the agreement must give one.
  if (!Number.isSafeInteger(terms.deliveryDays) || terms.deliveryDays < 0)
    found.push(finding({ kind: 'delivery-days-missing', severity: 'error', facts: {} }));
  return found;
}

/**
 * Agreed delivery against the pack's hours. It warns: an agreement counts natural days from the order, hours count
 * from its confirmation, and whether a hospital is remote is not known, so that the longer remote hours are left to people.
 *
 * @source reference/policy-rules.md 4.4: 湖南省配送服务管理办法, 12/24/48/72 hours, unverified
 */
function checkDeliveryHours(
  { terms: { deliveryDays, urgentHours } }: Agreement,
  { pack: { deliveryHours: rule } }: NewAgreementContext,
): readonly AgreementFinding[] {
  if (rule === null) return [];
  const { citation, value } = rule;
  const found: AgreementFinding[] = [];
  const days = value.normal === null ? null : Math.ceil(value.normal / HOURS_OF_DAY);
  if (value.normal !== null && days !== null && deliveryDays > days) {
    const facts = { agreedDays: deliveryDays, hours: value.normal, days };
    found.push(finding({ kind: 'delivery-beyond-rule', severity: 'warning', facts, citation }));
  }
  if (value.urgent !== null && urgentHours > value.urgent) {
    const facts = { agreedHours: urgentHours, hours: value.urgent };
    found.push(finding({ kind: 'urgent-beyond-rule', severity: 'warning', facts, citation }));
  }
  return found;
}

const HOURS_OF_DAY = 24;

function checkLines(
  agreement: Agreement,
  context: NewAgreementContext,
): readonly AgreementFinding[] {
  if (agreement.lines.length === 0)
    return [finding({ kind: 'no-lines', severity: 'error', facts: {} })];
  const seen = new Set<AgreedLineId>();
  return agreement.lines.flatMap((line, index) => {
    const found: AgreementFinding[] = [...checkAgreementLine(agreement, index, context)];
    const { productId } = line;
    if (seen.has(line.agreedLineId))
      found.push(
        finding({ kind: 'line-repeated', severity: 'error', line: index, facts: { productId } }),
      );
    seen.add(line.agreedLineId);
    return found;
  });
}
