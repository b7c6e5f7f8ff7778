import type { IncomingMessage } from 'node:http';

/** Another name for this machine in `Host` is how a foreign site rebinds its own name to 127.0.0.1. */
export function hasOwnHost({ headers }: IncomingMessage, port: number): boolean {
  return headers.host === `127.0.0.1:${port}`;
}

/** True for a call that our own page makes. Browsers set both headers; no page can change them. */
export function isFromOwnPage({ headers }: IncomingMessage, port: number): boolean {
  const site = headers['sec-fetch-site'];
  return (
    headers.origin === `http://127.0.0.1:${port}` && (site === undefined || site === 'same-origin')
  );
}

/** A page of another site may not even look: not as a frame, not as an image, not as a script. */
export function isLoadedByForeignSite({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  const isNavigation = headers['sec-fetch-mode'] === 'navigate';
  const isTopLevel = headers['sec-fetch-dest'] === 'document';
  const isForeign = site === 'cross-site' || site === 'same-site';
  return isForeign && !(isNavigation && isTopLevel);
}
