import { isIP } from 'node:net';

/** One end of a connection. */
export type Endpoint = { readonly isTls: boolean; readonly host: string; readonly port: number };

/** The way to a platform. */
export type Route = {
  readonly target: Endpoint;
  readonly proxy:
    | (Endpoint & {
        /** The value of `Proxy-Authorization`; null without a user. */
        readonly authorization: string | null;
      })
    | null;
  /** PEM text of certificates that the hospital trusts besides the public ones; null for none. */
  readonly caCertificate: string | null;
};

export function endpointOf(url: URL): Endpoint {
  const isTls = url.protocol === 'https:';
  const port = url.port === '' ? (isTls ? 443 : 80) : Number(url.port);
  return { isTls, host: url.hostname.replace(/^\[|\]$/gu, ''), port };
}

/** `host:port` as it stands in a request: IPv6 addresses in brackets. */
export function authorityOf({ host, port }: Endpoint): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

export function basicAuthorization(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}
