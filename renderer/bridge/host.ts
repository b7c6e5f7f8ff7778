import { channels, type ChannelKey, type Host } from '@shared/contracts';
import { decodeWire, encodeWire, type WireCodec } from '@shared/contracts/wire';

/** The host did not answer: it has stopped, or the page was opened without its token. */
export class HostUnreachableError extends Error {
  override readonly name = 'HostUnreachableError';
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });
const codec: WireCodec = {
  encodeText: (text) => encoder.encode(text),
  decodeText: (bytes) => decoder.decode(bytes),
};

/** The host this window runs in: Electron's preload where there is one, else the loopback server. */
export function connectHost(): Host {
  const preloaded = (globalThis as { readonly caihengHost?: Host }).caihengHost;
  return preloaded ?? createLoopbackHost();
}

/**
 * Chromium keeps no more than six connections to the loopback host. A platform may keep some of them
 * waiting for minutes, but never those that a save needs.
 */
const MOST_AT_PLATFORMS = 4;
const AT_PLATFORMS: readonly ChannelKey[] = ['sendToPlatform', 'probePlatform'];

function createLoopbackHost(): Host {
  const atPlatforms = createTurns(MOST_AT_PLATFORMS);
  const calls = (Object.keys(channels) as ChannelKey[]).map((key) => {
    const call = (request: unknown) => callLoopback(channels[key].name, request);
    const isAtPlatforms = AT_PLATFORMS.includes(key);
    return [key, isAtPlatforms ? (request: unknown) => atPlatforms(() => call(request)) : call];
  });
  // Each answer was checked against its channel's schema by the host before it was sent.
  return Object.fromEntries(calls) as Host;
}

async function callLoopback(name: string, request: unknown): Promise<unknown> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: encodeWire(request, codec),
  }).catch((cause: unknown) => {
    throw new HostUnreachableError(`${name}: the host does not answer`, { cause });
  });
  if (!response.ok) throw new HostUnreachableError(`${name}: the host answered ${response.status}`);
  return decodeWire(new Uint8Array(await response.arrayBuffer()), codec);
}

/** Lets so many of them run at once; the others wait, and begin in the order in which they came. */
function createTurns(most: number) {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
