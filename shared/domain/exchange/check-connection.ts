import type { OrderingSystem } from '../hospital/hospital';
import type { Citation } from '../policy/policy-pack';
import { finding, type FindingsOf, type NoFacts } from '../record/finding';
import { trimBlanks } from '../text/normalise';
import type { Connection } from './connection';
import { minuteOfDay } from './maintenance';
import { findProfile, type PlatformProfile } from './platform-profile';

type ConnectionFactsByKind = {
  readonly 'name-missing': NoFacts;
  readonly 'name-taken': { readonly name: string };
  readonly 'address-missing': NoFacts;
  readonly 'address-malformed': { readonly address: string };
  /** Over plain http anybody on the way can read along; some platforms know nothing else. */
  readonly 'address-unprotected': NoFacts;
  readonly 'proxy-malformed': { readonly address: string };
  readonly 'field-missing': { readonly name: string; readonly example: string };
  readonly 'timeout-out-of-range': { readonly least: number; readonly most: number };
  readonly 'settle-out-of-range': { readonly least: number; readonly most: number };
  /** The answer may still come while the platform is already asked again. */
  readonly 'settle-below-timeout': NoFacts;
  readonly 'window-malformed': { readonly from: string; readonly to: string };
  readonly 'months-out-of-range': { readonly most: number };
  readonly 'second-ordering': { readonly name: string };
  readonly 'other-system': { readonly platform: string; readonly ordersOn: OrderingSystem };
  readonly 'successor-itself': NoFacts;
};

export type ConnectionFinding = FindingsOf<ConnectionFactsByKind>;

/** What a connection is checked against. */
export type ConnectionContext = {
  readonly orderingSystem: OrderingSystem;
  /** All that are stored; the connection itself may be among them. */
  readonly connections: readonly Connection[];
  /** Of the connection's dialect; none for `workbook`. */
  readonly requiredFields: readonly { readonly name: string; readonly example: string }[];
  readonly profiles: readonly PlatformProfile[];
};

export const TIMEOUT_MS = { least: 1_000, most: 600_000 } as const;
export const SETTLE_MS = { least: 0, most: 3_600_000 } as const;
export const MOST_BACK_ENTRY_MONTHS = 24;

const ONE_SYSTEM: Citation = {
  notice: '新医保发〔2024〕13号',
  clause: '三',
  certainty: 'stated',
  summary: '医院只在自治区或兵团其中一个系统下单；其他平台只作报送',
};

