import { planConversionRows } from '@shared/domain/conversion/plan-conversion-rows';
import { groupConversionsImport } from '@shared/formats/imports/group-conversions';
import { HIP, hipProductId, hipProducts } from '@tests/builders/conversion-builders';
import { describe, expect, it } from 'vitest';
import { collect } from './result-rows';
import { aWorkbook, type CellInput } from './workbook-in-memory';

const HEADER = ['产品名称', '约定单位数', '＝基本单位数', '产品系统', '部件', '每套数量'];
const products = hipProducts().map((product) => ({
  ...product,
  nationalCode: null,
  registrationNumber: '',
  specification: '',
  model: '',
}));
const names = new Map(products.map((product) => [product.id, { ...product, manufacturer: 'A' }]));

async function read(...rows: readonly (readonly CellInput[])[]) {
  return collect(aWorkbook({ rows: [HEADER, ...rows] }), groupConversionsImport);
}

describe('a workbook of conversions', () => {
  it('gives direct conversions, parts with how many make a set, and the whole set', async () => {
    const reading = await read(
      ['髋臼杯', '', '', HIP, '髋臼杯', 1],
      ['内衬', '', '', HIP, '内衬', 2],
      ['全髋', '', '', HIP, '', ''],
      ['球头', 2, 5, '', '', ''],
    );
    expect(reading.refusals).toEqual([]);
    const plan = planConversionRows(reading.rows, products, names);
    expect(plan).toEqual({
      products: [
        { kind: 'part', productId: hipProductId('髋臼杯'), set: HIP, role: '髋臼杯' },
        { kind: 'part', productId: hipProductId('内衬'), set: HIP, role: '内衬' },
        {
          ...{ kind: 'direct', productId: hipProductId('全髋'), set: HIP },
          ...{ agreedUnits: 1, baseUnits: 1 },
        },
        {
          ...{ kind: 'direct', productId: hipProductId('球头'), set: null },
          ...{ agreedUnits: 2, baseUnits: 5 },
        },
      ],
      parts: [
        { set: HIP, role: '髋臼杯', perSet: 1 },
        { set: HIP, role: '内衬', perSet: 2 },
      ],
      refusals: [],
    });
  });

  it('refuses a count of zero, none at all, a part without its system, and a row said twice', async () => {
    const reading = await read(
      ['髋臼杯', 1, 0, '', '', ''],
      ['内衬', 1, '', '', '', ''],
      ['球头', '', '', '', '球头', 1],
      ['股骨柄', 1, 20, '', '', ''],
      ['股骨柄', 1, 30, '', '', ''],
    );
    expect(reading.refusals.map(({ row, column, rule }) => [row, column, rule])).toEqual([
      [2, 'C', 'less-than-one'],
      [3, 'C', 'empty'],
      [4, 'D', 'empty'],
      [6, 'A', 'duplicate'],
    ]);
  });

  it('refuses what the group does not have, what has no unit, and one product under two names', async () => {
    const reading = await read(
      ['螺钉', 1, 20, '', '', ''],
      ['髋臼杯', 1, 20, '', '', ''],
      ['髋 臼 杯', 1, 30, '', '', ''],
      ['内衬', 1, 20, '', '', ''],
      ['球头', '', '', HIP, '球头', 1],
      ['股骨柄', '', '', HIP, '球头', 2],
    );
    const bare = products.map((product) =>
      product.id === hipProductId('内衬')
        ? { ...product, unit: { ...product.unit, baseUnit: '' } }
        : product,
    );
    const { refusals } = planConversionRows(reading.rows, bare, names);
    expect(refusals.map(({ row, kind, first }) => [row, kind, first])).toEqual([
      [2, 'product-unknown', null],
      [4, 'product-twice', 3],
      [5, 'base-unit-missing', null],
      [7, 'per-set-differs', 6],
    ]);
  });
});
