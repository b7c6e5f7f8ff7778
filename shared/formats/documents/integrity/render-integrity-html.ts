import type { LocalDate } from '../../../domain/calendar/local-date';
import { formatDayInWords } from '../figures';
import { escapeHtml } from '../page/escape-html';
import { shellDocument } from '../page/page-shell';
import { A4_PORTRAIT, pageRule, type PrintableDocument } from '../page/printable-document';

export type IntegrityPaperInput = {
  readonly hospitalName: string;
  readonly distributorName: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** An integrity contract (廉洁购销合同) in our own words, to be printed and signed by both sides. */
export function renderIntegrityHtml(input: IntegrityPaperInput): PrintableDocument {
  const { hospitalName, distributorName, from, to } = input;
  const title = '医用耗材廉洁购销合同';
  const articles = ARTICLES.map((words, index) => `<p>${index + 1}．${escapeHtml(words)}</p>`);
  const term = `本合同自${formatDayInWords(from)}起至${formatDayInWords(to)}止，与双方的购销协议同时履行，一式两份，双方各执一份。`;
  return shellDocument({
    title: `${title} ${distributorName}`,
    page: A4_PORTRAIT,
    headerLeft: title,
    headerRight: distributorName,
    watermark: null,
    styles: STYLES,
    bodyHtml: [
      `<h1>${title}</h1>`,
      `<p class="party">甲方（医疗机构）：${escapeHtml(hospitalName)}</p>`,
      `<p class="party">乙方（配送企业）：${escapeHtml(distributorName)}</p>`,
      '<p>为规范医用耗材购销行为，防止商业贿赂，双方自愿订立本合同，共同遵守。</p>',
      ...articles,
      `<div class="closing"><p>${ARTICLES.length + 1}．${escapeHtml(term)}</p>`,
      '<table class="signatures"><tbody><tr>',
      `<td>甲方（公章）<br>${escapeHtml(hospitalName)}<p>代表签字：</p><p>日期：　　　年　月　日</p></td>`,
      `<td>乙方（公章）<br>${escapeHtml(distributorName)}<p>代表签字：</p><p>日期：　　　年　月　日</p></td>`,
      '</tr></tbody></table></div>',
    ].join(''),
  });
}

const ARTICLES = [
  '双方按平台公布的价格和双方签订的购销协议交易，不在合同之外另行约定价格、返利或者附加条件。',
  '甲方工作人员不得索取、收受乙方的回扣、礼金、有价证券、支付凭证或者其他不正当利益，不得要求乙方报销应由个人支付的费用。',
  '乙方及其工作人员不得以任何名义向甲方工作人员及其亲属给予前款所列利益，不得以宴请、旅游、学术活动等名义变相给予。',
  '乙方应指定固定人员与甲方采购部门联系业务，不得进入临床科室推介产品，不得获取产品的个人用量信息。',
  '甲方对举报人予以保护；任何一方发现违反本合同的行为，应向对方纪检或者合规部门以及主管部门反映。',
  '乙方违反本合同的，甲方有权中止或者解除购销协议，并将事实报送主管部门，按医药价格和招采信用评价制度处理；甲方工作人员违反的，按有关规定处理。',
] as const;

const STYLES = `
${pageRule(A4_PORTRAIT)}
body > p, .closing > p { text-indent: 2em; margin: 0 0 2mm; text-align: justify; }
body > p.party { text-indent: 0; }
.closing { break-inside: avoid; }
.signatures { margin-top: 10mm; break-inside: avoid; table-layout: fixed; }
.signatures td { vertical-align: top; height: 55mm; }
.signatures p { margin: 10mm 0 0; }
`;
