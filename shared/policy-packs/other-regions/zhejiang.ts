import { unverifiedPack } from './unverified-pack';

/** A figure to hold one's own against, not a rule. */
export const zhejiangSettlementZone2025 = unverifiedPack(
  '浙江省在线结算专区运行情况（2025年5至6月）',
  ({ at, rule }) => ({
    id: 'zhejiang-2025-settlement-zone',
    scope: 'shown',
    region: '浙江省',
    title: '浙江省在线结算专区运行情况（2025年5至6月）',
    publishedOn: null,
    productClasses: ['集中带量采购产品'],
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    otherRules: [rule('settlement-rate', '按时结算率', '1182家机构58亿元，按时结算99.90%')],
  }),
);
