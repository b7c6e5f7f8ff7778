import type { LocalDate } from '../../domain/calendar/local-date';
import type { BasisPoints } from '../../domain/money/money';
import { unverifiedPack } from './unverified-pack';

/** Guangxi settles online and prepays; the rule for drugs is shown only. */
export const guangxi2024Settlement = unverifiedPack(
  '广西集中带量采购线上结算和预付',
  ({ at, rule }) => ({
    id: 'guangxi-2024-settlement',
    scope: 'program',
    region: '广西壮族自治区',
    title: '广西集中带量采购线上结算和预付',
    publishedOn: null,
    productClasses: ['集中带量采购医用耗材'],
    startsOn: { value: '2024-08-01' as LocalDate, citation: at('自2024年8月1日起') },
    payment: { value: { kind: 'end-of-next-month' }, citation: at('集采耗材验收后次月底前结清') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    prepayment: {
      value: {
        base: 'contract-amount',
        steps: [
          {
            share: { kind: 'exactly', share: 4_000 as BasisPoints },
            due: { kind: 'days-after-signing', days: 30 },
          },
        ],
        offsetFrom: null,
        refundAfterMonths: null,
        fund: null,
      },
      citation: at('30天内按合同金额预付40%，起算日按签订日读'),
    },
    otherRules: [
      rule('online-settlement', '线上结算', '强制线上结算，扣款失败的重试，3个工作日付给企业'),
      rule('drug-rules', '药品付款', '集采药品收货后30天付款，本程序不适用'),
      rule('offline-orders', '线下已付', '线下已付的订单须在7月30日前在系统批量驳回'),
    ],
  }),
);
