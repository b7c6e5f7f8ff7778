import type { Text } from '@renderer/i18n/create-text';
import type { Citation, Cited, FurtherRules, PolicyPack } from '@shared/domain/policy/policy-pack';
import { formatShare } from '../text/format';
import { listFurtherRules } from './further-rules';
import type { PackRule } from './pack-rule';

/** What a pack says of itself; everything else in it is a rule. */
type HeadField =
  | 'id'
  | 'version'
  | 'scope'
  | 'region'
  | 'title'
  | 'noticeNumber'
  | 'publishedOn'
  | 'productClasses'
  | 'progressCitation'
  | 'otherRules';

/** The rules that the program computes with, the further ones aside. */
type ComputedField = Exclude<keyof PolicyPack, keyof FurtherRules | HeadField>;

/** Every rule of a pack: those that the program computes with first, then those that it shows. */
export function listPackRules(text: Text<'packs'>, pack: PolicyPack): readonly PackRule[] {
  return [
    ...listComputed(text, pack),
    ...(pack.paymentDayMove === null ? [dayStays(text, pack)] : []),
    ...listFurtherRules(text, pack),
    ...pack.otherRules.map(({ topic, title, citation }) => ({
      // A topic may be called as a computed rule is.
      key: `stated-${topic}`,
      title,
      value: '',
      citation,
    })),
  ];
}

function listComputed(text: Text<'packs'>, pack: PolicyPack): readonly PackRule[] {
  const months = (count: number) => text('rule.months', { count });
  const { progressCitation } = pack;
  // A value that is our own convention bears no clause, even where the notice watches progress.
  const ours = <Field extends keyof typeof OUR_PACE>(field: Field): Cited<PolicyPack[Field]> => ({
    value: pack[field],
    citation: pack[field] === OUR_PACE[field] ? ourPlace(text) : progressCitation,
  });
  // A new value of a pack does not compile without its words here.
  const computed = {
    startsOn: cited(pack.startsOn, String),
    cycleMonths: cited(pack.cycleMonths, months),
    agreementMonths: cited(pack.agreementMonths, months),
    agreementKind: cited(pack.agreementKind, (kind) => text(`kind.${kind}`)),
    signBefore: cited(pack.signBefore, String),
    relationsBefore: cited(pack.relationsBefore, String),
    mainDistributors: cited(pack.mainDistributors, String),
    backupDistributors: cited(pack.backupDistributors, String),
    payment: { value: describePayment(text, pack), citation: pack.payment.citation },
    backupAfterLateDays: cited(pack.backupAfterLateDays, (days) =>
      text('rule.backup-days', { days }),
    ),
    behindShare: cited(ours('behindShare'), (share) =>
      text('value.behind', { share: formatShare(share) }),
    ),
    stronglyBehindShare: cited(ours('stronglyBehindShare'), (share) =>
      text('value.strongly-behind', { share: formatShare(share) }),
    ),
    timeBasis: cited(ours('timeBasis'), (basis) => text(`time-basis.${basis}`)),
    progressEvent: cited(ours('progressEvent'), (event) => text(`event.${event}`)),
  } as const satisfies Record<ComputedField, Pick<PackRule, 'value' | 'citation'> | null>;
  // Object.keys forgets that the keys are fields.
  return (Object.keys(computed) as ComputedField[]).flatMap((key) => {
    const rule = computed[key];
    return rule === null ? [] : [{ ...rule, key, title: text(`rule.${key}`) }];
  });
}

/** How completion is counted where no notice says it. */
const OUR_PACE = {
  behindShare: 10_000,
  stronglyBehindShare: 8_000,
  timeBasis: 'days',
  progressEvent: 'received',
} as const;

function ourPlace(text: Text<'packs'>): Citation {
  return {
    notice: text('certainty.convention'),
    clause: '—',
    certainty: 'convention',
    summary: text('rule.ours-summary'),
  };
}

/** No notice we hold moves a due day, and that is said where it matters. */
function dayStays(text: Text<'packs'>, { payment }: PolicyPack): PackRule {
  return {
    key: 'payment-day-stays',
    title: text('rule.paymentDayMove'),
    value: text('move.none'),
    citation: { ...payment.citation, summary: text('move.none-summary') },
  };
}

/** Null where the notice does not give the value. */
function cited<T>(given: Cited<T> | null, describe: (value: T) => string) {
  return given === null ? null : { value: describe(given.value), citation: given.citation };
}

function describePayment(text: Text<'packs'>, { payment }: PolicyPack): string {
  if (payment.value === null) return text('rule.payment-contract');
  return payment.value.kind === 'end-of-next-month'
    ? text('rule.payment-next-month')
    : text('rule.payment-days', { days: payment.value.days });
}
