import type { Text } from '@renderer/i18n/create-text';
import { column, type Column } from '@renderer/ui';
import type { Citation, PolicyPack } from '@shared/domain/policy/policy-pack';

export type RuleRow = {
  readonly key: string;
  readonly title: string;
  /** Empty where the rule is only shown, not computed with. */
  readonly value: string;
  readonly citation: Citation;
};

const CITED = [
  'startsOn',
  'cycleMonths',
  'agreementMonths',
  'agreementKind',
  'signBefore',
  'relationsBefore',
  'mainDistributors',
  'backupDistributors',
  'backupAfterLateDays',
] as const;

/** The rules that the program computes with, then those that it shows. */
export function ruleRows(text: Text<'programs'>, pack: PolicyPack): readonly RuleRow[] {
  const computed = CITED.flatMap((key): RuleRow[] => {
    const cited = pack[key];
    if (cited === null) return [];
    const title = text(`rule.${key}`);
    return [{ key, title, value: valueWords(text, key, cited.value), citation: cited.citation }];
  });
  return [
    ...computed,
    {
      key: 'payment',
      title: text('rule.payment'),
      value: paymentWords(text, pack),
      citation: pack.payment.citation,
    },
    { key: 'progress', title: text('rule.progress'), value: '', citation: pack.progressCitation },
    ...pack.otherRules.map(({ topic, title, citation }) => ({
      key: topic,
      title,
      value: '',
      citation,
    })),
  ];
}

function valueWords(
  text: Text<'programs'>,
  key: (typeof CITED)[number],
  value: string | number,
): string {
  switch (key) {
    case 'cycleMonths':
    case 'agreementMonths':
      return text('rule.months', { count: value });
    case 'backupAfterLateDays':
      return text('rule.more-days', { count: value });
    case 'mainDistributors':
    case 'backupDistributors':
      return text('rule.enterprises', { count: value });
    case 'signBefore':
    case 'relationsBefore':
      return text('rule.before', { day: value });
    case 'agreementKind':
      return text(`kind.${value as 'three-party' | 'purchase' | 'trading-contract'}`);
    case 'startsOn':
      return String(value);
  }
}

function paymentWords(text: Text<'programs'>, { payment }: PolicyPack): string {
  if (payment.value === null) return text('rule.contract-term');
  return payment.value.kind === 'end-of-next-month'
    ? text('rule.end-of-next-month')
    : text('rule.days-after', { days: payment.value.days });
}

export function ruleColumns(text: Text<'programs'>): readonly Column<RuleRow>[] {
  const own = (key: 'title' | 'value', width: number) =>
    column<RuleRow>({
      key,
      title: text(`rules.${key}`),
      kind: 'text',
      width,
      value: (row) => row[key],
    });
  const cited = (key: 'notice' | 'clause' | 'summary', width: number) =>
    column<RuleRow>({
      key,
      title: text(`rules.${key}`),
      kind: 'text',
      width,
      value: ({ citation }) => citation[key],
    });
  return [
    own('title', 150),
    own('value', 160),
    cited('notice', 160),
    cited('clause', 70),
    column<RuleRow>({
      key: 'certainty',
      title: text('rules.certainty'),
      kind: 'text',
      width: 90,
      filter: 'choice',
      value: ({ citation }) => text(`certainty.${citation.certainty}`),
    }),
    cited('summary', 430),
  ];
}
