import type { LocalDate } from '../../domain/calendar/local-date';
import type { BasisPoints } from '../../domain/money/money';
import { unverifiedPack } from './unverified-pack';

/** Artificial joints in Guangdong. */
export const guangdongJoints2022 = unverifiedPack(
  '国家组织人工关节集中带量采购广东执行',
  ({ at }) => ({
    id: 'guangdong-joints-2022',
    scope: 'program',
    region: '广东省',
    title: '国家组织人工关节集中带量采购广东执行',
    publishedOn: null,
    productClasses: ['人工髋关节', '人工膝关节'],
    startsOn: { value: '2022-04-15' as LocalDate, citation: at('2022年4月15日起执行') },
    cycleMonths: { value: 24, citation: at('采购周期2年') },
    agreementMonths: { value: 12, citation: at('每年签订协议') },
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    renewal: {
      value: { base: 'last-agreed', atLeast: 10_000 as BasisPoints },
      citation: at('续签量原则上不低于与该企业上年约定量'),
    },
    otherRules: [],
  }),
);

/** Dental implants in Guangdong. */
export const guangdongDental2023 = unverifiedPack(
  '口腔种植体系统集中带量采购广东执行',
  ({ at, rule }) => ({
    id: 'guangdong-dental-2023',
    scope: 'program',
    region: '广东省',
    title: '口腔种植体系统集中带量采购广东执行',
    publishedOn: null,
    productClasses: ['口腔种植体系统'],
    startsOn: { value: '2023-04-20' as LocalDate, citation: at('2023年4月20日起执行') },
    cycleMonths: { value: 36, citation: at('采购周期3年，到2026年4月19日') },
    agreementMonths: { value: 12, citation: at('每年签订协议') },
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    otherRules: [rule('first-year-quantity', '首年约定量', '以国家平台确认的量为准')],
  }),
);
