import { formatShare } from '../../figures';
import type { AgreementDocumentInput } from '../agreement-document-input';
import { BLANK } from '../blank';
import type { Article } from './article';

export function breachArticle({ fillIns }: AgreementDocumentInput): Article {
  const rate = fillIns.penaltyPerDay === null ? BLANK : formatShare(fillIns.penaltyPerDay);
  return {
    heading: '违约责任',
    paragraphs: [
      '甲方无正当理由拒收合格产品、未完成约定采购量、线下采购中选产品或者以其他产品规避采购中选产品的，应承担相应的违约责任，并接受主管部门依规定处理。',
      `甲方逾期付款的，每逾期一日按逾期金额的${rate}向丙方支付违约金。`,
      `乙方、丙方逾期供货、短供的，每逾期一日按未到货金额的${rate}向甲方支付违约金；拒绝供货、以次充好或者产品质量不合格给甲方造成损失的，乙方、丙方承担连带赔偿责任。`,
      '一方违约的，守约方除要求承担前述责任外，可向平台和主管部门提供违约事实和证据。',
    ],
  };
}

export function integrityArticle(): Article {
  return {
    heading: '信用与廉洁',
    paragraphs: [
      '乙方、丙方已知悉医药价格和招采信用评价制度。断供、无正当理由拒绝配送、给予回扣等行为，按该制度处理。',
      '乙方、丙方及其工作人员不得以任何名义向甲方工作人员提供回扣、礼金、有价证券或者其他不正当利益，不得以不正当手段影响产品的选择和使用；甲方工作人员不得索取或者收受。一方违反的，他方有权解除本协议。',
    ],
  };
}

export function endingArticle({ terms }: AgreementDocumentInput): Article {
  const place =
    terms.signPlace.trim() === ''
      ? '甲方所在地'
      : `甲方所在地（签订地：${terms.signPlace.trim()}）`;
  return {
    heading: '不可抗力、解除与争议解决',
    paragraphs: [
      '因不可抗力不能履行的，受影响方应及时通知他方并在合理期限内提供证明，根据影响部分或者全部免除责任；主管部门调整集中采购政策的，按调整后的政策执行。',
      '产品被取消中选资格、注册证失效、被责令停产或者乙方解除与丙方配送关系的，甲方可书面通知解除本协议相应部分；解除不影响已经验收产品的付款和质量责任。',
      `本协议适用中华人民共和国法律。发生争议的，三方协商解决；协商不成的，向${place}有管辖权的人民法院提起诉讼。`,
    ],
  };
}

export function effectArticle({ terms, kind, yearNumber, rules }: AgreementDocumentInput): Article {
  const online = kind === 'trading-contract' ? '本合同以三方在平台完成电子签署为准。' : '';
  return {
    heading: '生效及其他',
    paragraphs: [
      `${online}本协议自三方在平台全部确认，或者三方法定代表人（授权代表）签字并加盖公章之日起生效；三方确认日期不一致的，以最后一方确认之日为准。`,
      '附件是本协议的组成部分。未尽事宜由三方另行签订补充协议；补充协议与采购文件及中选结果相抵触的部分无效。',
      '三方的通知以本协议首部所列地址、联系人为准，变更的应在三个工作日内告知他方。',
      `本协议为第${yearNumber}采购年度协议，依据${rules.noticeNumber}签订，一式${terms.copies}份，三方各执份数由三方商定，具有同等效力。`,
    ],
  };
}
