import { createText, type Text } from '@renderer/i18n/create-text';
import type { AppliedPaymentRule } from '@shared/domain/payment/payable';

const packWords = createText('packs');

/** 次月底, or 验收后 30 天; where the pack moves a day off holidays, that too. */
export function describeTerm(
  text: Text<'receiving'>,
  { term, dayMove }: AppliedPaymentRule,
): string {
  const words = text(`term.${term.kind}`, 'days' in term ? { days: term.days } : {});
  return dayMove === 'none'
    ? words
    : text('term.moved', { term: words, move: packWords(`move.${dayMove}`) });
}

/** The notice, its clause and the term that a due day rests on. */
export function describeRule(text: Text<'receiving'>, rule: AppliedPaymentRule): string {
  const { notice, clause } = rule.citation;
  const { source } = rule;
  return text('detail.rule-words', { notice, clause, source, term: describeTerm(text, rule) });
}
