import { SAMPLE_HOSPITAL } from '@tests/fixtures/workbooks/bone-cement-files';
import { resolve } from 'node:path';
import type { Delivery } from '../pages/receiving';

export const SAMPLE_CODES = resolve(
  import.meta.dirname,
  '../../../../shared/data/nhsa-consumable-codes-sample.csv',
);
export const PROGRAM = '关节骨水泥、硬脑(脊)膜补片、疝补片集中带量采购';
export const SENDER = '自治区药械集采中心';
/** Two selected cement products, 140 and 60 packs a year. */
export const MAKER = '天津瑞康骨科材料有限公司';

export const MAIN_DISTRIBUTOR = '新疆鑫和医疗器械有限公司';
export const BACKUP_DISTRIBUTOR = '新疆天山康达医药有限公司';
export const ROLES = [
  ['主配', MAIN_DISTRIBUTOR],
  ['备选', BACKUP_DISTRIBUTOR],
] as const;
export const PARTIES = [SAMPLE_HOSPITAL.name, MAKER, MAIN_DISTRIBUTOR] as const;

export const DELIVERY: Delivery = {
  note: 'SH-0408-017',
  arrivedOn: '2024-04-08',
  acceptedOn: '2024-04-08',
  inspector: '赵敏',
  lines: {
    1: {
      送货: '30',
      拒收: '2',
      合格: '28',
      批号: 'JR240110',
      生产日期: '2024-01-10',
      有效期至: '2026-01-09',
      拒收原因: '外包装破损',
    },
  },
};
