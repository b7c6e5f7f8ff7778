import type { Text } from '@renderer/i18n/create-text';
import type { TextKey } from '@renderer/i18n/messages';
import type { StatusTone } from '@renderer/ui';
import type { ConnectionStatus } from '@renderer/workers';
import type { ConnectionFinding } from '@shared/domain/exchange/check-connection';
import type { Connection } from '@shared/domain/exchange/connection';
import type { ShownFinding } from '@renderer/ui';

export type ConnectionsText = Text<'exchange-connections'>;

const MS_PER_SECOND = 1_000;

/** How a connection stands at this moment; without an engine only what is stored is known. */
export type ShownLine =
  'online' | 'offline' | 'paused' | 'maintenance' | 'unknown' | 'closed' | 'portal';

export const LINE_TONES = {
  online: 'success',
  offline: 'error',
  paused: 'warning',
  maintenance: 'warning',
  unknown: 'neutral',
  closed: 'neutral',
  portal: 'info',
} as const satisfies Record<ShownLine, StatusTone>;

export function lineOf(connection: Connection, status: ConnectionStatus | undefined): ShownLine {
  if (connection.state === 'closed') return 'closed';
  if (connection.state === 'paused') return 'paused';
  if (connection.dialect === 'workbook') return 'portal';
  return status?.line ?? 'unknown';
}

const localTime = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

/** As the clock on the wall shows it: 2024-03-25 08:00. */
export function formatInstant(instant: string): string {
  return localTime.format(new Date(instant));
}

/** Whole seconds, without the sign. */
export function secondsOf(ms: number): number {
  return Math.round(Math.abs(ms) / MS_PER_SECOND);
}

/** The name of an organisation field or credential; one that is not known stays as the platform calls it. */
export function fieldLabel(text: ConnectionsText, name: string): string {
  const key = `field.${name}`;
  return isKnown(key) ? text(key) : name;
}

const FIELD_KEYS: readonly TextKey<'exchange-connections'>[] = [
  'field.medinsCode',
  'field.addrId',
  'field.conerName',
  'field.conerTel',
  'field.invottl',
  'field.servicePath',
  'field.tokenPath',
  'field.linesPerCall',
  'field.pageSize',
  'field.sendChkStas',
  'field.hospitalId',
  'field.departmentID',
  'field.distributeAddress',
  'field.successCode',
  'field.minIntervalMs',
  'field.submittedStatus',
  'field.idListStyle',
  'field.path.H008',
  'field.path.H014',
  'field.path.H016',
  'field.codes.token-refused',
  'field.codes.duplicate',
  'field.codes.quota-used-up',
  'field.codes.busy',
  'field.sJgbm',
  'field.YYBM',
  'field.PSDBM',
  'field.XTBM',
  'field.clientIp',
  'field.clientMac',
  'field.sVersion',
  'field.namespace',
  'field.operationStyle',
  'field.deliveryPoint',
  'field.CGLX',
  'field.PSYQ',
  'field.DCPSBS',
  'field.SFHBSFW',
  'field.HCTBDM',
  'field.HCXFDM',
  'field.YYBDDM',
];

function isKnown(key: string): key is TextKey<'exchange-connections'> {
  return FIELD_KEYS.some((known) => known === key);
}

const CREDENTIAL_KEYS = {
  account: 'credential.account',
  secret: 'credential.secret',
  appCode: 'credential.appCode',
  authCode: 'credential.authCode',
  appId: 'credential.appId',
  appSecret: 'credential.appSecret',
  user: 'credential.user',
  password: 'credential.password',
  proxyUser: 'credential.proxyUser',
  proxyPassword: 'credential.proxyPassword',
} as const satisfies Record<string, TextKey<'exchange-connections'>>;

export function credentialLabel(text: ConnectionsText, name: string): string {
  const known = Object.entries(CREDENTIAL_KEYS).find(([one]) => one === name);
  return known === undefined ? name : text(known[1]);
}

/** What a check has found, each with its notice. */
export function shownFindings(
  text: ConnectionsText,
  findings: readonly ConnectionFinding[],
): readonly ShownFinding[] {
  return findings.map((found) => ({
    severity: found.severity,
    place: '',
    words: findingWords(text, found),
    citation: found.citation,
  }));
}

function findingWords(text: ConnectionsText, { kind, severity, facts }: ConnectionFinding): string {
  switch (kind) {
    case 'field-missing':
      return text('finding.field-missing', {
        field: fieldLabel(text, facts.name),
        example: facts.example,
      });
    case 'timeout-out-of-range':
    case 'settle-out-of-range':
      return text(`finding.${kind}`, {
        least: facts.least / MS_PER_SECOND,
        most: facts.most / MS_PER_SECOND,
      });
    case 'second-ordering':
      return text(
        severity === 'error' ? 'finding.second-ordering' : 'finding.second-ordering-warning',
        facts,
      );
    case 'other-system':
      return text('finding.other-system', {
        platform: facts.platform,
        system: text(`system.${facts.ordersOn}`),
      });
    default:
      return text(`finding.${kind}`, facts);
  }
}
