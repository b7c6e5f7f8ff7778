import { agreedQuantitiesImport } from '@shared/formats/imports/agreed-quantities';
import { inspectImport } from '@shared/formats/imports/inspect-import';
import { nationalCodesImport } from '@shared/formats/imports/national-codes';
import { collectImport } from '@shared/formats/imports/read-import';
import { selectedResultsImport } from '@shared/formats/imports/selected-results';
import type { ImportDefinition } from '@shared/formats/imports/define-import';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import {
  createAgreedQuantitiesFile,
  createSelectedResultsFile,
  SAMPLE_HOSPITAL,
} from '@tests/fixtures/workbooks/bone-cement-files';
import { BONE_CEMENT_LINES } from '@tests/fixtures/workbooks/bone-cement-lines';
import {
  createModelCodeRows,
  createNationalCodeRows,
  MODEL_CODE_HEADER,
  NATIONAL_CODE_HEADER,
} from '@tests/fixtures/workbooks/national-code-rows';
import { toGbkCsv, toXls, toXlsx } from '@tests/fixtures/workbooks/table-files';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blobOf } from './read-all';

const SAMPLE = resolve(
  import.meta.dirname,
  '../../../../shared/data/nhsa-consumable-codes-sample.csv',
);

async function collect<Item>(bytes: Uint8Array, definition: ImportDefinition<Item>) {
  const source = await openWorkbook(blobOf(bytes));
  if (!source.ok) throw new Error(`Refused: ${JSON.stringify(source.error)}`);
  const reading = await collectImport({ source: source.value, definition });
  if (!reading.ok) throw new Error(`Refused: ${JSON.stringify(reading.error)}`);
  return reading.value;
}

describe('national codes', () => {
  it.skipIf(!existsSync(SAMPLE))('reads every row of the published sample', async () => {
    const reading = await collect(new Uint8Array(readFileSync(SAMPLE)), nationalCodesImport);
    expect(reading.counts).toEqual({ rows: 30, accepted: 30, refused: 0, warnings: 0, skipped: 0 });
    expect(reading.rows[7]?.item).toMatchObject({
      code: 'C0101010011500001530',
      specification: '000--',
      genericCode: '001002',
    });
    expect(reading.rows[23]?.item).toMatchObject({
      genericClass: '007-活检材料 类',
      specification: '001-带针/带齿/带外 鞘管',
      genericName: '',
    });
  });

  it.each([
    ['.xlsx', toXlsx],
    ['.xls', toXls],
    ['.csv in GBK', toGbkCsv],
  ])('gives the same records from %s', async (_, write) => {
    const rows = createNationalCodeRows(300, 7);
    const reading = await collect(
      await write([[...NATIONAL_CODE_HEADER], ...rows]),
      nationalCodesImport,
    );
    expect(reading.refusals).toEqual([]);
    expect(
      reading.rows.map(({ item }) => [
        item.code,
        item.category1,
        item.category2,
        item.category3,
        item.genericClass,
        item.material,
        item.specification,
        item.genericCode,
        item.genericName,
        item.manufacturer,
      ]),
    ).toEqual(rows);
  });

  it('reads the table of single models', async () => {
    const rows = createModelCodeRows(20);
    const reading = await collect(
      await toXlsx([[...MODEL_CODE_HEADER], ...rows]),
      nationalCodesImport,
    );
    expect(reading.rows[3]?.item).toMatchObject({
      code: rows[3]?.[0],
      model: rows[3]?.[11],
      registrationNumber: rows[3]?.[10],
    });
  });
});

describe('the bone-cement program', () => {
  it('reads 22 selected products of three groups, one of them uncoded', async () => {
    const reading = await collect(await createSelectedResultsFile(), selectedResultsImport);
    expect(reading.refusals).toEqual([]);
    expect(reading.warnings).toEqual([]);
    expect(reading.rows.map(({ item }) => item)).toEqual(
      BONE_CEMENT_LINES.map((line) => ({
        group: line.group,
        productName: line.productName,
        specification: line.specification,
        model: '',
        registrationNumber: line.registrationNumber,
        manufacturer: line.maker,
        nationalCode: line.nationalCode === '' ? null : line.nationalCode,
        unit: line.unit,
        packUnit: '',
        packFactor: null,
        price: line.priceHao,
        selection: 'main-supply',
      })),
    );
    expect(reading.rows.filter(({ item }) => item.nationalCode === null)).toHaveLength(1);
    expect(reading.skippedRows.map(({ reason }) => reason)).toEqual(
      Array.from({ length: 6 }, () => 'note'),
    );
  });

  it('reads the agreed quantities under a header of two rows', async () => {
    const reading = await collect(await createAgreedQuantitiesFile(), agreedQuantitiesImport);
    expect(reading.refusals).toEqual([]);
    expect(
      reading.rows.map(({ item }) => [
        item.productName,
        item.specification,
        item.agreed,
        item.reported,
        item.mainDistributor,
        item.backupDistributor,
      ]),
    ).toEqual(
      BONE_CEMENT_LINES.map((line) => [
        line.productName,
        line.specification,
        line.agreed,
        line.reported,
        line.mainDistributor,
        line.backupDistributor,
      ]),
    );
    const quantityByGroup = new Map<string, number>();
    for (const { item } of reading.rows) {
      quantityByGroup.set(item.group, (quantityByGroup.get(item.group) ?? 0) + item.agreed);
      expect(item.hospitalName).toBe(SAMPLE_HOSPITAL.name);
      expect(item.hospitalCode).toBe(SAMPLE_HOSPITAL.code);
    }
    expect(Object.fromEntries(quantityByGroup)).toEqual({
      骨水泥: 640,
      疝补片: 780,
      '硬脑（脊）膜补片': 430,
    });
    expect(reading.skippedRows.map(({ reason }) => reason)).toEqual([
      'total',
      'note',
      'total',
      'note',
      'total',
      'note',
    ]);
  });

  it('has the 15 manufacturers of the sample hospital', () => {
    expect(new Set(BONE_CEMENT_LINES.map(({ maker }) => maker)).size).toBe(15);
    expect(BONE_CEMENT_LINES).toHaveLength(22);
  });

  it('is the same on every run', async () => {
    const readings = [await createSelectedResultsFile(), await createSelectedResultsFile()].map(
      (bytes) => collect(bytes, selectedResultsImport),
    );
    const [one, other] = await Promise.all(readings);
    expect(one).toEqual(other);
  });

  it('shows what it would read before it reads', async () => {
    const source = await openWorkbook(blobOf(await createAgreedQuantitiesFile()));
    if (!source.ok) throw new Error(source.error.kind);
    const inspected = await inspectImport({
      source: source.value,
      definition: agreedQuantitiesImport,
    });
    if (!inspected.ok) throw new Error(inspected.error.kind);
    expect(inspected.value.map(({ name }) => name)).toEqual([
      '骨水泥',
      '疝补片',
      '硬脑（脊）膜补片',
    ]);
    const [first] = inspected.value;
    expect(first?.plan?.header).toMatchObject({ firstRow: 2, lastRow: 3, missing: [] });
    expect(first?.plan?.mapping).toMatchObject({
      agreed: 11,
      mainDistributor: 12,
      backupDistributor: 13,
    });
    expect(first?.sample[0]?.[5]).toBe('骨水泥');
    const prints = new Set(inspected.value.map(({ plan }) => plan?.header.fingerprint));
    expect(prints.size).toBe(1);
  });
});
