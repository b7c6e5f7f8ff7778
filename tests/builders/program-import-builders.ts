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
import { aProgram } from './program-builders';

export const CODE = 'C15011121200000107660000016';
export const OTHER_CODE = 'C15011121200000107660000023';

/** A hospital without programs, with one campus and one department. */
export const nothing: ExistingProgramRows = {
  enterprises: [],
  groups: [],
  products: [],
  agreedLines: [],
  relations: [],
  conversions: [],
  campuses: [{ id: 'campus-north' as CampusId, name: '北院区' }],
  departments: [{ id: 'dept-ortho' as DepartmentId, name: '骨科', campusId: null }],
};

export function aSelectedRow(
  row: number,
  item: Partial<SelectedResult> = {},
): ReadRow<SelectedResult> {
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

export function anAgreedRow(
  row: number,
  item: Partial<AgreedQuantity> = {},
): ReadRow<AgreedQuantity> {
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

let madeIds = 0;

/** A plan over the bone-cement program; ids are new in every plan. */
export function planImport(input: Partial<ProgramImportInput>): ProgramImportPlan {
  return planProgramImport({
    program: aProgram(),
    yearNumber: 1,
    importId: 'import-1' as ImportId,
    selected: [],
    agreed: [],
    existing: nothing,
    newId: () => `new-${String((madeIds += 1))}`,
    ...input,
  });
}

/** The rows as they would be stored after the plan is carried out. */
export function after(done: ProgramImportPlan, before = nothing): ExistingProgramRows {
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
