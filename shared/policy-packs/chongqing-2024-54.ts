import type { LocalDate } from '../domain/calendar/local-date';
import type { BasisPoints } from '../domain/money/money';
import type { PolicyPack } from '../domain/policy/policy-pack';
import { citing } from './citing';
import { notGiven } from './not-given';

const NOTICE = '渝医保办〔2024〕54号';
const { cite, rule } = citing(NOTICE);

/** Execution of the Sichuan-Chongqing alliance's selected results for ultrasonic scalpel heads in Chongqing. */
export const chongqing202454 = {
  ...notGiven,
  id: 'chongqing-2024-54',
  version: 1,
  scope: 'program',
  region: '重庆市',
  title: '关于做好川渝联盟超声刀头医用耗材带量联动采购中选结果执行工作的通知',
  noticeNumber: NOTICE,
  publishedOn: '2024-08-07' as LocalDate,
  productClasses: ['超声刀头'],
  startsOn: {
    value: '2024-09-10' as LocalDate,
    citation: cite('文末', 'clause-inferred', '以通知2024年9月10日起实施推定为执行首日'),
  },
  cycleMonths: { value: 24, citation: cite('一(三)', 'stated', '采购周期2年，必要时可延长') },
  agreementMonths: { value: 12, citation: cite('一(三)', 'stated', '采购协议每年一签') },
  agreementKind: {
    value: 'trading-contract',
    citation: cite('二(五)', 'stated', '在招采系统签订电子交易合同，纸质件仅为草稿'),
  },
  signBefore: null,
  relationsBefore: null,
  mainDistributors: null,
  backupDistributors: null,
  payment: {
    value: { kind: 'end-of-next-month' },
    citation: cite('二(三)', 'stated', '交货验收合格后次月底前结清货款'),
  },
  backupAfterLateDays: null,
  progressEvent: 'received',
  progressCitation: cite('二(六)', 'stated', '每月监测采购进度和回款，年度考核，算法为本程序约定'),
  stronglyBehindShare: 8_000 as BasisPoints,
  timeBasis: 'days',
  prepayment: {
    value: {
      base: 'notified',
      steps: [
        {
          share: { kind: 'exactly', share: 5_000 as BasisPoints },
          due: { kind: 'end-of-month-after-start', months: 1 },
        },
        { share: { kind: 'rest' }, due: { kind: 'end-of-month-number', month: 6 } },
      ],
      offsetFrom: 'month-after-cycle',
      refundAfterMonths: 12,
      fund: 'by-level',
    },
    citation: cite('二(三)', 'stated', '由市医保监测中心测算，分两次预付，周期后抵扣'),
  },
  keepsLowerPrice: {
    value: true,
    citation: cite('二(二)', 'stated', '本市医疗机构原价低于中选价的可继续执行，不是义务'),
  },
  otherRules: [
    rule(
      'bound-hospitals',
      '适用机构',
      '一(一)',
      'stated',
      '全市公立和军队医疗机构，鼓励其他机构参与',
    ),
    rule('bound-products', '产品范围', '一(二)', 'stated', '川渝联盟超声刀头中选产品，以附件为准'),
    rule('extension', '延长', '一(三)', 'stated', '必要时可延长采购期限，未给长度和程序'),
    rule(
      'first-year-quantity',
      '协议采购量',
      '二(一)',
      'stated',
      '以前期上报数量为基础，按采购文件确定',
    ),
    rule(
      'lower-price-kept',
      '较低原价',
      '二(二)',
      'stated',
      '实际采购价低于中选价的，可继续执行原价',
    ),
    rule(
      'filed-purchase',
      '备案采购',
      '二(二)',
      'stated',
      '无全国最低价的非中选产品，平台自主备案采购',
    ),
    rule(
      'non-selected-price-limit',
      '非中选价格上限',
      '二(二)',
      'stated',
      '同企业非中选产品自主报价，不高于其全国最低交易价',
    ),
    rule(
      'non-selected-price-report',
      '价格报送',
      '二(二)',
      'stated',
      '新最低价由企业每月前5个工作日内报送',
    ),
    rule('prepayment', '医保预付', '二(三)', 'stated', '执行次月底前预付50%，第6个月末预付其余'),
    rule(
      'prepayment-offset',
      '预付抵扣',
      '二(三)',
      'stated',
      '周期结束次月起抵扣，超过一年未抵完的退回',
    ),
    rule(
      'prepayment-fund',
      '预付基金',
      '二(三)',
      'stated',
      '二级及以上由职工医保基金，其他由居民医保基金',
    ),
    rule(
      'distributor-choice',
      '配送企业',
      '二(四)',
      'stated',
      '中选企业自主选择配送企业并建立配送关系',
    ),
    rule(
      'supply-responsibility',
      '及时配送',
      '二(四)',
      'stated',
      '中选和配送企业按需要及时配送并提供伴随服务',
    ),
    rule(
      'price-after-completion',
      '完成后供应',
      '二(四)',
      'stated',
      '提前完成的，仍按中选价供应到周期届满',
    ),
    rule('no-offline-purchase', '线下采购', '二(五)', 'stated', '中选产品不得线下采购'),
    rule('hospital-entry', '进院', '二(五)', 'stated', '畅通进院渠道，按时完成协议采购量'),
    rule('after-completion', '完成后采购', '二(五)', 'stated', '完成后优先采购质优价宜的中选产品'),
    rule('monthly-monitoring', '监测考核', '二(六)', 'stated', '每月监测、年度考核，监控异常使用'),
    rule('risk-plan', '风险防范', '三(四)', 'stated', '医疗机构分析风险、制定应对措施'),
    rule('major-problems', '重大问题报告', '三(四)', 'stated', '执行中遇重大问题及时报告'),
    rule('policy-change', '政策调整', '文末', 'stated', '周期内国家政策调整的，按新规定执行'),
  ],
} as const satisfies PolicyPack;
