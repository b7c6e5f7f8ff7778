import type { LocalDate } from '../domain/calendar/local-date';
import type { BasisPoints } from '../domain/money/money';
import type { PolicyPack } from '../domain/policy/policy-pack';
import { citing, ourPace } from './citing';
import { notGiven } from './not-given';

const CITY = '咸药采联办〔2020〕3号';
const PROVINCE = '鄂药采联办〔2020〕1号';
const city = citing(CITY);
const province = citing(PROVINCE);

/** Xianning's move to the provincial platform, with the provincial plan that it carries out. */
export const xianning20203 = {
  ...notGiven,
  id: 'xianning-2020-3',
  version: 1,
  scope: 'program',
  region: '湖北省咸宁市',
  title: '关于做好我市医用耗材阳光采购平台全面整合工作的通知',
  noticeNumber: CITY,
  publishedOn: '2020-06-29' as LocalDate,
  productClasses: ['医用耗材', '检测试剂'],
  startsOn: null,
  cycleMonths: { value: 12, citation: province.cite('三', 'stated', '采购周期原则上为一年') },
  agreementMonths: null,
  agreementKind: null,
  signBefore: null,
  relationsBefore: null,
  mainDistributors: null,
  backupDistributors: null,
  payment: {
    value: { kind: 'days-after-acceptance', days: 30 },
    citation: province.cite('五(四)', 'stated', '从交货验收合格到付款不超过30天'),
  },
  backupAfterLateDays: null,
  progressEvent: 'received',
  progressCitation: ourPace,
  stronglyBehindShare: 8_000 as BasisPoints,
  timeBasis: 'days',
  prepayment: {
    value: {
      base: 'purchase-amount',
      steps: [{ share: { kind: 'at-least', share: 3_000 as BasisPoints }, due: null }],
      offsetFrom: null,
      refundAfterMonths: null,
      fund: null,
    },
    citation: province.cite('五(四)', 'stated', '不低于采购金额30%，未给日期、抵扣和退回'),
  },
  transition: {
    value: {
      buyingStopsOn: null,
      oldStockUntil: null,
      oldPlatformUntil: '2020-08-31' as LocalDate,
      usedAcceptedBefore: null,
    },
    citation: city.cite('一', 'text-inferred', '新购过渡到省平台，截止8月31日，当日读作仍可'),
  },
  otherRules: [
    city.rule(
      'platform-migration',
      '平台过渡',
      '一',
      'stated',
      '新购逐步转到省平台，截止2020年8月31日',
    ),
    city.rule('catalogue-closes', '原平台关停', '二', 'stated', '原市平台2020年8月31日关停'),
    city.rule('old-contracts', '原供应合同', '三', 'stated', '与供应商协商处理原供应合同'),
    city.rule(
      'no-offline-purchase',
      '未挂网产品',
      '三',
      'stated',
      '通知企业挂网备案，不得线下采购',
    ),
    city.rule('risk-plan', '风险防范', '四', 'stated', '梳理整合风险并制定应急措施'),
    province.rule(
      'bound-hospitals',
      '适用机构',
      '二(一)',
      'stated',
      '县级以上公立、国企非营利和军队医疗机构',
    ),
    province.rule(
      'market-share',
      '市场份额',
      '三',
      'stated',
      '探索按量化市场份额动态匹配联盟采购结果',
    ),
    province.rule(
      'national-code',
      '统一编码',
      '五(一)',
      'stated',
      '逐步统一注册、采购、使用各环节的耗材编码',
    ),
    province.rule(
      'catalogue-change',
      '目录动态调整',
      '五(三)',
      'stated',
      '省平台提供采购目录，及时增补和退出产品',
    ),
    province.rule(
      'prepayment',
      '医保预付',
      '五(四)',
      'stated',
      '按不低于采购金额30%预付，未给日期和抵扣',
    ),
    province.rule('payment-standard', '支付标准', '五(四)', 'stated', '探索统一医保支付标准'),
    province.rule('online-purchase', '网上采购', '五(二)', 'stated', '在省平台公开交易、阳光采购'),
    province.rule(
      'execution-report',
      '网采考核',
      '五(六)',
      'stated',
      '网上采购情况作为医院及负责人考核内容',
    ),
    province.rule(
      'insurance-agreement',
      '服务协议',
      '五(七)',
      'stated',
      '违反医保服务协议的约谈、通报、整改，直至解除',
    ),
  ],
} as const satisfies PolicyPack;
