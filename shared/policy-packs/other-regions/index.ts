import type { PolicyPack } from '../../domain/policy/policy-pack';
import { huaibeiFourthDrugs, huaibeiProcurement } from './anhui';
import {
  fujianUnified2022,
  hainanDirect2024,
  heilongjiangDirect2025,
  hunanDirect2023,
  ningxiaDirect2026,
  sichuanOnline2025,
  yunnanDirect2025,
} from './direct-settlement';
import { fujianClips } from './fujian';
import { guangdongDental2023, guangdongJoints2022 } from './guangdong';
import { guangxi2024Settlement } from './guangxi';
import { hunanDelivery2025, hunanSurplus2024 } from './hunan';
import {
  national2024Execution,
  national2024Supply,
  nationalDrugs11,
  nationalDrugsShare2025,
} from './national';
import { shandong2023WholeProcess } from './shandong';
import { shanghaiBackEntry2024, shanghaiChangningSurplus, shanghaiJoints2022 } from './shanghai';
import { yibinSurplus } from './sichuan';
import { zhejiangSettlementZone2025 } from './zhejiang';

/** Rules of other regions and rounds, none of them held against its notice. @source reference/policy-rules.md 4.2 */
export const otherRegions: readonly PolicyPack[] = [
  guangxi2024Settlement,
  huaibeiProcurement,
  huaibeiFourthDrugs,
  shanghaiJoints2022,
  shanghaiBackEntry2024,
  shanghaiChangningSurplus,
  guangdongJoints2022,
  guangdongDental2023,
  shandong2023WholeProcess,
  national2024Execution,
  national2024Supply,
  nationalDrugs11,
  nationalDrugsShare2025,
  fujianClips,
  hunanDelivery2025,
  hunanSurplus2024,
  yibinSurplus,
  zhejiangSettlementZone2025,
  hunanDirect2023,
  fujianUnified2022,
  hainanDirect2024,
  heilongjiangDirect2025,
  yunnanDirect2025,
  sichuanOnline2025,
  ningxiaDirect2026,
];
