import 'fake-indexeddb/auto';
import type { NewImport } from '@renderer/data/repositories/import-repository';
import { unitPrice } from '@shared/domain/money/money';
import type { ImportId, ImportRecord } from '@shared/domain/import/import-record';
import { createProgram } from '@shared/domain/program/create-program';
import { planProgramImport } from '@shared/domain/program/plan-program-import';
import type { Program, ProgramId } from '@shared/domain/program/program';
import type {
  AgreedQuantity,
  ProgramImportPlan,
  SelectedResult,
} from '@shared/domain/program/program-import';
import { quantity } from '@shared/domain/quantity/quantity';
import { policyPacks } from '@shared/policy-packs';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestData, type TestData } from './open-test-data';

let test: TestData;
let program: Program;
beforeEach(async () => {
  test = await createTestData();
  program = newProgram();
});
afterEach(async () => {
  test.data.close();
  await test.close();
});

function newProgram(): Program {
  const pack = policyPacks.find(({ noticeNumber }) => noticeNumber === '新医保发〔2024〕13号');
  if (pack === undefined) throw new Error('The Xinjiang pack is missing');
  const made = createProgram({
    id: uuidv7() as ProgramId,
    name: '骨水泥集中带量采购',
    pack,
    deliveryDays: 3,
    startsOn: null,
    cycleMonths: null,
    agreementMonths: null,
  });
  if (!made.ok) throw new Error(made.error.kind);
  return made.value;
}

function cement(change: Partial<SelectedResult> = {}): SelectedResult {
  return {
    group: '骨水泥',
    name: '骨水泥',
    specification: '40g',
    model: '',
    registrationNumber: '国械注准20193130001',
    manufacturer: '天津瑞康骨科材料有限公司',
    nationalCode: null,
    unit: { baseUnit: '袋', packUnit: null, basePerPack: 1 },
    price: unitPrice(5_980_000),
    selection: 'main-supply',
    ...change,
  };
}

function agreedCement(agreed: number): AgreedQuantity {
  const { group, name, specification, model, registrationNumber, manufacturer } = cement();
  return {
    ...{ group, name, specification, model, registrationNumber, manufacturer },
    nationalCode: null,
    unit: null,
    agreed: quantity(agreed),
    reported: null,
    confirmed: null,
    mainDistributor: '新疆甲医药有限公司',
    backupDistributor: '新疆乙医药有限公司',
    campus: null,
    department: null,
  };
}

type Rows = {
  readonly selected?: readonly SelectedResult[];
  readonly agreed?: readonly AgreedQuantity[];
};

async function planRows(rows: Rows) {
  const importId = uuidv7() as ImportId;
  const existing = await test.data.repositories.programs.readExistingRows(program.id);
  const place = { sheet: '骨水泥', row: 4, raw: null };
  const plan = planProgramImport({
    ...{ program, importId, existing, yearNumber: 1, newId: () => uuidv7() },
    selected: (rows.selected ?? []).map((item) => ({ ...place, item })),
    agreed: (rows.agreed ?? []).map((item) => ({ ...place, item })),
  });
  return { importId, plan };
}

function applyPlan({ importId, plan }: { importId: ImportId; plan: ProgramImportPlan }) {
  const record: NewImport = {
    id: importId,
    kind: 'selected-results',
    sender: '自治区药械集采中心',
    fileName: '中选结果.xlsx',
    sourceSha256: '0'.repeat(64),
    sourceBytes: 1,
    mappingsBySheet: {},
    counts: plan.counts,
    programId: program.id,
  };
  return test.data.repositories.programs.applyImport({ program, plan, record, mappings: [] });
}

async function importRows(rows: Rows): Promise<ImportRecord> {
  const applied = await applyPlan(await planRows(rows));
  if (!applied.ok) throw new Error(applied.error.kind);
  return applied.value;
}

async function state() {
  const { programs } = test.data.repositories;
  const rows = await programs.readExistingRows(program.id);
  return {
    programs: (await programs.list()).length,
    groups: rows.groups.map(({ name }) => name),
    prices: rows.products.map(({ price }) => price),
    agreed: rows.agreedLines.map(({ agreed }) => agreed),
    relations: rows.relations.length,
  };
}

const NOTHING = { programs: 0, groups: [], prices: [], agreed: [], relations: 0 };

describe('importing into a program', () => {
  it('makes the program with its products, then its agreed lines', async () => {
    await importRows({ selected: [cement()] });
    await importRows({ agreed: [agreedCement(640)] });
    expect(await state()).toEqual({
      programs: 1,
      groups: ['骨水泥'],
      prices: [5_980_000],
      agreed: [640],
      relations: 2,
    });
  });

  it('finds the same file again unchanged', async () => {
    await importRows({ selected: [cement()] });
    const { plan } = await planRows({ selected: [cement()] });
    expect(plan.counts).toEqual({ added: 0, changed: 0, unchanged: 1, refused: 0 });
  });

  it('refuses a plan whose rows were changed since it was made', async () => {
    await importRows({ selected: [cement()] });
    const early = await planRows({ selected: [cement({ price: unitPrice(1_000_000) })] });
    await importRows({ selected: [cement({ price: unitPrice(2_000_000) })] });
    expect(await applyPlan(early)).toEqual({ ok: false, error: { kind: 'changed-meanwhile' } });
    expect((await state()).prices).toEqual([2_000_000]);
  });
});

describe('undoing an import into a program', () => {
  it('leaves nothing of a program that it had made', async () => {
    const { id } = await importRows({ selected: [cement()] });
    expect(await test.data.repositories.programs.undoImport(id)).toMatchObject({ ok: true });
    expect(await state()).toEqual(NOTHING);
    const again = await test.data.repositories.programs.undoImport(id);
    expect(again).toEqual({ ok: false, error: { kind: 'already-undone' } });
  });

  it('brings back the price that it had replaced', async () => {
    await importRows({ selected: [cement()] });
    const { id } = await importRows({ selected: [cement({ price: unitPrice(2_000_000) })] });
    await test.data.repositories.programs.undoImport(id);
    expect((await state()).prices).toEqual([5_980_000]);
  });

  it('refuses while a later import rests on it, and goes once that is undone', async () => {
    const first = await importRows({ selected: [cement()] });
    const second = await importRows({ agreed: [agreedCement(640)] });
    const { programs } = test.data.repositories;
    expect(await programs.undoImport(first.id)).toEqual({
      ok: false,
      error: { kind: 'changed-since' },
    });
    await programs.undoImport(second.id);
    expect((await state()).agreed).toEqual([]);
    expect(await programs.undoImport(first.id)).toMatchObject({ ok: true });
    expect(await state()).toEqual(NOTHING);
  });

  it('is not done by the catalogue', async () => {
    const { id } = await importRows({ selected: [cement()] });
    expect(await test.data.repositories.imports.undo(id)).toEqual({
      ok: false,
      error: { kind: 'not-listings' },
    });
  });
});
