import { quantity } from '@shared/domain/quantity/quantity';
import { aConversion, aHipSet, HIP } from '@tests/builders/conversion-builders';
import {
  after,
  anAgreedRow,
  aSelectedRow,
  planImport,
} from '@tests/builders/program-import-builders';
import { describe, expect, it } from 'vitest';

describe('an agreed-quantity file', () => {
  const existing = after(planImport({ selected: [aSelectedRow(5)] }));

  it('makes an agreed line for the year, in base units', () => {
    const done = planImport({ agreed: [anAgreedRow(4, { confirmed: quantity(210) })], existing });
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
    const done = planImport({ selected: [aSelectedRow(5)], agreed: [anAgreedRow(4)] });
    expect(done.counts).toEqual({ added: 2, changed: 0, unchanged: 0, refused: 0 });
  });

  it('converts packs and refuses any other unit', () => {
    const packs = planImport({
      agreed: [anAgreedRow(4, { unit: '盒', agreed: quantity(40) })],
      existing,
    });
    expect(packs.agreedLines.added[0]?.agreed).toBe(200);
    const boxes = planImport({ agreed: [anAgreedRow(4, { unit: '箱' })], existing });
    expect(boxes.refusals).toMatchObject([{ kind: 'unit-differs', value: '箱', expected: '袋' }]);
  });

  it("converts the group's agreed unit, and refuses what is no whole number of base units", () => {
    const [group] = existing.groups;
    const [product] = existing.products;
    if (group === undefined || product === undefined) throw new Error('The result has a product');
    const inCases = (agreedUnits: number, baseUnits: number) => ({
      ...existing,
      conversions: [
        aConversion({
          ...{ groupId: group.id, agreedUnit: '箱', sets: [] },
          products: [{ kind: 'direct', productId: product.id, agreedUnits, baseUnits, set: null }],
        }),
      ],
    });
    const row = anAgreedRow(4, { unit: '箱', agreed: quantity(7), reported: quantity(8) });
    const done = planImport({ agreed: [row], existing: inCases(1, 24) });
    expect(done.agreedLines.added[0]).toMatchObject({
      agreed: 168,
      quantities: { reported: 192, imported: 168 },
    });
    const uneven = planImport({ agreed: [row], existing: inCases(2, 3) });
    expect(uneven.refusals).toMatchObject([
      { kind: 'not-whole-units', value: '7 箱', expected: '袋' },
    ]);
  });

  it('takes so many sets of a part for so many pieces of it', () => {
    const [group] = existing.groups;
    const [product] = existing.products;
    if (group === undefined || product === undefined) throw new Error('The result has a product');
    const [head] = aHipSet().parts;
    if (head === undefined) throw new Error('A hip has parts');
    const sets = [aHipSet({ parts: [{ ...head, role: '髋臼杯', perSet: 2 }] })];
    const part = { kind: 'part', productId: product.id, set: HIP, role: '髋臼杯' } as const;
    const conversions = [aConversion({ groupId: group.id, sets, products: [part] })];
    const row = anAgreedRow(4, { unit: '套', agreed: quantity(120) });
    const done = planImport({ agreed: [row], existing: { ...existing, conversions } });
    expect(done.agreedLines.added[0]?.agreed).toBe(240);
  });

  it('gives its unit to a product whose result named none', () => {
    const unit = { baseUnit: '', packUnit: null, basePerPack: 1 };
    const bare = after(planImport({ selected: [aSelectedRow(5, { unit })] }));
    const done = planImport({ agreed: [anAgreedRow(4)], existing: bare });
    expect(done.agreedLines.added[0]?.agreed).toBe(200);
    expect(done.products.changed).toMatchObject([
      { after: { unit: { baseUnit: '袋' } }, fields: ['unit'] },
    ]);
  });

  it('takes zero and finds a product by what the file gives', () => {
    const row = anAgreedRow(4, {
      agreed: quantity(0),
      group: '',
      model: '',
      specification: '',
      manufacturer: '',
      unit: null,
    });
    expect(planImport({ agreed: [row], existing }).agreedLines.added).toMatchObject([
      { agreed: 0 },
    ]);
  });

  it('refuses what the selected result does not have', () => {
    const unknown = anAgreedRow(7, { specification: '80g', model: 'GSN-80' });
    expect(planImport({ agreed: [unknown], existing }).refusals).toEqual([
      {
        kind: 'product-not-selected',
        sheet: '约定采购量',
        row: 7,
        value: '骨水泥 80g GSN-80',
        expected: '',
        first: null,
      },
    ]);
    const selectedNone = after(
      planImport({ selected: [aSelectedRow(5, { selection: 'non-selected' })] }),
    );
    expect(planImport({ agreed: [anAgreedRow(4)], existing: selectedNone }).refusals).toMatchObject(
      [{ kind: 'product-not-selected' }],
    );
  });

  it('refuses a second quantity for the same place and takes one per campus', () => {
    const rows = [anAgreedRow(4), anAgreedRow(5, { campus: '北院区' }), anAgreedRow(6)];
    const done = planImport({ agreed: rows, existing });
    expect(done.agreedLines.added.map(({ campusId }) => campusId)).toEqual([null, 'campus-north']);
    expect(done.refusals).toMatchObject([{ kind: 'line-twice', row: 6, first: { row: 4 } }]);
  });

  it('refuses a campus, department or group that is not there', () => {
    const rows = [
      anAgreedRow(4, { campus: '东院区' }),
      anAgreedRow(5, { department: '皮肤科' }),
      anAgreedRow(6, { group: '疝补片' }),
    ];
    expect(planImport({ agreed: rows, existing }).refusals.map(({ kind }) => kind)).toEqual([
      'campus-unknown',
      'department-unknown',
      'in-two-groups',
    ]);
  });

  it('sets up the distribution relations it names, once', () => {
    const names = { mainDistributor: '甲配送公司', backupDistributor: '乙配送公司' };
    const first = planImport({ agreed: [anAgreedRow(4, names)], existing });
    expect(first.relations.added.map(({ role }) => role)).toEqual(['main', 'backup']);
    const again = planImport({ agreed: [anAgreedRow(4, names)], existing: after(first, existing) });
    expect(again.relations.added).toEqual([]);
    expect(again.relations.unchanged).toHaveLength(2);
    expect(again.counts.unchanged).toBe(1);
  });

  it('refuses one distributor as main and backup', () => {
    const names = { mainDistributor: '甲配送公司', backupDistributor: '甲 配送公司' };
    const done = planImport({ agreed: [anAgreedRow(4, names)], existing });
    expect(done.refusals).toMatchObject([{ kind: 'same-distributor', value: '甲配送公司' }]);
    expect(done.enterprises.added).toEqual([]);
  });

  it('shows a changed quantity, and keeps measuring against what was signed', () => {
    const stored = after(planImport({ agreed: [anAgreedRow(4)], existing }), existing);
    const more = [anAgreedRow(4, { agreed: quantity(250) })];
    const changed = planImport({ agreed: more, existing: stored });
    expect(changed.agreedLines.changed).toMatchObject([
      { before: { agreed: 200 }, after: { agreed: 250 }, fields: ['agreed', 'quantities'] },
    ]);
    const signed = stored.agreedLines.map((line) => ({
      ...line,
      quantities: { ...line.quantities, signed: quantity(200) },
    }));
    const kept = planImport({ agreed: more, existing: { ...stored, agreedLines: signed } });
    expect(kept.agreedLines.changed).toMatchObject([
      {
        after: { agreed: 200, quantities: { imported: 250, signed: 200 } },
        fields: ['quantities'],
      },
    ]);
  });

  it('keeps the years apart', () => {
    const stored = after(planImport({ agreed: [anAgreedRow(4)], existing }), existing);
    expect(
      planImport({ agreed: [anAgreedRow(4)], existing: stored, yearNumber: 2 }).counts.added,
    ).toBe(1);
    expect(() => planImport({ yearNumber: 3 })).toThrow(RangeError);
  });
});
