import type { LocalDate } from '../../domain/calendar/local-date';
import type { BasisPoints } from '../../domain/money/money';
import { unverifiedPack } from './unverified-pack';

/** What the national bureau asks of execution. */
export const national2024Execution = unverifiedPack('医保发〔2024〕31号', ({ at, rule }) => ({
  id: 'national-2024-31',
  scope: 'program',
  region: '全国',
  title: '国家集采执行工作要求（2024年12月）',
  publishedOn: null,
  productClasses: ['集中带量采购中选产品'],
  payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  entryCheck: { value: { fromMonth: 3 }, citation: at('第3个月起检查进院') },
  nonSelected: {
    value: { unit: 'quantity', maxShare: null },
    citation: at('非中选占比超出规定的考核不合格，未见比例'),
  },
  otherRules: [
    rule('assessment-failure', '考核不合格', '未完成约定量或非中选超占比的，考核不合格'),
    rule('risk-plan', '特殊情形', '需求大变、短缺、应急、季节性的另行评判'),
  ],
}));

/** Verified shortages leave the assessment. */
export const national2024Supply = unverifiedPack(
  '国家集采供应保障通知（2024-01-12）',
  ({ at, rule }) => ({
    id: 'national-2024-supply',
    scope: 'shown',
    region: '全国',
    title: '国家集采供应保障通知（2024-01-12）',
    publishedOn: '2024-01-12' as LocalDate,
    productClasses: ['集中带量采购中选产品'],
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    otherRules: [
      rule('verified-shortage', '短缺核实', '核实后缺口期买的非中选产品不计入考核'),
      rule('supply-letters', '书面投诉', '医疗机构可书面投诉供应问题'),
      rule('selected-first', '备供视同', '核实后采购备供企业产品视同中选'),
    ],
  }),
);

/** Eleventh national drug round. */
export const nationalDrugs11 = unverifiedPack('第十一批国家组织药品集采报量', ({ at, rule }) => ({
  id: 'national-drugs-11',
  scope: 'shown',
  region: '全国',
  title: '第十一批国家组织药品集采报量',
  publishedOn: null,
  productClasses: ['第十一批国家集采药品'],
  payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  demand: {
    value: { base: 'two-year-average', directions: 'drop', explainBeyond: 2_000 as BasisPoints },
    citation: at('不低于2023至2024年均值80%，否则书面说明'),
  },
  otherRules: [
    rule('reporting-brand', '按厂牌报量', '可以按厂牌报量'),
    rule('drug-rules', '药品批次', '药品规则，本程序不适用'),
  ],
}));

/** The part of the reported demand that is agreed, for drugs. */
export const nationalDrugsShare2025 = unverifiedPack(
  '国家集采药品约定量说明（2025-02-09）',
  ({ at, rule }) => ({
    id: 'national-drugs-2025-share',
    scope: 'shown',
    region: '全国',
    title: '国家集采药品约定量说明（2025-02-09）',
    publishedOn: '2025-02-09' as LocalDate,
    productClasses: ['国家集采药品'],
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    agreedShare: {
      value: { kind: 'range', from: 6_000 as BasisPoints, to: 8_000 as BasisPoints },
      citation: at('约定量为报量的60%至80%，其余自主选择'),
    },
    otherRules: [rule('drug-rules', '药品批次', '药品规则，本程序不适用')],
  }),
);
