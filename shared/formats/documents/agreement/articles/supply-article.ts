import type { AgreementDocumentInput } from '../agreement-document-input';
import { BLANK } from '../blank';
import type { Article } from './article';
import { articleReference } from './article-reference';

export function supplyArticle(input: AgreementDocumentInput): Article {
  return {
    heading: '供应保障与备选供货',
    paragraphs: [
      '乙方是供应保障的第一责任人，应按约定采购量提前安排生产和备货；预计不能足量、按时供应的，应至少提前十个工作日书面告知甲方和丙方，并提出替代供应方案。',
      distributorsWords(input),
      backupWords(input),
      ...(input.role === 'backup'
        ? [
            `丙方应保持与本协议产品相应的备货能力，自接到甲方启用通知起按${articleReference(input, 'delivery')}响应和配送，不得以主配企业未完成供货为由拒绝或者加价。`,
          ]
        : [
            '甲方启用备选供货的，该部分数量计入约定采购量的完成，丙方不得因此主张损失；丙方恢复供货能力后，甲方对尚未交由备选配送企业供货的部分恢复向丙方采购。',
          ]),
    ],
  };
}

export function distributorsWords({
  role,
  distributor,
  counterpartName,
}: AgreementDocumentInput): string {
  const other = counterpartName ?? BLANK;
  return role === 'main'
    ? `丙方${distributor.name}为甲方确定的主配企业；备选配送企业为${other}，其权利义务由甲方、乙方与该企业另行签订的备选协议约定。`
    : `甲方确定的主配企业为${other}；丙方${distributor.name}为备选配送企业，在本条约定的情形下向甲方供货。`;
}

export function backupWords({ role, rules }: AgreementDocumentInput): string {
  const main = role === 'main' ? '丙方' : '主配企业';
  const backup = role === 'main' ? '备选配送企业' : '丙方';
  if (rules.backupAfterLateDays === null)
    return `${main}未按约定到货日供货的，甲方可催告；催告后在${BLANK}日内仍未供货的，甲方可就未到货部分启用${backup}供货。`;

  const { value: days, citation } = rules.backupAfterLateDays;
  return `${main}未按约定到货日供货超过${days}天的，甲方可自主启用${backup}供货，无须另行批准。天数按自然日、逐采购单行计算，约定到货日的次日为第1天，自第${days + 1}天起可以启用；部分到货的，按未到货部分计算（依据：${citation.notice} ${citation.clause}）。`;
}
