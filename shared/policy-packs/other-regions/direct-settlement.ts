import type { LocalDate } from '../../domain/calendar/local-date';
import { unverifiedPack } from './unverified-pack';

/** The fund pays suppliers in Hunan. */
export const hunanDirect2023 = unverifiedPack('湘医保发〔2023〕36号', ({ at, rule }) => ({
  id: 'hunan-2023-36',
  scope: 'shown',
  region: '湖南省',
  title: '湖南省集采医保基金直接结算',
  publishedOn: null,
  productClasses: ['集中带量采购中选药品和医用耗材'],
  startsOn: { value: '2023-10-01' as LocalDate, citation: at('2023年10月1日起') },
  payment: { value: null, citation: at('由基金按结算规程付款，所见摘录未载天数') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  otherRules: [rule('direct-settlement', '直接结算', '国家系统内采购的集采药品和耗材由基金直接付')],
}));

/** One settlement for drugs and volume-based consumables in Fujian. */
export const fujianUnified2022 = unverifiedPack('闽医保〔2022〕125号', ({ at, rule }) => ({
  id: 'fujian-2022-125',
  scope: 'shown',
  region: '福建省',
  title: '福建省药械货款统一结算',
  publishedOn: null,
  productClasses: ['药品', '集中带量采购医用耗材'],
  payment: { value: null, citation: at('由基金按结算规程付款，所见摘录未载天数') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  otherRules: [rule('direct-settlement', '直接结算', '药品和集采耗材统一结算，设周转金')],
}));

/** Hainan extends direct settlement to everything bought on the platform. */
export const hainanDirect2024 = unverifiedPack(
  '海南省药械货款直接结算扩围（2024-11）',
  ({ at, rule }) => ({
    id: 'hainan-2024-direct',
    scope: 'shown',
    region: '海南省',
    title: '海南省药械货款直接结算扩围（2024-11）',
    publishedOn: null,
    productClasses: ['平台采购产品'],
    payment: { value: null, citation: at('由基金按结算规程付款，所见摘录未载天数') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    otherRules: [rule('direct-settlement', '直接结算', '平台采购的全部药品和耗材纳入')],
  }),
);

/** Cut-off days of a month in Heilongjiang; the procedure is a draft. */
export const heilongjiangDirect2025 = unverifiedPack(
  '黑龙江省药械货款直接结算办法（2025-06）',
  ({ at, rule }) => ({
    id: 'heilongjiang-2025-direct',
    scope: 'shown',
    region: '黑龙江省',
    title: '黑龙江省药械货款直接结算办法（2025-06）',
    publishedOn: null,
    productClasses: ['平台采购产品'],
    payment: { value: null, citation: at('由基金按结算规程付款，所见摘录未载天数') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    settlementCutOffs: {
      value: { supplierFilesBy: 3, hospitalReconcilesBy: 5, agencyActsFrom: 7 },
      citation: at('企业3日前申报上月，医院5日前对账，经办7日起'),
    },
    otherRules: [rule('direct-settlement', '直接结算', '经办规程为征求意见稿，后文未见')],
  }),
);

/** Direct settlement in Yunnan by steps. */
export const yunnanDirect2025 = unverifiedPack(
  '云南省药械货款直接结算（2025-09）',
  ({ at, rule }) => ({
    id: 'yunnan-2025-direct',
    scope: 'shown',
    region: '云南省',
    title: '云南省药械货款直接结算（2025-09）',
    publishedOn: null,
    productClasses: ['平台采购产品'],
    payment: { value: null, citation: at('由基金按结算规程付款，所见摘录未载天数') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    otherRules: [rule('direct-settlement', '直接结算', '国家集采2025年底前、其余2026年底前')],
  }),
);

/** Online settlement with a supervised account in Sichuan. */
export const sichuanOnline2025 = unverifiedPack('川医保规〔2025〕4号', ({ at, rule }) => ({
  id: 'sichuan-2025-4',
  scope: 'shown',
  region: '四川省',
  title: '四川省药械在线结算',
  publishedOn: null,
  productClasses: ['平台采购产品'],
  payment: { value: null, citation: at('由基金按结算规程付款，所见摘录未载天数') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  otherRules: [rule('online-settlement', '在线结算', '在线结算，账户受监管')],
}));

/** The hospital stays the payer in Ningxia even where the fund pays. */
export const ningxiaDirect2026 = unverifiedPack(
  '宁夏药械货款直接结算（2026-01）',
  ({ at, rule }) => ({
    id: 'ningxia-2026-direct',
    scope: 'shown',
    region: '宁夏回族自治区',
    title: '宁夏药械货款直接结算（2026-01）',
    publishedOn: null,
    productClasses: ['平台采购产品'],
    payment: { value: null, citation: at('由基金按结算规程付款，所见摘录未载天数') },
    progressCitation: at('所见摘录未载采购量进度要求'),
    otherRules: [rule('liable-payer', '付款责任', '三个主体责任不变，基金代付时医院仍是付款主体')],
  }),
);
