import { buildEvidence } from '@renderer/features/exchange/cut-over/build-evidence';
import { anOrder } from '@tests/builders/order-builders';
import { readZipDirectory } from '@shared/formats/workbook/zip-directory';
import { readZipPart, type PartOptions } from '@shared/formats/workbook/zip-part';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

const NAMES = { book: '切换清单.xlsx', manifest: '校验清单.json', messages: '平台报文.json' };

/** Whole parts, their checksums held against them. */
const OPTIONS: PartOptions = {
  maxBytes: 10_000_000,
  verify: true,
  reading: {
    expect: () => undefined,
    advance: () => undefined,
    stopIfCancelled: () => undefined,
  },
};

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function anEvidenceFile(orders: number) {
  const rows = Array.from({ length: orders }, (_, at) => anOrder({ number: `CG-${String(at)}` }));
  return buildEvidence(
    {
      evidence: {
        orderNumbers: [],
        parts: [
          { name: 'orders', rows },
          { name: 'receipts', rows: [] },
        ],
      },
      messages: [],
      book: new TextEncoder().encode('book'),
      about: { from: '市平台', to: '省平台' },
    },
    NAMES,
  );
}

/** Reads the archive as another program would: by its directory. */
async function partsOf(contents: Uint8Array): Promise<ReadonlyMap<string, Uint8Array>> {
  const file = new Blob([new Uint8Array(contents)]);
  const parts = new Map<string, Uint8Array>();
  for (const [name, entry] of await readZipDirectory(file)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of readZipPart(file, entry, OPTIONS)) chunks.push(chunk);
    parts.set(name, Buffer.concat(chunks));
  }
  return parts;
}

describe('the evidence of a cut-over', () => {
  it('holds each part with the hash that the manifest and the record give', async () => {
    const file = await anEvidenceFile(1_201);
    const parts = await partsOf(file.contents);
    expect([...parts.keys()]).toEqual([
      NAMES.manifest,
      NAMES.book,
      'orders.json',
      'receipts.json',
      NAMES.messages,
    ]);
    for (const { name, sha256, bytes } of file.parts) {
      const part = parts.get(name) ?? new Uint8Array();
      expect([name, hashOf(part), part.length]).toEqual([name, sha256, bytes]);
    }
    const manifest: unknown = JSON.parse(new TextDecoder().decode(parts.get(NAMES.manifest)));
    expect(manifest).toMatchObject({ from: '市平台', parts: file.parts });
    expect(file.sha256).toBe(hashOf(file.contents));
  });

  it('is JSON that can be read, row by row, none left out at a seam', async () => {
    const parts = await partsOf((await anEvidenceFile(1_201)).contents);
    const text = new TextDecoder().decode(parts.get('orders.json'));
    const rows = JSON.parse(text) as readonly { readonly number: string }[];
    expect(new Set(rows.map(({ number }) => number)).size).toBe(1_201);
    expect(text.split('\n')).toHaveLength(1_201 + 3);
    expect(JSON.parse(new TextDecoder().decode(parts.get('receipts.json')))).toEqual([]);
  });
});
