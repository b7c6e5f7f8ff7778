import type { Text } from '@renderer/i18n/create-text';
import { formatShare } from '@renderer/ui';
import type { Cited, PolicyPack } from '@shared/domain/policy/policy-pack';
import { listFurtherRules } from './further-rules';
import type { PackRule } from './pack-rule';

/** Every rule of a pack: those that the program computes with first, then those that it shows. */
export function listPackRules(text: Text<'settings'>, pack: PolicyPack): readonly PackRule[] {
  return [
    ...listComputed(text, pack),
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

function listComputed(text: Text<'settings'>, pack: PolicyPack): readonly PackRule[] {
  const months = (count: number) => text('rule.months', { count });
  const computed = [
    cited('startsOn', pack.startsOn, String),
    cited('cycle', pack.cycleMonths, months),
    cited('agreement', pack.agreementMonths, months),
    cited('kind', pack.agreementKind, (kind) => text(`kind.${kind}`)),
    cited('signBefore', pack.signBefore, String),
    cited('relationsBefore', pack.relationsBefore, String),
    cited('mainDistributors', pack.mainDistributors, String),
    cited('backupDistributors', pack.backupDistributors, String),
    cited('payment', { value: pack.payment, citation: pack.payment.citation }, () =>
      describePayment(text, pack),
    ),
    cited('backup', pack.backupAfterLateDays, (days) => text('rule.backup-days', { days })),
    cited(
      'strongly-behind',
      { value: pack.stronglyBehindShare, citation: pack.progressCitation },
      (share) => text('value.strongly-behind', { share: formatShare(share) }),
    ),
    cited('time-basis', { value: pack.timeBasis, citation: pack.progressCitation }, (basis) =>
      text(`time-basis.${basis}`),
    ),
    cited('progress', { value: pack.progressEvent, citation: pack.progressCitation }, (event) =>
      text(`event.${event}`),
    ),
  ];
  return computed
    .filter((rule) => rule !== null)
    .map((rule) => ({ ...rule, title: text(`rule.${rule.key}`) }));
}

/** Null where the notice does not give the value. */
function cited<T, const Key extends string>(
  key: Key,
  given: Cited<T> | null,
  describe: (value: T) => string,
) {
  return given === null ? null : { key, value: describe(given.value), citation: given.citation };
}

function describePayment(text: Text<'settings'>, { payment }: PolicyPack): string {
  if (payment.value === null) return text('rule.payment-contract');
  return payment.value.kind === 'end-of-next-month'
    ? text('rule.payment-next-month')
    : text('rule.payment-days', { days: payment.value.days });
}
