import type { AgreementDocumentInput } from '../agreement-document-input';
import { orBlank } from '../blank';
import type { Article } from './article';
import { articleReference } from './article-reference';

export function qualityArticle({ terms }: AgreementDocumentInput): Article {
  return {
    heading: '质量',
    paragraphs: [
      '乙方保证协议产品在有效的注册证（备案凭证）范围内生产，符合强制性标准和经注册的产品技术要求，包装、标签和说明书合规，并按规定赋有医疗器械唯一标识。',
      `产品送达甲方时，距失效日期的剩余有效期不得少于${terms.minimumShelfLifeMonths}个月；确需使用剩余有效期较短产品的，应事先取得甲方书面同意。`,
      '每批产品应随附合格证明或者检验报告，进口产品另附进口及报关凭证。注册证、生产和经营资质发生变更、延续或者失效的，乙方、丙方应在五个工作日内通知甲方。',
    ],
  };
}

export function deliveryArticle(input: AgreementDocumentInput): Article {
  const { terms, fillIns, role } = input;
  const start =
    role === 'main'
      ? ''
      : `以下时限自甲方依据${articleReference(input, 'supply')}启用备选供货并提交采购单之时起算。`;
  return {
    heading: '订单与配送',
    paragraphs: [
      `${start}丙方应在甲方提交采购单后${terms.responseHours}小时内在平台响应；逾期不响应的，视为未按采购单供货。`,
      `丙方应自甲方下单次日起第${terms.deliveryDays}日（自然日）结束前将产品送达甲方指定地点，该日为约定到货日。`,
      `急救、急诊手术所需产品应在${terms.urgentHours}小时内送达；偏远地区的院区应在${orBlank(fillIns.remoteHours)}小时内送达。节假日照常配送。`,
      '丙方可以分批送货，但应事先告知甲方；每批送货均应随附随货同行单，载明采购单号、批号、生产日期、有效期和数量。未送部分的约定到货日不因分批而顺延。',
      '产品交付甲方验收合格之前，毁损、灭失的风险由乙方、丙方承担；需冷链或者特殊条件运输的，丙方应提供全程温度等记录。',
    ],
  };
}

export function acceptanceArticle({ terms }: AgreementDocumentInput): Article {
  return {
    heading: '验收',
    paragraphs: [
      `甲方应在产品到货后及时验收，至迟于到货后${terms.acceptanceDays}个工作日内完成，并在平台确认收货、上传采购信息。验收合格之日为货款结算的起算日。`,
      '品名、规格型号、数量、注册证、批号、有效期、包装与采购单或者本协议不符的，甲方有权拒收不符部分，丙方应在约定到货日前补足或者更换。',
      '对产品质量有争议的，由三方共同认可的法定检验机构检验，检验费用先由提出方垫付，最终由责任方承担。',
    ],
  };
}

export function returnsArticle({ fillIns }: AgreementDocumentInput): Article {
  return {
    heading: '退换货、召回与不良事件',
    paragraphs: [
      `产品有质量缺陷、破损或者不符合剩余有效期约定的，丙方应自接到甲方通知之日起${orBlank(fillIns.returnDays)}日内退货或者换货，费用由乙方、丙方承担。退货以红字单据冲减应付货款和约定采购量的完成数。`,
      '乙方决定或者被责令召回产品的，应立即通知甲方、丙方；甲方停止使用并配合清点，丙方负责收回，乙方承担因此发生的费用和损失。',
      '甲方发现与产品有关的不良事件，应按规定报告并告知乙方；乙方应及时调查、分析、处置并将结果告知甲方。三方应按规定保存进货查验、使用和追溯记录，植入类产品的记录永久保存。',
    ],
  };
}
