import type { LocalDate } from '../../domain/calendar/local-date';
import type { BasisPoints } from '../../domain/money/money';
import { unverifiedPack } from './unverified-pack';

/** How Shandong manages every round; of seven indicators our excerpt has three. */
export const shandong2023WholeProcess = unverifiedPack(
  '山东省集中带量采购全流程管理',
  ({ at, rule }) => ({
    id: 'shandong-2023-whole-process',
    scope: 'program',
    region: '山东省',
    title: '山东省集中带量采购全流程管理',
    publishedOn: null,
    productClasses: ['集中带量采购中选产品'],
    startsOn: { value: '2023-04-10' as LocalDate, citation: at('2023年4月10日起执行') },
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    demand: {
      value: {
        base: 'last-year-purchases',
        directions: 'drop',
        explainBeyond: 2_000 as BasisPoints,
      },
      citation: at('原则上不低于上年实际，低20%以上须说明'),
    },
    deliveryShare: {
      value: { atLeast: 8_000 as BasisPoints, per: 'hospital' },
      citation: at('供应配送率按医疗机构计不低于80%'),
    },
    complaintAnswerDays: { value: 2, citation: at('投诉2个工作日内答复') },
    otherRules: [
      rule('indicators', '七项指标', '共七项，所见摘录只有前三项'),
      rule('demand-change', '重点监测', '低20%以上的列入重点监测'),
    ],
  }),
);
