import ExcelJs from 'exceljs';
import * as XLSX from 'xlsx';
import { convertWithOffice } from './office';

export type FormulaCell = { readonly at: string; readonly value: unknown };

/** The values kept beside formulas, as another reader than the writer sees them. */
export function keptResults(workbook: Uint8Array): readonly FormulaCell[] {
  const { Sheets, SheetNames } = XLSX.read(workbook, { type: 'array', cellFormula: true });
  return SheetNames.flatMap((name) =>
    Object.entries(Sheets[name] ?? {})
      .filter(([address, cell]) => !address.startsWith('!') && hasFormula(cell))
      .map(([address, cell]) => ({ at: `${name}!${address}`, value: (cell as XLSX.CellObject).v })),
  );
}

/** What LibreOffice makes of the same formulas after every kept value was taken away. */
export async function recalculated(workbook: Uint8Array): Promise<readonly FormulaCell[]> {
  const stripped = await withoutResults(workbook);
  const converted = await convertWithOffice(stripped, {
    fileName: 'stripped.xlsx',
    filter: 'xlsx:Calc MS Excel 2007 XML',
  });
  return keptResults(converted);
}

async function withoutResults(contents: Uint8Array): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load(contents.slice().buffer);
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula };
      });
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function hasFormula(cell: unknown): boolean {
  return typeof (cell as XLSX.CellObject).f === 'string';
}
