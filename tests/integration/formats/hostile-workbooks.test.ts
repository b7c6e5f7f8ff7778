import { describeRefusal } from '@shared/formats/imports/refusal-words';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import { createHostileFiles } from '@tests/fixtures/workbooks/hostile-files';
import { createNationalCodeRows } from '@tests/fixtures/workbooks/national-code-rows';
import { createSeededRandom } from '@tests/fixtures/workbooks/seeded-random';
import { sheetDataOf, xlsxParts } from '@tests/fixtures/workbooks/xlsx-file';
import { createZip } from '@tests/fixtures/workbooks/zip-file';
import {
  toGbkCsv,
  toGbkHtml,
  toLargeXlsx,
  toXls,
  toXlsx,
} from '@tests/fixtures/workbooks/table-files';
import { describe, expect, it } from 'vitest';
import { blobOf, readAll } from './read-all';

const MUTATIONS = Number(process.env.CAIHENG_MUTATIONS ?? 300);

describe('files that are refused', () => {
  it.each(createHostileFiles())('$name', async ({ bytes, refusal }) => {
    const read = await readAll(bytes);
    expect(read).toMatchObject({ ok: false, error: refusal });
    if (read.ok) return;
    // A sentence that ends, and says that nothing was changed.
    expect(describeRefusal(read.error)).toMatch(/^[^{}]{10,}没有改动。$/u);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const bytes = toLargeXlsx(createNationalCodeRows(5_000));
    const source = await openWorkbook(blobOf(bytes), {
      signal: stop.signal,
      onProgress: ({ bytesRead }) => {
        if (bytesRead > 200_000) stop.abort();
      },
    });
    if (!source.ok) throw new Error(source.error.kind);
    const outcomes = [];
    for await (const batch of source.value.sheets[0]?.rows() ?? []) outcomes.push(batch);
    expect(outcomes.at(-1)).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });

  it('tells how much it has read, ending with all of it', async () => {
    const bytes = toLargeXlsx(createNationalCodeRows(2_000));
    let last = { bytesRead: 0, bytesTotal: 1 };
    const source = await openWorkbook(blobOf(bytes), {
      onProgress: (progress) => {
        expect(progress.bytesRead).toBeGreaterThanOrEqual(last.bytesRead);
        last = progress;
      },
    });
    if (!source.ok) throw new Error(source.error.kind);
    for await (const batch of source.value.sheets[0]?.rows() ?? []) expect(batch.ok).toBe(true);
    expect(last.bytesRead).toBeGreaterThanOrEqual(last.bytesTotal * 0.99);
  });
});

describe('damage at random places', () => {
  const rows = createNationalCodeRows(30, 5);

  it.each([
    ['an .xlsx by exceljs', toXlsx, MUTATIONS],
    ['an .xlsx with texts inside of the cells', toLargeXlsx, MUTATIONS],
    ['an .xls', toXls, MUTATIONS],
    ['a web page', toGbkHtml, MUTATIONS],
    ['separated text', toGbkCsv, MUTATIONS],
  ])('%s is read right or refused, never a crash', async (name, write, count) => {
    const good = await write(rows);
    const random = createSeededRandom(20_240_325);
    for (let round = 0; round < count; round += 1) {
      const bytes = mutate(good, random);
      const read = await readAll(bytes);
      if (!read.ok || !name.startsWith('an .xlsx')) continue;
      // Checksums leave no room for a silent change of an .xlsx; other formats have none.
      const texts =
        read.value.sheets[0]?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
      expect(texts.map((cells) => cells[0])).toEqual(rows.map(([code]) => code));
    }
  });

  it('XML that is damaged before it is packed is read or refused', async () => {
    const random = createSeededRandom(13);
    const parts = xlsxParts({
      sheets: [
        {
          name: '表一',
          xml: `${sheetDataOf(rows)}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
        },
      ],
      strings: '<si><t>骨水泥</t></si><si><r><t>疝</t></r><r><t>补片</t></r></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>',
    });
    const kinds = new Set<string>();
    for (let round = 0; round < MUTATIONS; round += 1) {
      const chosen = random.below(parts.length);
      const bytes = createZip(
        parts.map((part, index) =>
          index === chosen
            ? { ...part, contents: mutate(Buffer.from(part.contents), random) }
            : part,
        ),
      );
      const read = await readAll(bytes);
      kinds.add(read.ok ? 'read' : read.error.kind);
    }
    expect(kinds).toContain('read');
    expect(kinds).toContain('damaged');
  });
});

function mutate(good: Uint8Array, random: ReturnType<typeof createSeededRandom>): Uint8Array {
  const bytes = good.slice();
  for (let times = random.below(8) + 1; times > 0; times -= 1)
    bytes[random.below(bytes.length)] = random.below(256);
  return random.below(10) === 0 ? bytes.slice(0, random.below(bytes.length)) : bytes;
}
