import type { Enterprise } from '@shared/domain/enterprise/enterprise';
import type { CampusId, DepartmentId } from '@shared/domain/hospital/hospital';
import type { ImportId } from '@shared/domain/import/import-record';
import { unitPrice } from '@shared/domain/money/money';
import { planProgramImport } from '@shared/domain/program/plan-program-import';
import type {
  AgreedQuantity,
  ExistingProgramRows,
  ProgramImportInput,
  ProgramImportPlan,
  ReadRow,
  RowChanges,
  SelectedResult,
} from '@shared/domain/program/program-import';
import { quantity } from '@shared/domain/quantity/quantity';
import type { Stored } from '@shared/domain/record/record';
import { aProgram } from '@tests/builders/program-builders';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const CODE = 'C15011121200000107660000016';
const OTHER_CODE = 'C15011121200000107660000023';

const nothing: ExistingProgramRows = {
  enterprises: [],
  groups: [],
  products: [],
  agreedLines: [],
  relations: [],
  campuses: [{ id: 'campus-north' as CampusId, name: '北院区' }],
  departments: [{ id: 'dept-ortho' as DepartmentId, name: '骨科', campusId: null }],
};

function selected(row: number, item: Partial<SelectedResult> = {}): ReadRow<SelectedResult> {
  return {
    sheet: '骨水泥',
    row,
    raw: { 产品名称: '骨水泥' },
    item: {
      group: '关节骨水泥',
      name: '骨水泥',
      specification: '40g',
      model: 'GSN-40',
      registrationNumber: '国械注准20193130012',
      manufacturer: '示例骨科材料有限公司',
      nationalCode: null,
      unit: { baseUnit: '袋', packUnit: '盒', basePerPack: 5 },
      price: unitPrice(12_800_000),
      selection: 'main-supply',
      ...item,
    },
  };
}

function agreed(row: number, item: Partial<AgreedQuantity> = {}): ReadRow<AgreedQuantity> {
  return {
    sheet: '约定采购量',
    row,
    raw: null,
    item: {
      group: '关节骨水泥',
      name: '骨水泥',
      specification: '40g',
      model: 'GSN-40',
      registrationNumber: '国械注准20193130012',
      manufacturer: '示例骨科材料有限公司',
      nationalCode: null,
      unit: '袋',
      agreed: quantity(200),
      reported: null,
      confirmed: null,
      mainDistributor: null,
      backupDistributor: null,
      campus: null,
      department: null,
      ...item,
    },
  };
}

function plan(input: Partial<ProgramImportInput>): ProgramImportPlan {
  let made = 0;
  return planProgramImport({
    program: aProgram(),
    yearNumber: 1,
    importId: 'import-1' as ImportId,
    selected: [],
    agreed: [],
    existing: nothing,
    newId: () => `new-${String((made += 1))}-${String(input.selected?.length ?? 0)}`,
    ...input,
  });
}

/** The rows as they would be stored after the plan is carried out. */
function after(done: ProgramImportPlan, before = nothing): ExistingProgramRows {
  function rows<Row extends Stored<string>>(
    stored: readonly Row[],
    changes: RowChanges<Row>,
  ): readonly Row[] {
    const changed = new Map(changes.changed.map(({ after: row }) => [row.id, row]));
    return [...stored.map((row) => changed.get(row.id) ?? row), ...changes.added];
  }
  return {
    ...before,
    enterprises: rows<Enterprise>(before.enterprises, done.enterprises),
    groups: rows(before.groups, done.groups),
    products: rows(before.products, done.products),
    agreedLines: rows(before.agreedLines, done.agreedLines),
    relations: rows(before.relations, done.relations),
  };
}