/** Scheme, host with port, and path. No user, no query: neither belongs into an address that is kept in clear. */
const ADDRESS = /^(https?):\/\/([^\s/?#@]+)(\/[^\s?#]*)?$/iu;

/**
 * Everything that speaks against a connection, or that people should see before it is used.
 *
 * A hospital orders on one platform; two stand beside each other only while one follows the other, or,
 * outside region and Corps, where each serves programs of its own. Reporting platforms are free.
 *
 * @source 新医保发〔2024〕13号 三
 */
export function checkConnection(
  connection: Connection,
  context: ConnectionContext,
): readonly ConnectionFinding[] {
  return [
    ...checkName(connection, context),
    ...checkAddresses(connection),
    ...checkFields(connection, context),
    ...checkTimes(connection),
    ...checkMaintenance(connection),
    ...checkPlace(connection, context),
  ];
}

/** Scheme, host and port of an address, in one spelling; null where it is none. Credentials are bound to it. */
export function originOf(address: string): string | null {
  const [, scheme = '', host = ''] = ADDRESS.exec(trimBlanks(address)) ?? [];
  if (scheme === '') return null;
  const port = scheme.toLowerCase() === 'https' ? ':443' : ':80';
  const lower = host.toLowerCase();
  return `${scheme.toLowerCase()}://${lower.endsWith(port) ? lower.slice(0, -port.length) : lower}`;
}

function checkName(
  { id, name }: Connection,
  { connections }: ConnectionContext,
): readonly ConnectionFinding[] {
  if (trimBlanks(name) === '')
    return [finding({ kind: 'name-missing', severity: 'error', facts: {} })];
  const isTaken = connections.some(
    (other) => other.id !== id && trimBlanks(other.name) === trimBlanks(name),
  );
  return isTaken ? [finding({ kind: 'name-taken', severity: 'error', facts: { name } })] : [];
}

function checkAddresses({ dialect, baseUrl, proxyUrl }: Connection): readonly ConnectionFinding[] {
  if (dialect === 'workbook') return [];
  const proxy =
    proxyUrl !== null && originOf(proxyUrl) === null
      ? [finding({ kind: 'proxy-malformed', severity: 'error', facts: { address: proxyUrl } })]
      : [];
  if (baseUrl === null || trimBlanks(baseUrl) === '')
    return [finding({ kind: 'address-missing', severity: 'error', facts: {} }), ...proxy];
  const origin = originOf(baseUrl);
  if (origin === null)
    return [
      finding({ kind: 'address-malformed', severity: 'error', facts: { address: baseUrl } }),
      ...proxy,
    ];
  return origin.startsWith('https:')
    ? proxy
    : [finding({ kind: 'address-unprotected', severity: 'warning', facts: {} }), ...proxy];
}

function checkFields(
  { fields }: Connection,
  { requiredFields }: ConnectionContext,
): readonly ConnectionFinding[] {
  return requiredFields
    .filter(({ name }) => trimBlanks(fields[name] ?? '') === '')
    .map((facts) => finding({ kind: 'field-missing', severity: 'error', facts }));
}

function checkTimes({
  dialect,
  answerTimeoutMs,
  settleMs,
  backEntryMonths,
}: Connection): readonly ConnectionFinding[] {
  const findings: ConnectionFinding[] = [];
  if (!isWhole(answerTimeoutMs, TIMEOUT_MS))
    findings.push(finding({ kind: 'timeout-out-of-range', severity: 'error', facts: TIMEOUT_MS }));
  if (!isWhole(settleMs, SETTLE_MS))
    findings.push(finding({ kind: 'settle-out-of-range', severity: 'error', facts: SETTLE_MS }));
  else if (settleMs < answerTimeoutMs && dialect !== 'workbook')
    findings.push(finding({ kind: 'settle-below-timeout', severity: 'warning', facts: {} }));
  const months = { least: 0, most: MOST_BACK_ENTRY_MONTHS };
  if (backEntryMonths !== null && !isWhole(backEntryMonths, months))
    findings.push(finding({ kind: 'months-out-of-range', severity: 'error', facts: months }));
  return findings;
}

function isWhole(
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

function checkMaintenance({ maintenance }: Connection): readonly ConnectionFinding[] {
  return maintenance
    .filter(
      ({ weekday, from, to }) =>
        minuteOfDay(from) === null ||
        minuteOfDay(to) === null ||
        from === to ||
        (weekday !== null && !isWhole(weekday, { least: 1, most: 7 })),
    )
    .map(({ from, to }) =>
      finding({ kind: 'window-malformed', severity: 'error', facts: { from, to } }),
    );
}

function checkPlace(
  connection: Connection,
  { connections, orderingSystem, profiles }: ConnectionContext,
): readonly ConnectionFinding[] {
  const itself: readonly ConnectionFinding[] =
    connection.successorId === connection.id
      ? [finding({ kind: 'successor-itself', severity: 'error', facts: {} })]
      : [];
  if (connection.purpose !== 'ordering' || connection.state === 'closed') return itself;
  const rivals = connections.filter(
    (other) =>
      other.id !== connection.id &&
      other.purpose === 'ordering' &&
      other.state !== 'closed' &&
      other.successorId !== connection.id &&
      connection.successorId !== other.id &&
      (orderingSystem !== 'province' || sharePrograms(connection, other)),
  );
  const second = rivals.map(({ name, closesOn }) =>
    finding({
      kind: 'second-ordering',
      // One whose last day is announced needs its follower beside it before the cut-over is prepared.
      severity: closesOn === null && connection.closesOn === null ? 'error' : 'warning',
      facts: { name },
      citation: orderingSystem === 'province' ? null : ONE_SYSTEM,
    }),
  );
  return [...itself, ...second, ...checkSystem(connection, { orderingSystem, profiles })];
}

function sharePrograms(
  { programIds: ours }: Connection,
  { programIds: theirs }: Connection,
): boolean {
  return ours === null || theirs === null || ours.some((id) => theirs.includes(id));
}

/** The other one of region and Corps is refused; any other platform is only asked about. */
function checkSystem(
  { fields }: Connection,
  { orderingSystem, profiles }: Pick<ConnectionContext, 'orderingSystem' | 'profiles'>,
): readonly ConnectionFinding[] {
  const profile = findProfile(profiles, fields);
  if (profile === undefined || profile.orderingSystem === orderingSystem) return [];
  const isLocked = profile.orderingSystem !== 'province' && orderingSystem !== 'province';
  const severity = isLocked ? 'error' : 'warning';
  const facts = { platform: profile.name, ordersOn: orderingSystem };
  const citation = isLocked ? ONE_SYSTEM : null;
  return [finding({ kind: 'other-system', severity, facts, citation })];
}
