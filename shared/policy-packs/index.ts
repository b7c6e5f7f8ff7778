import type { PolicyPack } from '../domain/policy/policy-pack';
import { chongqing202454 } from './chongqing-2024-54';
import { fuxin2020SamePrice } from './fuxin-2020-same-price';
import { otherRegions } from './other-regions';
import { xianning20203 } from './xianning-2020-3';
import { xinjiang202413 } from './xinjiang-2024-13';
import { zhejiang2025WholeProcess } from './zhejiang-2025-whole-process';

export { chineseHolidays } from './holidays/chinese-holidays';

/** Every pack that the program ships, one for each notice; those of other regions are not verified. */
export const policyPacks: readonly PolicyPack[] = [
  xinjiang202413,
  zhejiang2025WholeProcess,
  chongqing202454,
  fuxin2020SamePrice,
  xianning20203,
  ...otherRegions,
];
