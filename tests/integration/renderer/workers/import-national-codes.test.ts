import 'fake-indexeddb/auto';
import { deleteStore } from '@renderer/data';
import { connectCatalogue, rebuildListings, startImportWorker } from '@renderer/workers';
import type { ImportId, ImportRecord } from '@shared/domain/import/import-record';
import type { ColumnMapping } from '@shared/domain/import/import-record';
import {
  createNationalCodeRows,
  NATIONAL_CODE_HEADER,
} from '@tests/fixtures/workbooks/national-code-rows';
import { toCsv, toGbkCsv, toXls, toXlsx } from '@tests/fixtures/workbooks/table-files';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestData, openTestData, type TestData } from '../data/imports/open-test-data';
import { standInForWorkers } from './worker-stand-in';
import { keepSource } from './keep-source';

const rows = createNationalCodeRows(4_500, 3);
const header = [...NATIONAL_CODE_HEADER];

let test: TestData;
beforeAll(standInForWorkers);
beforeEach(async () => {
  test = await createTestData();
});

afterEach(async () => {
  test.data.close();
  await test.close();
});

function fileOf(bytes: Uint8Array): Blob {
  return new Blob([Uint8Array.from(bytes)]);
}

async function inspect(file: Blob) {
  const worker = startImportWorker();
  const request = { file, kind: 'national-codes', mappingByFingerprint: {} } as const;
  const sheets = await worker.call('inspect', request);
  worker.close();
  if (!sheets.ok) throw new Error(sheets.error.kind);
  const mappings: Record<string, ColumnMapping> = {};
  for (const { name, plan } of sheets.value) if (plan !== null) mappings[name] = plan.mapping;
  return mappings;
}

async function stage(file: Blob, mappingsBySheet?: Record<string, ColumnMapping>) {
  const worker = startImportWorker();
  const importId = uuidv7() as ImportId;
  const staged = await worker.call('stageListings', {
    file,
    mappingsBySheet: mappingsBySheet ?? (await inspect(file)),
    dataSetId: test.dataSetId,
    importId,
  });
  worker.close();
  return staged;
}

async function importFile(bytes: Uint8Array, sender = '国家医保局'): Promise<ImportRecord> {
  const file = fileOf(bytes);
  const mappingsBySheet = await inspect(file);
  const staged = await stage(file, mappingsBySheet);
  if (!staged.ok) throw new Error(staged.error.kind);
  const source = await keepSource(test.host, bytes);
  const recorded = await test.data.repositories.imports.record(
    {
      id: staged.value.importId,
      kind: 'national-codes',
      sender,
      fileName: '编码.xlsx',
      sourceSha256: source.sha256,
      sourceBytes: source.bytes,
      mappingsBySheet,
      counts: staged.value.importCounts,
      programId: null,
    },
    staged.value.sheets,
  );
  if (!recorded.ok) throw new Error(recorded.error.kind);
  return recorded.value;
}

async function search(words: string) {
  const catalogue = connectCatalogue(test.dataSetId);
  await catalogue.load();
  const { view, count, total } = await catalogue.query({ words, filters: {}, sort: null });
  const found = await catalogue.rows(view, { from: 0, to: 50 });
  return { count, total, found: found ?? [] };
}

