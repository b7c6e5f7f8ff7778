import { damaged, WorkbookRefused } from './refusal';

export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc: number;
  readonly headerOffset: number;
};

/** Entries by lower-case path with forward slashes. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>;

type DirectoryPlace = { readonly offset: number; readonly size: number; readonly count: number };

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_LENGTH = 20;
const END64_SIGNATURE = 0x06064b50;
const END64_LENGTH = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const IN_ZIP64_FIELD = 0xffffffff;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const PLACE = 'zip 目录';

/** Reads the directory at the end of a zip file, ZIP64 included; sizes come from there, never from local headers. */
export async function readZipDirectory(file: Blob): Promise<ZipDirectory> {
  const place = await findDirectory(file);
  if (place.size > MAX_DIRECTORY_BYTES) throw damaged(PLACE, 'unreadable');
  if (place.offset + place.size > file.size) throw damaged(PLACE, 'truncated');
  const view = await viewOf(file, place.offset, place.size);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < place.count; index += 1) {
    const { entry, length } = readEntry(view, at);
    const key = entry.name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();
    // Two parts of one name: which of them a spreadsheet would show nobody can say.
    if (entries.has(key)) throw damaged(entry.name, 'bad-reference');
    entries.set(key, entry);
    at += length;
  }
  return entries;
}

async function findDirectory(file: Blob): Promise<DirectoryPlace> {
  const tailStart = Math.max(0, file.size - END_LENGTH - MAX_COMMENT);
  const tail = await viewOf(file, tailStart, file.size - tailStart);
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    const end = {
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    };
    const isZip64 =
      end.count === 0xffff || end.size === IN_ZIP64_FIELD || end.offset === IN_ZIP64_FIELD;
    return isZip64 ? await findDirectory64(file, tailStart + at) : end;
  }
  throw damaged(PLACE, 'truncated');
}

async function findDirectory64(file: Blob, endOffset: number): Promise<DirectoryPlace> {
  const locator = await viewOf(file, endOffset - LOCATOR_LENGTH, LOCATOR_LENGTH);
  if (locator.byteLength < LOCATOR_LENGTH || locator.getUint32(0, true) !== LOCATOR_SIGNATURE)
    throw damaged(PLACE, 'truncated');
  const end = await viewOf(file, safeNumber(locator.getBigUint64(8, true)), END64_LENGTH);
  if (end.byteLength < END64_LENGTH || end.getUint32(0, true) !== END64_SIGNATURE)
    throw damaged(PLACE, 'truncated');
  return {
    count: safeNumber(end.getBigUint64(32, true)),
    size: safeNumber(end.getBigUint64(40, true)),
    offset: safeNumber(end.getBigUint64(48, true)),
  };
}

function readEntry(view: DataView, at: number): { entry: ZipEntry; length: number } {
  if (at + ENTRY_LENGTH > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE)
    throw damaged(PLACE, 'truncated');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const length = ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
  if (at + length > view.byteLength) throw damaged(PLACE, 'truncated');
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_LENGTH, nameLength);
  const sizes = [at + 24, at + 20, at + 42].map((offset) => view.getUint32(offset, true));
  const extra = new DataView(
    view.buffer,
    view.byteOffset + at + ENTRY_LENGTH + nameLength,
    extraLength,
  );
  const [size = 0, compressedSize = 0, headerOffset = 0] = withZip64(sizes, extra);
  const entry = {
    name: new TextDecoder().decode(nameBytes),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    crc: view.getUint32(at + 16, true),
    size,
    compressedSize,
    headerOffset,
  };
  return { entry, length };
}

/** The ZIP64 field holds, in this order, only those of the numbers that did not fit. */
function withZip64(sizes: readonly number[], extra: DataView): readonly number[] {
  if (!sizes.includes(IN_ZIP64_FIELD)) return sizes;
  let at = findField(extra, 0x0001);
  return sizes.map((size) => {
    if (size !== IN_ZIP64_FIELD) return size;
    if (at + 8 > extra.byteLength) throw damaged(PLACE, 'truncated');
    at += 8;
    return safeNumber(extra.getBigUint64(at - 8, true));
  });
}

function findField(extra: DataView, id: number): number {
  let at = 0;
  while (at + 4 <= extra.byteLength) {
    if (extra.getUint16(at, true) === id) return at + 4;
    at += 4 + extra.getUint16(at + 2, true);
  }
  throw damaged(PLACE, 'truncated');
}

async function viewOf(file: Blob, offset: number, length: number): Promise<DataView> {
  if (offset < 0) throw new WorkbookRefused({ kind: 'damaged', place: PLACE, reason: 'truncated' });
  return new DataView(await file.slice(offset, offset + length).arrayBuffer());
}

function safeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged(PLACE, 'unreadable');
  return Number(value);
}
