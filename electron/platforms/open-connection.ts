import { err, ok, type Result } from '@shared/kernel/result';
import type { Socket } from 'node:net';
import type { SecureContext } from 'node:tls';
import { describeTlsFailure, isAboutCertificate } from './certificate-words';
import { connectTcp } from './connect-tcp';
import { connectTls, readCertificate } from './connect-tls';
import { describeConnectFailure, placeText } from './failure-words';
import { notSent, type NotSent } from './http-outcome';
import { openTunnel } from './proxy-tunnel';
import type { Endpoint, Route } from './route';
import { trustCertificates } from './trusted-certificates';

export type Connector = (signal: AbortSignal) => Promise<Result<Socket, NotSent>>;

/** Makes connections along one route, safe and ready to be written on. */
export function createConnector(
  route: Route,
  { timeoutMs, now }: { readonly timeoutMs: number; readonly now: () => Date },
): Connector {
  let trusted: ReturnType<typeof trustCertificates> | undefined;
  return async (closing) => {
    const signal = AbortSignal.any([closing, AbortSignal.timeout(timeoutMs)]);
    const reached = await reach(route, signal);
    if (!reached.ok || !route.target.isTls) return reached;
    trusted ??= trustCertificates(route.caCertificate);
    if (!trusted.ok) {
      reached.value.destroy();
      return err(notSent('certificate', '连接设置中的 CA 证书不是有效的 PEM 文本。请重新粘贴。'));
    }
    return secure(reached.value, { route, context: trusted.value, signal, now });
  };
}

/** A plain connection that ends at the target, through the proxy where there is one. */
async function reach(route: Route, signal: AbortSignal): Promise<Result<Socket, NotSent>> {
  const { proxy, target } = route;
  if (proxy === null) {
    const direct = await connectTcp(target, signal);
    return direct.ok ? direct : err(describeConnectFailure(direct.error.code, target));
  }
  const toProxy = await connectToProxy(route, proxy, signal);
  // Without TLS the proxy is given each request whole.
  if (!toProxy.ok || !target.isTls) return toProxy;
  return openTunnel(toProxy.value, { proxy, target }, signal);
}

async function connectToProxy(
  { caCertificate }: Route,
  proxy: Endpoint,
  signal: AbortSignal,
): Promise<Result<Socket, NotSent>> {
  const plain = await connectTcp(proxy, signal);
  if (!plain.ok) {
    const { detail } = describeConnectFailure(plain.error.code, proxy);
    return err(notSent('proxy', `代理连不上：${detail}`));
  }
  if (!proxy.isTls) return plain;
  const trusted = trustCertificates(caCertificate);
  const safe = trusted.ok
    ? await connectTls({ socket: plain.value, host: proxy.host, context: trusted.value, signal })
    : trusted;
  if (safe.ok) return safe;
  plain.value.destroy();
  return err(notSent('proxy', `与代理 ${placeText(proxy)} 建立不了安全连接。`));
}

async function secure(
  socket: Socket,
  options: {
    readonly route: Route;
    readonly context: SecureContext;
    readonly signal: AbortSignal;
    readonly now: () => Date;
  },
): Promise<Result<Socket, NotSent>> {
  const { route, context, signal, now } = options;
  const { target } = route;
  const safe = await connectTls({ socket, host: target.host, context, signal });
  if (safe.ok) return ok(safe.value);
  const certificate = isAboutCertificate(safe.error) ? await look(route, context, signal) : null;
  return err(describeTlsFailure(safe.error, { target, certificate, now: now() }));
}

async function look(route: Route, context: SecureContext, signal: AbortSignal) {
  const reached = await reach(route, signal);
  if (!reached.ok) return null;
  return readCertificate({ socket: reached.value, host: route.target.host, context, signal });
}
