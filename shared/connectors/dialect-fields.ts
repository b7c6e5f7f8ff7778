import type { Dialect } from '../domain/exchange/connection';

/** One entry of a connection's `fields`: what the platform calls it and what stands there as an example. */
export type DialectField = {
  readonly name: string;
  readonly example: string;
  readonly isRequired: boolean;
  /** What holds while the field is empty; null where nothing does. */
  readonly defaultValue: string | null;
  /** `gateway` fields are paths and paces that rarely differ. */
  readonly group: 'organisation' | 'gateway';
};

export type DialectForm = {
  readonly fields: readonly DialectField[];
  /** Names of the secrets that the host keeps; all of them are needed. */
  readonly credentialNames: readonly string[];
};

/**
 * What has to be filled in for a connection, by dialect.
 *
 * @source build/decisions/assumed-wire-contract.md
 */
export const dialectForms: Readonly<Record<Dialect, DialectForm>> = {
  zhejiang: {
    credentialNames: ['account', 'secret', 'appCode', 'authCode'],
    fields: [
      needed('medinsCode', 'H33010000001'),
      needed('addrId', '1000001'),
      needed('conerName', '王敏'),
      needed('conerTel', '0571-80000000'),
      needed('invottl', '示例市人民医院'),
      gateway('servicePath', '/mcs/service'),
      gateway('tokenPath', '/mcs/token'),
      gateway('linesPerCall', '100'),
      gateway('pageSize', '100'),
      gateway('sendChkStas', '2'),
      adjusted('codes.token-refused', '40101'),
      adjusted('codes.duplicate', '40901'),
      adjusted('codes.quota-used-up', '42901'),
      adjusted('codes.busy', '42902,50301'),
    ],
  },
  jiangsu: {
    credentialNames: ['appId', 'appSecret'],
    fields: [
      needed('hospitalId', '320100001'),
      needed('departmentID', '1'),
      needed('distributeAddress', '1号库房'),
      gateway('successCode', '1'),
      gateway('tokenPath', '/accessToken/getToken'),
      gateway('minIntervalMs', '1000'),
      gateway('submittedStatus', '1'),
      gateway('idListStyle', 'objects'),
      gateway('path.H008', '/order/detail/get'),
      gateway('path.H014', '/order/cancel'),
      gateway('path.H016', '/companyps/get'),
      adjusted('codes.token-refused', '1001'),
      adjusted('codes.duplicate', '2001'),
      adjusted('codes.quota-used-up', '1003'),
      adjusted('codes.busy', '1004,1005'),
    ],
  },
  shanghai: {
    credentialNames: ['user', 'password'],
    fields: [
      needed('sJgbm', '77370296000'),
      needed('YYBM', '77370296000'),
      needed('PSDBM', 'PSD001'),
      needed('XTBM', 'CAIHENG'),
      optional('clientIp', '192.168.1.20'),
      optional('clientMac', '00-11-22-33-44-55'),
      gateway('sVersion', '1.0.0.0'),
      gateway('namespace', 'http://ws.framework.shys.wondersgroup.com/'),
      gateway('operationStyle', 'SendRecv'),
      gateway('CGLX', '2'),
      gateway('PSYQ', '1'),
      gateway('DCPSBS', '1'),
      gateway('SFHBSFW', '0'),
      gateway('HCTBDM', 'code20'),
      gateway('HCXFDM', 'code27'),
      gateway('YYBDDM', 'item'),
    ],
  },
  workbook: { credentialNames: [], fields: [optional('deliveryPoint', 'PSD001')] },
};

/** What must be filled before the connection can be used. */
export function requiredFieldsOf(dialect: Dialect): readonly DialectField[] {
  return dialectForms[dialect].fields.filter(({ isRequired }) => isRequired);
}

function needed(name: string, example: string): DialectField {
  return { name, example, isRequired: true, defaultValue: null, group: 'organisation' };
}

function optional(name: string, example: string): DialectField {
  return { name, example, isRequired: false, defaultValue: null, group: 'organisation' };
}

/** Belongs to the gateway and stays empty unless the platform differs. */
function adjusted(name: string, example: string): DialectField {
  return { name, example, isRequired: false, defaultValue: null, group: 'gateway' };
}

function gateway(name: string, defaultValue: string): DialectField {
  return { name, example: defaultValue, isRequired: false, defaultValue, group: 'gateway' };
}