describe('a selected-result file', () => {
  it('makes products, their groups and manufacturers, each once', () => {
    const done = plan({
      selected: [selected(5), selected(6, { specification: '20g', model: 'GSN-20' })],
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
    const existing = after(plan({ selected: [selected(5)] }));
    const again = plan({ selected: [selected(9, { group: '关节 骨水泥' })], existing });
    expect(again.counts).toEqual({ added: 0, changed: 0, unchanged: 1, refused: 0 });
    expect(again.products.unchanged).toHaveLength(1);
    expect([again.products.added, again.enterprises.added, again.groups.added]).toEqual([
      [],
      [],
      [],
    ]);
  });

  it('shows a changed price, old and new', () => {
    const existing = after(plan({ selected: [selected(5)] }));
    const done = plan({ selected: [selected(5, { price: unitPrice(9_900_000) })], existing });
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
    const existing = after(plan({ selected: [selected(5)] }));
    const coded = plan({ selected: [selected(5, { nationalCode: CODE })], existing });
    expect(coded.products.changed).toMatchObject([
      { after: { id: existing.products[0]?.id, nationalCode: CODE }, fields: ['nationalCode'] },
    ]);
    const uncoded = plan({ selected: [selected(5)], existing: after(coded, existing) });
    expect(uncoded.counts.unchanged).toBe(1);
  });

  it('knows a product by its code when its name is written differently', () => {
    const existing = after(plan({ selected: [selected(5, { nationalCode: CODE })] }));
    const done = plan({
      selected: [selected(5, { nationalCode: CODE, specification: '40克', model: '' })],
      existing,
    });
    expect(done.products.changed[0]?.fields).toEqual(['specification', 'model']);
  });

  it('keeps two codes two products, and does not guess which of them an uncoded row means', () => {
    const existing = after(
      plan({
        selected: [selected(5, { nationalCode: CODE }), selected(6, { nationalCode: OTHER_CODE })],
      }),
    );
    expect(existing.products).toHaveLength(2);
    const done = plan({ selected: [selected(7)], existing });
    expect(done.refusals).toMatchObject([{ kind: 'product-ambiguous', row: 7 }]);
  });

  it('reads specification and model written apart or together as the same', () => {
    const existing = after(plan({ selected: [selected(5)] }));
    const done = plan({
      selected: [selected(5, { specification: '40g GSN-40', model: '' })],
      existing,
    });
    expect(done.products.added).toEqual([]);
  });

  it('refuses the second row of a product and says where the first stands', () => {
    const done = plan({ selected: [selected(5), selected(8)] });
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
    const done = plan({ selected: [selected(5), selected(8, { group: '疝补片' })] });
    expect(done.refusals).toMatchObject([
      { kind: 'in-two-groups', row: 8, value: '疝补片', expected: '关节骨水泥', first: { row: 5 } },
    ]);
    expect(done.groups.added).toHaveLength(1);
  });

  it('refuses a new base unit for a product that is already counted in another', () => {
    const existing = after(plan({ selected: [selected(5)] }));
    const unit = { baseUnit: '盒', packUnit: null, basePerPack: 1 };
    const done = plan({ selected: [selected(5, { unit })], existing });
    expect(done.refusals).toMatchObject([{ kind: 'unit-differs', value: '盒', expected: '袋' }]);
  });

  it('leaves the rows of another program alone', () => {
    const existing = after(plan({ selected: [selected(5)] }));
    const other = aProgram({ id: 'program-other' as ReturnType<typeof aProgram>['id'] });
    const done = plan({ program: other, selected: [selected(5)], existing });
    expect(done.counts.added).toBe(1);
    expect(done.groups.added).toHaveLength(1);
    expect(done.enterprises.added).toHaveLength(0);
  });
});

describe('an agreed-quantity file', () => {
  const existing = after(plan({ selected: [selected(5)] }));

  it('makes an agreed line for the year, in base units', () => {
    const done = plan({ agreed: [agreed(4, { confirmed: quantity(210) })], existing });
    expect(done.agreedLines.added).toMatchObject([
      {
        yearNumber: 1,
        productId: existing.products[0]?.id,
        groupId: existing.groups[0]?.id,
        manufacturerId: existing.enterprises[0]?.id,
        agreed: 200,
        quantities: { reported: null, confirmed: 210, imported: 200, signed: null },
        raw: {},
      },
    ]);
  });

  it('is held against products of the same import too', () => {
    const done = plan({ selected: [selected(5)], agreed: [agreed(4)] });
    expect(done.counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0 });
  });

  it('converts packs and refuses any other unit', () => {
    const packs = plan({ agreed: [agreed(4, { unit: '盒', agreed: quantity(40) })], existing });
    expect(packs.agreedLines.added[0]?.agreed).toBe(200);
    const boxes = plan({ agreed: [agreed(4, { unit: '箱' })], existing });
    expect(boxes.refusals).toMatchObject([{ kind: 'unit-differs', value: '箱', expected: '袋' }]);
  });

  it('takes zero and finds a product by what the file gives', () => {
    const row = agreed(4, {
      agreed: quantity(0),
      group: '',
      model: '',
      specification: '',
      manufacturer: '',
      unit: null,
    });
    expect(plan({ agreed: [row], existing }).agreedLines.added).toMatchObject([{ agreed: 0 }]);
  });

  it('refuses what the selected result does not have', () => {
    const unknown = agreed(7, { specification: '80g', model: 'GSN-80' });
    expect(plan({ agreed: [unknown], existing }).refusals).toEqual([
      {
        kind: 'product-not-selected',
        sheet: '约定采购量',
        row: 7,
        value: '骨水泥 80g GSN-80',
        expected: '',
        first: null,
      },
    ]);
    const selectedNone = after(plan({ selected: [selected(5, { selection: 'non-selected' })] }));
    expect(plan({ agreed: [agreed(4)], existing: selectedNone }).refusals).toMatchObject([
      { kind: 'product-not-selected' },
    ]);
  });

  it('refuses a second quantity for the same place and takes one per campus', () => {
    const rows = [agreed(4), agreed(5, { campus: '北院区' }), agreed(6)];
    const done = plan({ agreed: rows, existing });
    expect(done.agreedLines.added.map(({ campusId }) => campusId)).toEqual([null, 'campus-north']);
    expect(done.refusals).toMatchObject([{ kind: 'line-twice', row: 6, first: { row: 4 } }]);
  });

  it('refuses a campus, department or group that is not there', () => {
    const rows = [
      agreed(4, { campus: '东院区' }),
      agreed(5, { department: '皮肤科' }),
      agreed(6, { group: '疝补片' }),
    ];
    expect(plan({ agreed: rows, existing }).refusals.map(({ kind }) => kind)).toEqual([
      'campus-unknown',
      'department-unknown',
      'in-two-groups',
    ]);
  });

  it('sets up the distribution relations it names, once', () => {
    const names = { mainDistributor: '甲配送公司', backupDistributor: '乙配送公司' };
    const first = plan({ agreed: [agreed(4, names)], existing });
    expect(first.relations.added.map(({ role }) => role)).toEqual(['main', 'backup']);
    const again = plan({ agreed: [agreed(4, names)], existing: after(first, existing) });
    expect(again.relations.added).toEqual([]);
    expect(again.relations.unchanged).toHaveLength(2);
    expect(again.counts.unchanged).toBe(1);
  });

  it('refuses one distributor as main and backup', () => {
    const names = { mainDistributor: '甲配送公司', backupDistributor: '甲 配送公司' };
    const done = plan({ agreed: [agreed(4, names)], existing });
    expect(done.refusals).toMatchObject([{ kind: 'same-distributor', value: '甲配送公司' }]);
    expect(done.enterprises.added).toEqual([]);
  });

  it('shows a changed quantity, and keeps measuring against what was signed', () => {
    const stored = after(plan({ agreed: [agreed(4)], existing }), existing);
    const more = [agreed(4, { agreed: quantity(250) })];
    const changed = plan({ agreed: more, existing: stored });
    expect(changed.agreedLines.changed).toMatchObject([
      { before: { agreed: 200 }, after: { agreed: 250 }, fields: ['agreed', 'quantities'] },
    ]);
    const signed = stored.agreedLines.map((line) => ({
      ...line,
      quantities: { ...line.quantities, signed: quantity(200) },
    }));
    const kept = plan({ agreed: more, existing: { ...stored, agreedLines: signed } });
    expect(kept.agreedLines.changed).toMatchObject([
      {
        after: { agreed: 200, quantities: { imported: 250, signed: 200 } },
        fields: ['quantities'],
      },
    ]);
  });

  it('keeps the years apart', () => {
    const stored = after(plan({ agreed: [agreed(4)], existing }), existing);
    expect(plan({ agreed: [agreed(4)], existing: stored, yearNumber: 2 }).counts.added).toBe(1);
    expect(() => plan({ yearNumber: 3 })).toThrow(RangeError);
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
      const rows = items.map((one, index) => selected(index + 5, one));
      const first = plan({ selected: rows });
      const { added, changed, unchanged, refused } = first.counts;
      expect(added + changed + unchanged + refused).toBe(rows.length);
      expect(added).toBe(first.products.added.length);

      const refusedRows = new Set(first.refusals.map(({ row }) => row));
      const taken = rows.filter(({ row }) => !refusedRows.has(row));
      const second = plan({ selected: taken, existing: after(first) });
      expect(second.products.added).toEqual([]);
      expect(second.products.changed).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
