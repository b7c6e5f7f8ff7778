import type { LocalDate } from '../../domain/calendar/local-date';
import { unverifiedPack } from './unverified-pack';

/** Artificial joints in Shanghai. */
export const shanghaiJoints2022 = unverifiedPack('沪药事药械〔2022〕4号', ({ at, rule }) => ({
  id: 'shanghai-joints-2022',
  scope: 'program',
  region: '上海市',
  title: '国家组织人工关节集中带量采购上海执行',
  publishedOn: '2022-07-01' as LocalDate,
  productClasses: ['人工髋关节', '人工膝关节'],
  startsOn: { value: '2022-07-04' as LocalDate, citation: at('2022年7月4日起执行') },
  cycleMonths: { value: 24, citation: at('采购周期2年') },
  agreementMonths: { value: 12, citation: at('每年签订协议') },
  payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  transition: {
    value: {
      buyingStopsOn: null,
      oldStockUntil: null,
      oldPlatformUntil: null,
      usedAcceptedBefore: '2022-07-04' as LocalDate,
    },
    citation: at('已使用的须在执行前完成采购和验收'),
  },
  otherRules: [
    rule('price-after-completion', '超量价格', '超出约定量的仍按中选价'),
    rule('national-code', '医保编码', '须用27位医保编码'),
    rule('bound-products', '系统采购', '按全髋、全膝等系统采购'),
  ],
}));

/** Purchases that Shanghai lets a hospital enter late. */
export const shanghaiBackEntry2024 = unverifiedPack(
  '上海市药事所采购信息补传及发票退回审核指南（2024-10-15）',
  ({ at, rule }) => ({
    id: 'shanghai-2024-back-entry',
    scope: 'shown',
    region: '上海市',
    title: '上海市药事所采购信息补传及发票退回审核指南',
    publishedOn: '2024-10-15' as LocalDate,
    productClasses: ['系统内有价产品'],
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    backEntryMonths: { value: 3, citation: at('使用日期限于当月和前三个月') },
    otherRules: [
      rule('offline-orders', '补传范围', '限先使用后下单或集采执行前已使用的系统内有价产品'),
    ],
  }),
);

/** What Changning grades hospitals by. */
export const shanghaiChangningSurplus = unverifiedPack(
  '长宁区集采结余留用考核',
  ({ at, rule }) => ({
    id: 'shanghai-changning-surplus',
    scope: 'shown',
    region: '上海市长宁区',
    title: '长宁区集采结余留用考核',
    publishedOn: null,
    productClasses: ['集中带量采购产品'],
    payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    otherRules: [
      rule('indicators', '考核指标', '采购量完成、30天回款率、药械费用增长率等'),
      rule('non-selected-share', '占比指标', '看线下采购占比和非中选采购量占比'),
      rule('stocking-and-use', '使用率', '看中选产品使用率'),
      rule('surplus-retention', '结余留用', '考核定档，按档定留用比例'),
    ],
  }),
);
