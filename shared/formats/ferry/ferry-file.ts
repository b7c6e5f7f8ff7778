import type { FerryContent } from '@shared/domain/exchange/ferry';
import { err, ok, type Result } from '@shared/kernel/result';
import { z } from 'zod';
import { checkFerryContent } from './ferry-schema';

/** Why a file is not read; nothing has changed. */
export type FerryRefusal =
  | { readonly kind: 'not-a-ferry-file' }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'newer-version'; readonly version: number }
  | {
      readonly kind: 'damaged';
      readonly reason: 'compression' | 'checksum' | 'content';
      readonly place: string;
    };

export type FerryBytes = {
  readonly bytes: Uint8Array;
  /** Of the content, hex; what the file itself is proved by. */
  readonly sha256: string;
};

export type FerryReading = { readonly content: FerryContent; readonly sha256: string };

const FORMAT = 'caiheng-ferry';
const VERSION = 1;
const MAX_BYTES = 50_000_000;
const MAX_INFLATED_BYTES = 400_000_000;

const Envelope = z.looseObject({ format: z.literal(FORMAT), version: z.int() });
const EnvelopeOne = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  sha256: z.string(),
  content: z.string(),
});

/** A ferry file: gzip around JSON with format, version, the content as text and its SHA-256. */
export async function writeFerryFile(content: FerryContent): Promise<FerryBytes> {
  const text = JSON.stringify(content);
  const sha256 = await sha256Of(text);
  const envelope = JSON.stringify({ format: FORMAT, version: VERSION, sha256, content: text });
  const stream = new Blob([envelope]).stream().pipeThrough(new CompressionStream('gzip'));
  return { bytes: new Uint8Array(await new Response(stream).arrayBuffer()), sha256 };
}

/**
 * Reads a ferry file whole or not at all.
 *
 * @errors `not-a-ferry-file`, `newer-version`, `too-large`; `damaged` with where
 */
export async function readFerryFile(file: Blob): Promise<Result<FerryReading, FerryRefusal>> {
  if (file.size > MAX_BYTES) return err({ kind: 'too-large', limitBytes: MAX_BYTES });
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (start[0] !== 0x1f || start[1] !== 0x8b) return err({ kind: 'not-a-ferry-file' });
  const inflated = await inflate(file);
  if (!inflated.ok) return inflated;
  const outer = Envelope.safeParse(parsed(inflated.value));
  if (!outer.success) return err({ kind: 'not-a-ferry-file' });
  if (outer.data.version > VERSION)
    return err({ kind: 'newer-version', version: outer.data.version });
  const envelope = EnvelopeOne.safeParse(outer.data);
  if (!envelope.success) return err({ kind: 'damaged', reason: 'content', place: 'envelope' });
  const { sha256, content: text } = envelope.data;
  if ((await sha256Of(text)) !== sha256)
    return err({ kind: 'damaged', reason: 'checksum', place: 'content' });
  const content = checkFerryContent(parsed(text));
  return content.ok
    ? ok({ content: content.value, sha256 })
    : err({ kind: 'damaged', reason: 'content', place: content.error });
}

async function inflate(file: Blob): Promise<Result<string, FerryRefusal>> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let text = '';
  let size = 0;
  try {
    for (;;) {
      const { value } = await reader.read();
      if (value === undefined) return ok(text + decoder.decode());
      size += value.length;
      if (size > MAX_INFLATED_BYTES) {
        await reader.cancel();
        return err({ kind: 'too-large', limitBytes: MAX_INFLATED_BYTES });
      }
      text += decoder.decode(value, { stream: true });
    }
  } catch (error) {
    // A TypeError is how streams and decoders say that the bytes are not what they should be; Node's
    // stream passes on zlib's own error.
    if (error instanceof TypeError || (error instanceof Error && 'code' in error))
      return err({ kind: 'damaged', reason: 'compression', place: 'gzip' });
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

async function sha256Of(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
