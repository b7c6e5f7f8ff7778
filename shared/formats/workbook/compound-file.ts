import { damaged } from './refusal';

/** The streams of a compound file (the container of .xls, .doc and of encrypted .xlsx), by lower-case name. */
export type CompoundFile = {
  readonly names: readonly string[];
  /** Undefined where there is no such stream. */
  read(name: string): Uint8Array | undefined;
};

type Stream = { readonly start: number; readonly size: number };
type Sectors = {
  readonly bytes: Uint8Array;
  /** The sector that follows each sector. */
  readonly next: readonly number[];
  readonly size: number;
  readonly offsetOf: (sector: number) => number;
};

const PLACE = '复合文档';
const HEADER_LENGTH = 512;
const ENTRIES_IN_HEADER = 109;
const ENTRY_LENGTH = 128;
const MINI_SECTOR_LENGTH = 64;
const SMALL_STREAM = 4_096;
const LAST_REGULAR_SECTOR = 0xfffffffa;
const STREAM_TYPE = 2;
const ROOT_TYPE = 5;

/**
 * Takes a compound file apart. Ours because the library's own reader follows a chain of
 * sectors that leads back into itself until the memory is full.
 */
export function readCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_LENGTH) throw damaged(PLACE, 'truncated');
  const header = viewOf(bytes);
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged(PLACE, 'unreadable');
  const size = 1 << shift;
  const regular = { bytes, size, offsetOf: (sector: number) => (sector + 1) * size };
  const next = readNumbers(listTableSectors(header, regular), regular);
  const sectors: Sectors = { ...regular, next };
  const directory = readChain(header.getUint32(48, true), sectors);
  const { streams, root } = readDirectory(directory);

  const miniNext = readNumbers(listChain(header.getUint32(60, true), sectors), regular);
  const mini: Sectors = {
    bytes: root === undefined ? new Uint8Array() : readChain(root.start, sectors),
    next: miniNext,
    size: MINI_SECTOR_LENGTH,
    offsetOf: (sector) => sector * MINI_SECTOR_LENGTH,
  };
  return {
    names: [...streams.keys()],
    read: (name) => {
      const stream = streams.get(name);
      if (stream === undefined) return undefined;
      const whole = readChain(stream.start, stream.size < SMALL_STREAM ? mini : sectors);
      if (whole.length < stream.size) throw damaged(PLACE, 'truncated');
      return whole.subarray(0, stream.size);
    },
  };
}

/** The sectors that hold the table of chains: the first 109 in the header, the rest in a chain of their own. */
function listTableSectors(header: DataView, regular: Omit<Sectors, 'next'>): readonly number[] {
  const count = header.getUint32(44, true);
  const most = Math.floor(regular.bytes.length / regular.size);
  if (count > most) throw damaged(PLACE, 'bad-reference');
  const sectors: number[] = [];
  for (let index = 0; index < Math.min(count, ENTRIES_IN_HEADER); index += 1)
    sectors.push(header.getUint32(76 + index * 4, true));
  let more = header.getUint32(68, true);
  for (let steps = 0; more < LAST_REGULAR_SECTOR && sectors.length < count; steps += 1) {
    if (steps > most) throw damaged(PLACE, 'bad-reference');
    const numbers = readNumbers([more], regular);
    more = numbers.at(-1) ?? LAST_REGULAR_SECTOR;
    sectors.push(...numbers.slice(0, Math.min(numbers.length - 1, count - sectors.length)));
  }
  return sectors;
}

function readDirectory(directory: Uint8Array): {
  readonly streams: ReadonlyMap<string, Stream>;
  readonly root: Stream | undefined;
} {
  const view = viewOf(directory);
  const streams = new Map<string, Stream>();
  let root: Stream | undefined;
  for (let at = 0; at + ENTRY_LENGTH <= directory.length; at += ENTRY_LENGTH) {
    const type = view.getUint8(at + 66);
    const stream = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
    if (type === ROOT_TYPE) root = stream;
    if (type !== STREAM_TYPE) continue;
    const nameLength = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2);
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength));
    if (!streams.has(name.toLowerCase())) streams.set(name.toLowerCase(), stream);
  }
  return { streams, root };
}

function readChain(start: number, sectors: Sectors): Uint8Array {
  const chain = listChain(start, sectors);
  const whole = new Uint8Array(chain.length * sectors.size);
  for (const [index, sector] of chain.entries())
    whole.set(sectorAt(sector, sectors), index * sectors.size);
  return whole;
}

function listChain(start: number, { next }: Pick<Sectors, 'next'>): readonly number[] {
  const chain: number[] = [];
  for (let sector = start; sector < LAST_REGULAR_SECTOR; sector = next[sector] ?? 0xfffffffe) {
    // A chain longer than the table leads back into itself.
    if (chain.length > next.length) throw damaged(PLACE, 'bad-reference');
    chain.push(sector);
  }
  return chain;
}

function readNumbers(list: readonly number[], sectors: Omit<Sectors, 'next'>): number[] {
  return list.flatMap((sector) => {
    const view = viewOf(sectorAt(sector, sectors));
    return Array.from({ length: Math.floor(view.byteLength / 4) }, (_, index) =>
      view.getUint32(index * 4, true),
    );
  });
}

/** The last sector of a file may be shorter than the others. */
function sectorAt(sector: number, { bytes, size, offsetOf }: Omit<Sectors, 'next'>): Uint8Array {
  const offset = offsetOf(sector);
  if (offset >= bytes.length) throw damaged(PLACE, 'truncated');
  return bytes.subarray(offset, offset + size);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
