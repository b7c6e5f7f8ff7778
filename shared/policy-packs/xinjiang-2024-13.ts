import type { LocalDate } from '../domain/calendar/local-date';
import type { BasisPoints } from '../domain/money/money';
import type { PolicyPack } from '../domain/policy/policy-pack';
import { citing } from './citing';
import { notGiven } from './not-given';

const NOTICE = '新医保发〔2024〕13号';
const { cite, rule } = citing(NOTICE);

/**
 * Execution of the selected results for bone cement, dura and hernia patches in Xinjiang and the Corps.
 *
 * Our copy of the notice lost numerals and headings: 325日 is read as 3月25日 (`text-inferred`), and from
 * part five on the clause numbers follow from the order of the headings (`clause-inferred`).
 */
export const xinjiang202413 = {
  ...notGiven,
  id: 'xinjiang-2024-13',
  version: 1,
  scope: 'program',
  region: '新疆维吾尔自治区、新疆生产建设兵团',
  title: '关于执行省际联盟关节用骨水泥、补片等3类医用耗材集中带量采购中选结果的通知',
  noticeNumber: NOTICE,
  publishedOn: '2024-03-11' as LocalDate,
  productClasses: ['关节骨水泥', '硬脑(脊)膜补片', '疝补片'],
  startsOn: {
    value: '2024-03-25' as LocalDate,
    citation: cite('一', 'text-inferred', '2024年3月25日零时起执行中选结果'),
  },
  cycleMonths: { value: 24, citation: cite('三', 'stated', '采购周期2年，延长须另行通知') },
  agreementMonths: { value: 12, citation: cite('三', 'stated', '周期内采购协议一年一签') },
  agreementKind: {
    value: 'three-party',
    citation: cite('四(二)', 'clause-inferred', '医疗机构、生产（代理）企业、配送企业签三方协议'),
  },
  signBefore: {
    value: '2024-03-25' as LocalDate,
    citation: cite('四(二)', 'text-inferred', '3月25日前完成三方协议签订，当日是否算按期未写明'),
  },
  relationsBefore: {
    value: '2024-03-10' as LocalDate,
    citation: cite('四(二)', 'text-inferred', '中选企业3月10日前建好配送关系，通知在其后印发'),
  },
  mainDistributors: {
    value: 1,
    citation: cite('四(二)', 'clause-inferred', '每家医疗机构确定1家主配企业'),
  },
  backupDistributors: {
    value: 1,
    citation: cite('四(二)', 'text-inferred', '另确定备选企业，家数在本文本中缺字，按1家读'),
  },
  payment: {
    value: { kind: 'end-of-next-month' },
    citation: cite('五(一)', 'clause-inferred', '验收合格后次月底前结清货款'),
  },
  backupAfterLateDays: {
    value: 7,
    citation: cite('五(二)', 'clause-inferred', '主配超过7天未按时供应，可自主启用备选企业'),
  },
  progressEvent: 'received',
  progressCitation: cite(
    '五(三)',
    'clause-inferred',
    '约定采购量完成情况纳入监督考核，算法为本程序约定',
  ),
  stronglyBehindShare: 8_000 as BasisPoints,
  timeBasis: 'days',
  renewal: {
    value: { base: 'last-use', atLeast: null },
    citation: cite('三', 'stated', '续签参考上年度临床使用和供应，未给数字'),
  },
  otherRules: [
    rule(
      'bound-hospitals',
      '适用机构',
      '一',
      'stated',
      '已报量并确认约定采购量的公立医疗机构，军队医疗机构在内',
    ),
    rule('bound-products', '品种范围', '一', 'stated', '三类耗材的中选产品，以两个附件为准'),
    rule(
      'first-year-quantity',
      '首年约定采购量',
      '二',
      'stated',
      '以两个联盟报量平台最终确认的协议量为准',
    ),
    rule(
      'ordering-platform-region',
      '区属医疗机构采购平台',
      '三',
      'stated',
      '全区医疗机构在自治区招采管理系统采购',
    ),
    rule(
      'ordering-platform-corps',
      '兵团医疗机构采购平台',
      '三',
      'stated',
      '兵团医疗机构在兵团招采系统采购',
    ),
    rule('first-year', '第一采购年度', '三', 'text-inferred', '第一年度自2024年3月25日起执行一年'),
    rule('extension', '延长', '三', 'stated', '采购年度如延长，另行通知'),
    rule(
      'renewal-report',
      '续签报量',
      '三',
      'stated',
      '续签需求量参考上年使用和供应情况，在联盟报量系统填报',
    ),
    rule('policy-change', '政策调整', '三', 'stated', '周期内国家或联盟政策变化的，按新规定执行'),
    rule(
      'program-set-up',
      '项目建立',
      '四(一)',
      'clause-inferred',
      '两个招采系统建项目，导入中选产品和约定采购量',
    ),
    rule(
      'uncoded-products',
      '无编码产品',
      '四(一)',
      'clause-inferred',
      '未完成医保编码贯标的，核实后按中选价增补挂网',
    ),
    rule(
      'distributor-choice',
      '配送企业选定',
      '四(二)',
      'clause-inferred',
      '中选企业自主选定主配，并选定备选配送企业',
    ),
    rule(
      'agreement-initiation',
      '协议发起',
      '四(二)',
      'clause-inferred',
      '医疗机构及时发起主协议和备选协议，企业及时响应',
    ),
    rule('online-purchase', '线上采购', '五(一)', 'clause-inferred', '通过招采系统线上采购交易'),
    rule(
      'acceptance-upload',
      '验收入库',
      '五(一)',
      'clause-inferred',
      '收货后及时验收入库并上传采购信息',
    ),
    rule(
      'selected-price',
      '中选价',
      '五(二)',
      'clause-inferred',
      '按中选价供应，提前完成后仍按中选价直至周期届满',
    ),
    rule('hospital-entry', '进院', '五(一)', 'clause-inferred', '畅通中选产品进院渠道'),
    rule(
      'selected-first',
      '优先使用',
      '五(一)',
      'clause-inferred',
      '优先使用中选产品，确保完成约定采购量',
    ),
    rule(
      'after-completion',
      '完成后采购',
      '五(一)',
      'clause-inferred',
      '完成约定采购量后，可适量采购其他中选产品',
    ),
    rule(
      'supply-responsibility',
      '第一责任人',
      '五(二)',
      'clause-inferred',
      '中选企业是供应保障第一责任人，提前备货',
    ),
    rule(
      'price-after-completion',
      '超量供应',
      '五(二)',
      'clause-inferred',
      '提前完成的，仍按中选价供应到周期届满',
    ),
    rule(
      'quality-remedy',
      '质量处置',
      '五(二)',
      'clause-inferred',
      '不能保证质量等行为，按赔偿、惩戒、退出、备选和应急处理',
    ),
    rule('signing-rate', '三方协议签订率', '五(三)', 'clause-inferred', '签订率纳入监督考核'),
    rule(
      'on-time-payment-rate',
      '按时回款率',
      '五(三)',
      'clause-inferred',
      '按时回款率纳入监督考核',
    ),
    rule(
      'stocking-and-use',
      '配备使用',
      '五(三)',
      'clause-inferred',
      '中选产品配备使用情况纳入监督考核',
    ),
    rule(
      'surplus-retention',
      '结余留用',
      '五(三)',
      'clause-inferred',
      '考核结果是结余留用比例和总额指标的重要依据',
    ),
    rule(
      'delivery-trouble',
      '配送异常',
      '五(三)',
      'clause-inferred',
      '配送异常可约谈、通报、纳入信用评价',
    ),
    rule(
      'implementation',
      '组织实施',
      '六(一)',
      'clause-inferred',
      '执行标准与国家集采一致，落实配套措施',
    ),
    rule(
      'supply-credit',
      '断供失信',
      '六(二)',
      'clause-inferred',
      '断供企业约谈函询，拒不整改的记失信并公布',
    ),
    rule('risk-plan', '风险防范', '六(三)', 'clause-inferred', '医疗机构分析风险、制定应对措施'),
    rule('major-problems', '重大问题报告', '六(三)', 'clause-inferred', '执行中遇重大问题及时报告'),
  ],
} as const satisfies PolicyPack;
