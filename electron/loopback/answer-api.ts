import { channels, type ChannelKey } from '@shared/contracts/index';
import { decodeWire, encodeWire, type WireCodec } from '@shared/contracts/wire';
import { err, ok, type Result } from '@shared/kernel/result';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerCall } from '../services/answer';
import { readBody } from './read-body';

/** A journal entry may have 64 million characters; in Chinese that is three bytes each. */
const MAX_BODY_BYTES = 256_000_000;
const BODY_TYPE = 'application/octet-stream';
const API = '/api/';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 on Node. */
export const wireCodec: WireCodec = {
  encodeText: (text) => encoder.encode(text),
  decodeText: (bytes) => decoder.decode(bytes),
};

const keysByPath = new Map<string, ChannelKey>(
  Object.entries(channels).map(([key, { name }]) => [`${API}${name}`, key as ChannelKey]),
);

/** Answers one call: the channel's name in the address, the request in the body. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnswerCall,
): Promise<void> {
  const key = keysByPath.get(request.url ?? '');
  if (key === undefined) {
    refuse(response, 404);
    return;
  }
  if (request.headers['content-type'] !== BODY_TYPE) {
    refuse(response, 415);
    return;
  }
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) {
    refuse(response, 413);
    return;
  }
  const message = parseMessage(body.value);
  if (!message.ok) {
    refuse(response, 400);
    return;
  }
  const answered = await answer(key, message.value);
  if (!answered.ok) {
    refuse(response, answered.error.kind === 'fault' ? 500 : 400);
    return;
  }
  const bytes = encodeWire(answered.value, wireCodec);
  // The only way to have a browser remove a store that it cannot open.
  if (key === 'clearStore') response.setHeader('Clear-Site-Data', '"storage"');
  response.writeHead(200, { 'Content-Type': BODY_TYPE, 'Cache-Control': 'no-store' });
  response.end(bytes);
}

/** Says nothing but the status: what asks wrongly learns nothing more. */
export function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    Connection: 'close',
  });
  response.end(status === 403 ? '请从采衡启动时给出的地址打开。' : '');
}

function parseMessage(body: Buffer): Result<unknown, { readonly kind: 'malformed' }> {
  try {
    return ok(decodeWire(body, wireCodec));
  } catch (cause) {
    const isMalformed =
      cause instanceof SyntaxError || cause instanceof RangeError || cause instanceof TypeError;
    if (!isMalformed) throw cause;
    return err({ kind: 'malformed' });
  }
}
