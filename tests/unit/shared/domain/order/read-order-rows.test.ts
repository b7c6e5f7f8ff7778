import { readOrderRows, type NamedProduct } from '@shared/domain/order/read-order-rows';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const product = (key: string, overrides: Partial<NamedProduct> = {}): NamedProduct => ({
  key,
  code: '',
  name: '骨水泥',
  specification: '40g',
  model: '',
  ...overrides,
});
const products = [
  product('a', { code: 'C15011121200000107660000016' }),
  product('b', { specification: '20g', model: 'GSN-20' }),
  product('c', { name: '补片', specification: '10×15' }),
];
const read = (rows: readonly (readonly string[])[]) => readOrderRows(rows, products);

describe('readOrderRows', () => {
  it('reads rows by code, and by name with specification or model', () => {
    const { rows, refusals } = read([
      ['c15011121200000107660000016', '', '12'],
      ['骨水泥', ' 20Ｇ ', '1,200'],
      ['补片', '', '３'],
    ]);
    expect(refusals).toEqual([]);
    expect(rows).toEqual([
      { row: 1, key: 'a', quantity: 12 },
      { row: 2, key: 'b', quantity: 1200 },
      { row: 3, key: 'c', quantity: 3 },
    ]);
  });

  it('refuses each row at its cell and keeps what stood there', () => {
    const { rows, refusals } = read([
      ['骨水泥', '', '5'],
      ['骨水泥', '60g', '5'],
      ['补片', '10×15', ''],
      ['补片', '10×15', '2盒'],
      ['补片', '10×15', '0'],
      ['补片', '10×15', '-4'],
    ]);
    expect(rows).toEqual([]);
    expect(refusals.map(({ row, column, kind, text }) => [row, column, kind, text])).toEqual([
      [1, 1, 'product-ambiguous', '骨水泥'],
      [2, 1, 'product-unknown', '骨水泥'],
      [3, 3, 'quantity-missing', ''],
      [4, 3, 'quantity-unreadable', '2盒'],
      [5, 3, 'quantity-not-positive', '0'],
      [6, 3, 'quantity-not-positive', '-4'],
    ]);
    expect(refusals[0]?.candidates).toEqual(['骨水泥 40g', '骨水泥 20g GSN-20']);
  });

  it('skips a header and blank rows, and refuses a product that stands twice', () => {
    const { rows, refusals } = read([
      ['产品名称', '规格', '数量'],
      ['', '', ''],
      ['补片', '', '1'],
      ['补片', '10×15', '2'],
    ]);
    expect(rows).toEqual([{ row: 3, key: 'c', quantity: 1 }]);
    expect(refusals).toMatchObject([{ row: 4, kind: 'product-twice', candidates: ['3'] }]);
  });

  it('takes an exact specification before one that only contains it', () => {
    const sizes = [product('4', { specification: '4' }), product('40', { specification: '40' })];
    expect(readOrderRows([['骨水泥', '4', '1']], sizes).rows).toMatchObject([{ key: '4' }]);
  });

  it('drops nothing: every row that is not blank is read or refused, but for a header', () => {
    const cell = fc.oneof(fc.constantFrom('骨水泥', '补片', '40g', '7', '', 'x'), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 12 }), (pasted) => {
        const { rows, refusals } = read(pasted);
        const told = new Set([...rows, ...refusals].map(({ row }) => row));
        expect(told.size).toBe(rows.length + refusals.length);
        for (const [index, cells] of pasted.entries()) {
          const isBlank = cells.every((text) => text.trim() === '');
          if (!isBlank && index > 0) expect(told.has(index + 1)).toBe(true);
        }
      }),
    );
  });
});
