import type { LocalDate } from '../../../domain/calendar/local-date';
import type { IntegrityField } from '../../../domain/integrity/integrity-wording';
import { fillFields } from '../../../domain/text/wording-fields';
import { formatDayInWords } from '../figures';

export type IntegrityPaperInput = {
  readonly hospitalName: string;
  readonly distributorName: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The hospital's own articles; null for the program's. */
  readonly ownArticles: readonly string[] | null;
};

/** An integrity contract (廉洁购销合同) in words; HTML and .docx show the same. */
export type IntegrityDocument = {
  readonly title: string;
  readonly distributorName: string;
  readonly parties: readonly string[];
  readonly preamble: string;
  /** Numbered from 1. The last is signed below. */
  readonly articles: readonly string[];
  readonly signatures: readonly { readonly heading: string; readonly name: string }[];
};

/** Words an integrity contract, to be printed and signed by both sides. */
export function integrityDocument(input: IntegrityPaperInput): IntegrityDocument {
  const { hospitalName, distributorName, from, to } = input;
  const fields: Readonly<Record<IntegrityField, string>> = {
    医疗机构: hospitalName,
    配送企业: distributorName,
    合同起: formatDayInWords(from),
    合同止: formatDayInWords(to),
  };
  const articles = input.ownArticles ?? SHIPPED_INTEGRITY_ARTICLES;
  return {
    title: '医用耗材廉洁购销合同',
    distributorName,
    parties: [`甲方（医疗机构）：${hospitalName}`, `乙方（配送企业）：${distributorName}`],
    preamble: '为规范医用耗材购销行为，防止商业贿赂，双方自愿订立本合同，共同遵守。',
    articles: articles.map((words) => fillFields(words, fields)),
    signatures: [
      { heading: '甲方（公章）', name: hospitalName },
      { heading: '乙方（公章）', name: distributorName },
    ],
  };
}

/** In our own words. */
export const SHIPPED_INTEGRITY_ARTICLES: readonly string[] = [
  '双方按平台公布的价格和双方签订的购销协议交易，不在合同之外另行约定价格、返利或者附加条件。',
  '甲方工作人员不得索取、收受乙方的回扣、礼金、有价证券、支付凭证或者其他不正当利益，不得要求乙方报销应由个人支付的费用。',
  '乙方及其工作人员不得以任何名义向甲方工作人员及其亲属给予前款所列利益，不得以宴请、旅游、学术活动等名义变相给予。',
  '乙方应指定固定人员与甲方采购部门联系业务，不得进入临床科室推介产品，不得获取产品的个人用量信息。',
  '甲方对举报人予以保护；任何一方发现违反本合同的行为，应向对方纪检或者合规部门以及主管部门反映。',
  '乙方违反本合同的，甲方有权中止或者解除购销协议，并将事实报送主管部门，按医药价格和招采信用评价制度处理；甲方工作人员违反的，按有关规定处理。',
  '本合同自{{合同起}}起至{{合同止}}止，与双方的购销协议同时履行，一式两份，双方各执一份。',
];
