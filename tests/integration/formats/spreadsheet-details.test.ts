import { createXlsx, xlsxParts, sheetDataOf } from '@tests/fixtures/workbooks/xlsx-file';
import { createZip } from '@tests/fixtures/workbooks/zip-file';
import { toGbk } from '@tests/fixtures/workbooks/gbk';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { readAll, readCells, readTexts } from './read-all';

function book(cells: string, more: Partial<Parameters<typeof createXlsx>[0]> = {}): Uint8Array {
  return createXlsx({
    sheets: [{ name: '表一', xml: `<sheetData><row r="1">${cells}</row></sheetData>` }],
    ...more,
  });
}

const DATE_STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="165" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>';

describe('cells of an .xlsx', () => {
  it('keeps numbers as the digits that a person sees', async () => {
    const stored = [
      '1280',
      '1280.50',
      '1280.0999999999999',
      '0.1',
      '8.68E+14',
      '1.0000000000000001E-5',
      '123456789012345678',
    ];
    const cells = await readCells(book(stored.map((value) => `<c><v>${value}</v></c>`).join('')));
    expect(cells[0]?.map(({ text }) => text)).toEqual([
      '1280',
      '1280.50',
      '1280.1',
      '0.1',
      '868000000000000',
      '0.00001',
      '123456789012345678',
    ]);
    expect(cells[0]?.map(({ scientific }) => scientific)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('reads dates of both calendars by the number format', async () => {
    const cells =
      '<c s="1"><v>45376</v></c><c s="2"><v>45376</v></c><c s="4"><v>45376.5</v></c><c s="0"><v>45376</v></c><c s="1"><v>60</v></c>';
    expect(await readTexts(book(cells, { styles: DATE_STYLES }))).toEqual([
      ['2024-03-25', '2024-03-25', '2024-03-25 12:00:00', '45376', '1900-02-29'],
    ]);
    const in1904 = '<c s="1"><v>43914</v></c>';
    expect(await readTexts(book(in1904, { styles: DATE_STYLES, date1904: true }))).toEqual([
      ['2024-03-25'],
    ]);
  });

  it('keeps the zeros that a number format shows', async () => {
    expect(await readTexts(book('<c s="3"><v>1001</v></c>', { styles: DATE_STYLES }))).toEqual([
      ['001001'],
    ]);
  });

  it('joins the runs of rich text and leaves readings out', async () => {
    const strings =
      '<si><r><t>骨</t></r><r><rPr><b/></rPr><t xml:space="preserve">水 </t></r><rPh sb="0" eb="1"><t>こつ</t></rPh></si><si><t>a_x000D_b</t></si>';
    expect(
      await readTexts(book('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', { strings })),
    ).toEqual([['骨水 ', 'a\rb']]);
  });

  it('takes the stored result of a formula, and says when there is none', async () => {
    const cells = await readCells(
      book(
        '<c><f>A2*2</f><v>640</v></c><c t="str"><f>B2&amp;""</f><v>袋</v></c><c><f>C2</f></c><c t="e"><f>D2</f><v>#N/A</v></c>',
      ),
    );
    expect(cells[0]?.map(({ text, kind }) => [text, kind])).toEqual([
      ['640', 'number'],
      ['袋', 'text'],
      ['公式没有保存结果', 'error'],
      ['#N/A', 'error'],
    ]);
  });

  it('finds cells by their reference and without one', async () => {
    expect(await readTexts(book('<c r="B1"><v>1</v></c><c r="D1"><v>2</v></c>'))).toEqual([
      ['', '1', '', '2'],
    ]);
    expect(await readTexts(book('<c/><c><v>1</v></c><c/><c><v>2</v></c>'))).toEqual([
      ['', '1', '', '2'],
    ]);
  });

  it('reads elements whatever prefix they bear', async () => {
    const xml =
      '<x:sheetData xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>骨</x:t></x:is></x:c></x:row></x:sheetData>';
    expect(await readTexts(createXlsx({ sheets: [{ name: 'a', xml }] }))).toEqual([['骨']]);
  });

  it('fills merged regions and says which cells were filled', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('a');
    sheet.addRows([
      ['骨水泥', 'x'],
      ['', 'y'],
      ['', 'z'],
      ['题目', ''],
    ]);
    sheet.mergeCells('A1:A3');
    sheet.mergeCells('A4:B4');
    const rows = await readCells(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(rows.map((cells) => cells.map(({ text, filled }) => [text, filled]))).toEqual([
      [
        ['骨水泥', undefined],
        ['x', undefined],
      ],
      [
        ['骨水泥', 'down'],
        ['y', undefined],
      ],
      [
        ['骨水泥', 'down'],
        ['z', undefined],
      ],
      [
        ['题目', undefined],
        ['题目', 'across'],
      ],
    ]);
  });

  it('reads a zip file of the large kind, and stored parts', async () => {
    const parts = xlsxParts({ sheets: [{ name: 'a', xml: sheetDataOf([['骨', '水泥']]) }] });
    expect(await readTexts(createZip(parts, { zip64: true }))).toEqual([['骨', '水泥']]);
    expect(await readTexts(createZip(parts.map((part) => ({ ...part, stored: true }))))).toEqual([
      ['骨', '水泥'],
    ]);
  });

  it('gives every sheet with its name, and says which are hidden', async () => {
    const xml = sheetDataOf([['a']]);
    const read = await readAll(
      createXlsx({
        sheets: [
          { name: '骨水泥', xml },
          { name: '隐藏', xml, hidden: true },
        ],
      }),
    );
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(['骨水泥', '隐藏']);
  });
});

describe('cells of other formats', () => {
  it('reads days, zeros and merged cells of an .xls', async () => {
    const sheet = utils.aoa_to_sheet([
      ['组', 45376, 1001, 1280.1],
      ['', 45377, 1002, 0.5],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }];
    for (const [address, format] of [
      ['B1', 'yyyy-mm-dd'],
      ['B2', 'm/d/yy'],
      ['C1', '000000'],
      ['C2', '000000'],
    ] as const) {
      const cell: unknown = sheet[address];
      Object.assign(cell as object, { z: format });
    }
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'a');
    const written: unknown = write(book, { type: 'array', bookType: 'biff8' });
    expect(await readTexts(new Uint8Array(written as ArrayBuffer))).toEqual([
      ['组', '2024-03-25', '001001', '1280.1'],
      ['组', '2024-03-26', '001002', '0.5'],
    ]);
  });

  it('reads the days of an .xls of 1904', async () => {
    const sheet = utils.aoa_to_sheet([[43914]]);
    Object.assign(sheet.A1 as object, { z: 'yyyy-mm-dd' });
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'a');
    book.Workbook = { WBProps: { date1904: true } };
    const written: unknown = write(book, { type: 'array', bookType: 'biff8' });
    expect(await readTexts(new Uint8Array(written as ArrayBuffer))).toEqual([['2024-03-25']]);
  });

  it('keeps codes of a web page as text and fills its merged cells', async () => {
    const page =
      '<html><body><table><tr><td rowspan="2">骨水泥</td><td>001001</td></tr><tr><td>86800000000000012345</td></tr></table></body></html>';
    expect(await readTexts(toGbk(page))).toEqual([
      ['骨水泥', '001001'],
      ['骨水泥', '86800000000000012345'],
    ]);
  });

  it('reads the XML of 2003', async () => {
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="骨水泥"><Table><Row><Cell><Data ss:Type="String">001001</Data></Cell><Cell><Data ss:Type="Number">1280.5</Data></Cell></Row></Table></Worksheet></Workbook>';
    const read = await readAll(new TextEncoder().encode(xml));
    expect(read).toMatchObject({
      ok: true,
      value: { kind: 'xml-2003', sheets: [{ name: '骨水泥' }] },
    });
    expect(await readTexts(new TextEncoder().encode(xml))).toEqual([['001001', '1280.5']]);
  });

  it('reads separated text with quotes, tabs, semicolons and UTF-16', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    expect(await readTexts(encode('a,b\r\n"x,""y""\nz",="0012"\r\n'))).toEqual([
      ['a', 'b'],
      ['x,"y"\nz', '0012'],
    ]);
    expect(await readTexts(encode('a\tb\n1,5\t2\n'))).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    expect(await readTexts(encode('sep=;\r\na;b\r\n1,5;2'))).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ]);
    const utf16 = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('耗材代码\t企业\r\n', 'utf16le'),
    ]);
    expect(await readTexts(new Uint8Array(utf16))).toEqual([['耗材代码', '企业']]);
  });
});
