import { unitPrice } from '@shared/domain/money/money';
import { aProgram } from '@tests/builders/program-builders';
import {
  after,
  aSelectedRow,
  CODE,
  OTHER_CODE,
  planImport,
} from '@tests/builders/program-import-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a selected-result file', () => {
  it('makes products, their groups and manufacturers, each once', () => {
    const done = planImport({
      selected: [aSelectedRow(5), aSelectedRow(6, { specification: '20g', model: 'GSN-20' })],
    });
    expect(done.counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0 });
    expect(done.groups.added.map(({ name }) => name)).toEqual(['关节骨水泥']);
    expect(done.enterprises.added).toMatchObject([
      { name: '示例骨科材料有限公司', kinds: ['manufacturer'] },
    ]);
    const [product] = done.products.added;
    expect(product).toMatchObject({
      groupId: done.groups.added[0]?.id,
      manufacturerId: done.enterprises.added[0]?.id,
      importId: 'import-1',
      revision: 1,
    });
  });

  it('changes nothing when it comes again, whatever the width and blanks of its text', () => {
    const existing = after(planImport({ selected: [aSelectedRow(5)] }));
    const again = planImport({ selected: [aSelectedRow(9, { group: '关节 骨水泥' })], existing });
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 1, refused: 0 });
    expect(again.products.unchanged).toHaveLength(1);
    expect([again.products.added, again.enterprises.added, again.groups.added]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('shows a changed price, old and new', () => {
    const existing = after(planImport({ selected: [aSelectedRow(5)] }));
    const done = planImport({
      selected: [aSelectedRow(5, { price: unitPrice(9_900_000) })],
      existing,
    });
    expect(done.counts).toEqual({ added: 0, changed: 1, unchanged: 0, refused: 0 });
    expect(done.products.changed).toMatchObject([
      {
        before: { price: 12_800_000 },
        after: { price: 9_900_000, revision: 2 },
        fields: ['price'],
      },
    ]);
  });

  it('codes a product later and keeps it the same product', () => {
    const existing = after(planImport({ selected: [aSelectedRow(5)] }));
    const coded = planImport({ selected: [aSelectedRow(5, { nationalCode: CODE })], existing });
    expect(coded.products.changed).toMatchObject([
      { after: { id: existing.products[0]?.id, nationalCode: CODE }, fields: ['nationalCode'] },
    ]);
    const uncoded = planImport({ selected: [aSelectedRow(5)], existing: after(coded, existing) });
    expect(uncoded.counts.unchanged).toBe(1);
  });

  it('knows a product by its code when its name is written differently', () => {
    const existing = after(planImport({ selected: [aSelectedRow(5, { nationalCode: CODE })] }));
    const done = planImport({
      selected: [aSelectedRow(5, { nationalCode: CODE, specification: '40克', model: '' })],
      existing,
    });
    expect(done.products.changed[0]?.fields).toEqual(['specification', 'model']);
  });

  it('keeps two codes two products, and does not guess which of them an uncoded row means', () => {
    const existing = after(
      planImport({
        selected: [
          aSelectedRow(5, { nationalCode: CODE }),
          aSelectedRow(6, { nationalCode: OTHER_CODE }),
        ],
      }),
    );
    expect(existing.products).toHaveLength(2);
    const done = planImport({ selected: [aSelectedRow(7)], existing });
    expect(done.refusals).toMatchObject([{ kind: 'product-ambiguous', row: 7 }]);
  });

  it('reads specification and model written apart or together as the same', () => {
    const existing = after(planImport({ selected: [aSelectedRow(5)] }));
    const done = planImport({
      selected: [aSelectedRow(5, { specification: '40g GSN-40', model: '' })],
      existing,
    });
    expect(done.products.added).toEqual([]);
  });

  it('refuses the second row of a product and says where the first stands', () => {
    const done = planImport({ selected: [aSelectedRow(5), aSelectedRow(8)] });
    expect(done.refusals).toEqual([
      {
        kind: 'product-twice',
        sheet: '骨水泥',
        row: 8,
        value: '骨水泥 40g GSN-40',
        expected: '',
        first: { sheet: '骨水泥', row: 5 },
      },
    ]);
    expect(done.counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 1 });
  });

  it('refuses a product in two groups, and makes no group for the refused row', () => {
    const done = planImport({ selected: [aSelectedRow(5), aSelectedRow(8, { group: '疝补片' })] });
    expect(done.refusals).toMatchObject([
      { kind: 'in-two-groups', row: 8, value: '疝补片', expected: '关节骨水泥', first: { row: 5 } },
    ]);
    expect(done.groups.added).toHaveLength(1);
  });

  it('refuses a new base unit for a product that is already counted in another', () => {
    const existing = after(planImport({ selected: [aSelectedRow(5)] }));
    const unit = { baseUnit: '盒', packUnit: null, basePerPack: 1 };
    const done = planImport({ selected: [aSelectedRow(5, { unit })], existing });
    expect(done.refusals).toMatchObject([{ kind: 'unit-differs', value: '盒', expected: '袋' }]);
  });

  it('keeps what is known where the file says nothing, and asks only for a group', () => {
    const bare = {
      group: '',
      selection: null,
      unit: { baseUnit: '', packUnit: null, basePerPack: 1 },
    };
    const existing = after(planImport({ selected: [aSelectedRow(5)] }));
    expect(planImport({ selected: [aSelectedRow(5, bare)], existing }).counts.unchanged).toBe(1);
    expect(planImport({ selected: [aSelectedRow(5, bare)] }).refusals).toMatchObject([
      { kind: 'group-missing', value: '骨水泥 40g GSN-40' },
    ]);
    const grouped = planImport({ selected: [aSelectedRow(5, { ...bare, group: '骨水泥' })] });
    expect(grouped.products.added).toMatchObject([
      { selection: 'main-supply', unit: { baseUnit: '' } },
    ]);
  });

  it('leaves the rows of another program alone', () => {
    const existing = after(planImport({ selected: [aSelectedRow(5)] }));
    const other = aProgram({ id: 'program-other' as ReturnType<typeof aProgram>['id'] });
    const done = planImport({ program: other, selected: [aSelectedRow(5)], existing });
    expect(done.counts.added).toBe(1);
    expect(done.groups.added).toHaveLength(1);
    expect(done.enterprises.added).toHaveLength(0);
  });
});

describe('any import', () => {
  const item = fc.record({
    group: fc.constantFrom('关节骨水泥', '疝补片'),
    specification: fc.constantFrom('40g', '20g', '10×15cm'),
    manufacturer: fc.constantFrom('甲公司', '乙公司'),
    nationalCode: fc.constantFrom(null, null, CODE, OTHER_CODE),
    price: fc.constantFrom(unitPrice(100), unitPrice(200)),
  });

  it('accounts for every row, and changes nothing the second time', () => {
    const property = fc.property(fc.array(item, { maxLength: 12 }), (items) => {
      const rows = items.map((one, index) => aSelectedRow(index + 5, one));
      const first = planImport({ selected: rows });
      const { added, changed, unchanged, refused } = first.counts;
      expect(added + changed + unchanged + refused).toBe(rows.length);
      expect(added).toBe(first.products.added.length);

      const refusedRows = new Set(first.refusals.map(({ row }) => row));
      const taken = rows.filter(({ row }) => !refusedRows.has(row));
      const second = planImport({ selected: taken, existing: after(first) });
      expect(second.products.added).toEqual([]);
      expect(second.products.changed).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
