import type { Citation } from '../../../domain/policy/policy-pack';
import type { AgreementDocumentInput } from './agreement-document-input';
import { inPartiesWords } from './two-party';
import { articleReference } from './articles/article-reference';

const KIND_TITLES = {
  'three-party': '医用耗材集中带量采购三方购销协议',
  purchase: '医用耗材集中带量采购购销协议',
  'trading-contract': '医用耗材集中带量采购电子交易合同',
} as const;

const ROLE_TITLES = { main: '主协议', backup: '备选协议' } as const;

export function agreementTitle({
  kind,
  role,
}: Pick<AgreementDocumentInput, 'kind' | 'role'>): string {
  return `${KIND_TITLES[kind]}（${ROLE_TITLES[role]}）`;
}

/** What staff should look at before a draft is sent to be signed. */
export function listReviewNotes(input: AgreementDocumentInput): readonly string[] {
  const uncoded = input.products.filter(({ nationalCode }) => nationalCode === null).length;
  const { payment, backupAfterLateDays } = input.rules;
  return [
    inPartiesWords(input.kind, '本件为草稿，以平台电子签署或三方签字盖章为准。'),
    ...(uncoded === 0 ? [] : [`附件一有 ${uncoded} 个产品尚无医保编码，待完成编码贯标后补填。`]),
    ...(payment.value === null ? [termHint(input)] : []),
    ...uncertain([
      payment.citation,
      ...(backupAfterLateDays ? [backupAfterLateDays.citation] : []),
    ]),
  ];
}

function termHint(input: AgreementDocumentInput): string {
  const article = articleReference(input, 'payment');
  const words =
    input.terms.paymentTerm === null
      ? `通知未规定付款期限，${article}的天数须由三方约定后填写。`
      : `通知未规定付款期限，${article}为三方自行约定的期限，请核对。`;
  return inPartiesWords(input.kind, words);
}

function uncertain(citations: readonly Citation[]): readonly string[] {
  return citations
    .filter(({ certainty }) => certainty !== 'stated')
    .map(
      ({ notice, clause, certainty }) =>
        `引用的${notice} ${clause}为“${CERTAINTY_WORDS[certainty]}”，签署前请核对原文。`,
    );
}

const CERTAINTY_WORDS = {
  stated: '原文明确',
  'clause-inferred': '条号推定',
  'text-inferred': '缺字推定',
  unverified: '须核原文',
  convention: '本程序约定',
} as const;
