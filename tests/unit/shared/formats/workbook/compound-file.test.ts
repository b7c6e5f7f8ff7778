import { readCompoundFile } from '@shared/formats/workbook/compound-file';
import { CFB } from 'xlsx';
import { describe, expect, it } from 'vitest';

type CompoundWriter = {
  readonly utils: {
    cfb_new(): object;
    cfb_add(file: object, name: string, content: Uint8Array): void;
  };
  write(file: object, options: { type: 'array' }): ArrayLike<number>;
};

// The library leaves its compound file writer untyped.
const compound = CFB as CompoundWriter;

function packed(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = compound.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    compound.utils.cfb_add(file, `/${name}`, content);
  return Uint8Array.from(compound.write(file, { type: 'array' }));
}

function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31) % 251);
}

describe('compound files', () => {
  it('gives small, medium and large streams as they were packed', () => {
    // Beyond 7 MB the table of chains no longer fits into the header.
    const streams = { Small: bytes(100), Medium: bytes(5_000), Large: bytes(9_000_000) };
    const file = readCompoundFile(packed(streams));
    expect(file.names).toEqual(expect.arrayContaining(['small', 'medium', 'large']));
    for (const [name, content] of Object.entries(streams))
      expect(Buffer.compare(file.read(name.toLowerCase()) ?? new Uint8Array(), content)).toBe(0);
    expect(file.read('workbook')).toBeUndefined();
  });

  it('refuses a chain that leads back into itself', () => {
    const file = packed({ Workbook: bytes(20_000) });
    const view = new DataView(file.buffer);
    const table = (view.getUint32(76, true) + 1) * 512;
    for (let sector = 0; sector < 128; sector += 1) view.setUint32(table + sector * 4, 1, true);
    expect(() => readCompoundFile(file).read('workbook')).toThrow('damaged');
  });

  it('refuses what is too short to be one', () => {
    expect(() => readCompoundFile(bytes(300))).toThrow('damaged');
  });
});
