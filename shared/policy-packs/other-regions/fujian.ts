import type { BasisPoints } from '../../domain/money/money';
import { unverifiedPack } from './unverified-pack';

/** The first year's quantity grows with the price cut; our excerpt ends after the first step. */
export const fujianClips = unverifiedPack('血管结扎夹联盟集中带量采购', ({ at, rule }) => ({
  id: 'fujian-vessel-clips',
  scope: 'program',
  region: '福建省牵头联盟',
  title: '血管结扎夹联盟集中带量采购',
  publishedOn: null,
  productClasses: ['血管结扎夹'],
  payment: { value: null, citation: at('所见摘录未载付款期限，按合同约定') },
  progressCitation: at('所见摘录未载采购量进度要求'),
  agreedShare: {
    value: {
      kind: 'by-price-cut',
      fromCut: 6_500 as BasisPoints,
      toCut: 7_500 as BasisPoints,
      baseShare: 5_000 as BasisPoints,
      movedShare: 3_000 as BasisPoints,
      perPoint: 300 as BasisPoints,
    },
    citation: at('降幅65%起得50%，每多1点加3%，到80%止'),
  },
  otherRules: [rule('first-year-share', '再分配', '降幅65%时30%再分配，每多1点减3%')],
}));
