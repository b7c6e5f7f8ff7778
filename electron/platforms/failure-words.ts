import type { NotSentReason } from '@shared/contracts/platform';
import { networkInterfaces } from 'node:os';
import { FORBIDDEN_ADDRESS } from './forbidden-addresses';
import { notSent, type NotSent } from './http-outcome';

type Place = { readonly host: string; readonly port: number };

const WORDS: Readonly<Record<string, readonly [NotSentReason, (place: Place) => string]>> = {
  [FORBIDDEN_ADDRESS]: ['address-wrong', ({ host }) => `${host} 不是平台可用的地址。请核对地址。`],
  ENOTFOUND: ['address-wrong', ({ host }) => `找不到名为 ${host} 的主机。请核对地址。`],
  EAI_AGAIN: ['offline', ({ host }) => `查不到 ${host} 的地址（DNS 没有应答）。网络可能已断开。`],
  ECONNREFUSED: ['offline', (place) => `${placeText(place)} 拒绝连接。平台可能停机，或端口不对。`],
  ECONNRESET: ['offline', (place) => `${placeText(place)} 在连接时断开。`],
  EPIPE: ['offline', (place) => `${placeText(place)} 在连接时断开。`],
  ETIMEDOUT: ['offline', (place) => `连接 ${placeText(place)} 超时。`],
  ENETUNREACH: ['offline', () => '网络不通。请检查网线或专线。'],
  ENETDOWN: ['offline', () => '网络已断开。请检查网线或专线。'],
  EHOSTUNREACH: ['offline', (place) => `到不了 ${placeText(place)}。请检查网络或专线。`],
  EHOSTDOWN: ['offline', (place) => `到不了 ${placeText(place)}。请检查网络或专线。`],
  EADDRNOTAVAIL: ['offline', () => '本机没有可用的网络地址。请检查网络。'],
  EACCES: ['offline', (place) => `本机不许连接 ${placeText(place)}。请检查防火墙。`],
  EPERM: ['offline', (place) => `本机不许连接 ${placeText(place)}。请检查防火墙。`],
};

/** Says why no connection was made. Nothing was written on it. */
export function describeConnectFailure(
  code: string,
  place: Place,
  hasNetwork: () => boolean = isNetworkThere,
): NotSent {
  // Without any network Windows says the same of every name that there is.
  if (code === 'ENOTFOUND' && !hasNetwork())
    return notSent('offline', '本机没有网络连接。请检查网线或无线网络。');
  const [reason, words] = WORDS[code] ?? [
    'offline',
    (at: Place) => `连不上 ${placeText(at)}（${code}）。`,
  ];
  return notSent(reason, words(place));
}

/** The code of a system error; of several attempts, that of the first. */
export function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'UNKNOWN';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof AggregateError ? codeOf(cause.errors[0]) : cause.name;
}

export function placeText({ host, port }: Place): string {
  return `${host}:${port}`;
}

function isNetworkThere(): boolean {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.some(({ internal }) => !internal);
}
