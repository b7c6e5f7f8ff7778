import type { ExecutionReport } from '../../../domain/execution-report/execution-report';
import { createExcelWorkbook, workbookBytes } from '../workbook/excel-workbook';
import { addTableSheet, type PlacedTable } from '../workbook/table-sheet';
import { REPORT_SIGNERS, REPORT_TITLE, reportHead, reportTables } from './report-tables';

/** Version of the form, printed in its foot: a bureau's own template overrides it. */
const FORM_VERSION = '版本 1';

/** The report as a workbook: one sheet per section, each with head and foot, ready to print and to calculate with. */
export async function writeExecutionReport(report: ExecutionReport): Promise<Uint8Array> {
  const workbook = await createExcelWorkbook();
  const note = reportHead(report)
    .map(([label, value]) => `${label}：${value}`)
    .join('　');
  for (const table of reportTables(report)) {
    const name = `${table.letter} ${table.title}`;
    const placed = addTableSheet(workbook, {
      ...table,
      title: `${report.hospital} ${REPORT_TITLE} ${name}`,
      sheetName: name,
      note,
      print: { pagesWide: 1 },
    });
    addFoot(placed, table.totals.length > 0);
  }
  return workbookBytes(workbook);
}

function addFoot({ sheet, lastRow }: PlacedTable, hasTotals: boolean): void {
  const foot = sheet.getRow(lastRow + (hasTotals ? 3 : 2));
  foot.getCell(1).value = [...REPORT_SIGNERS.map((signer) => `${signer}：`), FORM_VERSION].join(
    '　　　　',
  );
  foot.getCell(1).alignment = { wrapText: false };
}
