import { formatDayInWords } from '../../figures';
import type { AgreementDocumentInput } from '../agreement-document-input';
import type { Article } from './article';

export function tradingArticle({ platform }: AgreementDocumentInput): Article {
  const address = platform.url === null ? '' : `（${platform.url}）`;
  return {
    heading: '交易方式',
    paragraphs: [
      `本协议项下中选产品一律通过${platform.name}${address}（以下简称平台）线上采购。甲方不得线下采购中选产品，乙方、丙方不得线下供应。`,
      '甲方在平台提交并经平台确认的采购单是本协议的组成部分。采购单的价格与本协议不一致的，以本协议约定的价格为准。',
      '因平台故障或者临床急救不能即时线上提交的，甲方可先行要货并记明原因，障碍消除后及时在平台补录；补录的采购单与线上采购单效力相同。',
    ],
  };
}

export function subjectArticle(input: AgreementDocumentInput): Article {
  const role = input.role === 'main' ? '主配企业' : '备选配送企业';
  const uncoded = uncodedWords(input);
  return {
    heading: '协议产品',
    paragraphs: [
      `协议产品为附件一《协议产品明细表》所列的${input.programName}中选产品，其名称、注册证编号、规格、型号、单位以附件一为准。`,
      `乙方为协议产品的生产企业（进口产品的境内总代理视同生产企业）；丙方为乙方在平台建立配送关系的${role}，受乙方委托向甲方配送协议产品。`,
      ...(uncoded === '' ? [] : [uncoded]),
    ],
  };
}

export function termArticle({
  cycle,
  year,
  yearNumber,
  rules,
  role,
}: AgreementDocumentInput): Article {
  const yearly = yearlyWords(rules);
  return {
    heading: '约定采购量与期限',
    paragraphs: [
      `采购周期自${formatDayInWords(cycle.from)}起至${formatDayInWords(cycle.to)}止。${yearly}本协议为第${yearNumber}采购年度协议，期限自${formatDayInWords(year.from)}零时起至${formatDayInWords(year.to)}二十四时止；主管部门延长采购年度的，按其通知执行。`,
      '本年度约定采购量见附件一，以甲方最终确认的协议量为准。甲方应优先采购和使用中选产品，在本年度内完成约定采购量。',
      ...(role === 'backup'
        ? ['本协议与甲方、乙方及主配企业签订的主协议对应同一约定采购量，不重复计算。']
        : []),
      '甲方提前完成约定采购量后仍需采购的，乙方、丙方应继续按中选价格供应，直至采购周期届满。',
      '协议年度届满而采购周期未届满的，三方应于届满前办理续签；续签完成之前的采购仍按本协议的中选价格和配送条件执行。',
    ],
  };
}

export function priceArticle(): Article {
  return {
    heading: '价格',
    paragraphs: [
      '协议产品按附件一所列中选价格供应。中选价格为含税价，包含运输、装卸、包装、伴随服务及税费，除此之外甲方不再支付任何费用。',
      '甲方实际采购价格低于中选价格的，三方可继续按较低价格执行。',
      '采购周期内价格依规定调整的，自调整执行之日零时起，对尚未送达甲方的产品执行调整后的价格，并由三方书面确认调整后的附件一。',
    ],
  };
}

/** What holds for products without a national code; empty where there are none. */
export function uncodedWords({ products }: Pick<AgreementDocumentInput, 'products'>): string {
  return products.some(({ nationalCode }) => nationalCode === null)
    ? '附件一中医保编码为“待编码”的产品，在完成医保编码贯标并由平台增补挂网后方可下单，届时按中选价格执行，无须另行签订协议。'
    : '';
}

/** How often the notice has agreements signed; empty where it does not say. */
export function yearlyWords({
  agreementMonths,
}: Pick<AgreementDocumentInput['rules'], 'agreementMonths'>): string {
  return agreementMonths === null ? '' : `采购协议每${agreementMonths.value}个月签订一次。`;
}
