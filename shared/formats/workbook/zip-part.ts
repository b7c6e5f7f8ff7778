import { crc32 } from './crc32';
import type { Reading } from './reading';
import { damaged, WorkbookRefused } from './refusal';
import type { ZipEntry } from './zip-directory';

export type PartOptions = {
  readonly reading: Reading;
  readonly maxBytes: number;
  /** Compares size and checksum at the end; a second reading of the same part need not. */
  readonly verify: boolean;
};

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/** A sheet of a million alike rows packs 50 to 1; a bomb packs 1,000 to 1 and does it beyond this size. */
const BOMB_BYTES = 100_000_000;
const BOMB_RATIO = 200;

/** Inflates one part of a zip file, chunk by chunk, and stops where it grows beyond reason. */
export async function* readZipPart(
  file: Blob,
  entry: ZipEntry,
  options: PartOptions,
): AsyncGenerator<Uint8Array, void> {
  const stream = await openPart(file, entry);
  const reader = stream.getReader();
  let size = 0;
  let crc = 0;
  try {
    for (;;) {
      const chunk = await nextChunk(reader, entry);
      if (chunk === undefined) break;
      options.reading.stopIfCancelled();
      size += chunk.length;
      checkGrowth(size, entry, options.maxBytes);
      if (options.verify) crc = crc32(crc, chunk);
      options.reading.advance(chunk.length);
      yield chunk;
    }
  } finally {
    // After an error there is nothing left to cancel, and the stream says so by rejecting.
    reader.cancel().then(undefined, () => undefined);
  }
  if (options.verify && (size !== entry.size || crc !== entry.crc))
    throw damaged(entry.name, 'checksum');
}

async function openPart(file: Blob, entry: ZipEntry): Promise<ReadableStream<Uint8Array>> {
  if (entry.encrypted) throw new WorkbookRefused({ kind: 'password-protected' });
  const start = entry.headerOffset;
  const header = new DataView(await file.slice(start, start + LOCAL_LENGTH).arrayBuffer());
  if (header.byteLength < LOCAL_LENGTH || header.getUint32(0, true) !== LOCAL_SIGNATURE)
    throw damaged(entry.name, 'truncated');
  const data = start + LOCAL_LENGTH + header.getUint16(26, true) + header.getUint16(28, true);
  if (data + entry.compressedSize > file.size) throw damaged(entry.name, 'truncated');
  const packed = file.slice(data, data + entry.compressedSize).stream();
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw damaged(entry.name, 'bad-compression');
  return packed.pipeThrough(new DecompressionStream('deflate-raw'));
}

async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  entry: ZipEntry,
): Promise<Uint8Array | undefined> {
  try {
    return (await reader.read()).value;
  } catch (error) {
    // The inflater rejects with a TypeError in browsers and with zlib's own error in Node.
    if (error instanceof WorkbookRefused) throw error;
    throw damaged(entry.name, 'bad-compression');
  }
}

function checkGrowth(size: number, entry: ZipEntry, maxBytes: number): void {
  const isBomb = size > BOMB_BYTES && size > entry.compressedSize * BOMB_RATIO;
  if (isBomb || size > maxBytes)
    throw new WorkbookRefused({
      kind: 'inflates-too-much',
      place: entry.name,
      limitBytes: isBomb ? BOMB_BYTES : maxBytes,
    });
}
