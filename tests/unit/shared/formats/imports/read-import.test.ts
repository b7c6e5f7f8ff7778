import { inspectImport } from '@shared/formats/imports/inspect-import';
import { nationalCodesImport } from '@shared/formats/imports/national-codes';
import { collectImport, readImport } from '@shared/formats/imports/read-import';
import { describeRefusal } from '@shared/formats/imports/refusal-words';
import { selectedResultsImport } from '@shared/formats/imports/selected-results';
import { describe, expect, it } from 'vitest';
import { collect, result, RESULT_HEADER, results } from './result-rows';
import { aWorkbook, scientificCell, type CellInput } from './workbook-in-memory';

const CODE_HEADER = [
  '耗材代码',
  '一级分类',
  '二级分类',
  '三级分类',
  '医保通用名分类',
  '耗材材质',
  '规格',
  '医保通用名编号',
  '医保通用名',
  '耗材企业',
];

describe('finding the table', () => {
  it('passes over titles above the header', async () => {
    const rows = [['附件1 中选结果'], [], ['执行时间：2024年3月25日'], RESULT_HEADER, result()];
    const reading = await collect(aWorkbook({ rows }), selectedResultsImport);
    expect(reading.sheets[0]?.headerRow).toBe(4);
    expect(reading.rows.map(({ row }) => row)).toEqual([5]);
  });

  it('knows headers with line breaks, spaces, width, marks and brackets of their own', async () => {
    const header = [
      '序 号',
      '采购组',
      '产品\n名称*',
      '规格型号',
      '注 册 证 号',
      '中选企业',
      '医保编码',
      '单位',
      '中选价格【元／片】',
      '供应身份',
    ];
    const reading = await collect(aWorkbook({ rows: [header, result()] }), selectedResultsImport);
    expect(reading.rows[0]?.item.price).toBe(5_980_000);
  });

  it('takes the better of two columns that fit', async () => {
    const rows = [
      [...RESULT_HEADER, '生产企业'],
      [...result(), '境外厂'],
    ];
    const reading = await collect(aWorkbook({ rows }), selectedResultsImport);
    expect(reading.rows[0]?.item.manufacturer).toBe('瑞康公司');
    expect(reading.rows[0]?.raw).toMatchObject({ 生产企业: '境外厂', 中选企业: '瑞康公司' });
  });

  it('uses the mapping that people confirmed for the sheet', async () => {
    const rows = [
      [...RESULT_HEADER, '生产企业'],
      [...result(), '境外厂'],
    ];
    const source = aWorkbook({ rows });
    const inspected = await inspectImport({ source, definition: selectedResultsImport });
    const plan = inspected.ok ? inspected.value[0]?.plan : null;
    const reading = await collectImport({
      source,
      definition: selectedResultsImport,
      mappingFor: (sheet, fingerprint) =>
        sheet === '骨水泥' && fingerprint === plan?.header.fingerprint
          ? { ...plan.mapping, manufacturer: 10 }
          : undefined,
    });
    expect(reading.ok && reading.value.rows[0]?.item.manufacturer).toBe('境外厂');
  });

  it('names the group by the sheet where no column does', async () => {
    const rows = [RESULT_HEADER.toSpliced(1, 1), result().toSpliced(1, 1)];
    const reading = await collect(
      aWorkbook({ name: '疝补片', rows }, { name: 'Sheet2', rows }),
      selectedResultsImport,
    );
    expect(reading.rows.map(({ item }) => item.group)).toEqual(['疝补片', '']);
  });

  it('names the sheets that it left out and why', async () => {
    const reading = await collect(
      aWorkbook(
        { rows: [RESULT_HEADER, result()] },
        { name: '说明', rows: [['本表由平台导出']] },
        { name: '旧', hidden: true, rows: [RESULT_HEADER, result()] },
        { name: '空', rows: [] },
        { name: '缺', rows: [RESULT_HEADER.toSpliced(8, 1), result().toSpliced(8, 1)] },
      ),
      selectedResultsImport,
    );
    expect(reading.skippedSheets.map(({ name, reason }) => [name, reason])).toEqual([
      ['说明', 'no-header'],
      ['旧', 'hidden'],
      ['空', 'empty'],
      ['缺', 'missing-columns'],
    ]);
    expect(reading.skippedSheets[3]?.missing.map(({ title }) => title)).toEqual(['中选价格']);
  });
});

