import { channels, type ChannelKey } from '@shared/contracts/index';
import { encodeFrame } from '@shared/contracts/frames';
import { decodeWire, encodeWire, type WireCodec } from '@shared/contracts/wire';
import { err, ok, type Result } from '@shared/kernel/result';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerCall } from '../services/answer';
import { readBody } from './read-body';

/** A journal entry may have 64 million characters; in Chinese that is three bytes each. */
const MAX_BODY_BYTES = 256_000_000;
const BODY_TYPE = 'application/octet-stream';
const API = '/api/';
const MANY = `${API}many/`;
const MOST_CALLS = 1_000;
const ANSWER_HEADERS = { 'Content-Type': BODY_TYPE, 'Cache-Control': 'no-store' };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 on Node. */
export const wireCodec: WireCodec = {
  encodeText: (text) => encoder.encode(text),
  decodeText: (bytes) => decoder.decode(bytes),
};

const keysByName = new Map<string, ChannelKey>(
  Object.entries(channels).map(([key, { name }]) => [name, key as ChannelKey]),
);

/** Answers one call: the channel's name in the address, the request in the body. */
export async function answerApi(
  request: IncomingMessage,
  response: ServerResponse,
  answer: AnswerCall,
): Promise<void> {
  const { url = '' } = request;
  const isMany = url.startsWith(MANY);
  const key = url.startsWith(API)
    ? keysByName.get(url.slice(isMany ? MANY.length : API.length))
    : undefined;
  if (key === undefined) {
    refuse(response, 404);
    return;
  }
  const message = await readMessage(request);
  if (!message.ok) {
    refuse(response, message.error.status);
    return;
  }
  const call = { key, message: message.value };
  await (isMany ? answerMany : answerOne)(call, response, answer);
}

type Call = { readonly key: ChannelKey; readonly message: unknown };

async function answerOne(
  { key, message }: Call,
  response: ServerResponse,
  answer: AnswerCall,
): Promise<void> {
  const answered = await answer(key, message);
  if (!answered.ok) {
    refuse(response, answered.error.kind === 'fault' ? 500 : 400);
    return;
  }
  const bytes = encodeWire(answered.value, wireCodec);
  // The only way to have a browser remove a store that it cannot open.
  if (key === 'clearStore') response.setHeader('Clear-Site-Data', '"storage"');
  response.writeHead(200, ANSWER_HEADERS);
  response.end(bytes);
}

/**
 * Answers several calls of one channel in one HTTP answer, each as soon as it is there. A call that
 * breaks its contract, or meets a fault of ours, gets a frame without an answer; the others are not hurt.
 */
async function answerMany(
  { key, message }: Call,
  response: ServerResponse,
  answer: AnswerCall,
): Promise<void> {
  if (!Array.isArray(message) || message.length > MOST_CALLS) {
    refuse(response, 400);
    return;
  }
  response.writeHead(200, ANSWER_HEADERS);
  const requests: readonly unknown[] = message;
  await Promise.all(
    requests.map(async (request, call) => {
      const answered = await answer(key, request);
      const wire = answered.ok ? encodeWire(answered.value, wireCodec) : new Uint8Array();
      response.write(encodeFrame({ call, wire }));
    }),
  );
  response.end();
}

/** The request in the body; a status of HTTP where there is none. */
async function readMessage(
  request: IncomingMessage,
): Promise<Result<unknown, { readonly status: number }>> {
  if (request.headers['content-type'] !== BODY_TYPE) return err({ status: 415 });
  const body = await readBody(request, MAX_BODY_BYTES);
  if (!body.ok) return err({ status: 413 });
  const message = parseMessage(body.value);
  return message.ok ? message : err({ status: 400 });
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
