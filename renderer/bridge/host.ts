import { channels, type ChannelKey, type Host } from '@shared/contracts';
import { decodeWire, encodeWire, type WireCodec } from '@shared/contracts/wire';
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

/**
 * Chromium keeps no more than six connections to the loopback host. A platform may keep some of them
 * waiting for minutes, but never those that a save needs.
 */
const MOST_AT_PLATFORMS = 4;

function createLoopbackHost(): Host {
  const atPlatforms = createTurns(MOST_AT_PLATFORMS);
  const calls = (Object.keys(channels) as ChannelKey[]).map((key) => [
    key,
    (request: unknown) => callLoopback(channels[key].name, request),
  ]);
  const { probePlatform, ...host } = Object.fromEntries(calls) as Host;
  return {
    // Each answer was checked against its channel's schema by the host before it was sent.
    ...host,
    sendToPlatform: sendTogether(atPlatforms),
    probePlatform: (request) => atPlatforms(() => probePlatform(request)),
  };
}

/** Messages to one platform go together: a full outbox is hundreds of small messages. */
function sendTogether(inTurn: Turns): Host['sendToPlatform'] {
  const { name } = channels.sendToPlatform;
  const send: SendMany = async (requests, onAnswer) =>
    readFrames(await postToHost(`many/${name}`, requests), onAnswer);
  const lanes = new Map<string, ReturnType<typeof createManyCalls>>();
  return async (request) => {
    // What a platform reads does not wait for what it writes, nor one platform for another.
    const lane = `${request.connectionId} ${request.kind}`;
    const call = lanes.get(lane) ?? createManyCalls(send, inTurn);
    lanes.set(lane, call);
    return decodeWire(await call(request), codec) as Awaited<ReturnType<Host['sendToPlatform']>>;
  };
}

async function callLoopback(name: string, request: unknown): Promise<unknown> {
  const response = await postToHost(name, request);
  return decodeWire(new Uint8Array(await response.arrayBuffer()), codec);
}

async function postToHost(name: string, request: unknown): Promise<Response> {
  const response = await fetch(`/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: encodeWire(request, codec),
  }).catch((cause: unknown) => {
    throw new HostUnreachableError(`${name}: the host does not answer`, { cause });
  });
  if (!response.ok) throw new HostUnreachableError(`${name}: the host answered ${response.status}`);
  return response;
}

type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many of them run at once; the others wait, and begin in the order in which they came. */
function createTurns(most: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
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