describe('rows that are no data', () => {
  it('lists notes, totals, repeated headers and column numbers instead of reading them', async () => {
    const reading = await results(
      ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
      result(),
      RESULT_HEADER,
      result({ 0: '2', 3: '20g' }),
      ['合 计', '', '', '', '', '', '', '', '1,196.00'],
      ['注：价格含税'],
      ['填报人：张三', '', '', '复核人：李四'],
      ['以上为全部中选产品'],
    );
    expect(reading.rows.map(({ row }) => row)).toEqual([3, 5]);
    expect(reading.skippedRows.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'column-numbers'],
      [4, 'repeated-header'],
      [6, 'total'],
      [7, 'note'],
      [8, 'note'],
      [9, 'note'],
    ]);
    expect(reading.skippedRows[3]?.text).toBe('注：价格含税');
    expect(reading.counts).toMatchObject({ rows: 2, accepted: 2, skipped: 6 });
  });

  it('does not take a product for a note', async () => {
    const reading = await results(result({ 0: '', 1: '说明', 2: '注射器' }));
    expect(reading.rows).toHaveLength(1);
  });
});

describe('national codes', () => {
  const row = (code: CellInput, generic: CellInput = ''): CellInput[] => [
    code,
    '01-a',
    '01-b',
    '01-c',
    '001-d',
    '13-e',
    '038-f',
    generic,
    '',
    '某公司',
  ];

  it('refuses the whole import when the codes have become numbers', async () => {
    for (const code of [scientificCell('868000000000000'), '8.68E+14', 868000000000000]) {
      const source = aWorkbook({ rows: [CODE_HEADER, row('C0101010011303807555'), row(code)] });
      const reading = await collectImport({ source, definition: nationalCodesImport });
      expect(reading).toMatchObject({
        ok: false,
        error: { kind: 'codes-as-numbers', row: 3, column: 'A' },
      });
      if (!reading.ok) expect(describeRefusal(reading.error)).toContain('第 3 行A 列「耗材代码」');
    }
  });

  it('reads full-width codes and refuses lost zeros', async () => {
    const reading = await collect(
      aWorkbook({
        rows: [
          CODE_HEADER,
          row('Ｃ０１０１０１００１１３０３８０７５５５ '),
          row('C0101010011303810088', 1001),
        ],
      }),
      nationalCodesImport,
    );
    expect(reading.rows.map(({ item }) => item.code)).toEqual(['C0101010011303807555']);
    expect(reading.refusals.map(({ column, rule }) => [column, rule])).toEqual([
      ['H', 'leading-zeros-lost'],
    ]);
  });

  it('names a missing column, its other names and the columns found', async () => {
    const source = aWorkbook({
      rows: [CODE_HEADER.slice(0, 9), row('C0101010011303807555').slice(0, 9)],
    });
    const reading = await collectImport({ source, definition: nationalCodesImport });
    if (reading.ok) throw new Error('read');
    expect(reading.error).toMatchObject({
      kind: 'missing-columns',
      headerRow: 1,
      found: CODE_HEADER.slice(0, 9),
    });
    expect(describeRefusal(reading.error)).toMatch(/缺少「耗材企业」（也可写作生产企业/u);
  });

  it('says that it found no table, or nothing at all', async () => {
    const letter = await collectImport({
      source: aWorkbook({ rows: [['关于执行中选结果的通知'], ['各医疗机构：']] }),
      definition: nationalCodesImport,
    });
    expect(letter).toMatchObject({ ok: false, error: { kind: 'no-header', sheets: ['骨水泥'] } });
    const nothing = await collectImport({
      source: aWorkbook({ rows: [] }),
      definition: nationalCodesImport,
    });
    expect(nothing).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  it('gives batches of bounded size and stops when told to', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) =>
      row(`C01010100113038${String(index).padStart(5, '0')}`),
    );
    const source = aWorkbook({ rows: [CODE_HEADER, ...rows] });
    const sizes: number[] = [];
    await readImport({ source, definition: nationalCodesImport }, (batch) => {
      sizes.push(batch.rows.length);
    });
    expect(sizes).toEqual([2_000, 2_000, 1_000]);
    const stopped = await readImport(
      { source, definition: nationalCodesImport, signal: AbortSignal.abort() },
      () => undefined,
    );
    expect(stopped).toEqual({ ok: false, error: { kind: 'cancelled' } });
  });
});
