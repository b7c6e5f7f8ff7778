import type { ConnectorFields, PlatformCall } from '../connector';
import { shanghaiCall } from './envelope';
import { settingOf } from './setting';

/** Where goods are delivered to. */
export type DeliveryPoint = {
  readonly code: string;
  readonly name: string;
  readonly address: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly postcode: string;
};

/** YY101: makes or changes a delivery point (CZLX 1), or voids it (3). Idempotent: its code is ours. */
export function saveDeliveryPoint(
  fields: ConnectorFields,
  point: DeliveryPoint,
  operation: 'save' | 'void',
): PlatformCall {
  const main = {
    CZLX: operation === 'save' ? '1' : '3',
    YYBM: settingOf(fields, 'YYBM'),
    PSDBM: point.code,
    PSDMC: point.name,
    PSDZ: point.address,
    LXRXM: point.contactName,
    LXDH: point.contactPhone,
    YZBM: point.postcode,
    BZXX: '',
  };
  return shanghaiCall({ operation: 'YY101', kind: 'write', fields, main, rows: null });
}
