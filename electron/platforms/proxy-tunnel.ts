import { err, ok, type Result } from '@shared/kernel/result';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { codeOf, placeText } from './failure-words';
import { notSent, type NotSent } from './http-outcome';
import { authorityOf, type Route } from './route';

type Proxy = NonNullable<Route['proxy']>;

/** Asks a proxy to carry everything that follows to the target. */
export function openTunnel(
  socket: Socket,
  { proxy, target }: { readonly proxy: Proxy; readonly target: Route['target'] },
  signal: AbortSignal,
): Promise<Result<Socket, NotSent>> {
  const authority = authorityOf(target);
  return new Promise((resolve) => {
    const refuse = (detail: string) => {
      socket.destroy();
      resolve(err(notSent('proxy', detail)));
    };
    const connecting = request({
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        ...(proxy.authorization === null ? {} : { 'proxy-authorization': proxy.authorization }),
      },
      createConnection: () => socket,
      signal,
    });
    connecting.once('connect', (answer, _socket, head) => {
      const { statusCode = 0 } = answer;
      if (statusCode < 200 || statusCode > 299) {
        refuse(describeProxyRefusal(statusCode, placeText(proxy)));
        return;
      }
      if (head.length > 0) socket.unshift(head);
      resolve(ok(socket));
    });
    connecting.once('error', (cause) => {
      const isTimedOut = signal.aborted;
      refuse(
        isTimedOut
          ? `代理 ${placeText(proxy)} 没有应答。`
          : `代理 ${placeText(proxy)} 断开或不是 HTTP 代理（${codeOf(cause)}）。`,
      );
    });
    connecting.once('response', () => {
      refuse(`${placeText(proxy)} 不是 HTTP 代理。`);
    });
    connecting.end();
  });
}

export function describeProxyRefusal(status: number, proxy: string): string {
  if (status === 407) return `代理 ${proxy} 要求用户名和密码（407）。请填写代理的凭据。`;
  if (status === 403) return `代理 ${proxy} 不许连接平台（403）。请联系信息科。`;
  if (status >= 500) return `代理 ${proxy} 连不上平台（${status}）。`;
  return `代理 ${proxy} 拒绝转接（${status}）。`;
}
