import type { CellContent } from '@shared/formats/documents/workbook/cell-value';
import type { TableSheet } from '@shared/formats/documents/workbook/table-sheet';
import { writeTableWorkbook } from '@shared/formats/documents/workbook/write-table-workbook';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { convertWithOffice, hasSoffice } from './office';
import { keptResults, recalculated } from './recalculate';

const HOSTILE = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '=HYPERLINK("http://x","y")',
  'a\u0007b',
  '_x0041_',
  '<b>&"',
  '00012',
  '1E5',
  '2024/1/2',
];

function aTable(rows: readonly (readonly CellContent[])[]): TableSheet {
  return {
    title: '库存 & 效期',
    sheetName: '库存/效期',
    columns: [
      { title: '编码', kind: 'text', width: 20 },
      { title: '金额', kind: 'money', width: 14 },
      { title: '单价', kind: 'price', width: 12 },
      { title: '数量', kind: 'quantity', width: 10 },
      { title: '日期', kind: 'date', width: 12 },
      { title: '占比', kind: 'share', width: 9 },
    ],
    rows,
    totals: [1, 3],
    note: '=全部',
  };
}

const rowsOf = (texts: readonly string[]) =>
  texts.map((text, index): readonly CellContent[] => [
    text,
    10 + index * 7,
    12_345,
    index - 2,
    '2024-02-29',
    5_010,
  ]);

describe('a grid as a workbook', () => {
  it('holds no formula but its totals', async () => {
    const kept = keptResults(await writeTableWorkbook(aTable(rowsOf(HOSTILE))));
    expect(kept.map(({ at }) => at)).toEqual(['库存 效期!B17', '库存 效期!D17']);
  });

  it('is set up for printing and filtering', async () => {
    const bytes = await writeTableWorkbook(aTable(rowsOf(['a'])));
    const { Workbook, Sheets } = XLSX.read(bytes, { type: 'array', cellStyles: true });
    const names = Workbook?.Names?.map(({ Name, Ref }) => `${Name} ${Ref}`) ?? [];
    expect(names).toContain("_xlnm.Print_Titles '库存 效期'!$3:$3");
    expect(Sheets['库存 效期']?.['!autofilter']).toEqual({ ref: 'A3:F4' });
  });

  it('stands without rows', async () => {
    expect(keptResults(await writeTableWorkbook(aTable([])))).toHaveLength(2);
  });
});

describe('a grid opened by LibreOffice (skipped without LibreOffice)', () => {
  it.skipIf(!hasSoffice)('shows hostile text as text, days, money and shares as such', async () => {
    const bytes = await writeTableWorkbook(aTable(rowsOf(HOSTILE)));
    const csv = await convertWithOffice(bytes, {
      fileName: 'grid.xlsx',
      // Comma, quote, UTF-8, from line 1, formatted as shown.
      filter: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
    });
    const { Sheets } = XLSX.read(new TextDecoder().decode(csv), { type: 'string', raw: true });
    const rows = XLSX.utils.sheet_to_json<readonly string[]>(Sheets['Sheet1'] ?? {}, { header: 1 });
    const shown = rows.slice(3, 3 + HOSTILE.length).map((row) => row[0]);
    expect(shown).toEqual([
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(A1)',
      ' =1+1',
      '\n=1+1',
      '=HYPERLINK("http://x","y")',
      'a␇b',
      '_x0041_',
      '<b>&"',
      '00012',
      '1E5',
      '2024/1/2',
    ]);
    expect(rows[3]?.slice(1)).toEqual(['0.10', '1.2345', '-2', '2024-02-29', '50.1%']);
    expect(rows[1]?.[0]).toBe('=全部');
  });

  it.skipIf(!hasSoffice)('adds the totals up to the same fen', async () => {
    const texts = Array.from({ length: 500 }, (_, index) => String(index));
    const bytes = await writeTableWorkbook(aTable(rowsOf(texts)));
    expect(await recalculated(bytes)).toEqual(keptResults(bytes));
  });
});
