import { unverifiedPack } from './unverified-pack';

/** What Yibin let hospitals keep. */
export const yibinSurplus = unverifiedPack('川医保发〔2022〕2号', ({ at, rule }) => ({
  id: 'sichuan-yibin-surplus',
  scope: 'shown',
  region: '四川省宜宾市',
  title: '宜宾市第九批药品集采结余留用结果',
  publishedOn: null,
  productClasses: ['第九批国家集采药品'],
  payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  otherRules: [rule('surplus-retention', '留用比例', '得分80、85、100为优秀留50%，65为合格留40%')],
}));
