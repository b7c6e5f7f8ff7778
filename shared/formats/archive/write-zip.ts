import { crc32 } from '../workbook/crc32';

export type ZipPart = { readonly name: string; readonly bytes: Uint8Array };

type StoredPart = {
  readonly name: Uint8Array;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly offset: number;
};

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1980-01-01: the parts tell their own times. */
const NO_DATE = 0x0021;

/** A ZIP archive of a few parts, each deflated. Throws beyond 4 GiB, which this form cannot hold. */
export async function writeZip(parts: readonly ZipPart[]): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stored: StoredPart[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const part: StoredPart = {
      name: new TextEncoder().encode(name),
      packed: await deflate(bytes),
      size: bytes.length,
      crc: crc32(0, bytes),
      offset,
    };
    const header = localHeader(part);
    chunks.push(header, part.packed);
    stored.push(part);
    offset += header.length + part.packed.length;
  }
  const directory = stored.map(directoryHeader);
  const size = directory.reduce((total, { length }) => total + length, 0);
  if (offset + size > 0xffffffff) throw new RangeError('The archive is larger than 4 GiB');
  return joinBytes([...chunks, ...directory, directoryEnd(stored.length, size, offset)]);
}

export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const source = new Blob([new Uint8Array(bytes)]).stream();
  const packed = source.pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function localHeader(part: StoredPart): Uint8Array {
  const { bytes, view } = header(30, part.name);
  view.setUint32(0, LOCAL_HEADER, true);
  putFacts(view, 4, part);
  return bytes;
}

function directoryHeader(part: StoredPart): Uint8Array {
  const { bytes, view } = header(46, part.name);
  view.setUint32(0, DIRECTORY_HEADER, true);
  view.setUint16(4, VERSION, true);
  putFacts(view, 6, part);
  view.setUint32(42, part.offset, true);
  return bytes;
}

/** What both headers say alike, from the version needed on. */
function putFacts(view: DataView, at: number, { crc, packed, size, name }: StoredPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, FLAGS, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, NO_DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
}

function directoryEnd(count: number, size: number, offset: number): Uint8Array {
  const { bytes, view } = header(22, new Uint8Array());
  view.setUint32(0, DIRECTORY_END, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return bytes;
}

function header(length: number, name: Uint8Array) {
  const bytes = new Uint8Array(length + name.length);
  bytes.set(name, length);
  return { bytes, view: new DataView(bytes.buffer) };
}
