import { agreedQuantitiesImport } from '@shared/formats/imports/agreed-quantities';
import { describeRowRefusal } from '@shared/formats/imports/refusal-words';
import { errorCell } from '@shared/formats/workbook/workbook';
import { describe, expect, it } from 'vitest';
import { CODE, collect, result, results } from './result-rows';
import { aWorkbook, filledDown, type CellInput } from './workbook-in-memory';

describe('cells that are refused', () => {
  it.each([
    ['价格 0', { 8: '0.00' }, 'I', 'zero-price'],
    ['负价格', { 8: '-598' }, 'I', 'negative'],
    ['五位小数', { 8: '598.00001' }, 'I', 'too-many-decimals'],
    ['价格带字', { 8: '12.5x' }, 'I', 'not-a-number'],
    ['没有价格', { 8: '' }, 'I', 'empty'],
    ['公式错误', { 8: errorCell('#N/A') }, 'I', 'formula-error'],
    ['没有组', { 1: '' }, 'B', 'empty'],
    ['没有证号', { 4: '/' }, 'E', 'empty'],
    ['编码缺位', { 6: 'C0708010130100110' }, 'G', 'not-a-code'],
    ['编码小写', { 6: CODE.toLowerCase() }, 'G', 'lower-case-code'],
    ['身份不明', { 9: '看情况' }, 'J', 'unknown-selection'],
  ])('%s', async (...[, changes, column, rule]) => {
    const reading = await results(result(changes), result({ 3: '20g' }));
    expect(reading.refusals.map((each) => [each.row, each.column, each.rule])).toEqual([
      [2, column, rule],
    ]);
    expect(reading.rows).toHaveLength(1);
    expect(reading.counts).toMatchObject({ rows: 2, accepted: 1, refused: 1 });
  });

  it('says where, what, which rule and what to do', async () => {
    const reading = await results(result({ 8: '12.5x' }));
    const words = reading.refusals.map(describeRowRefusal);
    expect(words).toEqual([
      '工作表「骨水泥」第 2 行I 列「中选价格（元）」的值“12.5x”不是数字，请只填数字。',
    ]);
  });

  it('shows of a very long text only its beginning', async () => {
    const reading = await results(result({ 5: '很长'.repeat(20_000) }));
    expect(reading.refusals).toMatchObject([
      { column: 'F', rule: 'too-long', value: `${'很长'.repeat(30)}…` },
    ]);
  });

  it('refuses the second of two rows that say the same, and names the first', async () => {
    const reading = await results(result(), result({ 0: '2', 8: '600' }));
    expect(reading.refusals[0]).toMatchObject({
      row: 3,
      rule: 'duplicate',
      first: { sheet: '骨水泥', row: 2 },
    });
  });

  it('reads prices as they are printed', async () => {
    const printed = ['1,280.00', '￥1280', '1280元', '１２８０．００', '1280.0000', ' 1280元/片 '];
    const reading = await results(
      ...printed.map((price, index) => result({ 3: `${index}g`, 8: price })),
    );
    expect(reading.refusals).toEqual([]);
    expect(new Set(reading.rows.map(({ item }) => item.price))).toEqual(new Set([12_800_000]));
  });

  it('reads a line that has no national code yet', async () => {
    const reading = await results(
      ...['', '/', '—', '无', '待赋码'].map((code, index) => result({ 3: `${index}g`, 6: code })),
    );
    expect(reading.rows.map(({ item }) => item.nationalCode)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('warns about registration numbers that it cannot read, and keeps them', async () => {
    const reading = await results(
      result({ 4: '国械注准2018\n3130217' }),
      result({ 3: '2g', 4: '见说明书' }),
    );
    expect(reading.rows.map(({ item }) => item.registrationNumber)).toEqual([
      '国械注准20183130217',
      '见说明书',
    ]);
    expect(reading.warnings.map(({ row, rule }) => [row, rule])).toEqual([
      [3, 'unreadable-registration'],
    ]);
  });

  it('reads merged makers for every row that they cover', async () => {
    const reading = await results(result(), result({ 3: '20g', 5: filledDown('瑞康公司') }));
    expect(reading.rows[1]?.item.manufacturer).toBe('瑞康公司');
  });
});

describe('agreed quantities', () => {
  const header = ['产品名称', '规格型号', '中选企业', '约定采购量'];
  const quantity = (agreed: CellInput) =>
    collect(
      aWorkbook({ rows: [header, ['骨水泥', '40g', '瑞康公司', agreed]] }),
      agreedQuantitiesImport,
    );

  it.each(['0', '640', 640, '1,640', '６４０', '640.00'])('reads %s', async (agreed) => {
    expect((await quantity(agreed)).refusals).toEqual([]);
  });

  it.each([
    ['12.5', 'not-whole'],
    ['12.5x', 'not-a-number'],
    ['-1', 'negative'],
    ['1e5', 'scientific'],
    ['', 'empty'],
    ['640袋', 'not-a-number'],
  ])('refuses %s', async (agreed, rule) => {
    expect((await quantity(agreed)).refusals.map((each) => each.rule)).toEqual([rule]);
  });
});
