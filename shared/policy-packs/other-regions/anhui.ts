import type { BasisPoints } from '../../domain/money/money';
import { unverifiedPack } from './unverified-pack';

/** Huaibei prepays on application, in a ledger of its own. */
export const huaibeiProcurement = unverifiedPack(
  '淮北市集中带量采购医保基金预付',
  ({ at, rule }) => ({
    id: 'anhui-huaibei',
    scope: 'program',
    region: '安徽省淮北市',
    title: '淮北市集中带量采购医保基金预付',
    publishedOn: null,
    productClasses: ['集中带量采购产品'],
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    prepayment: {
      value: {
        base: 'agreed-amount',
        steps: [
          {
            share: { kind: 'at-least', share: 3_000 as BasisPoints },
            due: { kind: 'working-days-after-signing', toApply: 10, toPay: 10 },
          },
        ],
        offsetFrom: null,
        refundAfterMonths: null,
        fund: null,
      },
      citation: at('不低于年约定金额30%，签约后10个工作日内申请'),
    },
    otherRules: [
      rule('separate-ledger', '单独建账', '预付金单独建账'),
      rule('prepayment', '预付拨付', '收到申请后10个工作日内拨付'),
    ],
  }),
);

/** Huaibei, fourth national drug round: shown, because it sets no rule for consumables. */
export const huaibeiFourthDrugs = unverifiedPack(
  '淮北市第四批国家集采药品执行',
  ({ at, rule }) => ({
    id: 'anhui-huaibei-drugs-4',
    scope: 'shown',
    region: '安徽省淮北市',
    title: '淮北市第四批国家集采药品执行',
    publishedOn: null,
    productClasses: ['第四批国家集采药品'],
    payment: {
      value: { kind: 'days-after-acceptance', days: 30 },
      citation: at('验收后30天内结算'),
    },
    progressCitation: at('所见摘录未载采购量进度要求'),
    prepayment: {
      value: {
        base: 'agreed-amount',
        steps: [{ share: { kind: 'exactly', share: 3_000 as BasisPoints }, due: null }],
        offsetFrom: null,
        refundAfterMonths: null,
        fund: null,
      },
      citation: at('预付30%，所见摘录未载日期'),
    },
    otherRules: [rule('drug-rules', '药品批次', '药品规则，本程序不适用')],
  }),
);
