import type { BasisPoints } from '../domain/money/money';
import type { PolicyPack } from '../domain/policy/policy-pack';
import { citing } from './citing';
import { notGiven } from './not-given';

const NOTICE = '浙江省关于进一步加强医药集中带量采购全流程管理的通知';
const { cite, rule } = citing(NOTICE);

/**
 * How Zhejiang wants every round of volume-based procurement managed, from report to payment.
 *
 * Our copy is a reprint of 2025-04-09 without number and date; what stands behind masked words is left out.
 */
export const zhejiang2025WholeProcess = {
  ...notGiven,
  id: 'zhejiang-2025-whole-process',
  version: 1,
  scope: 'program',
  region: '浙江省',
  title: '浙江省医疗保障局 浙江省卫生健康委员会关于进一步加强医药集中带量采购全流程管理的通知',
  noticeNumber: NOTICE,
  publishedOn: null,
  productClasses: ['集中带量采购中选产品'],
  startsOn: null,
  cycleMonths: null,
  agreementMonths: null,
  agreementKind: {
    value: 'purchase',
    citation: cite('一(二)', 'stated', '医疗机构与中选企业在省级平台签订购销协议'),
  },
  signBefore: null,
  relationsBefore: null,
  mainDistributors: null,
  backupDistributors: null,
  payment: {
    value: null,
    citation: cite('二(五)', 'stated', '未给付款天数，按合同约定；结算不及时系统示警'),
  },
  backupAfterLateDays: null,
  progressEvent: 'received',
  progressCitation: cite('二(五)', 'stated', '采购进度低于序时进度的自动示警，算法为本程序约定'),
  stronglyBehindShare: 8_000 as BasisPoints,
  timeBasis: 'days',
  demand: {
    value: { base: 'last-year-purchases', directions: 'both', explainBeyond: null },
    citation: cite('一(一)', 'stated', '明显变化须说明，未给比例，由本院设定'),
  },
  entryCheck: {
    value: { fromMonth: 3 },
    citation: cite('一(二)', 'stated', '第3个月起排查进院，尚未完成进院采购的督促'),
  },
  nonSelected: {
    value: { unit: 'quantity', maxShare: null },
    citation: cite('二(七)', 'stated', '占同品种比例过高的提醒，未给比例，由本院设定'),
  },
  otherRules: [
    rule(
      'demand-change',
      '报量变化',
      '一(一)',
      'stated',
      '较上年实际采购明显变化须书面说明，不合理的退回',
    ),
    rule(
      'community-demand',
      '医共体报量',
      '一(一)',
      'text-inferred',
      '支持县域医共体作为一个单位报量，本文本有遮字',
    ),
    rule(
      'agreement-default',
      '企业不签协议',
      '一(二)',
      'stated',
      '长期不签影响采购的，视情取消中选资格或记入信用评价',
    ),
    rule(
      'signing-rate',
      '协议签订',
      '一(二)',
      'stated',
      '未按规定签协议的按定点协议处置，与年度考核挂钩',
    ),
    rule('entry-check', '进院排查', '一(二)', 'stated', '执行第3个月起排查进院，未进院的尽快完成'),
    rule(
      'non-selected-price-report',
      '非中选价格',
      '一(三)',
      'text-inferred',
      '非中选产品价格过高的采取暂停等措施，本文本有遮字',
    ),
    rule(
      'drug-rules',
      '药品规定',
      '一(二)、一(三)、二(四)',
      'stated',
      '一品两规、追溯码、差比价、处方点评只涉及药品，不适用',
    ),
    rule('selected-first', '优先使用', '二(四)', 'stated', '合理并优先使用中选产品'),
    rule('mixed-sets', '高价组套', '二(四)', 'stated', '部件混合成高价组套并大量使用的提醒、约谈'),
    rule(
      'dynamic-alerts',
      '动态监测',
      '二(五)',
      'stated',
      '监测进度、占比、结算和可替代采购，异常示警',
    ),
    rule(
      'supply-responsibility',
      '供应反馈',
      '二(六)',
      'stated',
      '响应慢、配送率低、反馈集中的督促整改',
    ),
    rule(
      'execution-report',
      '运行分析',
      '二(七)',
      'stated',
      '滞后、结算偏低、非中选占比过高的提醒并通报',
    ),
  ],
} as const satisfies PolicyPack;
