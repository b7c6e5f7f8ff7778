import type { PeerCertificate } from 'node:tls';
import { placeText } from './failure-words';
import { notSent, type NotSent } from './http-outcome';
import type { Endpoint } from './route';
import type { TlsFailure } from './connect-tls';

const EXPIRED = 'CERT_HAS_EXPIRED';
const NOT_YET = 'CERT_NOT_YET_VALID';
const OTHER_NAME = 'ERR_TLS_CERT_ALTNAME_INVALID';
const SELF_SIGNED = new Set(['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN']);
const UNKNOWN_ISSUER = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
]);
const NOT_TLS = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL/u;
const OLD_TLS =
  /UNSUPPORTED_PROTOCOL|PROTOCOL_VERSION|HANDSHAKE_FAILURE|NO_CIPHERS|DH_KEY_TOO_SMALL/u;

/** True for a handshake that failed because of the certificate, so that it is worth reading. */
export function isAboutCertificate({ code }: TlsFailure): boolean {
  return /CERT|ISSUER|SIGNATURE|CRL/u.test(code);
}

/** Says why a connection could not be made safe. Nothing was sent on it. */
export function describeTlsFailure(
  failure: TlsFailure,
  {
    target,
    certificate,
    now,
  }: {
    readonly target: Endpoint;
    readonly certificate: PeerCertificate | null;
    readonly now: Date;
  },
): NotSent {
  const { code } = failure;
  const place = placeText(target);
  if (isAboutCertificate(failure))
    return notSent('certificate', `${reasonOf(code, target.host, now)}${describe(certificate)}`);
  const words = `${code} ${failure.message.toUpperCase().replaceAll(' ', '_')}`;
  if (NOT_TLS.test(words))
    return notSent('address-wrong', `${place} 不是 https。请核对地址前面的 http 或 https。`);
  if (OLD_TLS.test(words))
    return notSent('certificate', `${place} 的加密方式太旧或不相容（${code}）。请联系平台。`);
  if (code === 'ETIMEDOUT') return notSent('offline', `与 ${place} 建立安全连接超时。`);
  return notSent('offline', `与 ${place} 建立安全连接时断开（${code}）。`);
}

function reasonOf(code: string, host: string, now: Date): string {
  if (code === EXPIRED) return `平台的证书已过期（本机时间 ${dayOf(now)}）。`;
  if (code === NOT_YET) return `平台的证书尚未生效（本机时间 ${dayOf(now)}，请核对）。`;
  if (code === OTHER_NAME) return `平台的证书不是发给 ${host} 的。请核对地址。`;
  if (SELF_SIGNED.has(code))
    return '平台的证书是自签的，本机不信任。请向平台索取 CA 证书填入连接设置。';
  if (UNKNOWN_ISSUER.has(code))
    return '本机不认识签发平台证书的机构。请向平台索取 CA 证书填入连接设置。';
  return `平台的证书无效（${code}）。`;
}

function describe(certificate: PeerCertificate | null): string {
  if (certificate === null) return '';
  const { subject, issuer, subjectaltname, valid_from, valid_to } = certificate;
  const names = subjectaltname === undefined ? '' : `，适用于 ${subjectaltname.slice(0, 200)}`;
  return `证书：${nameOf(subject)}${names}，由 ${nameOf(issuer)} 签发，${dayOf(new Date(valid_from))} 至 ${dayOf(new Date(valid_to))} 有效。`;
}

function nameOf(name: PeerCertificate['subject'] | undefined): string {
  // A certificate may lack what the type promises, or have it twice.
  const parts: readonly unknown[] = [name?.CN, name?.O].flat();
  return parts.find((part) => typeof part === 'string' && part !== '')?.toString() ?? '（无名）';
}

/** A day in Asia/Shanghai. */
function dayOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return '（日期不明）';
  return new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
