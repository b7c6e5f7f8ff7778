import type { LocalDate } from '../../domain/calendar/local-date';
import { unverifiedPack } from './unverified-pack';

/** Delivery hours in Hunan, for two years from 2025-11-01. */
export const hunanDelivery2025 = unverifiedPack('湖南省配送服务管理办法', ({ at, rule }) => ({
  id: 'hunan-2025-delivery',
  scope: 'program',
  region: '湖南省',
  title: '湖南省配送服务管理办法',
  publishedOn: null,
  productClasses: ['药品和医用耗材'],
  startsOn: { value: '2025-11-01' as LocalDate, citation: at('2025年11月1日起施行，有效期2年') },
  payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  deliveryHours: {
    value: { normal: 48, urgent: 12, remote: 72, urgentRemote: 24 },
    citation: at('一般48、急用12、偏远72、偏远急用24小时'),
  },
  otherRules: [rule('delivery-time', '节假日', '急用含节假日，一般自确认起算且不含节假日')],
}));

/** How Hunan works out retained surplus. */
export const hunanSurplus2024 = unverifiedPack('湘医保发〔2024〕10号', ({ at, rule }) => ({
  id: 'hunan-2024-10',
  scope: 'shown',
  region: '湖南省',
  title: '湖南省集采结余留用',
  publishedOn: null,
  productClasses: ['集中带量采购产品'],
  payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  otherRules: [
    rule('surplus-retention', '结余留用', '按预算、基数、留用三个数计算，公式为本程序约定'),
  ],
}));
