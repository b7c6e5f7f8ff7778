import { writeStatementWorkbook } from '@shared/formats/documents/workbook/statement/write-statement-workbook';
import { fen } from '@shared/domain/money/money';
import { describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { convertWithOffice, hasPoppler, hasSoffice, pdfPages, plainText } from './office';
import { keptResults, recalculated } from './recalculate';
import { aSampleStatement } from './sample-statement';

function readBack(bytes: Uint8Array) {
  const { Sheets } = XLSX.read(bytes, { type: 'array', cellFormula: true });
  return (address: string): XLSX.CellObject => {
    const [sheet = '', cell = ''] = address.split('!');
    return Sheets[sheet]?.[cell] as XLSX.CellObject;
  };
}

describe('a statement as a workbook', () => {
  it('keeps the closing amounts of the statement beside their formulas', async () => {
    const statement = aSampleStatement(5);
    const cell = readBack(await writeStatementWorkbook(statement));
    expect(cell('对账单!D13')).toMatchObject({
      f: 'ROUND(D8+D9-D10+D11-D12,2)',
      v: statement.unpaid.closing / 100,
    });
    expect(cell('对账单!H13').v).toBe(statement.uninvoiced.closing / 100);
    expect(cell('对账单!D20').v).toBe('相符');
  });

  it('multiplies quantity and price where that was posted, and keeps a corrected amount', async () => {
    const cell = readBack(await writeStatementWorkbook(aSampleStatement(5)));
    expect(cell('明细!S4')).toMatchObject({ f: 'ROUND(O4*R4,2)', v: 1.01 });
    expect(cell('明细!S6').f).toBeUndefined();
  });

  it('keeps stated movements that the lines do not add up to', async () => {
    const statement = aSampleStatement(5);
    const unpaid = { ...statement.unpaid, accepted: fen(99_999) };
    const cell = readBack(await writeStatementWorkbook({ ...statement, unpaid }));
    expect(cell('对账单!D9')).toMatchObject({ v: 999.99 });
    expect(cell('对账单!D9').f).toBeUndefined();
    expect(cell('对账单!D20').v).toBe('不符');
  });

  it('writes codes as text, days as days', async () => {
    const cell = readBack(await writeStatementWorkbook(aSampleStatement(5)));
    expect(cell('明细!H4')).toMatchObject({ t: 's', v: '0000' });
    expect(cell('明细!I4')).toMatchObject({ t: 's', v: '=cmd|骨水泥' });
    // 2024-04-08 counted from Excel's 1899-12-30.
    expect(cell('明细!F4')).toMatchObject({ t: 'n', v: 45_390 });
    expect(cell('发票!A3')).toMatchObject({ t: 's', v: '24652000000123456789' });
  });

  it('stands without a single line', async () => {
    const empty = { ...aSampleStatement(0), lines: [], invoices: [], payments: [] };
    const kept = keptResults(await writeStatementWorkbook(empty));
    expect(kept.length).toBeGreaterThan(10);
  });
});

describe('a statement recalculated by LibreOffice (skipped without LibreOffice)', () => {
  it.skipIf(!hasSoffice).each([0, 3, 200])(
    'comes to the same values with %i acceptances',
    async (count) => {
      const bytes = await writeStatementWorkbook(aSampleStatement(count));
      const kept = keptResults(bytes);
      expect(kept.length).toBeGreaterThan(20 + count - 1);
      expect(await recalculated(bytes)).toEqual(kept);
    },
  );

  it.skipIf(!hasSoffice || !hasPoppler)(
    'prints its front on one page with both signature blocks',
    async () => {
      const bytes = await writeStatementWorkbook(aSampleStatement(60));
      const pages = await pdfPages(
        await convertWithOffice(bytes, { fileName: 'statement.xlsx', filter: 'pdf' }),
      );
      const front = plainText(pages[0] ?? '');
      for (const words of [
        'DZ-2024-0009',
        '91650100MA07XXXX0Y',
        '期初未付',
        '未到票暂估',
        '逾期31–60天',
        '财务负责人',
        '物资会计',
        '财务复核',
        '一式三份',
      ])
        expect(front).toContain(plainText(words));
      const details = pages.filter((page) => plainText(page).includes('院订单号'));
      expect(details.length).toBeGreaterThan(2);
    },
  );
});
