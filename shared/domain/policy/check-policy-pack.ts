import { err, ok, type Result } from '../../kernel/result';
import { isLocalDate, type LocalDate } from '../calendar/local-date';
import { FURTHER_FIELDS, faultsOfFurtherRules } from './check-further-rules';
import type { PackFault } from './pack-fault';
import type { Citation, Cited, PaymentRule, PolicyPack } from './policy-pack';

export type { PackFault } from './pack-fault';

/** A summary is one line of ours, never a passage of the notice. */
const LONGEST_SUMMARY = 40;

/**
 * Checks a pack before code relies on it, and returns all faults at once.
 *
 * Checks form only: whether a value is what the notice says is for people, and marked by its certainty.
 *
 * @errors every `PackFault` kind
 */
export function checkPolicyPack(pack: PolicyPack): Result<PolicyPack, readonly PackFault[]> {
  const faults = [
    ...faultsOfHead(pack),
    ...faultsOfDays(pack),
    ...faultsOfNumbers(pack),
    ...faultsOfFurtherRules(pack),
    ...citationsOf(pack).flatMap(([field, citation]) => faultsOfCitation(field, citation)),
    ...repeatedTopics(pack),
  ];
  return faults.length === 0 ? ok(pack) : err(faults);
}

function faultsOfHead(pack: PolicyPack): readonly PackFault[] {
  const faults: PackFault[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/u.test(pack.id))
    faults.push({ kind: 'id-malformed', field: 'id' });
  if (!isCount(pack.version)) faults.push({ kind: 'version-malformed', field: 'version' });
  for (const field of ['region', 'title', 'noticeNumber'] as const) {
    if (pack[field].trim() === '') faults.push({ kind: 'text-missing', field });
  }
  if (pack.productClasses.length === 0)
    faults.push({ kind: 'text-missing', field: 'productClasses' });
  return faults;
}

function faultsOfDays(pack: PolicyPack): readonly PackFault[] {
  const days: readonly (readonly [string, LocalDate | undefined])[] = [
    ['publishedOn', pack.publishedOn ?? undefined],
    ['startsOn', pack.startsOn?.value],
    ['signBefore', pack.signBefore?.value],
    ['relationsBefore', pack.relationsBefore?.value],
  ];
  const faults: PackFault[] = days
    .filter(([, day]) => day !== undefined && !isLocalDate(day))
    .map(([field]) => ({ kind: 'day-unknown', field }));
  const { relationsBefore, signBefore } = pack;
  if (relationsBefore && signBefore && relationsBefore.value > signBefore.value)
    faults.push({ kind: 'days-out-of-order', field: 'relationsBefore' });
  return faults;
}

function faultsOfNumbers(pack: PolicyPack): readonly PackFault[] {
  const counts: readonly (readonly [string, number | undefined])[] = [
    ['cycleMonths', pack.cycleMonths?.value],
    ['agreementMonths', pack.agreementMonths?.value],
    ['mainDistributors', pack.mainDistributors?.value],
    ['backupDistributors', pack.backupDistributors?.value],
    ['backupAfterLateDays', pack.backupAfterLateDays?.value],
    ['payment', paymentDays(pack.payment)],
  ];
  const faults: PackFault[] = counts
    .filter(([, count]) => count !== undefined && !isCount(count))
    .map(([field]) => ({ kind: 'number-malformed', field }));
  const { cycleMonths, agreementMonths } = pack;
  if (cycleMonths && agreementMonths && cycleMonths.value % agreementMonths.value !== 0)
    faults.push({ kind: 'years-do-not-fit', field: 'agreementMonths' });
  return [...faults, ...faultsOfThresholds(pack)];
}

/** Green above yellow above red: a line that is strongly behind is behind as well. */
function faultsOfThresholds(pack: PolicyPack): readonly PackFault[] {
  const faults = (['behindShare', 'stronglyBehindShare'] as const)
    .filter((field) => !isCount(pack[field]) || pack[field] > 10_000)
    .map((field): PackFault => ({ kind: 'share-out-of-range', field }));
  return faults.length === 0 && pack.stronglyBehindShare > pack.behindShare
    ? [{ kind: 'thresholds-out-of-order', field: 'stronglyBehindShare' }]
    : faults;
}

function faultsOfCitation(field: string, citation: Citation): readonly PackFault[] {
  const faults: PackFault[] = [];
  if (citation.notice.trim() === '' || citation.clause.trim() === '')
    faults.push({ kind: 'text-missing', field });
  const { summary } = citation;
  if (summary.trim() === '' || summary.length > LONGEST_SUMMARY || /[\r\n]/u.test(summary))
    faults.push({ kind: 'summary-malformed', field });
  return faults;
}

function citationsOf(pack: PolicyPack): readonly (readonly [string, Citation])[] {
  const cited = CITED_FIELDS.flatMap((field): readonly (readonly [string, Citation])[] => {
    const value: Cited<unknown> | null = pack[field];
    return value === null ? [] : [[field, value.citation]];
  });
  const stated = pack.otherRules.map(({ topic, citation }) => [topic, citation] as const);
  return [...cited, ...stated, ['progressCitation', pack.progressCitation]];
}

function repeatedTopics(pack: PolicyPack): readonly PackFault[] {
  const topics = pack.otherRules.map(({ topic }) => topic);
  return topics
    .filter((topic, index) => topics.indexOf(topic) !== index)
    .map((topic) => ({ kind: 'topic-repeated', field: topic }));
}

function paymentDays({ value }: PaymentRule): number | undefined {
  return value?.kind === 'days-after-acceptance' ? value.days : undefined;
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value > 0;
}

const CITED_FIELDS = [
  'startsOn',
  'cycleMonths',
  'agreementMonths',
  'agreementKind',
  'signBefore',
  'relationsBefore',
  'mainDistributors',
  'backupDistributors',
  'payment',
  'backupAfterLateDays',
  ...FURTHER_FIELDS,
] as const satisfies readonly (keyof PolicyPack)[];
