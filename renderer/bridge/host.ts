import { channels, type ChannelKey, type Host } from '@shared/contracts';
import { decodeWire, encodeWire, type WireCodec } from '@shared/contracts/wire';
import { createTurns, type Turns } from '@shared/kernel/turns';
import { HostUnreachableError } from './host-unreachable';
import { createManyCalls, readFrames, type SendMany } from './many-calls';

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

/** Posts to the loopback host, with what shows it that we may ask. */
export type PostToHost = (path: string, body: Uint8Array<ArrayBuffer>) => Promise<Response>;

/**
 * Chromium keeps no more than six connections to the loopback host. A platform may keep some of them
 * waiting for minutes, but never those that a save needs.
 */
const MOST_AT_PLATFORMS = 4;

/** The calls of a window in the browser shell. */
export function createLoopbackHost(post: PostToHost = postFromPage): Host {
  const atPlatforms = createTurns(MOST_AT_PLATFORMS);
  const calls = (Object.keys(channels) as ChannelKey[]).map((key) => [
    key,
    async (request: unknown) => {
      const response = await ask(post, channels[key].name, request);
      return decodeWire(new Uint8Array(await response.arrayBuffer()), codec);
    },
  ]);
  // Each answer was checked against its channel's schema by the host before it was sent.
  const host = Object.fromEntries(calls) as Host;
  const { sendToPlatform, probePlatform } = host;
  const sendShort = sendTogether(post, atPlatforms);
  return {
    ...host,
    sendToPlatform: (request) =>
      request.body.length > LONG_MESSAGE
        ? atPlatforms(() => sendToPlatform(request))
        : sendShort(request),
    probePlatform: (request) => atPlatforms(() => probePlatform(request)),
  };
}

/** In characters. All that go together must find room in one request. */
const LONG_MESSAGE = 1_000_000;

/** Messages to one platform go together: a full outbox is hundreds of small messages. */
function sendTogether(post: PostToHost, inTurn: Turns): Host['sendToPlatform'] {
  const { name } = channels.sendToPlatform;
  const send: SendMany = async (requests, onAnswer) =>
    readFrames(await ask(post, `many/${name}`, requests), onAnswer);
  const lanes = new Map<string, ReturnType<typeof createManyCalls>>();
  return async (request) => {
    // What a platform reads does not wait for what it writes, nor one platform for another.
    const lane = `${request.connectionId} ${request.kind}`;
    const call = lanes.get(lane) ?? createManyCalls(send, inTurn);
    lanes.set(lane, call);
    return decodeWire(await call(request), codec) as Awaited<ReturnType<Host['sendToPlatform']>>;
  };
}

async function ask(post: PostToHost, name: string, request: unknown): Promise<Response> {
  const response = await post(`/api/${name}`, encodeWire(request, codec)).catch(
    (cause: unknown) => {
      throw new HostUnreachableError(`${name}: the host does not answer`, { cause });
    },
  );
  if (!response.ok) throw new HostUnreachableError(`${name}: the host answered ${response.status}`);
  return response;
}

const postFromPage: PostToHost = (path, body) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
  });
