const POLYNOMIAL = 0xedb88320;
const TABLES = createTables();

/** Continues a CRC-32 over more bytes, starting from 0: four bytes a step, as a sheet has hundreds of millions. */
export function crc32(crc: number, bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES;
  let value = ~crc;
  let at = 0;
  const last = bytes.length - 3;
  for (; at < last; at += 4) {
    value ^= byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8);
    value ^= (byteAt(bytes, at + 2) << 16) | (byteAt(bytes, at + 3) << 24);
    value =
      entry(t3, value & 255) ^
      entry(t2, (value >>> 8) & 255) ^
      entry(t1, (value >>> 16) & 255) ^
      entry(t0, value >>> 24);
  }
  for (; at < bytes.length; at += 1)
    value = entry(t0, (value ^ byteAt(bytes, at)) & 255) ^ (value >>> 8);
  return ~value >>> 0;
}

function createTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const first = Uint32Array.from({ length: 256 }, (_, index) => remainderOf(index));
  const next = (table: Uint32Array) =>
    table.map((value) => entry(first, value & 255) ^ (value >>> 8));
  const second = next(first);
  const third = next(second);
  return [first, second, third, next(third)];
}

function remainderOf(byte: number): number {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

function entry(table: Uint32Array, index: number): number {
  return table[index] ?? 0;
}
