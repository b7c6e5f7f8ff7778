import type { Credentials, PlatformSettings } from './dialect-gateway';
import { basicAuthorization, endpointOf, type Route } from './route';

/** The way to a platform by its settings; a proxy's user comes from the credentials. */
export function routeOf(
  { baseUrl, proxyUrl, settings }: PlatformSettings,
  { proxyUser = '', proxyPassword = '' }: Credentials,
): Route {
  const authorization = proxyUser === '' ? null : basicAuthorization(proxyUser, proxyPassword);
  const caCertificate = settings['caCertificate']?.trim() ?? '';
  return {
    target: endpointOf(new URL(baseUrl)),
    proxy: proxyUrl === null ? null : { ...endpointOf(new URL(proxyUrl)), authorization },
    caCertificate: caCertificate === '' ? null : caCertificate,
  };
}
