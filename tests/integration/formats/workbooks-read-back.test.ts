import { readTexts, readAll } from './read-all';
import {
  createNationalCodeRows,
  NATIONAL_CODE_HEADER,
} from '@tests/fixtures/workbooks/national-code-rows';
import {
  toCsv,
  toCsvWithMark,
  toGbkCsv,
  toGbkHtml,
  toLargeXlsx,
  toXls,
  toXlsx,
} from '@tests/fixtures/workbooks/table-files';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const table = [[...NATIONAL_CODE_HEADER], ...createNationalCodeRows(400)];

/** Readers give rows only as far as something stands in them. */
function trimmed(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => {
    const end = row.findLastIndex((text) => text !== '');
    return row.slice(0, end + 1);
  });
}

describe('the same rows from every format', () => {
  it.each([
    ['.xlsx by exceljs', () => toXlsx(table)],
    ['.xlsx with texts inside of the cells', () => toLargeXlsx(table)],
    ['.xls', () => toXls(table)],
    ['.csv in UTF-8', () => toCsv(table)],
    ['.csv in UTF-8 with a byte order mark', () => toCsvWithMark(table)],
    ['.csv in GBK', () => toGbkCsv(table)],
    ['a web page in GBK called .xls', () => toGbkHtml(table)],
  ])('%s', async (_, write) => {
    expect(trimmed(await readTexts(await write()))).toEqual(trimmed(table));
  });

  it('more than a megabyte of Chinese text across chunks', async () => {
    const long = Array.from({ length: 9_000 }, (_, index) => [
      String(index),
      '硬脑（脊）膜补片𠮷'.repeat(12) + String(index),
      '骨'.repeat(index % 61),
    ]);
    for (const bytes of [toLargeXlsx(long), toCsv(long)])
      expect(trimmed(await readTexts(bytes))).toEqual(trimmed(long));
    // exceljs itself tears characters beyond the basic plane apart when it writes, so it gets none.
    const plain = long.map((cells) => cells.map((text) => text.replaceAll('𠮷', '吉')));
    expect(trimmed(await readTexts(await toXlsx(plain)))).toEqual(trimmed(plain));
  });

  it.skipIf(!existsSync('/usr/bin/soffice')).each(['xlsx', 'xls'])(
    'an .%s that LibreOffice wrote',
    async (format) => {
      const folder = mkdtempSync(join(tmpdir(), 'caiheng-formats-'));
      try {
        writeFileSync(join(folder, 'in.csv'), toCsvWithMark(table));
        // Filter options: comma, quote, UTF-8, from line 1, every column as text.
        const columns = table[0]?.map((_, index) => `${index + 1}/2`).join('/') ?? '';
        execFileSync(
          'soffice',
          [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            `--infilter=CSV:44,34,76,1,${columns}`,
            '--convert-to',
            format,
            '--outdir',
            folder,
            join(folder, 'in.csv'),
          ],
          { stdio: 'ignore' },
        );
        const bytes = new Uint8Array(readFileSync(join(folder, `in.${format}`)));
        expect(trimmed(await readTexts(bytes))).toEqual(trimmed(table));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('says what it read', async () => {
    const kinds = [];
    for (const bytes of [await toXlsx(table), toXls(table), toCsv(table), toGbkHtml(table)]) {
      const read = await readAll(bytes);
      kinds.push(read.ok ? read.value.kind : read.error);
    }
    expect(kinds).toEqual(['xlsx', 'xls', 'delimited', 'html']);
  });
});
