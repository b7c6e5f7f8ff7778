import type { LocalDate } from '../domain/calendar/local-date';
import type { BasisPoints } from '../domain/money/money';
import type { PolicyPack } from '../domain/policy/policy-pack';
import { citing, ourPace } from './citing';
import { notGiven } from './not-given';

const NOTICE = '阜新市关于做好医用耗材同城同价结果执行工作的通知';
const { cite, rule } = citing(NOTICE);

/** Switch of Fuxin to the seven-city price list, on 辽药采领办〔2019〕62号 and 〔2020〕51号; without a number of its own. */
export const fuxin2020SamePrice = {
  ...notGiven,
  id: 'fuxin-2020-same-price',
  version: 1,
  scope: 'program',
  region: '辽宁省阜新市',
  title: '辽宁省阜新市医疗保障局关于做好医用耗材同城同价结果执行工作的通知',
  noticeNumber: NOTICE,
  publishedOn: '2020-06-30' as LocalDate,
  productClasses: ['医用耗材同城同价产品'],
  startsOn: {
    value: '2020-07-01' as LocalDate,
    citation: cite('一', 'stated', '2020年7月1日零时执行同城同价结果'),
  },
  cycleMonths: null,
  agreementMonths: null,
  agreementKind: null,
  signBefore: null,
  relationsBefore: null,
  mainDistributors: null,
  backupDistributors: null,
  payment: {
    value: null,
    citation: cite('三(二)', 'stated', '要求及时回款但未给天数，按合同约定付款'),
  },
  backupAfterLateDays: null,
  progressEvent: 'received',
  progressCitation: ourPace,
  stronglyBehindShare: 8_000 as BasisPoints,
  timeBasis: 'days',
  transition: {
    value: {
      buyingStopsOn: '2020-07-01' as LocalDate,
      oldStockUntil: '2020-07-31' as LocalDate,
      oldPlatformUntil: null,
      usedAcceptedBefore: null,
    },
    citation: cite('一', 'text-inferred', '过渡期一个月推定至7月31日，只读作消化库存'),
  },
  otherRules: [
    rule(
      'base-documents',
      '依据文件',
      '首段',
      'stated',
      '依据辽药采领办〔2019〕62号和〔2020〕51号',
    ),
    rule('catalogue-closes', '信息库关闭', '一', 'stated', '原阳光采购信息库在执行之时关闭'),
    rule('old-stock-transition', '库存消化', '一', 'stated', '过渡期一个月，用于消化原有产品库存'),
    rule(
      'offline-bargaining',
      '未入库产品',
      '一',
      'stated',
      '网下议价、网上采购，谁议价谁采购谁负责',
    ),
    rule('unified-list', '统一清单', '二', 'stated', '各议价单元的清单合成全省阳光采购清单'),
    rule(
      'bargaining-unit',
      '议价单元',
      '二',
      'stated',
      '沈阳等七城市产生一份清单，另有4个议价单元',
    ),
    rule(
      'no-offline-purchase',
      '网下采购',
      '三(一)',
      'stated',
      '网下采购、不及时回款的按医保协议处理',
    ),
    rule(
      'insurance-agreement',
      '定点协议管理',
      '三(一)',
      'stated',
      '阳光采购纳入定点协议，违规的纠正，严重的记信用',
    ),
    rule('integrity-contract', '廉洁购销', '三(一)', 'stated', '监督购销合同和廉洁购销合同的履行'),
    rule('online-purchase', '网上采购', '三(二)', 'stated', '网上采购、网上交易、及时回款'),
    rule(
      'supply-credit',
      '企业失信',
      '三(三)',
      'stated',
      '供货不足、拒绝偏远配送、恶意涨价的限期整改',
    ),
  ],
} as const satisfies PolicyPack;