describe('importing national codes', () => {
  it.each([
    ['.xlsx', toXlsx],
    ['.csv in UTF-8', toCsv],
    ['.csv in GBK', toGbkCsv],
    ['.xls', toXls],
  ])('finds every row of %s in the catalogue', async (_, write) => {
    await importFile(await write([header, ...rows.slice(0, 600)]));
    const { total, found } = await search('');
    expect(total).toBe(600);
    expect(found[0]).toMatchObject({ code: rows[0]?.[0], manufacturer: rows[0]?.[9], row: 2 });
  });

  it('knows a header again whatever title stands over the table', async () => {
    const worker = startImportWorker();
    const fingerprints = [];
    for (const title of ['代码表（2024年3月）', '代码表（2024年4月）']) {
      const file = fileOf(toCsv([[title], header, ...rows.slice(0, 20)]));
      const request = { file, kind: 'national-codes', mappingByFingerprint: {} } as const;
      const sheets = await worker.call('inspect', request);
      fingerprints.push(sheets.ok && sheets.value[0]?.plan?.header.fingerprint);
    }
    worker.close();
    expect(fingerprints[0]).toBe(fingerprints[1]);
  });

  it('keeps nothing of a file that is not confirmed', async () => {
    const staged = await stage(fileOf(toCsv([header, ...rows])));
    expect(staged.ok && staged.value.importCounts).toEqual({
      added: 4_500,
      changed: 0,
      unchanged: 0,
      refused: 0,
    });
    expect((await search('')).total).toBe(0);
    await test.data.repositories.catalogue.removeStrayPacks();
    expect(await test.data.repositories.catalogue.listActiveImports()).toEqual([]);
  });

  it('calls the same file again unchanged, and shows old and new where it differs', async () => {
    await importFile(toCsv([header, ...rows]));
    const again = await stage(fileOf(toCsv([header, ...rows])));
    expect(again.ok && again.value.importCounts).toMatchObject({ added: 0, unchanged: 4_500 });

    const altered = rows.map((row, at) => (at === 7 ? [...row.slice(0, 9), '新厂有限公司'] : row));
    const changed = await stage(fileOf(toCsv([header, ...altered])));
    expect(changed.ok && changed.value.importCounts).toMatchObject({
      changed: 1,
      unchanged: 4_499,
    });
    expect(changed.ok && changed.value.changes).toEqual([
      {
        code: rows[7]?.[0],
        fields: [{ field: 'manufacturer', before: rows[7]?.[9], after: '新厂有限公司' }],
      },
    ]);
  });

  it('lists refused rows with row and column and takes the rest', async () => {
    const broken = rows.slice(0, 20).map((row, at) => (at === 4 ? ['C12', ...row.slice(1)] : row));
    const staged = await stage(fileOf(toCsv([header, ...broken])));
    if (!staged.ok) throw new Error(staged.error.kind);
    expect(staged.value.importCounts).toEqual({ added: 19, changed: 0, unchanged: 0, refused: 1 });
    expect(staged.value.refusals).toMatchObject([
      { row: 6, column: 'A', columnTitle: '耗材代码', value: 'C12', rule: 'not-a-code' },
    ]);
  });

  it('shows the earlier listings again when a later import is undone', async () => {
    await importFile(toCsv([header, ...rows.slice(0, 10)]));
    const altered = rows.slice(0, 10).map((row) => [...row.slice(0, 9), '新厂有限公司']);
    const second = await importFile(toCsv([header, ...altered]));
    expect((await search('新厂')).count).toBe(10);

    await test.data.repositories.imports.undo(second.id);
    await test.data.repositories.catalogue.removeStrayPacks();
    expect((await search('新厂')).count).toBe(0);
    expect((await search('')).total).toBe(10);
    const again = await test.data.repositories.imports.undo(second.id);
    expect(again).toEqual({ ok: false, error: { kind: 'already-undone' } });
  });

  it('remembers for a sender which column was what', async () => {
    const record = await importFile(toCsv([header, ...rows.slice(0, 10)]), '甲公司');
    const { imports } = test.data.repositories;
    const remembered = await imports.listMappings('national-codes', '甲公司');
    expect(remembered.map(({ mapping }) => mapping)).toEqual(Object.values(record.mappingsBySheet));
    expect(await imports.listMappings('national-codes', '乙公司')).toEqual([]);
    expect(await imports.listSenders()).toEqual(['甲公司']);
  });

  it('leaves no packs behind when it is cancelled or refused', async () => {
    const numbers = rows.slice(0, 3_000);
    const withNumber = [...numbers, ['8.68E+14', ...(rows[3_000] ?? []).slice(1)]];
    const refused = await stage(fileOf(toCsv([header, ...withNumber])));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'codes-as-numbers', column: 'A' } });

    const control = new AbortController();
    const worker = startImportWorker();
    const file = fileOf(toCsv([header, ...rows]));
    const call = worker.call(
      'stageListings',
      {
        file,
        mappingsBySheet: await inspect(file),
        dataSetId: test.dataSetId,
        importId: uuidv7() as ImportId,
      },
      { signal: control.signal },
    );
    control.abort();
    expect(await call).toEqual({ ok: false, error: { kind: 'cancelled' } });
    worker.close();
    const gaps = await test.data.repositories.catalogue.listUnpacked();
    expect(gaps).toEqual([]);
  });
});

describe('a catalogue whose store was lost', () => {
  it('is read again from the kept source files', async () => {
    await importFile(toCsv([header, ...rows]));
    test.data.close();
    await deleteStore(test.dataSetId);

    const data = await openTestData(test.host, test.dataSetId);
    expect(await data.repositories.catalogue.listUnpacked()).toHaveLength(1);
    const report = await rebuildListings({
      dataSetId: test.dataSetId,
      host: test.host,
      catalogue: data.repositories.catalogue,
      onProgress: () => undefined,
    });
    expect(report.failed).toEqual([]);
    expect(report.rebuilt).toHaveLength(1);
    expect(await data.repositories.catalogue.listUnpacked()).toEqual([]);
    expect((await search('')).total).toBe(4_500);
  });
});

describe('searching the catalogue', () => {
  beforeEach(async () => {
    await importFile(
      toCsv([
        header,
        [
          'C0101010011303807555',
          '01-骨科材料',
          '01-关节材料',
          '01-骨水泥',
          '001-骨水泥类',
          '13-聚合物',
          '038-覆膜',
          '001001',
          '骨水泥（高粘度）',
          '重庆瑞安医疗器械有限公司',
        ],
        [
          'C0101010011303807556',
          '01-骨科材料',
          '01-关节材料',
          '01-补片',
          '001-补片类',
          '13-聚合物',
          '000--',
          '',
          '',
          'ＡＢＣ医疗（上海）有限公司',
        ],
      ]),
    );
  });

  it.each([
    ['骨水泥', 1],
    ['gsn', 1],
    ['cqra', 1],
    ['abc', 1],
    ['C01010100113038', 2],
    ['c0101010011303807556', 1],
    ['3807556', 0],
    ['聚合物 上海', 1],
    ['聚合物 北京', 0],
  ])('finds by %s', async (words, count) => {
    expect((await search(words)).count).toBe(count);
  });

  it('sorts and filters by field, and refuses rows of an older question', async () => {
    const catalogue = connectCatalogue(test.dataSetId);
    await catalogue.load();
    const first = await catalogue.query({
      words: '',
      filters: {},
      sort: { field: 'code', descending: true },
    });
    const sorted = await catalogue.rows(first.view, { from: 0, to: 5 });
    expect(sorted?.map(({ code }) => code.slice(-1))).toEqual(['6', '5']);
    const filtered = await catalogue.query({
      words: '',
      filters: { category3: { kind: 'contains', text: '补片' } },
      sort: null,
    });
    expect(filtered).toMatchObject({ count: 1, total: 2 });
    expect(await catalogue.rows(first.view, { from: 0, to: 5 })).toBeNull();
  });
});
