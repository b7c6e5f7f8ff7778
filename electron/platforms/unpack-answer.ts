import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { MAX_ANSWER_BYTES, type ReadAnswer } from './read-answer';

const LIMITS = { maxOutputLength: MAX_ANSWER_BYTES };
const unpackers = new Map([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** Unpacks an answer that came packed although nobody asked for it, as some gateways do for everybody. */
export async function unpackAnswer(read: ReadAnswer, encoding = ''): Promise<ReadAnswer> {
  const unpack = unpackers.get(encoding.trim().toLowerCase());
  if (read.kind !== 'whole' || unpack === undefined || read.bytes.length === 0) return read;
  try {
    return { kind: 'whole', bytes: await unpack(read.bytes, LIMITS) };
  } catch (cause) {
    if (cause instanceof RangeError) return { kind: 'too-large' };
    if (cause instanceof Error && 'code' in cause) return { kind: 'broken-off' };
    throw cause;
  }
}
