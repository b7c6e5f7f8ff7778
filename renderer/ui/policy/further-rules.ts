import type { Text } from '@renderer/i18n/create-text';
import { formatShare } from '../text/format';
import type {
  AgreedShareRule,
  DeliveryHours,
  DemandRule,
  TransitionRule,
} from '@shared/domain/policy/pack-values';
import type { FurtherRules, PolicyPack } from '@shared/domain/policy/policy-pack';
import type {
  PrepaymentDue,
  PrepaymentRule,
  PrepaymentShare,
} from '@shared/domain/policy/prepayment-rule';
import type { PackRule } from './pack-rule';

type Words = Text<'packs'>;

/** The further rules that the pack gives, each with its value in words. */
export function listFurtherRules(text: Words, pack: PolicyPack): readonly PackRule[] {
  const describe: { readonly [Field in keyof FurtherRules]: () => string | null } = {
    prepayment: () => pack.prepayment && describePrepayment(text, pack.prepayment.value),
    transition: () => pack.transition && describeTransition(text, pack.transition.value),
    demand: () => pack.demand && describeDemand(text, pack.demand.value),
    renewal: () => pack.renewal && describeLimit(text, 'at-least', pack.renewal.value.atLeast),
    nonSelected: () =>
      pack.nonSelected && describeLimit(text, 'at-most', pack.nonSelected.value.maxShare),
    entryCheck: () =>
      pack.entryCheck && text('value.from-month', { month: pack.entryCheck.value.fromMonth }),
    deliveryShare: () =>
      pack.deliveryShare &&
      text(`value.delivery-${pack.deliveryShare.value.per}`, {
        share: formatShare(pack.deliveryShare.value.atLeast),
      }),
    deliveryHours: () => pack.deliveryHours && describeHours(text, pack.deliveryHours.value),
    keepsLowerPrice: () => pack.keepsLowerPrice && text('value.permitted'),
    backEntryMonths: () =>
      pack.backEntryMonths && text('value.months-back', { count: pack.backEntryMonths.value }),
    complaintAnswerDays: () =>
      pack.complaintAnswerDays &&
      text('value.working-days', { count: pack.complaintAnswerDays.value }),
    settlementCutOffs: () =>
      pack.settlementCutOffs && text('value.cut-offs', { ...pack.settlementCutOffs.value }),
    agreedShare: () => pack.agreedShare && describeAgreedShare(text, pack.agreedShare.value),
    paymentDayMove: () => pack.paymentDayMove && text(`move.${pack.paymentDayMove.value}`),
  };
  // Object.keys forgets that the keys are fields.
  const fields = Object.keys(describe) as (keyof FurtherRules)[];
  return fields.flatMap((key) => {
    const given = pack[key];
    const value = describe[key]();
    if (given === null || value === null) return [];
    const rule = { key, title: text(`rule.${key}`), value, citation: given.citation };
    return key === 'prepayment' ? [rule, ...listPrepaymentParts(text, pack)] : [rule];
  });
}

function describePrepayment(text: Words, { base, steps }: PrepaymentRule): string {
  const shares = steps.map(({ share }) => describeStepShare(text, share)).join(' + ');
  return text('value.prepayment', { base: text(`base.${base}`), shares });
}

/** Each step with its day, then how the prepayment goes back. */
function listPrepaymentParts(text: Words, { prepayment }: PolicyPack): readonly PackRule[] {
  if (prepayment === null) return [];
  const { citation, value } = prepayment;
  const steps = value.steps.map(({ share, due }, index) => ({
    key: `prepayment-${String(index + 1)}`,
    title: text('rule.prepayment-step', { number: index + 1 }),
    value: text('value.step', {
      share: describeStepShare(text, share),
      due: due === null ? text('value.no-day') : describeDue(text, due),
    }),
    citation,
  }));
  const back = { title: text('rule.prepayment-back'), citation };
  const offset = value.offsetFrom !== null && text('value.offset-from');
  const refund =
    value.refundAfterMonths !== null &&
    text('value.refund-after', { count: value.refundAfterMonths });
  return [
    ...steps,
    ...(offset === false ? [] : [{ ...back, key: 'prepayment-offset-from', value: offset }]),
    ...(refund === false ? [] : [{ ...back, key: 'prepayment-refund-after', value: refund }]),
  ];
}

function describeStepShare(text: Words, share: PrepaymentShare): string {
  if (share.kind === 'rest') return text('value.rest');
  return share.kind === 'exactly'
    ? formatShare(share.share)
    : text('value.at-least', { share: formatShare(share.share) });
}

function describeDue(text: Words, due: PrepaymentDue): string {
  return text(`due.${due.kind}`, { ...due });
}

function describeTransition(text: Words, rule: TransitionRule): string {
  const fields = [
    'buyingStopsOn',
    'oldStockUntil',
    'oldPlatformUntil',
    'usedAcceptedBefore',
  ] as const;
  return fields
    .flatMap((field) => {
      const day = rule[field];
      return day === null ? [] : text(`transition.${field}`, { day });
    })
    .join('，');
}

function describeDemand(text: Words, { directions, explainBeyond }: DemandRule): string {
  return explainBeyond === null
    ? text(`demand.${directions}-open`)
    : text(`demand.${directions}`, { share: formatShare(explainBeyond) });
}

/** A limit without a number is the hospital's to set. */
function describeLimit(
  text: Words,
  kind: 'at-least' | 'at-most',
  share: DemandRule['explainBeyond'],
): string {
  return share === null
    ? text('value.set-here')
    : text(`value.${kind}`, { share: formatShare(share) });
}

function describeHours(text: Words, hours: DeliveryHours): string {
  const fields = ['normal', 'urgent', 'remote', 'urgentRemote'] as const;
  return fields
    .flatMap((field) => {
      const count = hours[field];
      return count === null ? [] : text(`hours.${field}`, { count });
    })
    .join('，');
}

function describeAgreedShare(text: Words, rule: AgreedShareRule): string {
  return rule.kind === 'range'
    ? text('value.range', { from: formatShare(rule.from), to: formatShare(rule.to) })
    : text('value.by-cut', {
        base: formatShare(rule.baseShare),
        cut: formatShare(rule.fromCut),
        perPoint: formatShare(rule.perPoint),
        to: formatShare(rule.toCut),
      });
}
