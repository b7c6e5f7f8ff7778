import type { Instant } from '@shared/domain/calendar/instant';
import { isLaterFerry, toFerriedOrder, type FerryOut } from '@shared/domain/exchange/ferry';
import { readFerryFile, writeFerryFile } from '@shared/formats/ferry/ferry-file';
import { anExchange, anOrderDocumentOf } from '@tests/builders/exchange-builders';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a ferry file', () => {
  it('is read as it was written', async () => {
    const { bytes, sha256 } = await writeFerryFile(content());
    expect(await read(bytes)).toEqual({ ok: true, value: { content: content(), sha256 } });
  });

  it('is refused when any byte of it has changed or its end is missing', async () => {
    const { bytes } = await writeFerryFile(content());
    const property = fc.asyncProperty(
      fc.integer({ min: 10, max: bytes.length - 1 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, change) => {
        const broken = bytes.slice();
        broken[at] = (broken[at] ?? 0) ^ change;
        expect((await read(broken)).ok).toBe(false);
        expect((await read(bytes.slice(0, at))).ok).toBe(false);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('is refused when somebody has changed a quantity inside of it', async () => {
    const { bytes } = await writeFerryFile(content());
    const text = gunzipSync(bytes).toString('utf8');
    const changed = gzipSync(text.replace('\\"quantity\\":20', '\\"quantity\\":99'));
    expect(gunzipSync(changed).toString('utf8')).not.toBe(text);
    expect(await read(changed)).toMatchObject({ error: { kind: 'damaged', reason: 'checksum' } });
  });

  it('of a newer version, another program or no gzip is told apart', async () => {
    const newer = gzipSync(JSON.stringify({ format: 'caiheng-ferry', version: 2 }));
    expect(await read(newer)).toEqual({ ok: false, error: { kind: 'newer-version', version: 2 } });
    const other = gzipSync(JSON.stringify({ some: 'thing' }));
    expect(await read(other)).toEqual({ ok: false, error: { kind: 'not-a-ferry-file' } });
    const text = new TextEncoder().encode('采购单');
    expect(await read(text)).toEqual({ ok: false, error: { kind: 'not-a-ferry-file' } });
  });

  it('holds no credentials and no settings', async () => {
    const { bytes } = await writeFerryFile(content());
    const text = gunzipSync(bytes).toString('utf8');
    expect(text).not.toMatch(/secret|password|credential|baseUrl|proxy/iu);
  });
});

describe('the order of ferry files', () => {
  const file = (number: string, at: string) => ({ number, at: at as Instant });

  it('goes by number where one workstation made both, whatever the clock said', () => {
    const first = file('BD-2024-A1B2C3-00009', '2024-05-02T00:00:00.000Z');
    const second = file('BD-2024-A1B2C3-00010', '2024-05-01T00:00:00.000Z');
    expect(isLaterFerry(second, first)).toBe(true);
    expect(isLaterFerry(first, second)).toBe(false);
    expect(isLaterFerry(first, first)).toBe(false);
  });

  it('goes by time between two workstations', () => {
    const one = file('BD-2024-A1B2C3-00009', '2024-05-02T00:00:00.000Z');
    const other = file('BD-2024-D4E5F6-00001', '2024-05-03T00:00:00.000Z');
    expect(isLaterFerry(other, one)).toBe(true);
  });
});

function content(): FerryOut {
  return {
    kind: 'out',
    number: 'BD-2024-A1B2C3-00001',
    madeAt: '2024-04-01T02:00:00.000Z' as Instant,
    workstation: 'A1B2C3',
    hospitalName: '试验医院',
    connectionName: '新疆医保服务平台',
    dialect: 'workbook',
    receipts: [],
    orders: [toFerriedOrder(anExchange({ document: anOrderDocumentOf(1, 3) }))],
  };
}

function read(bytes: Uint8Array) {
  return readFerryFile(new Blob([bytes.slice()]));
}
