import type { DemandLineId } from '@shared/domain/demand/demand-report';
import type { ProgramProductId } from '@shared/domain/program/program';
import { readDemandForms } from '@shared/formats/demand/read-demand-forms';
import { writeDemandForms } from '@shared/formats/documents/demand/write-demand-forms';
import { openWorkbook } from '@shared/formats/workbook/open-workbook';
import { aDemandLine } from '@tests/builders/demand-builders';
import { productFacts } from '@tests/builders/order-builders';
import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';

const NUMBER = 'BL-2025-A1B2C3-00001';
const lines = [
  aDemandLine(),
  aDemandLine({
    id: 'demand-line-2' as DemandLineId,
    position: 2,
    productId: 'product-2' as ProgramProductId,
    facts: productFacts({ name: '疝补片' }),
  }),
];

/** The forms of two departments, filled in by hand as a department does. */
async function filledIn(
  fill: (put: (sheet: string, row: string, value: string | number) => void) => void,
) {
  const written = await writeDemandForms({
    hospitalName: '示例医院',
    programName: '骨水泥',
    reportNumber: NUMBER,
    yearWords: '2025-03-25 至 2026-03-24',
    lines,
    subjects: [
      { kind: 'department', name: '骨科' },
      { kind: 'member', name: '城北卫生院' },
    ],
  });
  const workbook = new Workbook();
  await workbook.xlsx.load(written.slice().buffer);
  fill((sheet, row, value) => {
    const found = workbook.getWorksheet(sheet);
    found?.eachRow((cells) => {
      if (cells.getCell(1).text === row) cells.getCell(8).value = value;
    });
  });
  const opened = await openWorkbook(new Blob([await workbook.xlsx.writeBuffer()]));
  if (!opened.ok) throw new Error(opened.error.kind);
  return readDemandForms(opened.value, { reportNumber: NUMBER, lines });
}

describe('the forms of departments and members', () => {
  it('come back as they were filled in, a zero report among them', async () => {
    const read = await filledIn((put) => {
      put('骨科', '1', 30);
      put('骨科', '2', '０');
      put('骨科', '负责人', '陈主任');
      put('城北卫生院', '零报告', '是');
      put('城北卫生院', '负责人', '李院长');
    });
    expect(read).toMatchObject({
      ok: true,
      value: [
        {
          kind: 'department',
          name: '骨科',
          isZero: false,
          signer: '陈主任',
          quantities: [{ quantity: 30 }, { productId: 'product-2', quantity: 0 }],
        },
        { kind: 'member', name: '城北卫生院', isZero: true, signer: '李院长' },
      ],
    });
  });

  it('are refused as a whole, each cell with its place, value and rule', async () => {
    const read = await filledIn((put) => {
      put('骨科', '1', '三十');
      put('骨科', '2', 2.5);
      put('骨科', '负责人', '陈主任');
      put('城北卫生院', '1', 3);
      put('城北卫生院', '零报告', '是');
    });
    const refusals = read.ok || read.error.kind !== 'refused' ? [] : read.error.refusals;
    expect(refusals).toMatchObject([
      { sheet: '骨科', row: 4, column: 'H', value: '三十', rule: 'not-a-number' },
      { sheet: '骨科', row: 5, column: 'H', value: '2.5', rule: 'not-whole' },
      { sheet: '城北卫生院', row: 0, rule: 'signer-missing' },
      { sheet: '城北卫生院', row: 4, column: 'H', value: '3', rule: 'zero-with-quantities' },
    ]);
  });

  it('leave nothing empty, and belong to their report', async () => {
    const empty = await filledIn((put) => {
      put('骨科', '1', 30);
      put('骨科', '负责人', '陈主任');
      put('城北卫生院', '零报告', '是');
      put('城北卫生院', '负责人', '李院长');
    });
    expect(empty).toMatchObject({
      error: { refusals: [{ sheet: '骨科', row: 5, rule: 'quantity-empty' }] },
    });
  });
});
